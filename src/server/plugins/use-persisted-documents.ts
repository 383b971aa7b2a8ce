import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { documentId, keyOf, type PersistedDocuments } from '../documents/persisted-documents.ts';

/** Context of the requests that the service itself makes, for assistants and share pictures: any document of theirs is answered. */
export const inProcess = { isInProcess: true } as const;

/** The parameter by which GraphQL over HTTP names a persisted document. */
export const documentIdParameter = 'documentId';

/**
 * Answers documents by their id: `documentId`, or `extensions.persistedQuery` as Apollo's clients send it. Where only some
 * are allowed, one of these may also be sent as text; any other is refused.
 *
 * `@graphql-yoga/plugin-persisted-operations` allows a request by what it is, not by the text of its document.
 */
export function usePersistedDocuments({
  texts,
  allowedIds,
}: PersistedDocuments): Plugin<object, Partial<typeof inProcess>> {
  return {
    onParams({ params, setParams, context: { isInProcess } }) {
      const { query } = params;
      if (query) {
        if (allowedIds && !isInProcess && !allowedIds.has(documentId(query))) throw notAllowed();
        return;
      }
      const id = idOf(params);
      if (id === null) return;
      const text = texts.get(keyOf(id));
      if (text === undefined) throw notFound(id);
      setParams({ ...params, query: text });
    },
  };
}

/** The id by which a request names its document; null when it does not. */
function idOf({
  [documentIdParameter]: id,
  extensions,
}: GraphQLParams & { documentId?: unknown }): string | null {
  if (id !== undefined && typeof id !== 'string') throw wrongId();
  return id ?? (extensions?.persistedQuery as { sha256Hash?: string } | undefined)?.sha256Hash ?? null;
}

const wrongId = (): GraphQLError =>
  new GraphQLError('documentId must be a text.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

const notFound = (id: string): GraphQLError =>
  new GraphQLError(`documentId: there is no persisted document ${JSON.stringify(id.slice(0, 100))}.`, {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' }, // as Apollo's clients expect it, which then send the text
  });

const notAllowed = (): GraphQLError =>
  new GraphQLError('Only persisted documents are answered here; send the documentId of one.', {
    extensions: { code: 'DOCUMENT_NOT_PERSISTED', http: { status: 403 } },
  });
