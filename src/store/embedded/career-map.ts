import type { CareerMapColumns, RoleColumns } from '../../domain/career-map-columns.ts';
import { mergedValue } from '../../domain/fact.ts';
import type { codeMatches } from '../../domain/graph-model.ts';
import { groupBy } from '../../domain/grouping.ts';
import type { PayFigure } from '../../domain/pay.ts';
import type { Value } from '../../domain/property.ts';
import type { GraphIndex, IndexedEdge, IndexedNode } from './graph-index.ts';

/** What the career map is made of; see CareerReader.loadCareerMap. */
export function careerMapColumns(graph: GraphIndex): CareerMapColumns {
  const sources = graph.sorted('Source', null).map(({ node }) => node.id);
  const placeOf = new Map(sources.map((id, i) => [id, i]));
  const buildsOn = graph.sorted('Skill', null).map(({ node }) => ({
    id: node.id,
    buildsOn: graph
      .edgesOf(node, 'BUILDS_ON', 'out')
      .filter(({ facts }) => mergedValue(facts, 'essential') !== false)
      .map(({ to }) => to.id),
  }));
  return {
    sources,
    roles: graph.sorted('Role', null).map(({ node }) => roleColumns(graph, node, placeOf)),
    skills: buildsOn.filter(({ buildsOn }) => buildsOn.length > 0),
  };
}

function roleColumns(
  graph: GraphIndex,
  role: IndexedNode,
  placeOf: ReadonlyMap<string, number>,
): RoleColumns {
  const columnsOf = (edges: readonly IndexedEdge[]) => {
    const facts = edges.flatMap((edge) => edge.facts.map((fact) => ({ to: edge.to.id, fact })));
    return {
      to: facts.map(({ to }) => to),
      source: facts.map(({ fact }) => placeOf.get(fact.source) as number),
      context: facts.map(({ fact }) => fact.context),
      column: <T extends Value>(property: string) =>
        facts.map(({ fact }) => (fact.properties[property] ?? null) as T | null),
    };
  };
  const follow = (relationship: Parameters<GraphIndex['edgesOf']>[1]) =>
    graph.edgesOf(role, relationship, 'out');
  const { column: ofMove, ...moves } = columnsOf(follow('LEADS_TO'));
  const { column: _, ...related } = columnsOf(follow('RELATED_TO'));
  const { column: ofSkill, to: skills, ...required } = columnsOf(follow('REQUIRES'));
  return {
    id: role.id,
    seniority: role.properties.seniority as string | null,
    industries: follow('WORKS_IN').map(({ to }) => to.id),
    tools: follow('USES').map(({ to }) => to.id),
    moves: {
      ...moves,
      kind: ofMove<string>('kind'),
      commonness: ofMove<string>('commonness'),
      yearsBefore: ofMove<readonly number[]>('yearsBefore'),
      count: ofMove<number>('count'),
      outOf: ofMove<number>('outOf'),
    },
    related,
    skills: {
      id: skills,
      ...required,
      importance: ofSkill<number>('importance'),
      level: ofSkill<number>('level'),
      essential: ofSkill<boolean>('essential'),
    },
    pay: payOf(follow('PAYS'), follow('CODED')),
  };
}

function payOf(pays: readonly IndexedEdge[], coded: readonly IndexedEdge[]): PayFigure[] {
  const codes = groupBy(coded, ({ to }) => to.id);
  return pays.flatMap(({ to: region, facts }) =>
    facts.map(({ source, context, properties }) => {
      const said = <T extends Value>(property: string) => (properties[property] ?? null) as T | null;
      const code = said<string>('code');
      const [match] = code === null ? [] : (codes.get(code) ?? []);
      return {
        source,
        context,
        region: region.properties.code as string | null,
        currency: said<string>('currency'),
        year: said<number>('year'),
        measure: said<string>('measure'),
        code,
        match: match ? (mergedValue(match.facts, 'match') as (typeof codeMatches)[number] | null) : null,
        median: said<number>('median'),
      };
    }),
  );
}
