import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import { placesOf } from '../../../src/domain/paths/counted-places.ts';
import { compareMoves } from '../../../src/domain/paths/move-comparison.ts';
import { presets } from '../../../src/domain/paths/ranking.ts';
import { testLimit } from '../../time-limits.ts';
import { careerColumns } from '../../tiny-graph.ts';

const roles = ['a', 'b', 'c', 'd'];
const places = ['US', 'FR', 'DE'];
/** Newest first. */
const periods = ['2024', '2021-2023', '2019'];

interface Counted {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly period: string;
  readonly source: string;
  readonly count: number;
  readonly outOf: number;
}

const counted: fc.Arbitrary<Counted> = fc
  .record({
    from: fc.constantFrom(...roles),
    to: fc.constantFrom(...roles),
    place: fc.constantFrom(...places),
    period: fc.constantFrom(...periods),
    source: fc.constantFrom('census@1', 'survey@1'),
    count: fc.integer({ min: 10, max: 90 }),
    outOf: fc.integer({ min: 90, max: 900 }),
  })
  .filter(({ from, to }) => from !== to);
const graphs = fc.uniqueArray(counted, {
  minLength: 1,
  maxLength: 24,
  selector: ({ count: _count, outOf: _outOf, ...key }) => JSON.stringify(key),
});

const mapOf = (facts: readonly Counted[]): CareerMap =>
  buildCareerMap(
    careerColumns(
      Object.fromEntries(
        roles.map((role) => {
          const moves: Record<string, [null, null, object][]> = {};
          for (const { from, to, count, outOf, place, period, source } of facts) {
            if (from !== role) continue;
            moves[to] ??= [];
            moves[to].push([
              null,
              null,
              { observed: [count, outOf], place, period, source, context: `|${place}|${period}` },
            ]);
          }
          return [role, { moves }];
        }),
      ),
    ),
  );

/** Of the facts of a pair in a place, the newest; of equal periods that of the first source by id. */
const newest = (facts: readonly Counted[], from: string, to: string, place: string): Counted | undefined =>
  facts
    .filter((fact) => fact.from === from && fact.to === to && fact.place === place)
    .sort(
      (x, y) => periods.indexOf(x.period) - periods.indexOf(y.period) || (x.source < y.source ? -1 : 1),
    )[0];

function peopleIn(facts: readonly Counted[], place: string): number {
  const totals = roles.map((role) =>
    Math.max(
      0,
      ...facts.filter((fact) => fact.place === place && fact.from === role).map(({ outOf }) => outOf),
    ),
  );
  return totals.reduce((sum, total) => sum + total, 0);
}

const mostCounted = (facts: readonly Counted[]): string[] =>
  places
    .filter((place) => facts.some((fact) => fact.place === place))
    .sort((x, y) => peopleIn(facts, y) - peopleIn(facts, x) || (x < y ? -1 : 1));

/** Cost and roles of the best path that only moves counted in a place make, by trying all. */
function bestIn(facts: readonly Counted[], place: string): { cost: number; path: string } | undefined {
  const foundPaths: { cost: number; path: string; steps: number }[] = [];
  const extend = (path: readonly string[], cost: number): void => {
    const end = path.at(-1) as string;
    if (end === 'd') foundPaths.push({ cost, path: path.join(), steps: path.length });
    if (end === 'd' || path.length > 4) return;
    for (const to of roles.filter((role) => !path.includes(role))) {
      const fact = newest(facts, end, to, place);
      if (fact) extend([...path, to], cost + Math.round(-Math.log(fact.count / fact.outOf) * 1_000_000));
    }
  };
  extend(['a'], 0);
  return foundPaths.sort((x, y) => x.cost - y.cost || x.steps - y.steps || (x.path < y.path ? -1 : 1))[0];
}

describe('counted moves of several places and periods', () => {
  test(
    'the places come with most people first',
    () => {
      fc.assert(
        fc.property(graphs, (facts) => {
          expect(placesOf(mapOf(facts)).map(({ place, people }) => [place, people])).toEqual(
            mostCounted(facts).map((place) => [place, peopleIn(facts, place)]),
          );
        }),
      );
    },
    testLimit,
  );

  test(
    'the share of a move is that of the newest period in the place that is asked for, or the one with most people',
    () => {
      fc.assert(
        fc.property(graphs, fc.option(fc.constantFrom(...places)), (facts, place) => {
          const map = mapOf(facts);
          const pairs = facts.map(({ from, to }) => [from, to] as const);
          const here = place ?? (mostCounted(facts)[0] as string);
          expect(compareMoves(map, { pairs, place }).map((move) => move?.observed ?? null)).toEqual(
            pairs.map(([from, to]) => {
              const fact = newest(facts, from, to, here);
              return fact ? fact.count / fact.outOf : null;
            }),
          );
        }),
      );
    },
    testLimit,
  );

  test(
    'a path is of one place, and the best one there',
    () => {
      fc.assert(
        fc.property(graphs, fc.option(fc.constantFrom(...places)), (facts, place) => {
          const question = { from: 'a', to: 'd', maxSteps: 4, k: 1, weights: presets.MOST_TRAVELLED };
          const answer = careerPaths(mapOf(facts), {
            ...question,
            constraints: place === null ? {} : { place },
          });
          const here = place ?? (mostCounted(facts)[0] as string);
          const best = bestIn(facts, here);
          expect(
            answer.paths.map(({ cost, roles: path }) => [Math.round((cost ?? 0) * 1_000_000), path.join()]),
          ).toEqual(best ? [[best.cost, best.path]] : []);
          expect(answer.place).toBe(facts.some((fact) => fact.place === here) ? here : null);
          for (const { steps } of answer.paths) {
            for (const { move } of steps) expect(move?.place).toBe(here);
          }
        }),
      );
    },
    testLimit,
  );
});
