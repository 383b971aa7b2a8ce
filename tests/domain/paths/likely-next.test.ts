import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { likelyNextRoles, likelyOrder } from '../../../src/domain/paths/likely-next.ts';
import { careerColumns, codeColumns } from '../../tiny-graph.ts';
import { skillMapOf } from '../../tiny-skills.ts';
import { withCounts } from './counted.ts';

type Counts = Parameters<typeof withCounts>[1];

const roles = ['a', 'b', 'c', 'd'];
const page = { size: 20, from: 'start', after: null, before: null } as const;

/** Roles without names, so that all are equally unlike; `e` is of another vocabulary. */
const mapsOf = (counts: Counts, notations: Readonly<Record<string, string>> = {}) => ({
  careerMap: buildCareerMap({
    ...withCounts(careerColumns({ a: {}, b: {}, c: {}, d: {}, e: {} }), counts),
    codes: codeColumns([], notations),
  }),
  skillMap: skillMapOf({
    roles: { ...Object.fromEntries(roles.map((id) => [id, {}])), e: { sources: ['onet@1'] } },
  }),
});

const next = (counts: Counts, history: readonly string[] = [], role = 'a', place: string | null = null) => {
  const answer = likelyNextRoles(mapsOf(counts), { role, history, place, where: {}, page });
  return {
    ...answer,
    byId: Object.fromEntries(answer.items.map(({ id }, i) => [id, answer.likely[i]])),
  };
};

const someCounts: Counts = [
  ['a', 'b', 20, 100],
  ['a', 'c', 4, 100],
  ['a', 'a', 60, 100],
  ['b', 'c', 30, 50],
];

describe('likelyNextRoles', () => {
  test('counts where there are many, else arrivals and likeness; figures leave out counts below 10', () => {
    const { items, byId, staying, place } = next(someCounts);
    expect(items.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    // shown arrivals are 20 in b and 30 in c; with ½ each they and d weigh 20.5, 30.5 and 0.5; 0.6 stay
    const expected = (weight: number) => (5 * 0.4 * weight) / 51.5;
    expect(byId.b?.share).toBeCloseTo((20 + expected(20.5)) / 105, 6);
    expect(byId.c?.share).toBeCloseTo(expected(30.5) / 105, 6);
    expect(byId.d?.share).toBeCloseTo(expected(0.5) / 105, 6);
    expect(staying?.share).toBeCloseTo((60 + 5 * 0.6) / 105, 6);
    expect(byId.b?.counted).toEqual({
      count: 20,
      outOf: 100,
      place: 'US',
      period: '2024',
      source: 'moves@1',
    });
    expect(byId.c?.counted).toBeNull();
    expect(byId.c?.arrivals).toBe(0.6);
    expect(place).toBe('US');
  });

  test('of the people who were counted 0.15 go back to earlier roles, half of them to the latest', () => {
    const { byId } = next(someCounts, ['d', 'c', 'a', 'c']);
    const without = next(someCounts).byId;
    const returning = (0.15 * 100) / 105;
    // c is the latest earlier role and d the one before: 2/3 and 1/3 of them
    expect(byId.c?.share).toBeCloseTo((1 - returning) * (without.c?.share ?? 0) + (2 / 3) * returning, 5);
    expect(byId.d?.share).toBeCloseTo((1 - returning) * (without.d?.share ?? 0) + returning / 3, 5);
    expect(byId.b?.share).toBeCloseTo((1 - returning) * (without.b?.share ?? 0), 5);
    expect([byId.b?.beenThere, byId.c?.beenThere, byId.d?.beenThere]).toEqual([false, true, true]);
  });

  test('where nobody was counted, an earlier role stands where it stands without it', () => {
    const { items, byId } = next([], ['d']);
    expect(items).toEqual(next([]).items);
    expect(byId.d?.beenThere).toBe(true);
  });

  test('nobody is expected in work whose licence is closed to them, unless they were counted', () => {
    const codes = { a: '29-1292.00', b: '29-1021.00', c: '29-1023.00' }; // dental hygienists, dentists, orthodontists
    const expectedFrom = (counts: Counts, history: readonly string[] = []) =>
      likelyNextRoles(mapsOf(counts, codes), { role: 'a', history, place: null, where: {}, page }).items.map(
        ({ id }) => id,
      );
    expect(expectedFrom([])).toEqual(['d']);
    expect(expectedFrom([], ['c'])).toEqual(['b', 'c', 'd']); // who was an orthodontist may be a dentist
    expect(expectedFrom([['a', 'b', 20, 100]])).toEqual(['b', 'd']);
    // whoever else arrives there: the licence stays closed
    expect(expectedFrom([['d', 'b', 20, 100]])).toEqual(['d']);
  });

  test('hidden counts order the roles and change no figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (c, d) => {
        const hidden: Counts = [
          ['a', 'c', c, 100],
          ['a', 'd', d, 100],
          ['a', 'a', 7, 100],
        ];
        const answer = next([['a', 'b', 20, 100], ...hidden]);
        const bare = next([['a', 'b', 20, 100]]);
        expect(answer.byId).toEqual(bare.byId);
        expect(answer.staying).toBeNull();
        const order = answer.items.map(({ id }) => id).filter((id) => id !== 'b');
        if (c !== d) expect(order).toEqual(c > d ? ['c', 'd'] : ['d', 'c']);
      }),
    );
  });

  test('only counts of one place count, and there those of the newest period', () => {
    const counts: Counts = [
      ['a', 'b', 50, 100, 'US', '2020'],
      ['a', 'b', 10, 100, 'US', '2024'],
      ['a', 'c', 40, 50, 'FR', '2024'],
    ];
    expect(next(counts).byId.b?.counted).toMatchObject({ count: 10, period: '2024' });
    expect(next(counts).byId.c?.counted).toBeNull();
    const inFrance = next(counts, [], 'a', 'FR');
    expect(inFrance.byId.c?.counted).toMatchObject({ count: 40, place: 'FR' });
    expect(inFrance.byId.b?.counted).toBeNull();
  });

  test('without counts roles of the same vocabulary are expected, those of another are not', () => {
    const { items, byId, staying } = next([]);
    expect(items.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(byId.b).toMatchObject({ share: 0.333333, counted: null, arrivals: null });
    expect(staying).toBeNull();
    expect(next([['a', 'e', 12, 20]]).items.map(({ id }) => id)).toEqual(['e', 'b', 'c', 'd']);
  });

  test('a role that the maps lack leads nowhere', () => {
    expect(next(someCounts, [], 'unknown').items).toEqual([]);
    const question = { role: 'unknown', to: ['a'], place: null };
    expect(likelyOrder(mapsOf(someCounts), question)).toEqual([null]);
  });
});

describe('likelyOrder', () => {
  test('gives ranks among all roles', () => {
    const question = { role: 'a', to: ['d', 'b', 'a', 'x'], place: null };
    expect(likelyOrder(mapsOf(someCounts), question)).toEqual([3, 1, null, null]);
  });
});
