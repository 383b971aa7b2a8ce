import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../src/server/project-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Licences under which a package may come with this one: each lets it be used and passed on with a notice. */
const shipped = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MPL-2.0',
]);
/** What a tool of the developers may have besides. Of the fonts and data sets the page contains letters and tables. */
const tools = new Set([...shipped, 'Unlicense', 'Python-2.0', 'CC-BY-4.0', 'OFL-1.1']);

/** Packages whose install script makes a native part that they go without, or that they ship ready as well. */
const withReadyParts = ['lmdb', 'msgpackr-extract'];

const locks = ['.', 'bench', 'examples/relay', 'examples/urql'];

function packagesOf(folder: string): [path: string, LockedPackage][] {
  const lock = JSON.parse(readFileSync(projectPath(`${folder}/package-lock.json`), 'utf8'));
  return Object.entries<LockedPackage>(lock.packages).filter(([path]) => path !== '');
}

/** The licence that the lock names, or else that of the package's own file in an older form. */
function licencesOf(path: string, { license }: LockedPackage): string[] {
  if (license !== undefined) return license.replace(/[()]/g, '').split(/ (?:OR|AND) /);
  const { licenses } = JSON.parse(readFileSync(projectPath(`${path}/package.json`), 'utf8')) as {
    licenses?: { type: string }[];
  };
  return licenses?.map(({ type }) => type) ?? [];
}

describe('The packages that this one depends on', () => {
  test.each(locks)('in %s/package-lock.json come with a checksum each', (folder) => {
    const bare = packagesOf(folder).filter(
      ([, { integrity, version }]) => version !== undefined && !integrity,
    );
    expect(bare).toEqual([]);
  });

  test('have licences that let this package ship with them, and those of tools are free too', () => {
    const wrong = packagesOf('.').flatMap(([path, locked]) => {
      const allowed = locked.dev ? tools : shipped;
      const licences = licencesOf(path, locked);
      return licences.length > 0 && licences.every((licence) => allowed.has(licence))
        ? []
        : [`${path}: ${licences.join() || 'no licence'}`];
    });
    expect(wrong).toEqual([]);
  });

  test('need no install script to run', () => {
    const withScript = packagesOf('.')
      .filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
      .map(([path]) => path.replace('node_modules/', ''));
    expect(withScript).toEqual(withReadyParts);
  });
});
