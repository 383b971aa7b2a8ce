import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { describeRelease } from '../../src/store/release.ts';
import { type Environment, start } from '../process.ts';

/**
 * Runs `career-graph import` and breaks it off with `kill -9` at a moment that chance picks, unless it is through by then.
 *
 * @param longest milliseconds after it began to read at which that may be
 * @param kill what is killed: the importer, when left out
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
 * That the store shows what an importer's files say, all of it and of no other release. What was broken off may still
 * be there, unseen, to be gone on with.
 */
export async function expectWhole(store: CareerStore, importer: Importer): Promise<void> {
  const release = await describeRelease(importer.about, () => importer.assertions(new ImportNotes()));
  const held = (await store.sources()).filter(({ name }) => name === importer.about.name);
  expect(held.filter(({ state }) => state !== 'LOADING')).toEqual([{ ...release.source, state: 'ACTIVE' }]);
  const said = await describeRelease(importer.about, async function* () {
    for await (const one of store.assertions(release.source.id)) yield [one];
  });
  expect([said.size, said.source.id]).toEqual([release.size, release.source.id]);
}
