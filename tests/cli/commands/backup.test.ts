import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';
import { runInProcess } from '../in-process.ts';

const { folder, cli, cliOnNew } = commandLine();
const file = join(folder, 'seeds.backup');
const restored = cliOnNew('restored');

test('a restored store has the same export as the one that was backed up, byte for byte', async () => {
  const backedUp = await cli('backup', file, '--json');
  expect([backedUp.code, backedUp.stderr]).toEqual([
    0,
    'Copying the store.\nReading every page of the copy.\n',
  ]);
  const { facts, revision, bytes } = JSON.parse(backedUp.stdout);
  expect((await cli('check')).stdout).toBe(`${facts} facts in the store: no problems.\n`);
  expect(statSync(file).size).toBeGreaterThan(bytes);
  const { code, stdout, stderr } = await restored('restore', file);
  expect([code, stderr]).toEqual([0, 'Copying the backup.\nReading every page of the copy.\n']);
  expect(stdout).toMatch(
    /^\S+seeds\.backup is in place: [\d,]+ facts at revision \d+, \d+\.\d MB; \d+\.\d s\n$/,
  );
  expect(stdout).toContain(` ${facts.toLocaleString('en-US')} facts at revision ${revision}, `);
  expect((await restored('export')).stdout).toBe((await cli('export')).stdout);
  expect((await restored('check', '--deep')).stdout).toBe(`${facts} facts in the store: no problems.\n`);
});

test('restore and backup refuse in one sentence, with exit code 1', async () => {
  const full = await restored('restore', file);
  expect([full.code, full.stdout, full.stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^DATA_DIR \S+ holds facts; nothing was changed\. Add --replace [^\n]+\n$/),
  ]);
  expect((await restored('restore', file, '--replace', '--json')).stdout).toContain('"replaced": true');
  const again = await cli('backup', file);
  expect([again.code, again.stdout, again.stderr]).toEqual([
    1,
    '',
    `${file} exists already; name a new file.\n`,
  ]);
  const neo4j = { NEO4J_URI: 'neo4j://127.0.0.1:1', NEO4J_PASSWORD: 'a-password' };
  for (const [command, action] of [
    ['backup', 'backed up by neo4j-admin database dump'],
    ['restore', 'restored by neo4j-admin database load'],
  ] as const) {
    const { code, stderr } = await runInProcess([command, join(folder, 'x')], neo4j);
    expect([code, stderr]).toEqual([1, `The store is a Neo4j, which is ${action}; nothing was done.\n`]);
  }
});
