import { GraphQLError } from 'graphql';
import { CareerGraphError } from '../domain/errors.ts';
import { StoreUnreachableError } from '../store/store-errors.ts';

/**
 * What a client may see of an error: our own errors with their code, errors of GraphQL itself as they are, and of
 * anything else only that it happened. `report` gets what is hidden.
 */
export function publicError(error: unknown, report: (error: unknown) => void): Error {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof CareerGraphError)
    return located(error, cause.message, { code: cause.code, ...cause.details });
  if (cause instanceof StoreUnreachableError) {
    report(cause);
    return located(error, 'The graph database does not answer; try again.', { code: 'UPSTREAM_UNAVAILABLE' });
  }
  if (error instanceof GraphQLError && cause instanceof GraphQLError) {
    // only a wrong variable comes without a code
    const { originalError, ...extensions } = { ...cause.extensions, ...error.extensions };
    // the cause of a malformed body would quote it; without a cause Yoga answers 200, so the status is set here
    const http = originalError ? { http: { status: 400 } } : {};
    return located(error, error.message, { code: 'BAD_USER_INPUT', ...extensions, ...http });
  }
  report(cause);
  return located(error, 'Unexpected error.', { code: 'INTERNAL_SERVER_ERROR' });
}

function located(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
