import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import { presets } from '../../../src/domain/paths/ranking.ts';
import { reachableRoles } from '../../../src/domain/paths/reachable-roles.ts';
import { type CareerRole, careerColumns, codeColumns, type TinyBridge } from '../../tiny-graph.ts';

/** A map with bridges, each by a code of the occupation. */
const mapWith = (
  graph: Readonly<Record<string, CareerRole>>,
  bridges: readonly TinyBridge[],
  notations: Readonly<Record<string, string>> = {},
) => buildCareerMap({ ...careerColumns(graph), codes: codeColumns(bridges, notations) });
type Map = ReturnType<typeof mapWith>;

const ask = (map: Map, from: string, to: string, more: object = {}) =>
  careerPaths(map, { from, to, maxSteps: 6, k: 5, ...more });
const waysOf = (map: Map, from: string, to: string) =>
  ask(map, from, to).paths.map(({ cost, roles }) => `${cost} ${roles.join(' ')}`);

const common = ['COMMON', null] as const;
const close = (source = 'calculated-moves@1') => [null, null, { source }] as const;

/** The nurse of the editors and that of O*NET, and where each leads. */
const nurses = {
  nurse: { moves: { practitioner: common } },
  practitioner: { moves: { head: common } },
  head: {},
  'onet-nurse': { moves: { 'onet-aide': close() }, related: ['onet-aide'] },
  'onet-practitioner': { moves: { 'onet-lecturer': close() } },
  'onet-aide': {},
  'onet-lecturer': {},
};
const nurseMap = () =>
  mapWith(nurses, [
    ['nurse', 'onet-nurse'],
    ['practitioner', 'onet-practitioner', 'CLOSE'],
  ]);

describe('bridges', () => {
  test('an official occupation walks as the curated role that is the same work, at no cost and without a step', () => {
    expect(waysOf(nurseMap(), 'onet-nurse', 'practitioner')).toEqual(['1 onet-nurse practitioner']);
    expect(waysOf(nurseMap(), 'onet-nurse', 'head')).toEqual(['2 onet-nurse practitioner head']);
    const [path] = ask(nurseMap(), 'onet-nurse', 'head').paths;
    expect(path?.steps.map(({ as, sameWork }) => [as, sameWork])).toEqual([
      [
        { from: 'nurse', to: null },
        [{ role: 'onet-nurse', as: 'nurse', code: 'code-onet-nurse', match: 'EXACT' }],
      ],
      [{ from: null, to: null }, []],
    ]);
  });

  test('a path ends at an official occupation where it comes to the same work', () => {
    expect(waysOf(nurseMap(), 'nurse', 'onet-practitioner')).toEqual(['1 nurse onet-practitioner']);
    expect(waysOf(nurseMap(), 'onet-nurse', 'onet-practitioner')).toEqual(['1 onet-nurse onet-practitioner']);
    const { paths, calculated } = ask(nurseMap(), 'onet-nurse', 'onet-lecturer');
    expect(calculated).toBe(true);
    expect(paths.map(({ roles }) => roles)).toEqual([['onet-nurse', 'practitioner', 'onet-lecturer']]);
  });

  test('two roles of the same work have no way between them, which is said', () => {
    expect(ask(nurseMap(), 'onet-nurse', 'nurse').reason).toBe('SAME_WORK');
    expect(ask(nurseMap(), 'nurse', 'onet-nurse').reason).toBe('SAME_WORK');
  });

  test('two occupations that are the same work as one curated role are the same work', () => {
    const map = mapWith({ ...nurses, 'esco-nurse': {} }, [
      ['nurse', 'onet-nurse'],
      ['nurse', 'esco-nurse'],
    ]);
    expect(ask(map, 'onet-nurse', 'esco-nurse').reason).toBe('SAME_WORK');
    expect(ask(map, 'esco-nurse', 'onet-nurse').reason).toBe('SAME_WORK');
    expect(waysOf(map, 'esco-nurse', 'onet-aide')).toHaveLength(1);
    const isClose = mapWith({ ...nurses, 'esco-nurse': {} }, [
      ['nurse', 'onet-nurse'],
      ['nurse', 'esco-nurse', 'CLOSE'],
    ]);
    expect(ask(isClose, 'onet-nurse', 'esco-nurse').reason).toBe('UNREACHABLE');
  });

  test('nothing passes over an occupation from one curated role to another', () => {
    const map = mapWith(
      {
        junior: { moves: { analyst: common } },
        senior: { moves: { head: common } },
        analyst: {},
        head: {},
        onet: {},
      },
      [
        ['junior', 'onet', 'CLOSE'],
        ['senior', 'onet', 'CLOSE'],
      ],
    );
    expect(ask(map, 'junior', 'head').reason).toBe('UNREACHABLE');
    expect(waysOf(map, 'onet', 'head')).toEqual(['1 onet head']);
  });

  test('an occupation passes as roles of the lowest level only', () => {
    const map = mapWith(
      {
        junior: { seniority: 'ENTRY', moves: { analyst: common } },
        senior: { seniority: 'SENIOR', moves: { head: common, onet: common } },
        analyst: { moves: { onet: common } },
        head: {},
        onet: {},
      },
      [
        ['junior', 'onet'],
        ['senior', 'onet'],
      ],
    );
    expect(waysOf(map, 'onet', 'analyst')).toEqual(['1 onet analyst']);
    expect(ask(map, 'onet', 'head').reason).toBe('UNREACHABLE');
    expect(waysOf(map, 'analyst', 'junior')).toEqual(['1 analyst junior']);
    expect(ask(map, 'analyst', 'senior').reason).toBe('UNREACHABLE');
  });
});

