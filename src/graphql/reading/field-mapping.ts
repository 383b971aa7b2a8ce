import type { FollowedType, NodeKind, ToldType } from '../../domain/graph/model.ts';
import type { EdgeCondition, FactFilter, Order } from '../../store/read-plan.ts';

/**
 * What a field reads, kept with the field itself (`extensions.read`); selection.ts turns a query's fields into a
 * read plan by it. A field without a mapping reads nothing of its own.
 */
export type FieldMapping =
  /** Own properties of the node. */
  | { readonly node: readonly string[] }
  /**
   * Properties of the facts of the edge around it, those its relationship does not have being passed over; merged,
   * or of each fact by itself.
   */
  | { readonly fact: readonly string[] | 'all'; readonly each?: true }
  /** Each source's description of the node. */
  | { readonly described: true }
  /** An object that speaks of the edge around it, such as a Move: its fields are read as the edge's. */
  | { readonly sameEdge: true }
  /** Figures of the node and of its codes, by a read of its own; see figure-field.ts. */
  | { readonly figures: Pick<FollowMapping, 'relationship' | 'direction' | 'kind'> }
  /** Groups of a list, or the pay of its roles: read with the list (see list-summary.ts). */
  | { readonly summary: SummaryMapping }
  /** A relationship, as a connection. */
  | { readonly follow: FollowMapping };

/** What a field tells of all nodes of a list. */
export type SummaryMapping =
  | { readonly property: string }
  | { readonly relationship: ToldType; readonly direction: 'out' | 'in'; readonly kind: NodeKind }
  | 'pay';

/** The arguments of a field, or a part of them, by name. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A relationship that a field follows, from the node that the field stands in. */
export interface FollowMapping {
  readonly relationship: FollowedType;
  readonly direction: 'out' | 'in';
  readonly kind: NodeKind;
  /** What the field's arguments ask for. */
  readonly choose: (args: Arguments) => EdgeChoice;
}

/** Which edges of a relationship, in which order. */
export interface EdgeChoice {
  readonly order: Order | null;
  readonly facts: FactFilter;
  readonly where: readonly EdgeCondition[];
  /** Whether all of them are read, whatever the page, as the resolver orders them. */
  readonly whole?: boolean;
}

const mapped = (read: FieldMapping) => ({ read });

/** For a field that reads these properties of its node. */
export const readsNode = (...node: string[]) => mapped({ node });
/** For a field that reads these properties of the facts of its edge, merged. */
export const readsFact = (...fact: string[]) => mapped({ fact });
/** Each fact by itself, with these of its properties. */
export const readsEachFact = (...fact: string[]) => mapped({ fact, each: true });
/** For a field that reads all properties of the facts of its edge. */
export const readsAllFacts = mapped({ fact: 'all' });
/** For a field that reads what each source says of its node. */
export const readsDescriptions = mapped({ described: true });
/** For a field that returns its own edge under another type. */
export const readsSameEdge = mapped({ sameEdge: true });
/** For a field that shows figures of its node and of that node's codes. */
export const showsFigures = (figures: Pick<FollowMapping, 'relationship' | 'direction' | 'kind'>) =>
  mapped({ figures });
/** For a field that tells something of all nodes of the list around it. */
export const summarises = (summary: SummaryMapping) => mapped({ summary });
/** For a field that returns a relationship as a connection. */
export const follows = (follow: FollowMapping) => mapped({ follow });

/** The mapping of a field of the schema. */
export const mappingOf = (field: { readonly extensions: object }): FieldMapping | undefined =>
  (field.extensions as { read?: FieldMapping }).read;
