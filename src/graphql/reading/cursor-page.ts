import { createHash } from 'node:crypto';
import { CareerGraphError } from '../../domain/errors.ts';
import {
  displayProperty,
  type FollowedType,
  type NodeKind,
  propertiesOf,
  relationshipShape,
} from '../../domain/graph/model.ts';
import type { NodeOrder, Page, Position } from '../../store/read-plan.ts';

/** The arguments of a page, as Relay names them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** The maximum size of a page, and its size without `first` and `last`. */
export interface PageSizes {
  readonly max: number;
  readonly default: number;
}

/** A list that a field pages through. */
export interface PagedList {
  /** Names the field in messages. */
  readonly field: string;
  /** Digest of field, order and filters. A cursor is valid for that list only. */
  readonly digest: string;
  readonly shape: PositionShape;
}

/** The shape of a position: the number of tie breakers, and the type of the ordered value, null when there is none. */
export interface PositionShape {
  readonly ties: number;
  readonly value: 'string' | 'number' | 'boolean' | null;
  /** Whether the value can be unknown. */
  readonly nullable: boolean;
}

/** A short text that differs for lists that differ. */
export const digestOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

/** The shape of a position in a list of nodes, or of the edges of a relationship. */
export function positionShape(
  order: NodeOrder | null,
  kind: NodeKind,
  relationship: FollowedType | null,
): PositionShape {
  if (order && !('property' in order)) return { ties: 1, value: 'number', nullable: true };
  const ofFact = order?.of === 'fact' && relationship !== null;
  const ties = relationship !== null && relationshipShape(relationship).separate ? 3 : 1;
  if (!order) return { ties, value: null, nullable: true };
  const types = ofFact ? relationshipShape(relationship).properties : propertiesOf(kind);
  const type = types[order.property]?.type;
  const nullable = ofFact || order.property !== displayProperty(kind);
  if (type === 'boolean') return { ties, value: 'boolean', nullable };
  return { ties, value: type === 'text' ? 'string' : 'number', nullable };
}

/** @throws CareerGraphError BAD_USER_INPUT naming the argument */
export function pageOf(args: PageArguments, list: PagedList, sizes: PageSizes): Page {
  const position = (argument: 'after' | 'before'): Position | null => {
    const cursor = args[argument];
    if (cursor == null) return null;
    const decoded = decodeCursor(cursor, list);
    if (!decoded) throw notACursor(list.field, argument);
    return decoded;
  };
  return {
    size: pageSize(args, list.field, sizes),
    from: args.last == null ? 'start' : 'end',
    after: position('after'),
    before: position('before'),
  };
}

/** @throws CareerGraphError BAD_USER_INPUT naming the argument */
export function pageSize({ first, last }: PageArguments, field: string, sizes: PageSizes): number {
  if (first != null && last != null) throw refused(field, 'last', 'give first or last, not both.');
  for (const [argument, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > sizes.max)) {
      throw refused(field, argument, `${argument} must be from 0 to ${sizes.max}, not ${size}.`);
    }
  }
  return first ?? last ?? sizes.default;
}

const refused = (field: string, argument: string, what: string) =>
  new CareerGraphError('BAD_USER_INPUT', `${field}: ${what}`, { argument });

/** The error about a cursor of another list, or about a text that is no cursor. */
export const notACursor = (field: string, argument: 'after' | 'before') =>
  refused(field, argument, `${argument} is not a cursor of this list.`);

/** A cursor holds the list it belongs to and a position in it: it stays good while other things come and go. */
export const encodeCursor = (digest: string, { value, tie }: Position): string =>
  encodeCursorParts([digest, value, ...tie]);

/** An opaque cursor that holds these values; see `decodeCursorParts`. */
export const encodeCursorParts = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** @returns null for what is not a cursor of this list */
function decodeCursor(cursor: string, { digest, shape }: PagedList): Position | null {
  const parts = decodeCursorParts(cursor);
  if (parts?.length !== 2 + shape.ties || parts[0] !== digest) return null;
  const [, value, ...tie] = parts;
  const fits = value === null ? shape.nullable : typeof value === shape.value;
  if (!fits || !tie.every((text) => typeof text === 'string')) return null;
  return { value: value as Position['value'], tie };
}

/** What a cursor holds; null for what this service cannot have made. */
export function decodeCursorParts(cursor: string): readonly unknown[] | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return null;
  try {
    const parts: unknown = JSON.parse(bytes.toString());
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}
