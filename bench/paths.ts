import { parseArgs } from 'node:util';
import { buildCareerMap, type CareerMap } from '../src/domain/career-map.ts';
import type { CareerMapColumns } from '../src/domain/career-map-columns.ts';
import { careerPaths } from '../src/domain/career-path.ts';
import type { PathConstraints } from '../src/domain/path-constraints.ts';
import { presets, type Weights } from '../src/domain/ranking.ts';
import { reachableRoles } from '../src/domain/reachable-roles.ts';
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

/** Moves go mostly to neighbours in a ring, as careers do, and a tenth anywhere. */
function columns(roles: number, movesEach: number, skillsEach: number): CareerMapColumns {
  const next = seeded(7);
  const id = (role: number) => `role-${String(role).padStart(6, '0')}`;
  const words = ['COMMON', 'OCCASIONAL', 'RARE', null];
  const list = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return {
    sources: ['editors@1'],
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
      return {
        id: id(role),
        seniority: null,
        industries: [],
        tools: [],
        related: { to: [], source: [], context: [] },
        pay: [],
        moves: {
          to: [...to].map(id),
          source: list(movesEach, () => 0),
          context: list(movesEach, () => ''),
          kind: list(movesEach, () => null),
          commonness: list(movesEach, () => words[Math.floor(next() * 4)] as string | null),
          yearsBefore: years.map((low) => [low, low + 2]),
          count: list(movesEach, () => 1 + Math.floor(next() * 50)),
          outOf: list(movesEach, () => 1_000),
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

const zero: Weights = { ...presets.FEWEST_STEPS, STEPS: 1e-9 };
const cases: readonly (readonly [name: string, weights: Weights, constraints: PathConstraints])[] = [
  ['TYPICAL', presets.TYPICAL, {}],
  ['FASTEST', presets.FASTEST, {}],
  ['LEAST_NEW_SKILLS', presets.LEAST_NEW_SKILLS, {}],
  ['uniform costs', presets.FEWEST_STEPS, {}],
  ['zero costs', zero, {}],
  ['TYPICAL via 2', presets.TYPICAL, { via: ['role-000100', 'role-000200'] }],
];

function time(work: (i: number) => void): number {
  for (let i = 0; i < questions; i++) work(i); // until the code is compiled
  return median(
    Array.from({ length: questions }, (_, i) => {
      const start = performance.now();
      work(i + 1);
      return performance.now() - start;
    }),
  );
}

function report(name: string, map: CareerMap): void {
  const next = seeded(11);
  const pairs = Array.from({ length: questions + 1 }, () => {
    const from = Math.floor(next() * map.roleIds.length);
    const far = (from + 50 + Math.floor(next() * 300)) % map.roleIds.length;
    return [map.roleIds[from] as string, map.roleIds[far] as string] as const;
  });
  for (const [label, weights, constraints] of cases) {
    let found = 0;
    let incomplete = 0;
    const ms = time((i) => {
      const [from, to] = pairs[i] as readonly [string, string];
      const answer = careerPaths(map, { from, to, maxSteps: 6, k: 10, weights, constraints });
      found += answer.paths.length;
      incomplete += answer.complete ? 0 : 1;
    });
    const per = (found / (questions + 1)).toFixed(1);
    console.log(`| ${name} | ${label} | ${ms.toFixed(2)} | ${per} | ${incomplete} |`);
  }
  const ms = time((i) => {
    const [from] = pairs[i] as readonly [string, string];
    reachableRoles(map, {
      from,
      within: 3,
      weights: presets.TYPICAL,
      constraints: {},
      order: 'COST',
      page: { size: 20, from: 'start', after: null, before: null },
    });
  });
  console.log(`| ${name} | roles within 3 | ${ms.toFixed(2)} | | |`);
}

console.log('| map | question | median ms | paths | cut short |\n| --- | --- | --- | --- | --- |');
for (const [name, roles, moves, skills] of [
  ['1,000 roles, 20,000 moves', 1_000, 20, 20],
  ['50,000 roles, 1,000,000 moves', 50_000, 20, 20],
] as const) {
  const said = columns(roles, moves, skills);
  const start = performance.now();
  const map = buildCareerMap(said);
  console.error(`${name}: built in ${Math.round(performance.now() - start)} ms`);
  report(name, map);
}
