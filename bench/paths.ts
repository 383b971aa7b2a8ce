import { parseArgs } from 'node:util';
import type { CareerMap } from '../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../src/domain/paths/career-map-builder.ts';
import type { CareerMapColumns } from '../src/domain/paths/career-map-columns.ts';
import { careerPaths } from '../src/domain/paths/career-paths.ts';
import { cheapestPaths } from '../src/domain/paths/cheapest-paths.ts';
import { type PathConstraints, signalsOf, usableMoves } from '../src/domain/paths/constraints.ts';
import { pathBudget } from '../src/domain/paths/path-search.ts';
import { costOf, type MoveCosts, moveCosts, presets, type Weights } from '../src/domain/paths/ranking.ts';
import { reachableRoles } from '../src/domain/paths/reachable-roles.ts';
import { seeded } from './graphs.ts';
import { median } from './rounds.ts';

const help = `Times the search for paths on generated maps, without store and server; see bench/README.md.

  npm run bench:paths -- [--questions 100]`;

const { values: options } = parseArgs({
  options: { questions: { type: 'string', default: '100' }, help: { type: 'boolean', default: false } },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const questions = Number(options.questions);

/** How many moves are calculated beside the others: about those of O*NET, 15 from each of as many roles. */
const calculatedEach = 15;

/**
 * A career map in which nine in ten moves go to near roles on a ring, as most careers do, and the rest anywhere.
 *
 * @param calculated number of roles, the first ones, that have calculated moves too
 */
function columns(roles: number, movesEach: number, skillsEach: number, calculated = 0): CareerMapColumns {
  const next = seeded(7);
  const nextCloseness = seeded(13); // of its own, so that all other moves are the same with and without calculated ones
  const id = (role: number) => `role-${String(role).padStart(6, '0')}`;
  const words = ['COMMON', 'OCCASIONAL', 'RARE', null];
  const list = <T>(count: number, make: (_: unknown, i: number) => T): T[] =>
    Array.from({ length: count }, make);
  return {
    sources: ['editors@1', 'calculated-moves@1'],
    skills: [],
    roles: list(roles, () => 0).map((_, role) => {
      const to = new Set<number>();
      while (to.size < movesEach) {
        const far = next() < 0.1;
        const step = far ? Math.floor(next() * roles) : 1 + Math.floor(next() * 100);
        const target = (role + step) % roles;
        if (target !== role) to.add(target);
      }
      const skills = new Set<number>();
      while (skills.size < skillsEach) skills.add(Math.floor(next() * next() * 5_000));
      const years = list(movesEach, () => Math.floor(next() * 5));
      const further = role < calculated ? list(calculatedEach, (_, i) => id((role + 200 + i) % roles)) : [];
      const none = further.map(() => null);
      return {
        id: id(role),
        family: null,
        seniority: null,
        industries: [],
        tools: [],
        related: { to: [], source: [], context: [] },
        pay: [],
        moves: {
          to: [...[...to].map(id), ...further],
          source: [...list(movesEach, () => 0), ...further.map(() => 1)],
          context: [...list(movesEach, () => ''), ...further.map(() => '')],
          kind: [...list(movesEach, () => null), ...none],
          commonness: [...list(movesEach, () => words[Math.floor(next() * 4)] as string | null), ...none],
          yearsLow: [...years, ...none],
          yearsHigh: [...years.map((low) => low + 2), ...none],
          count: [...list(movesEach, () => 1 + Math.floor(next() * 50)), ...none],
          outOf: [...list(movesEach, () => 1_000), ...none],
          place: [...list(movesEach, () => 'US'), ...none],
          period: [...list(movesEach, () => '2024'), ...none],
          closeness: [...list(movesEach, () => null), ...further.map(() => nextCloseness())],
        },
        skills: {
          id: [...skills].map((skill) => `skill-${skill}`),
          source: list(skillsEach, () => 0),
          context: list(skillsEach, () => ''),
          importance: list(skillsEach, () => next()),
          level: list(skillsEach, () => next()),
          essential: list(skillsEach, () => null),
        },
      };
    }),
  };
}

interface Case {
  readonly name: string;
  readonly weights: Weights;
  readonly constraints?: PathConstraints;
  readonly k?: number;
  readonly maxSteps?: number;
}

const { TYPICAL } = presets;
const cases: readonly Case[] = [
  { name: 'TYPICAL', weights: TYPICAL },
  { name: 'FASTEST', weights: presets.FASTEST },
  { name: 'LEAST_NEW_SKILLS', weights: presets.LEAST_NEW_SKILLS },
  { name: 'uniform costs', weights: presets.FEWEST_STEPS },
  { name: 'zero costs', weights: { ...presets.FEWEST_STEPS, STEPS: 1e-9 } },
  { name: 'TYPICAL, k 1', weights: TYPICAL, k: 1 },
  { name: 'TYPICAL, k 25', weights: TYPICAL, k: 25 },
  { name: 'TYPICAL, 3 steps', weights: TYPICAL, maxSteps: 3 },
  { name: 'TYPICAL, 4 steps', weights: TYPICAL, maxSteps: 4 },
  { name: 'TYPICAL, avoiding one', weights: TYPICAL, constraints: { avoid: ['role-000100'] } },
];

function time(work: (i: number) => void): number {
  for (let i = 0; i < questions; i++) work(i); // warms the compiler up
  return median(
    Array.from({ length: questions }, (_, i) => {
      const start = performance.now();
      work(i);
      return performance.now() - start;
    }),
  );
}

/** Bytes of everything in a map that is a typed array, requirements apart. */
function typedBytes(map: CareerMap): { readonly moves: number; readonly requirements: number } {
  const bytes = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    const inside = value !== null && typeof value === 'object' && !Array.isArray(value);
    return inside ? Object.values(value).reduce((sum: number, part) => sum + bytes(part), 0) : 0;
  };
  const requirements = bytes(map.requirements);
  return { moves: bytes(map) - requirements, requirements };
}

function report(name: string, map: CareerMap): void {
  const next = seeded(11);
  const pairs = Array.from({ length: questions }, () => {
    const from = Math.floor(next() * map.roleIds.length);
    return [from, (from + 50 + Math.floor(next() * 300)) % map.roleIds.length] as const;
  });
  const pair = (i: number) => pairs[i] as readonly [number, number];
  for (const { name: label, weights, constraints = {}, k = 10, maxSteps = 6 } of cases) {
    const moves = signalsOf(map, constraints);
    const costs = moveCosts(moves, weights) as MoveCosts;
    const isUsable = usableMoves(map, moves, constraints, null, () => true);
    let pathCount = 0;
    let cutShort = 0;
    const search = time((i) => {
      const [from, to] = pair(i);
      const answer = cheapestPaths(map, {
        starts: [{ role: from, cost: 0 }],
        to,
        maxSteps,
        k,
        cost: (move) => costOf(costs, move),
        isUsable,
        budget: pathBudget,
      });
      pathCount += answer.paths.length;
      cutShort += answer.complete ? 0 : 1;
    });
    const whole = time((i) => {
      const [from, to] = pair(i).map((role) => map.roleIds[role] as string) as [string, string];
      careerPaths(map, { from, to, maxSteps, k, weights, constraints });
    });
    const per = (pathCount / (2 * questions)).toFixed(1);
    console.log(
      `| ${name} | ${label} | ${search.toFixed(2)} | ${whole.toFixed(2)} | ${per} | ${cutShort / 2} |`,
    );
  }
  const reach = time((i) => {
    reachableRoles(map, {
      from: map.roleIds[pair(i)[0]] as string,
      within: 3,
      weights: TYPICAL,
      constraints: {},
      order: 'COST',
      page: { size: 20, from: 'start', after: null, before: null },
    });
  });
  console.log(`| ${name} | roles within 3 | | ${reach.toFixed(2)} | | |`);
}

console.log(
  '| map | question | search ms | answer ms | paths | cut short |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [name, roles, calculated] of [
  ['1,000 roles, 20,000 moves', 1_000, 0],
  ['50,000 roles, 1,000,000 moves', 50_000, 0],
  ['50,000 roles, 1,000,000 moves, 15,000 calculated', 50_000, 1_000],
] as const) {
  const mapColumns = columns(roles, 20, 20, calculated);
  const start = performance.now();
  const map = buildCareerMap(mapColumns);
  const [built, bytes] = [performance.now() - start, typedBytes(map)];
  const megabytes = (count: number) => (count / 1e6).toFixed(1);
  console.error(
    `${name}: built in ${Math.round(built)} ms; typed arrays ${megabytes(bytes.moves)} MB, requirements ${megabytes(bytes.requirements)} MB more`,
  );
  report(name, map);
}
