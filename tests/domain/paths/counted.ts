import type { CareerMapColumns } from '../../../src/domain/paths/career-map-columns.ts';

type Counted = readonly [
  from: string,
  to: string,
  count: number,
  outOf: number,
  place?: string,
  period?: string,
];

/**
 * Adds counts of people to some columns, of the source `moves@1`: counts below 10 as those too few to be shown, those
 * from a role to itself as people who stayed. Place and period are `US` and `2024` when left out.
 */
export function withCounts(columns: CareerMapColumns, counted: readonly Counted[]): CareerMapColumns {
  const sources = [...columns.sources, 'moves@1'];
  const roles = columns.roles.map((role) => {
    const facts = counted.filter(([from]) => from === role.id);
    const isMove = ([from, to, count]: Counted) => from !== to && count >= 10;
    const columnsOf = (some: readonly Counted[]) => ({
      to: some.map(([, to]) => to),
      source: some.map(() => sources.length - 1),
      context: some.map(([, , , , place, period]) => `|${place}|${period}`),
      count: some.map(([, , count]) => count),
      outOf: some.map(([, , , outOf]) => outOf),
      place: some.map(([, , , , place = 'US']) => place),
      period: some.map(([, , , , , period = '2024']) => period),
    });
    const moves = columnsOf(facts.filter(isMove));
    const unknown = moves.to.map(() => null);
    const others = facts.filter((fact) => !isMove(fact));
    return {
      ...role,
      moves: {
        to: [...role.moves.to, ...moves.to],
        source: [...role.moves.source, ...moves.source],
        context: [...role.moves.context, ...moves.context],
        kind: [...role.moves.kind, ...unknown],
        commonness: [...role.moves.commonness, ...unknown],
        yearsLow: [...role.moves.yearsLow, ...unknown],
        yearsHigh: [...role.moves.yearsHigh, ...unknown],
        count: [...role.moves.count, ...moves.count],
        outOf: [...role.moves.outOf, ...moves.outOf],
        place: [...role.moves.place, ...moves.place],
        period: [...role.moves.period, ...moves.period],
      },
      counts: { ...columnsOf(others), few: others.map(([, , count]) => count < 10) },
    };
  });
  return { ...columns, sources, roles };
}
