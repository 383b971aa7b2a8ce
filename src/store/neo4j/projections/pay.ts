import { getOrAdd } from '../../../domain/collections/grouping.ts';
import type { Value } from '../../../domain/graph/property.ts';
import { type CodeMatch, partKinds } from '../../../domain/graph/vocabulary.ts';
import type { PlacePay } from '../../../domain/paths/pay-in.ts';
import { type PayFigure, payFigure, regionKey } from '../../../domain/pay/pay-figure.ts';
import type { RunStatement } from '../connection.ts';
import { activeSources, factOrder } from '../cypher-fragments.ts';

const payProperties = ['currency', 'year', 'measure', 'code', 'median', 'low', 'p25', 'p10'];
const figureColumns = `b.id, b.code, r.source, r.context, ${payProperties.map((property) => `r.${property}`).join(', ')}`;

/** Figures of roles, then those of their codes. @param place the condition on the place `b` */
const payQueries = (place: string): readonly [own: string, ofCodes: string] => [
  `${activeSources}
MATCH (b:Region) WHERE b.visible AND ${place}
MATCH (a:Role)-[r:PAYS]->(b) WHERE a.visible AND r.source IN active
RETURN a.id, null, head(COLLECT {
    MATCH (a)-[c:CODED]->(o:OccupationCode {id: r.code})
    WHERE c.source IN active AND o.visible AND c.match IS NOT NULL
    RETURN c.match ORDER BY ${factOrder('c')}
  }), ${figureColumns}`,
  `${activeSources}
MATCH (b:Region) WHERE b.visible AND ${place}
MATCH (o:OccupationCode)-[r:PAYS]->(b) WHERE o.visible AND r.source IN active
MATCH (a:Role)-[c:CODED]->(o) WHERE a.visible AND c.source IN active
WITH a, o, r, b, c ORDER BY ${factOrder('c')}
WITH a, o, r, b, head(collect(c.match)) AS match
RETURN a.id, o.id, match, ${figureColumns}`,
];

const widest = payQueries('NOT coalesce(b.kind IN $kinds, false)');
const inPlace = payQueries('b.id = $region');

/** See CareerReader.loadPay. */
export async function loadPay(read: RunStatement, region: string): Promise<PlacePay> {
  const figures = await figuresOf(read, inPlace, { region });
  return {
    role: [...figures].flatMap(([role, list]) => list.map(() => role)),
    figure: [...figures.values()].flat(),
  };
}

/** The figures of roles in places that are part of no other, by the ids of the roles; in no order. */
export const readWidestPay = (read: RunStatement): Promise<ReadonlyMap<string, PayFigure[]>> =>
  figuresOf(read, widest, { kinds: partKinds });

async function figuresOf(
  read: RunStatement,
  queries: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): Promise<Map<string, PayFigure[]>> {
  const figures = new Map<string, PayFigure[]>();
  const results = await Promise.all(queries.map((query) => read(query, parameters)));
  for (const [role, code, match, place, placeCode, source, context, ...values] of results.flat()) {
    const properties = Object.fromEntries(payProperties.map((name, i) => [name, values[i] as Value | null]));
    const key = regionKey(String(place), placeCode as string | null);
    const fact = { source: String(source), context: String(context), properties };
    getOrAdd(figures, String(role), () => []).push(
      payFigure(fact, key, code as string | null, match as CodeMatch | null),
    );
  }
  return figures;
}
