import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fittingRoles } from '../src/domain/skills/fitting-roles.ts';
import { learningPlan } from '../src/domain/skills/learning-plan.ts';
import { compareRoles } from '../src/domain/skills/role-comparison.ts';
import { similarRoles } from '../src/domain/skills/similar-roles.ts';
import { skillGap } from '../src/domain/skills/skill-gap.ts';
import type { SkillMap } from '../src/domain/skills/skill-map.ts';
import { buildSkillMap } from '../src/domain/skills/skill-map-builder.ts';
import type { SkillMapColumns } from '../src/domain/skills/skill-map-columns.ts';
import { whatOpens } from '../src/domain/skills/what-opens.ts';
import { seeded } from './graphs.ts';
import { skillMapOfOnet } from './onet-map.ts';
import { median } from './rounds.ts';

const help = `Times the questions about skills, without store and server; see bench/README.md.

  [CAREER_DATA_DIR=<folder that holds onet-29.3>] npm run bench:skills -- [--questions 15]`;

const { values: options } = parseArgs({
  options: { questions: { type: 'string', default: '15' }, help: { type: 'boolean', default: false } },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const questions = Number(options.questions);

/** Roles with 40 skills of 5,000, some of which many list, ten tools and a few words each. */
function columns(roles: number): SkillMapColumns {
  const next = seeded(5);
  const pick = (count: number, of: number, name: string) => {
    const ids = new Set<string>();
    while (ids.size < count) ids.add(`${name}-${Math.floor(next() * next() * of)}`);
    return [...ids];
  };
  const valuesFor = <T>(ids: readonly string[], value: () => T) => ids.map(value);
  const all = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}-${i}`);
  return {
    roles: all(roles, 'role').map((id) => {
      const [skills, tools] = [pick(40, 5_000, 'skill'), pick(10, 2_000, 'tool')];
      return {
        id,
        sources: ['bench@1'],
        family: null,
        seniority: null,
        industries: [],
        skills: {
          id: skills,
          importance: valuesFor(skills, next),
          ratedBy: valuesFor(skills, () => 'bench@1'),
          level: valuesFor(skills, next),
          essential: valuesFor(skills, () => null),
        },
        tools: { id: tools, importance: valuesFor(tools, () => null) },
        activities: [],
        credentials: { id: [], need: [], share: [] },
        names: [pick(3, 3_000, 'word').join(' ').replaceAll('-', '')],
        responsibilities: [pick(15, 3_000, 'word').join(' ').replaceAll('-', '')],
      };
    }),
    skills: all(5_000, 'skill').map((id, i) => ({
      id,
      kind: i % 3 === 0 ? 'KNOWLEDGE' : 'TECHNICAL',
      buildsOn: i > 10 ? [`skill-${Math.floor(i / 2)}`, `skill-${i - 7}`] : [],
    })),
    tools: all(2_000, 'tool').map((id, i) => ({ id, supports: [`skill-${i % 500}`] })),
    activities: [],
    credentials: [],
  };
}

const page = { size: 20, from: 'start', after: null, before: null } as const;

function report(name: string, map: SkillMap): void {
  const next = seeded(11);
  const anyOf = (ids: readonly string[]) => ids[Math.floor(next() * ids.length)] as string;
  const listing = map.roles.ids.filter(
    (_, role) => map.requirements.offsets[role] !== map.requirements.offsets[role + 1],
  );
  const samples = Array.from({ length: questions + 2 }, () => {
    const [from, to] = [anyOf(listing), anyOf(listing)];
    const skills = Array.from({ length: 20 }, () => ({ skill: anyOf(map.skills.ids), level: 0.5 }));
    const tools = Array.from({ length: 10 }, () => anyOf(map.tools.ids));
    return { from, to, person: { role: null, skills, tools }, start: { role: from, skills, tools } };
  });
  const work: Readonly<Record<string, (sample: (typeof samples)[number]) => unknown>> = {
    skillGap: ({ start, to }) => skillGap(map, { start, to }),
    learningPlan: ({ start, to }) => learningPlan(map, { start, to }),
    fit: ({ person }) => fittingRoles(map, { start: person, credentials: null, where: {}, page }),
    whatOpens: ({ start }) => whatOpens(map, { start, share: 0.5, where: {}, page }),
    similar: ({ from }) => similarRoles(map, { role: from, by: 'COMBINED', except: [], where: {}, page }),
    compareRoles: ({ from, to }) => compareRoles(map, { roles: [from, to] }),
  };
  for (const [question, answer] of Object.entries(work)) {
    const times = samples.map((sample) => {
      const start = process.cpuUsage();
      answer(sample);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    console.log(`| ${name} | ${question} | ${median(times.slice(2)).toFixed(2)} | ${times[0]?.toFixed(0)} |`);
  }
}

console.log('| map | question | median CPU ms | first CPU ms |\n| --- | --- | --- | --- |');
const data = process.env.CAREER_DATA_DIR;
if (data) report('O*NET 29.3', await skillMapOfOnet(join(data, 'onet-29.3')));
else console.error('O*NET not run: CAREER_DATA_DIR is not set');
const mapColumns = columns(50_000);
const start = performance.now();
const map = buildSkillMap(mapColumns);
console.error(`50,000 roles: built in ${Math.round(performance.now() - start)} ms`);
report('50,000 roles with 40 skills', map);