describe('calculated moves', () => {
  test('a calculated move leads from one of its roles or to one of them, never between two that only are the same work', () => {
    const map = mapWith(
      { 'esco-clerk': { moves: { 'esco-broker': close() } }, 'esco-broker': {}, clerk: {}, broker: {} },
      [
        ['clerk', 'esco-clerk'],
        ['broker', 'esco-broker'],
      ],
    );
    const rolesOf = (from: string, to: string) =>
      ask(map, from, to, { weights: presets.FEWEST_STEPS }).paths.map(({ roles }) => roles);
    expect(rolesOf('clerk', 'esco-broker')).toEqual([['clerk', 'esco-broker']]);
    expect(rolesOf('esco-clerk', 'broker')).toEqual([['esco-clerk', 'broker']]);
    expect(rolesOf('clerk', 'broker')).toEqual([]);
  });

  test('a calculated move is not borrowed into work whose licence is closed to the start', () => {
    const graph = { 'esco-clerk': { moves: { 'esco-broker': close() } }, 'esco-broker': {}, clerk: {} };
    const bridges: readonly TinyBridge[] = [['clerk', 'esco-clerk']];
    const reasonOf = (notations: Readonly<Record<string, string>>) =>
      ask(mapWith(graph, bridges, notations), 'clerk', 'esco-broker', { weights: presets.FEWEST_STEPS })
        .reason;
    const [clerk, broker, agent] = ['43-9041.00', '41-9021.00', '41-9022.00'];
    expect(reasonOf({ clerk, 'esco-broker': broker })).toBe('UNREACHABLE');
    expect(reasonOf({ clerk: agent, 'esco-broker': broker })).toBeNull();
    expect(reasonOf({ clerk, 'esco-broker': agent })).toBeNull();
    expect(reasonOf({ 'esco-broker': broker })).toBeNull(); // nothing is known of the clerk's licences
  });

  test('calculated moves count only where there is no path without them, or where bases asks for them', () => {
    const map = mapWith({ a: { moves: { b: close() } }, b: { moves: { c: common } }, c: {} }, []);
    expect(ask(map, 'b', 'c')).toMatchObject({ calculated: false, reason: null });
    const { calculated, paths } = ask(map, 'a', 'c');
    expect([calculated, paths[0]?.unknownSignals]).toEqual([true, ['COMMONNESS']]);
    expect(ask(map, 'a', 'c', { constraints: { bases: ['CURATED'] } }).reason).toBe('UNREACHABLE');
    expect(ask(map, 'a', 'b', { constraints: { bases: ['CALCULATED'] } })).toMatchObject({
      calculated: false,
    });
    expect(ask(map, 'c', 'a')).toMatchObject({ calculated: false, reason: 'UNREACHABLE' });
  });

  test('reachableRoles finds the paths that careerPaths finds, those of calculated moves last', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const index = fc.nat(names.length - 1);
    const graphs = fc.record({
      moves: fc.uniqueArray(fc.tuple(index, index, fc.constantFrom('COMMON', 'RARE', null)), {
        maxLength: 20,
        selector: ([a, b]) => a * 10 + b,
      }),
      bridges: fc.uniqueArray(fc.tuple(index, index), { maxLength: 4, selector: ([a, b]) => a * 10 + b }),
      levels: fc.array(fc.constantFrom('ENTRY', 'MID', undefined), { minLength: 7, maxLength: 7 }),
      from: index,
    });
    fc.assert(
      fc.property(graphs, ({ moves, bridges, levels, from }) => {
        const graph = names.map((name, role) => {
          const out = moves.filter(([a]) => a === role);
          const facts = out.map(([, to, commonness]) => [
            names[to],
            commonness ? [commonness, null] : close(),
          ]);
          const seniority = levels[role];
          return [name, { ...(seniority && { seniority }), moves: Object.fromEntries(facts) }];
        });
        const pairs = bridges
          .filter(([a, b]) => a !== b)
          .map(([a, b]): TinyBridge => [names[a] ?? '', names[b] ?? '']);
        const map = mapWith(Object.fromEntries(graph), pairs);
        const start = names[from] as string;
        const reached = reachableRoles(map, {
          from: start,
          within: 3,
          weights: presets.FEWEST_STEPS,
          constraints: {},
          order: 'COST',
          page: { size: 100, from: 'start', after: null, before: null },
        });
        const best = new Map(reached?.paths.map((path) => [path.roles.at(-1), path]));
        for (const to of names) {
          const answer = careerPaths(map, {
            from: start,
            to,
            maxSteps: 3,
            k: 1,
            weights: presets.FEWEST_STEPS,
          });
          const path = best.get(to);
          expect(answer.paths[0]).toEqual(path && { ...path, rank: 1 });
          if (path) expect(answer.calculated).toBe(path.rank > (reached?.better ?? 0));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
