import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases } from '../../../src/domain/graph/source.ts';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap, CareerMapBuilder } from '../../../src/domain/paths/career-map-builder.ts';
import type { RoleColumns } from '../../../src/domain/paths/career-map-columns.ts';
import { careerColumns, tinyGraph } from '../../tiny-graph.ts';

const map = buildCareerMap(tinyGraph);

interface Move {
  readonly move: number | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const places = (offsets: Uint32Array, row: number): number[] =>
  Array.from({ length: (offsets[row + 1] ?? 0) - (offsets[row] ?? 0) }, (_, i) => (offsets[row] ?? 0) + i);

const forwards = ({ roleIds, offsets, targets }: CareerMap): Move[] =>
  roleIds.flatMap((from, role) =>
    places(offsets, role).map((move) => ({ move, from, to: roleIds[targets[move] ?? -1] })),
  );

const backwards = ({ roleIds, reverseOffsets, reverseSources, reverseMoves }: CareerMap): Move[] =>
  roleIds.flatMap((to, role) =>
    places(reverseOffsets, role).map((i) => ({
      move: reverseMoves[i],
      from: roleIds[reverseSources[i] ?? -1],
      to,
    })),
  );

const byMove = (a: Move, b: Move) => (a.move ?? 0) - (b.move ?? 0);

describe('a career map', () => {
  test('the map indexes roles in id order, whatever their order in the columns', () => {
    expect(map.roleIds).toEqual([...map.roleIds].sort());
    expect(map.roleIds.map((id) => map.indexOf.get(id))).toEqual([...map.roleIds.keys()]);
    expect(buildCareerMap({ ...tinyGraph, roles: [...tinyGraph.roles].reverse() })).toEqual(map);
  });

  test('the map holds the moves out of each role by ascending target, with their signals', () => {
    const moves = forwards(map).filter(({ from }) => from === 'lead' || from === 'staff');
    expect(
      moves.map(({ from, to, move = -1 }) => [
        from,
        to,
        map.signals.commonness[move],
        map.signals.yearsLow[move],
        map.signals.yearsHigh[move],
      ]),
    ).toEqual([
      ['lead', 'architect', 1, 2, 3],
      ['lead', 'director', 2, 4, 7],
      ['lead', 'senior', 2, Number.NaN, Number.NaN],
      ['staff', 'architect', 0, Number.NaN, Number.NaN],
      ['staff', 'director', 4, Number.NaN, Number.NaN],
    ]);
  });

  test('the map holds the moves into each role by ascending source', () => {
    const into = backwards(map).filter(({ to }) => to === 'architect');
    expect(into.map(({ from }) => from)).toEqual(['developer', 'lead', 'scientist', 'staff']);
  });

  test('the map drops a move from a role to itself and a move to an unknown role', () => {
    expect(forwards(map).filter(({ from }) => from === 'recruiter')).toEqual([]);
    expect(forwards(map)).toHaveLength(13);
    expect(map.indexOf.has('astronaut')).toBe(false);
  });

  test('the map lists the skills of a role by importance, unknown last, equals by id', () => {
    const { skillIds, offsets, skills: entries } = map.requirements;
    const skills = (id: string) => {
      const role = map.indexOf.get(id) ?? -1;
      return [...entries.subarray(offsets[role], offsets[role + 1])].map((skill) => skillIds[skill]);
    };
    expect(skills('architect')).toEqual(['design', 'cloud', 'hiring', 'modelling']);
    expect(skills('lead')).toEqual(['design', 'hiring', 'mentoring']);
    expect(skills('director')).toEqual([]);
  });

  test('the map holds levels, industries, tools, kinds and counts, and marks unknown ones', () => {
    const built = buildCareerMap(
      careerColumns({
        a: {
          seniority: 'SENIOR',
          industries: ['finance', 'health'],
          moves: {
            b: ['COMMON', null, { kind: 'PIVOT', observed: [5, 20] }],
            c: [null, null, { observed: [0, 20] }],
            d: [null, null, { observed: [30, 20] }],
          },
        },
        b: {},
        c: {},
        d: {},
      }),
    );
    expect([...built.seniority]).toEqual([3, 0, 0, 0]);
    expect(built.industries).toEqual([new Set(['finance', 'health']), new Set(), new Set(), new Set()]);
    expect([...built.signals.kind]).toEqual([5, 0, 0]);
    expect([...built.signals.observed]).toEqual([0.25, Number.NaN, 1]);
  });

  test('the map merges facts by precedence, property by property, and keeps each fact', () => {
    const built = buildCareerMap(
      careerColumns({
        a: {
          moves: {
            b: [
              ['RARE', [5, 6], { source: 'onet@1', observed: [1, 4], context: '2' }],
              [null, null, { source: 'onet@1', observed: [3, 4], context: '1' }],
              ['COMMON', null, { source: 'editors@1', kind: 'PIVOT' }],
              [null, [1, 2], { source: 'brief@1' }],
            ],
          },
          related: ['b', 'c', 'a', 'nobody'],
        },
        b: {},
        c: {},
      }),
    );
    expect(built.sources).toEqual(['brief@1', 'editors@1', 'onet@1']);
    expect(built.targets.length).toBe(2);
    const { present, commonness, yearsLow, kind, observed } = built.signals;
    expect([present[0], commonness[0], yearsLow[0], kind[0], observed[0]]).toEqual([1, 1, 1, 5, 0.75]);
    expect([present[1], commonness[1]]).toEqual([0, 0]); // only related
    const { offsets, source, basis } = built.facts;
    expect([...offsets]).toEqual([0, 5, 6]);
    expect([...source].map((place) => built.sources[place])).toEqual([
      'brief@1',
      'editors@1',
      ...Array(4).fill('onet@1'),
    ]);
    expect([...basis].map((place) => bases[place])).toEqual([
      'CURATED',
      'CURATED',
      'RELATED',
      'OBSERVED',
      'OBSERVED',
      'RELATED',
    ]);
  });

  test('the map tells by how much the median pay falls, where it can be compared', () => {
    const paid = (median: number, code: string) => ({
      pay: [{ median, code, match: 'EXACT' as const }],
    });
    const built = buildCareerMap(
      careerColumns({
        a: { moves: { b: [null, null], c: [null, null], d: [null, null] }, ...paid(100, 'x') },
        b: paid(75, 'y'),
        c: paid(120, 'z'),
        d: {},
      }),
    );
    expect([...built.signals.payDrop]).toEqual([0.25, 0, Number.NaN]);
  });

  test('a role that vanished while columns were read is a role without data', () => {
    const { sources, skills, roles } = careerColumns({
      a: { moves: { b: ['COMMON', null], c: ['RARE', null] } },
      b: { moves: { c: ['COMMON', null] }, skills: { s: 1 } },
      c: { moves: { a: [null, null] } },
      d: { pay: [{}] },
    });
    const builder = new CareerMapBuilder(
      sources,
      roles.map(({ id }) => id),
    );
    for (const role of roles) if (role.id === 'a' || role.id === 'c') builder.add(role);
    expect(builder.build(skills)).toEqual(
      buildCareerMap(
        careerColumns({
          a: { moves: { b: ['COMMON', null], c: ['RARE', null] } },
          b: {},
          c: { moves: { a: [null, null] } },
          d: {},
        }),
      ),
    );
  });

  test('the builder refuses roles out of order and unknown roles', () => {
    const { sources, roles } = careerColumns({ a: {}, b: {}, c: {} });
    const [a, b, c] = roles as [RoleColumns, RoleColumns, RoleColumns];
    const builder = new CareerMapBuilder(sources, ['a', 'b']);
    builder.add(b);
    expect(() => builder.add(a)).toThrow('Role a comes out of order.');
    expect(() => builder.add(c)).toThrow('Role c comes out of order.');
  });

  test('a map without roles is empty', () => {
    expect(forwards(buildCareerMap(careerColumns({})))).toEqual([]);
    expect(forwards(buildCareerMap(careerColumns({ a: {}, b: {} })))).toEqual([]);
  });

  test('the map does not depend on the order of columns, and agrees with them', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '\uFF5E', '\u{1F600}');
    const graph = fc.dictionary(id, fc.dictionary(id, fc.constant([null, null] as const)));
    fc.assert(
      fc.property(graph, (graph) => {
        const roles = Object.entries(graph).map(([from, moves]) => [from, { moves }] as const);
        const built = buildCareerMap(careerColumns(Object.fromEntries(roles)));
        expect(backwards(built).sort(byMove)).toEqual(forwards(built));
        const summary = roles.flatMap(([from, { moves }]) =>
          Object.keys(moves)
            .filter((to) => to !== from && to in graph)
            .map((to) => `${from}>${to}`),
        );
        expect(new Set(forwards(built).map(({ from, to }) => `${from}>${to}`))).toEqual(new Set(summary));
        expect(forwards(built)).toHaveLength(summary.length);
      }),
    );
  });
});
