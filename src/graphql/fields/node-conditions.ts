import type { DescribedKind, ToldType } from '../../domain/graph/model.ts';
import type { NodeCondition } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { searchHits } from './search-hits.ts';
import { listOrNone } from './where-names.ts';

/** A property is one of the values listed under a name of `where`; no condition when the name is left out, or lists none. */
export function propertyIn(where: Arguments, name: string, property: string): NodeCondition[] {
  const values = listOrNone(where[name] as readonly string[] | null | undefined);
  return values ? [{ property, test: { in: values } }] : [];
}

/** A relationship, and the kind of node at its other end. */
export interface Joined {
  readonly kind: DescribedKind;
  readonly relationship: ToldType;
  /** `out` when left out. */
  readonly direction?: 'out' | 'in';
}

/** The relationship joins the node to at least one of the nodes with these ids; to none when there are none. */
export const joinedToAny = (
  { kind, relationship, direction = 'out' }: Joined,
  ids: readonly string[],
): NodeCondition => ({
  relationship,
  direction,
  kind,
  where: [{ of: 'node', property: 'id', test: { in: ids } }],
  some: true,
});

/**
 * The node is one of those that `search` finds for `where.text`, or the same thing in another vocabulary; no condition
 * when that is left out.
 *
 * @throws CareerGraphError BAD_USER_INPUT for an empty or overlong text
 */
export async function textCondition(
  { text }: Arguments,
  context: GraphQLContext,
  kind: DescribedKind,
): Promise<NodeCondition[]> {
  if (text == null) return [];
  const hits = await searchHits(context, String(text), [kind], 'where.text', Number.POSITIVE_INFINITY);
  const ids = hits.map(({ id }) => id);
  const same = await context.ask('sameThings', { ids: { [kind]: ids } });
  return [{ property: 'id', test: { in: ids.flatMap((id) => same[kind]?.[id] ?? [id]) } }];
}
