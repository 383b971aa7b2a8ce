import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { CareerReader } from '../../store/career-store.ts';
import { now } from '../../store/clock.ts';
import { type ContentEncoding, compress } from './content-encoding.ts';

/** The operation of a request, as the log names it. */
export interface OperationNote {
  /** `query`; others do not exist here. */
  readonly type: string;
  /** Its name in the document, cut to 64 characters. */
  readonly name?: string;
  /** The first field that it asks for: one of the schema's, so there are few. */
  readonly field?: string;
}

/** An answer to a document with its variables. */
export class CachedAnswer {
  /** A stamp that the store's `version` gave before the answer was made; see CareerReader. */
  readonly stamp: string;
  /** The answer as it goes over the wire, uncompressed. */
  readonly json: string;
  readonly operation: OperationNote;
  #tag: string | undefined;
  readonly #compressed = new Map<ContentEncoding, Promise<Buffer<ArrayBuffer>>>();

  constructor(stamp: string, json: string, operation: OperationNote) {
    this.stamp = stamp;
    this.json = json;
    this.operation = operation;
  }

  /** A weak entity tag: equal answers have equal ones. */
  get tag(): string {
    this.#tag ??= `W/"${createHash('sha256').update(this.json).digest('base64url').slice(0, 22)}"`;
    return this.#tag;
  }

  /** The answer compressed; each encoding is made once. */
  compressed(encoding: ContentEncoding): Promise<Buffer<ArrayBuffer>> {
    return getOrAdd(this.#compressed, encoding, () => compress(this.json, encoding));
  }
}

/** What a search of the cache found. */
interface Found {
  readonly answer: CachedAnswer | null;
  readonly label: string | null;
}

/** The share of the bytes that one answer may take. */
const largestShare = 1 / 8;

/**
 * Answers by document, operation and variables, the least recently used leave first.
 *
 * An answer is good for the requests whose own stamp, given after they arrived, equals the stamp of the answer: then
 * nothing was committed between the making of the answer and their arrival. An answer that was made while something
 * was committed is labelled with a stamp that no later request is given.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, CachedAnswer>;

  /** @param bytes how much keys and answers may take: two bytes a character, and one more for an answer's compressed forms */
  constructor(bytes: number) {
    this.#answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.max(1, Math.floor(bytes * largestShare)),
      sizeCalculation: ({ json }, key) => 2 * key.length + 3 * json.length,
    });
  }

  /**
   * Looks for an answer that is good for a request that arrives now.
   *
   * @param version as CareerReader has it
   * @returns the answer; null when there is none, or none that is good. The label is for an answer that is made from now
   *   on; null when the store gives no stamp
   */
  async find(key: string, version: CareerReader['version']): Promise<Found> {
    const arrived = now();
    const cached = this.#answers.get(key);
    // any stamp that was given is a label; only one of now shows whether the answer still holds
    const label = await version(cached ? arrived : 0).catch(() => null); // reading the store tells why
    return { answer: cached?.stamp === label ? (cached ?? null) : null, label };
  }

  /** Bytes that keys and answers take now, counted as for the limit. */
  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  /** Keeps an answer in place of an older one; one above an eighth of the bytes is not kept. @returns whether it is */
  set(key: string, answer: CachedAnswer): boolean {
    return this.#answers.set(key, answer).peek(key) === answer;
  }
}

/**
 * The key of a question: equal for equal documents (character for character), operations and variables, whatever the
 * order of the properties of the variables' objects.
 */
export const answerKey = (query: string, operationName: string | undefined, variables: unknown): string =>
  JSON.stringify([operationName ?? null, variables ?? {}], sortedProperties) + query;

function sortedProperties(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length < 2) return value;
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
