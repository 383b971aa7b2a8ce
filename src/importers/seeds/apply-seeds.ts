import type { CareerStore, SourceContent, WriteReport } from '../../store/career-store.ts';
import { digestOf, readSeedTexts } from './seed-texts.ts';

/**
 * Brings the store's seeds up to date with a directory of them. Files that the store has already are not even parsed.
 *
 * @param release of the program that reads them
 * @returns what changed; null when nothing needed to be written
 * @throws SeedsError, SeedsDirectoryError as readSeeds does
 */
export async function applySeeds(
  store: CareerStore,
  directory: string,
  release: string,
): Promise<WriteReport | null> {
  const digest = digestOf(readSeedTexts(directory), release);
  return (await store.seedsDigest()) === digest ? null : writeSeeds(store, directory, release);
}

/** Writes the seeds whatever the store holds, and retires the earlier releases of their sources. */
export async function writeSeeds(
  store: CareerStore,
  directory: string,
  release: string,
): Promise<WriteReport> {
  const texts = readSeedTexts(directory);
  const { readSeeds } = await import('./load-seeds.ts'); // with what parses and checks, which takes a while to load
  const contents = readSeeds(texts);
  const names = new Set(contents.map(({ source }) => source.name));
  const ids = new Set(contents.map(({ source }) => source.id));
  const earlier = (await store.sources())
    .filter(({ id, name }) => names.has(name) && !ids.has(id))
    .map(
      (source): SourceContent => ({ source: { ...source, state: 'RETIRED' }, descriptions: [], facts: [] }),
    );
  return store.write({ contents: [...contents, ...earlier], seedsDigest: digestOf(texts, release) });
}
