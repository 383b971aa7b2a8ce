import type { CareerStore, SourceContent, WriteReport } from '../../store/career-store.ts';
import { calculateSources } from '../calculated-sources.ts';
import { digestOf, readSeedTexts } from './seed-texts.ts';

/**
 * Brings the store's seeds up to date with a directory. Compares a digest first and parses only when it differs.
 *
 * @param release of this program
 * @returns what changed, or null when the store was up to date
 * @throws SeedsDirectoryError when there are no seed files, SeedsError when they have mistakes
 */
export async function applySeeds(
  store: CareerStore,
  directory: string,
  release: string,
): Promise<WriteReport | null> {
  const digest = digestOf(readSeedTexts(directory), release);
  return (await store.seedsDigest()) === digest ? null : writeSeeds(store, directory, release);
}

/**
 * Writes the seeds even when the store is up to date, and retires earlier releases of their sources.
 *
 * @throws as applySeeds
 */
export async function writeSeeds(
  store: CareerStore,
  directory: string,
  release: string,
): Promise<WriteReport> {
  const texts = readSeedTexts(directory);
  const { readSeeds } = await import('./load-seeds.ts'); // loads the parser and the checker, which takes a while
  const contents = readSeeds(texts);
  const names = new Set(contents.map(({ source }) => source.name));
  const ids = new Set(contents.map(({ source }) => source.id));
  const earlier = (await store.sources())
    .filter(({ id, name }) => names.has(name) && !ids.has(id))
    .map(
      (source): SourceContent => ({ source: { ...source, state: 'RETIRED' }, descriptions: [], facts: [] }),
    );
  const report = await store.write({
    contents: [...contents, ...earlier],
    seedsDigest: digestOf(texts, release),
  });
  await calculateSources(store);
  return report;
}
