import fc from 'fast-check';

// A run of CI judges the commit, so it draws the same values each time. Elsewhere each run draws new ones.
const { CI, FAST_CHECK_SEED } = process.env;
const seed = FAST_CHECK_SEED ?? (CI === undefined ? undefined : '1');

if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
