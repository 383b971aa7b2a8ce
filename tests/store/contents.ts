import { type Description, type Fact, nodeRef } from '../../src/domain/graph/fact.ts';
import type { DescribedKind, RelationshipType } from '../../src/domain/graph/model.ts';
import type { Properties } from '../../src/domain/graph/property.ts';
import type { Source } from '../../src/domain/graph/source.ts';
import { nameId, nameProperties } from '../../src/domain/search/name.ts';
import type { SourceContent } from '../../src/store/career-store.ts';
import type { Follow, NodePlan } from '../../src/store/read-plan.ts';

/** The content of a source in short: nodes as `Kind:id`, facts as `[type, from, to, properties, context]`. */
export interface BriefContent {
  readonly nodes?: Readonly<Record<`${DescribedKind}:${string}`, Properties>>;
  readonly facts?: readonly (readonly [RelationshipType, string, string, Properties?, string?])[];
  /** Titles and aliases: the node, the text, and whether it is preferred. */
  readonly names?: readonly (readonly [string, string, boolean])[];
}

export function source(id: string, state: Source['state'] = 'ACTIVE'): Source {
  const [name = '', version = ''] = id.split('@');
  return {
    id,
    name,
    version,
    title: `The ${name}`,
    url: null,
    licence: 'CC BY 4.0',
    attribution: name,
    retrieved: null,
    state,
  };
}

/** The content of a source `name@version`. */
export function content(id: string, brief: BriefContent, state: Source['state'] = 'ACTIVE'): SourceContent {
  const { nodes = {}, facts = [], names = [] } = brief;
  const descriptions = Object.entries(nodes).map(
    ([node, properties]) => ({ node, properties }) as Description,
  );
  for (const [, text] of names) {
    descriptions.push({
      node: nodeRef('Name', nameId('en', text)),
      properties: nameProperties(text, 'en'),
    });
  }
  return {
    source: source(id, state),
    descriptions: [...new Map(descriptions.map((d) => [d.node, d])).values()],
    facts: [
      ...facts.map(
        ([type, from, to, properties = {}, context = '']) =>
          ({ type, from, to, properties, context }) as Fact,
      ),
      ...names.map(
        ([node, text, preferred]) =>
          ({
            type: 'CALLED',
            from: node,
            to: nodeRef('Name', nameId('en', text)),
            context: '',
            properties: { preferred },
          }) as Fact,
      ),
    ],
  };
}

/** A plan of a node. */
export const plan = (
  kind: NodePlan['kind'],
  properties: string[] = [],
  follow: Follow[] = [],
  descriptions = false,
): NodePlan => ({ kind, properties, descriptions, follow });

/** A follow of all edges with each fact, under the name of the relationship; `rest` replaces parts of it. */
export const follow = (
  relationship: Follow['relationship'],
  node: NodePlan,
  rest: Partial<Follow> = {},
): Follow => ({
  key: relationship,
  relationship,
  direction: 'out',
  properties: [],
  eachFact: true,
  facts: { sources: null, bases: null },
  where: [],
  order: null,
  page: { size: 100, from: 'start', after: null, before: null },
  count: false,
  node,
  ...rest,
});
