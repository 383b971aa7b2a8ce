import type { NodeKind, ToldType } from '../../domain/graph/model.ts';
import type { FacetRow, NodePage } from '../../store/read-plan.ts';
import { builder, type Field, type Fields } from '../builder.ts';
import { computing } from '../computing.ts';
import { firstArgument } from '../paging/first-argument.ts';
import { type SummaryMapping, summarises } from '../reading/field-mapping.ts';
import { mapValues } from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';

/** What the nodes of a list can be counted by: the fields of its `facets`. */
export type Facets = Readonly<Record<string, FacetField>>;

interface FacetField {
  readonly summary: Exclude<SummaryMapping, 'pay'>;
  /** The type of a group's value: an enum of the schema, `String`, `Int` or a kind of node. */
  readonly type: unknown;
  readonly description: string;
}

/** Groups by the value of a property. */
export const byProperty = (property: string, type: unknown, description: string): FacetField => ({
  summary: { property },
  type,
  description: `${description}. Where it is unknown, in no group.`,
});

/** Groups by the things that a relationship leads to. */
export const byThing = (
  relationship: ToldType,
  type: NodeObject,
  description: string,
  direction: 'out' | 'in' = 'out',
): FacetField => ({
  summary: { relationship, direction, kind: type.name as NodeKind },
  type,
  description: `${description}. One may be in several groups, or in none.`,
});

/** What a connection knows beside its page. */
export type Summarised = Pick<NodePage, 'facets' | 'pay'>;

const usualGroups = 20;
/** Of a pass over all nodes, and of one over all their edges of a kind. */
const [propertyCost, thingCost] = [40, 2_000];

/** The field `facets` of a list's connection. @param list the name of the list */
export function facetsField(
  list: string,
  kind: NodeKind,
  facets: Facets,
): (t: Fields<Summarised>) => Field<Summarised> {
  const type = builder.objectRef<Summarised>(`${kind}Facets`).implement({
    description: `The \`${list}\` of all pages in groups, the largest first, then by value, or by id.`,
    fields: (t) =>
      mapValues(facets, ({ description, ...facet }, name) =>
        t.field({
          type: [groupType(kind, name, facet)],
          nullable: true, // so that a refusal nulls nothing beside it
          description,
          args: firstArgument(t.arg, usualGroups),
          extensions: {
            ...summarises(facet.summary),
            ...computing('property' in facet.summary ? propertyCost : thingCost),
          },
          resolve: (summarised, _args, { selections }, info) => selections.answerOf(info, summarised.facets),
        }),
      ),
  });
  return (t) =>
    t.field({
      type,
      description: 'All that are in the list, whatever the page, counted by what they have in common.',
      resolve: (summarised) => summarised,
    });
}

const groupType = (kind: NodeKind, name: string, { type }: Pick<FacetField, 'type'>) =>
  builder.objectRef<FacetRow>(`${kind}${name.charAt(0).toUpperCase()}${name.slice(1)}Group`).implement({
    description: 'A group of what a list holds.',
    fields: (t) => ({
      value: t.field({
        type: type as 'String',
        description: 'What those in the group have in common.',
        resolve: ({ value }) => value as string,
      }),
      count: t.int({
        description: 'How many are in the group: at least 1.',
        resolve: ({ count }) => count,
      }),
    }),
  });
