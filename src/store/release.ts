import { TextHash } from '../domain/collections/text-hash.ts';
import type { Source } from '../domain/graph/source.ts';
import type { Assertion, CareerStore, WriteReport } from './career-store.ts';

/** A source before it has an id. */
export type SourceDescription = Omit<Source, 'id' | 'state'>;

/** Reads all assertions of a release, in parts of any size; gives the same in the same order at each call. */
export type ReadAssertions = () => AsyncIterable<readonly Assertion[]>;

/** A release that has been read through once, so that its id is known; its assertions are not held in memory. */
export interface Release {
  /**
   * Its id is `name@version+digest`. The digest is of the set of assertions: the same release, read in any order, is
   * the same source. The state is LOADING.
   */
  readonly source: Source;
  /** Number of assertions. */
  readonly size: number;
  readonly readAssertions: ReadAssertions;
  /** Fingerprint of the order of the assertions. */
  readonly order: string;
}

/** Reads a release through once to find its id, its size and its order. Holds one part at a time. */
export async function describeRelease(
  about: SourceDescription,
  readAssertions: ReadAssertions,
): Promise<Release> {
  const content = new TextHash();
  const order = new TextHash();
  let size = 0;
  for await (const part of readAssertions()) {
    for (const assertion of part) {
      const hash = content.add(`${keyText(assertion)}\n${contentText(assertion)}`);
      order.follow(hash);
      size++;
    }
  }
  const id = `${about.name}@${about.version}+${content.digest().slice(0, 8)}`;
  return {
    source: { ...about, id, state: 'LOADING' },
    size,
    readAssertions,
    order: order.digest(),
  };
}

/**
 * Writes a release in batches of bounded size, activates it in one transaction in place of any other release of its
 * name, and removes the facts of these. An interrupted load is continued by the next one. Several processes may load
 * the same release at once. Loading it again changes nothing.
 *
 * @param onProgress is told the number of assertions in the store after each batch
 * @throws ReleaseGoneError when the release was removed, replaced or begun again with another batching meanwhile
 */
export async function loadRelease(
  store: CareerStore,
  { source, size, readAssertions, order }: Release,
  onProgress: (written: number) => void = () => {},
): Promise<WriteReport> {
  const batching = `${order}/${store.batchSize}`;
  const progress = await store.beginRelease(source, batching);
  if (progress.state === 'ACTIVE') {
    return { written: 0, unchanged: size, removed: await sweepAll(store) };
  }
  let batches = 0;
  let written = 0;
  let appending = Promise.resolve();
  // the next batch is read while a database takes this one
  for await (const batch of inBatches(readAssertions(), store.batchSize)) {
    await appending;
    onProgress(written);
    if (batches >= progress.batches) appending = store.appendBatch(source.id, batching, batches, batch);
    appending.catch(() => {}); // thrown where it is awaited
    batches++;
    written += batch.length;
  }
  await appending;
  onProgress(written);
  await store.activateRelease(source.id, batches);
  return { written, unchanged: 0, removed: await sweepAll(store) };
}

/**
 * Retires all releases of a name and removes their facts.
 *
 * @returns the number of assertions removed, or null when there is no release of that name
 */
export async function removeSource(store: CareerStore, name: string): Promise<number | null> {
  const retired = await store.retireReleases(name);
  const removed = await sweepAll(store);
  return retired.length > 0 ? removed : null;
}

async function sweepAll(store: CareerStore): Promise<number> {
  let total = 0;
  for (let removed = await store.sweep(); removed !== null; removed = await store.sweep()) total += removed;
  return total;
}

async function* inBatches(
  parts: AsyncIterable<readonly Assertion[]>,
  batchSize: number,
): AsyncGenerator<Assertion[]> {
  let batch: Assertion[] = [];
  for await (const part of parts) {
    for (const assertion of part) {
      if (batch.push(assertion) < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Identifies an assertion among those of its release. */
export const keyText = (assertion: Assertion): string =>
  'node' in assertion
    ? assertion.node
    : `${assertion.type}\n${assertion.from}\n${assertion.to}\n${assertion.context}`;

/** The known properties as one text, the same whatever their order and whether unknown ones are null or absent. */
export function contentText({ properties }: Assertion): string {
  let text = '';
  for (const name of Object.keys(properties).sort()) {
    if (properties[name] != null) text += `${name}=${JSON.stringify(properties[name])}\n`;
  }
  return text;
}
