import { getOrAdd } from '../../../domain/collections/grouping.ts';
import type { Value } from '../../../domain/graph/property.ts';
import { type CodeMatch, partKinds } from '../../../domain/graph/vocabulary.ts';
import type { PlacePay } from '../../../domain/paths/pay-in.ts';
import { type PayFigure, payFigure, regionKey } from '../../../domain/pay/pay-figure.ts';
import type { RunStatement } from '../connection.ts';
import { figureQueries } from './figures.ts';

const payProperties = ['currency', 'year', 'measure', 'code', 'median', 'low', 'p25', 'p10'];
const figureColumns = `b.id, b.code, r.source, r.context, ${payProperties.map((property) => `r.${property}`).join(', ')}`;

const payQueries = (place: string) => figureQueries('PAYS', 'Region', place, figureColumns);
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
