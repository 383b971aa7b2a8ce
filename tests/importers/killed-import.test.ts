import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { digestOf, readSeedTexts } from '../../src/importers/seeds/seed-texts.ts';
import { graphSchema, release, seedsDirectory } from '../../src/server/project-files.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { runInProcess } from '../cli/in-process.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { type Environment, run } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { content } from '../store/contents.ts';
import { longTestLimit } from '../time-limits.ts';
import { expectWhole, killImport } from './killed-import.ts';
import { hasJava, OwnNeo4j } from './own-neo4j.ts';

/** How often each import is killed; the times are chance. */
const kills = 6;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** O*NET's tables for so many occupations with 30 names each, and some thousands of facts to write in turn. */
function releaseOf(version: string, occupations: number): string {
  const folder = join(directory, version);
  const codes = Array.from(
    { length: occupations },
    (_, i) => `${10 + Math.floor(i / 100)}-${1000 + (i % 100)}.00`,
  );
  const table = (name: string, header: string, rows: (code: string, i: number) => string[]) =>
    writeFileSync(
      join(folder, `${name}.txt`),
      `${[header, ...codes.flatMap((code, i) => rows(code, i).map((row) => `${code}\t${row}`))].join('\n')}\n`,
    );
  mkdirSync(folder);
  writeFileSync(join(folder, 'Read Me.txt'), `O*NET ${version} Database\n`);
  table('Occupation Data', 'O*NET-SOC Code\tTitle\tDescription', (_, i) => [
    `Role ${i}\tDoes ${i} as of ${version}.`,
  ]);
  table('Alternate Titles', 'O*NET-SOC Code\tAlternate Title', (_, i) =>
    Array.from({ length: 30 }, (__, j) => `Title ${i} ${j}${j % 2 ? ` of ${version}` : ''}`),
  );
  return folder;
}

/**
 * Two releases take each other's place and are killed while they load, are shown, or the other is swept away; every
 * now and then one is left to end, and the graph must be what its files say.
 *
 * @param victims what is killed, one after the other; undefined for the importer
 */
async function killAgainAndAgain(
  environment: Environment,
  occupations: number,
  open: () => Promise<CareerStore>,
  victims: readonly ((() => Promise<unknown>) | undefined)[],
): Promise<void> {
  const folders = ['1.1', '1.2'].map((version) => releaseOf(version, occupations));
  const importing = (i: number) => ['onet', folders[i % 2] as string, '--replace', '--partial'];
  const byProcess = (args: readonly string[]) => run('src/cli/main.ts', args, environment);
  const whole = async (
    i: number,
    runImport = (args: readonly string[]) => runInProcess(args, environment),
  ) => {
    const done = await runImport(['import', ...importing(i), '--json']);
    expect([done.code, done.code === 0 ? '' : done.stderr]).toEqual([0, '']);
    const store = await open();
    try {
      await expectWhole(store, openOnet(folders[i % 2] as string, undefined, true));
      expect(await store.check()).toEqual([]);
      const sources = await store.sources();
      return { seconds: JSON.parse(done.stdout)[0].seconds, counts: await store.counts(), sources };
    } finally {
      await store.close();
    }
  };
  await whole(0);
  const { seconds, counts, sources } = await whole(1, byProcess); // takes as long as those to kill
  for (const [i, victim] of victims.entries()) {
    await killImport(importing(i), environment, seconds * 1_000, victim);
    if ((i + 1) % 3 === 0) expect((await whole(i)).counts).toEqual(counts);
  }
  await whole(0);
  expect((await whole(1)).sources).toEqual(sources); // nothing is left of what was broken off
}

describe('an import that is killed at random moments and run again', () => {
  test(
    'an import into the embedded store that is killed and resumed leaves the same content as one that was not',
    async () => {
      const data = join(directory, 'data');
      copySeededDirectory(seededDirectory(inject('runFolder')), data);
      const victims = Array.from({ length: kills }, () => undefined);
      await killAgainAndAgain({ DATA_DIR: data }, 300, async () => openEmbeddedStore(data), victims);
    },
    longTestLimit,
  );

  test.runIf(hasNeo4j() && hasJava)(
    'an import into Neo4j that is killed with Neo4j and resumed leaves the same content as one that was not',
    async () => {
      const neo4j = await OwnNeo4j.start();
      try {
        const victims = Array.from({ length: kills }, (_, i) =>
          i === 2 ? () => neo4j.killAndRestart() : undefined,
        );
        const open = () => openNeo4jStore(neo4j.address, graphSchema());
        const store = await open();
        // a store that says it has the seeds: to write them all takes a new server a quarter of a minute
        const seedsDigest = digestOf(readSeedTexts(seedsDirectory()), release());
        const nodes = { 'Role:title': { title: 'Title 0 0' } };
        await store.write({ contents: [content('editors@1', { nodes })], seedsDigest });
        await store.close();
        await killAgainAndAgain(neo4j.environment, 60, open, victims);
      } finally {
        await neo4j.stop();
      }
    },
    longTestLimit,
  );
});
