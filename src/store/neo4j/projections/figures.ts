import { getOrAdd } from '../../../domain/collections/grouping.ts';
import { type CodeMatch, partKinds } from '../../../domain/graph/vocabulary.ts';
import { type RoleFigure, rankedMeasureNames, rankedMeasures } from '../../../domain/pay/role-figure.ts';
import type { RunStatement } from '../connection.ts';
import { activeSources, factOrder } from '../cypher-fragments.ts';

/**
 * Statements for the figures `r` of roles, then for those of their codes. Each gives the id of the role, that of the code
 * (null for the role's own), how the role matches the occupation of the figure, then the columns.
 *
 * @param relationship of a figure to the node `b`
 * @param kind of `b`
 * @param where the condition on `b`
 * @param counts a condition on `r`
 */
export const figureQueries = (
  relationship: 'PAYS' | 'HAS_FIGURE',
  kind: 'Region' | 'Measure',
  where: string,
  columns: string,
  counts = 'true',
): readonly [own: string, ofCodes: string] => [
  `${activeSources}
MATCH (b:${kind}) WHERE b.visible AND ${where}
MATCH (a:Role)-[r:${relationship}]->(b) WHERE a.visible AND r.source IN active AND ${counts}
RETURN a.id, null, head(COLLECT {
    MATCH (a)-[c:CODED]->(o:OccupationCode {id: r.code})
    WHERE c.source IN active AND o.visible AND c.match IS NOT NULL
    RETURN c.match ORDER BY ${factOrder('c')}
  }), ${columns}`,
  `${activeSources}
MATCH (b:${kind}) WHERE b.visible AND ${where}
MATCH (o:OccupationCode)-[r:${relationship}]->(b) WHERE o.visible AND r.source IN active AND ${counts}
MATCH (a:Role)-[c:CODED]->(o) WHERE a.visible AND c.source IN active
WITH a, o, r, b, c ORDER BY ${factOrder('c')}
WITH a, o, r, b, head(collect(c.match)) AS match
RETURN a.id, o.id, match, ${columns}`,
];

const queries = figureQueries(
  'HAS_FIGURE',
  'Measure',
  'b.id IN $measures',
  'b.id, r.source, r.context, r.period, r.value, r.code',
  'NOT EXISTS { MATCH (p:Region {id: r.place}) WHERE p.kind IN $parts }',
);

/** The figures that roles are ordered by, by the ids of the roles; none about a part of a country; in no order. */
export async function readFigures(read: RunStatement): Promise<ReadonlyMap<string, RoleFigure[]>> {
  const measureOf = new Map<string, RoleFigure['measure']>(
    rankedMeasureNames.map((name) => [rankedMeasures[name], name]),
  );
  const parameters = { measures: [...measureOf.keys()], parts: partKinds };
  const results = await Promise.all(queries.map((query) => read(query, parameters)));
  const figures = new Map<string, RoleFigure[]>();
  for (const [role, code, match, id, source, context, period, value, ownCode] of results.flat()) {
    const measure = measureOf.get(String(id));
    if (!measure || value === null) continue;
    getOrAdd(figures, String(role), () => []).push({
      measure,
      source: String(source),
      context: String(context),
      period: period as string | null,
      value: value as number,
      code: (code ?? ownCode) as string | null,
      match: match as CodeMatch | null,
    });
  }
  return figures;
}
