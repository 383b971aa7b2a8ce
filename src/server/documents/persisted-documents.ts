import { createHash } from 'node:crypto';
import { type GraphQLError, parse } from 'graphql';
import { z } from 'zod';

/** Documents that clients name instead of sending them. */
export interface PersistedDocuments {
  /** By id; see keyOf. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ids of the documents that are answered; null where any document is. */
  readonly allowedIds: ReadonlySet<string> | null;
}

/** None, and any document is answered. */
export const noDocuments: PersistedDocuments = { texts: new Map(), allowedIds: null };

/** The id of a document by its text: `sha256:` and 64 digits of hexadecimal. */
export const documentId = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** An id as it is looked up: a bare SHA-256, as Apollo's clients send it, is one with the prefix `sha256:`. */
export const keyOf = (id: string): string => (/^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id);

/** Texts by id, as JSON. */
const manifest = z.record(z.string(), z.string());

/**
 * The documents of a file: a JSON object of documents by id, as Relay's compiler and GraphQL Code Generator write it.
 *
 * @param json the content of the file
 * @returns the documents by id; see keyOf
 * @throws Error naming the first document that is no GraphQL, or what else is wrong
 */
export function readPersistedDocuments(json: string): ReadonlyMap<string, string> {
  const { data, success } = manifest.safeParse(parsedJson(json));
  if (!success) throw new Error('it is no JSON object of documents by id');
  for (const [id, text] of Object.entries(data)) {
    try {
      parse(text, { noLocation: true });
    } catch (error) {
      throw new Error(`${JSON.stringify(id)}: ${(error as GraphQLError).message}`);
    }
  }
  return new Map(Object.entries(data).map(([id, text]) => [keyOf(id), text]));
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
