import { CareerGraphError } from '../domain/errors.ts';
import type { Page, Position } from '../store/read-plan.ts';

export const defaultPageSize = 20;
export const maxPageSize = 100;

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** What a position looks like: how many tie breakers, and the type of the ordered value where it is known. */
export interface PositionShape {
  readonly ties: number;
  readonly value: 'string' | 'number' | 'boolean' | null;
}

/**
 * @param field names the field in messages
 * @param list what is paged: relationship, order and filters. A cursor is good for that list only
 * @throws CareerGraphError BAD_USER_INPUT naming the argument
 */
export function pageOf(args: PageArguments, field: string, list: string, shape: PositionShape): Page {
  const { first, last } = args;
  if (first != null && last != null) {
    throw new CareerGraphError('BAD_USER_INPUT', `${field}: give first or last, not both.`, {
      argument: 'last',
    });
  }
  for (const [argument, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > maxPageSize)) {
      throw new CareerGraphError(
        'BAD_USER_INPUT',
        `${field}: ${argument} must be from 0 to ${maxPageSize}, not ${size}.`,
        { argument },
      );
    }
  }
  return {
    size: first ?? last ?? defaultPageSize,
    from: last == null ? 'start' : 'end',
    after: args.after == null ? null : decodeCursor(args.after, field, 'after', list, shape),
    before: args.before == null ? null : decodeCursor(args.before, field, 'before', list, shape),
  };
}

/** A cursor holds the list it belongs to and a position in it: it stays good while other things come and go. */
export const encodeCursor = (list: string, { value, tie }: Position): string =>
  Buffer.from(JSON.stringify([list, value, ...tie])).toString('base64url');

function decodeCursor(
  cursor: string,
  field: string,
  argument: string,
  list: string,
  shape: PositionShape,
): Position {
  const refuse = (): never => {
    throw new CareerGraphError('BAD_USER_INPUT', `${field}: ${argument} is not a cursor of this list.`, {
      argument,
    });
  };
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) refuse();
  try {
    const parts: unknown = JSON.parse(bytes.toString());
    if (!Array.isArray(parts) || parts.length !== 2 + shape.ties || parts[0] !== list) return refuse();
    const [, value, ...tie] = parts;
    const fits = value === null || typeof value === shape.value;
    if (!fits || !tie.every((text) => typeof text === 'string')) return refuse();
    return { value, tie };
  } catch {
    return refuse();
  }
}
