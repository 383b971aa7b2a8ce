import type { DescribedKind, RelationshipType } from '../../domain/graph/model.ts';
import type { NodeCondition } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { resolveRefs } from './resolve-ref.ts';
import { searchHits } from './search-hits.ts';

/** A property that is one of the values listed under a name of `where`. */
export const propertyIn = (where: Arguments, name: string, property: string): NodeCondition[] =>
  where[name] == null ? [] : [{ property, test: { in: where[name] as readonly string[] } }];

interface End {
  readonly kind: DescribedKind;
  readonly relationship: RelationshipType;
}

/** The relationship, going out, to one of some things. */
export const joinedTo = ({ kind, relationship }: End, ids: readonly string[]): NodeCondition => ({
  relationship,
  direction: 'out',
  kind,
  where: [{ of: 'node', property: 'id', test: { in: ids } }],
  some: true,
});

/** The relationship to one of the things that callers name under a name of `where`. */
export async function joinedToAny(
  where: Arguments,
  name: string,
  context: GraphQLContext,
  end: End,
): Promise<NodeCondition[]> {
  if (where[name] == null) return [];
  const given = (where[name] as readonly string[]).map((ref) => ({ argument: `where.${name}`, ref }));
  return [joinedTo(end, await resolveRefs(context, end.kind, given))];
}

/** Things that `search` finds for `where.text`. */
export async function textCondition(
  { text }: Arguments,
  context: GraphQLContext,
  kind: DescribedKind,
): Promise<NodeCondition[]> {
  if (text == null) return [];
  const hits = await searchHits(context, String(text), kind, 'where.text', Number.POSITIVE_INFINITY);
  return [{ property: 'id', test: { in: hits.map(({ id }) => id) } }];
}
