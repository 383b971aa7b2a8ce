import { TextHash } from '../domain/collections/text-hash.ts';
import type { Source } from '../domain/graph/source.ts';
import type { CareerStore, Said, WriteReport } from './career-store.ts';

/** How many statements one transaction writes: on Neo4j some 60 MB of the 256 that one may take. */
const batchSize = 20_000;

/** A source before it has an id. */
export type SourceDescription = Omit<Source, 'id' | 'state'>;

/** What a release says, in parts of any size; the same at each call. */
export type SaidParts = () => AsyncIterable<readonly Said[]>;

export interface Release {
  /** Its id is `name@version+digest`, the digest that of what it says: the same release, said in any order, is the same source. */
  readonly source: Source;
  readonly size: number;
  readonly said: SaidParts;
  /** Tells the order in which it is said; see CareerStore.beginRelease. */
  readonly cut: string;
}

/** Reads a release through once, without keeping it. */
export async function describeRelease(about: SourceDescription, said: SaidParts): Promise<Release> {
  const content = new TextHash();
  const order = new TextHash();
  let size = 0;
  for await (const part of said()) {
    for (const one of part) {
      const hash = content.add(`${keyText(one)}\n${contentText(one)}`);
      order.follow(hash);
      size++;
    }
  }
  const id = `${about.name}@${about.version}+${content.digest().slice(0, 8)}`;
  return { source: { ...about, id, state: 'LOADING' }, size, said, cut: `${order.digest()}/${batchSize}` };
}

/**
 * Writes a release in batches of bounded size, shows it in one small transaction in place of any other of its name, and
 * removes what these said. Broken off at any point and begun again it goes on where it was; several may load the same
 * one at once; loaded again it changes nothing.
 *
 * @param onProgress told after each batch how many statements are there
 */
export async function loadRelease(
  store: CareerStore,
  { source, size, said, cut }: Release,
  onProgress: (written: number) => void = () => {},
): Promise<WriteReport> {
  const begun = await store.beginRelease(source, cut);
  if (begun.state === 'ACTIVE') {
    return { written: 0, unchanged: size, removed: await sweepAll(store) };
  }
  let batches = 0;
  let written = 0;
  for await (const batch of inBatches(said())) {
    if (batches >= begun.batches) await store.appendBatch(source.id, cut, batches, batch);
    batches++;
    written += batch.length;
    onProgress(written);
  }
  await store.activateRelease(source.id, batches);
  return { written, unchanged: 0, removed: await sweepAll(store) };
}

/** Hides all releases of a name and removes what they said. @returns how much; null when there was none */
export async function removeSource(store: CareerStore, name: string): Promise<number | null> {
  const retired = await store.retireReleases(name);
  const removed = await sweepAll(store);
  return retired.length > 0 ? removed : null;
}

async function sweepAll(store: CareerStore): Promise<number> {
  let removed = 0;
  for (let more = await store.sweep(); more !== null; more = await store.sweep()) removed += more;
  return removed;
}

async function* inBatches(parts: AsyncIterable<readonly Said[]>): AsyncGenerator<Said[]> {
  let batch: Said[] = [];
  for await (const part of parts) {
    for (const one of part) {
      if (batch.push(one) < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What tells a statement from the others of its release. */
export const keyText = (said: Said): string =>
  'node' in said ? said.node : `${said.type}\n${said.from}\n${said.to}\n${said.context}`;

/** The same text whatever the order of the properties, and whether or not unknown ones are named. */
export function contentText({ properties }: Said): string {
  let text = '';
  for (const name of Object.keys(properties).sort()) {
    if (properties[name] != null) text += `${name}=${JSON.stringify(properties[name])}\n`;
  }
  return text;
}
