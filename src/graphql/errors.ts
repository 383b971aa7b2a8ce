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
    const message = withoutPersonalValue(error.message, cause.message);
    return located(error, message, { code: 'BAD_USER_INPUT', ...extensions, ...http });
  }
  report(cause);
  return located(error, 'Unexpected error.', { code: 'INTERNAL_SERVER_ERROR' });
}

/** Longest value of a wrong variable that its error repeats. */
const longestEcho = 40;

/**
 * The message about a wrong variable, which GraphQL.js begins with the whole value. A long value, a list or an object may
 * be somebody's CV or skills, so it is left out. Other messages stay as they are.
 *
 * @param reason what is wrong, with which the message ends
 */
function withoutPersonalValue(message: string, reason: string): string {
  const start = /^Variable "\$\w+" got invalid value /.exec(message)?.[0];
  if (start === undefined || !message.endsWith(`; ${reason}`)) return message;
  const rest = message.slice(start.length, -`; ${reason}`.length);
  const place = / at "[^"]*"$/.exec(rest)?.[0] ?? '';
  const value = rest.slice(0, rest.length - place.length);
  if (value.length <= longestEcho && !/^[[{]/.test(value)) return message;
  const shortReason = reason.replace(/(cannot represent .*? value): .*$/s, '$1.');
  const explanation =
    shortReason.includes(value) || shortReason.length > 200 ? 'It has the wrong type.' : shortReason;
  return `${start.replace('got invalid value ', 'got an invalid value')}${place}; ${explanation}`;
}

function located(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
