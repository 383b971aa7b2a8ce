import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { describeRelease } from '../../src/store/release.ts';
import { type Environment, start } from '../process.ts';

/**
 * Runs `career-graph import` and kills it with SIGKILL at a random moment, unless it has ended by then.
 *
 * @param longest maximum milliseconds between the first output and the kill
 * @param kill kills something else instead of the importer
 */
export async function killImport(
  args: readonly string[],
  environment: Environment,
  longest: number,
  kill?: () => Promise<unknown>,
): Promise<void> {
  const { child, ended } = start('src/cli/main.ts', ['import', ...args], environment);
  await Promise.race([once(child.stderr as NodeJS.ReadableStream, 'data'), ended]);
  await sleep(Math.random() * longest);
  if (kill) await kill();
  else child.kill('SIGKILL');
  const { code, stderr } = await ended;
  if (kill && code !== 0) expect(stderr).not.toMatch(/at \S+ \(|Error:/); // no stack of ours
}

/**
 * Expects the store to show exactly the assertions of an importer, and no other release of that source. Releases that are
 * still loading may be there; readers do not see them.
 */
export async function expectWhole(store: CareerStore, importer: Importer): Promise<void> {
  const release = await describeRelease(importer.about, () => importer.assertions(new ImportNotes()));
  const releases = (await store.sources()).filter(({ name }) => name === importer.about.name);
  const complete = releases.filter(({ state }) => state !== 'LOADING');
  // the day of import is the command's, not the release's
  expect(complete.map((source) => ({ ...source, retrieved: null }))).toEqual([
    { ...release.source, state: 'ACTIVE', retrieved: null },
  ]);
  const stored = await describeRelease(importer.about, async function* () {
    for await (const assertion of store.assertions(release.source.id)) yield [assertion];
  });
  expect([stored.size, stored.source.id]).toEqual([release.size, release.source.id]);
}
