import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadConfig } from '../src/server/config.ts';
import { createYoga } from '../src/server/create-yoga.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { median } from './rounds.ts';

const help = `Measures what documents cost against what MAX_COST counts them as; see bench/README.md.

  npm run bench:cost -- DATA_DIR [--rounds N] [--only PATTERN]

DATA_DIR is an embedded store with imports. A line per document: its cost, its processor time (median), and the cost that
the time stands for, at 10 microseconds for a cost of 1.`;

const { values: options, positionals } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [directory] = positionals;
if (options.help || directory === undefined) {
  console.log(help);
  process.exit(directory === undefined && !options.help ? 1 : 0);
}

/** So many own skills as an argument may have, by ids of the seeds and of O*NET. */
const skillList = async (count: number): Promise<string> => {
  const { data } = await ask(`{ skills(first: ${count}) { nodes { id } } }`);
  const ids = (data as { skills: { nodes: { id: string }[] } }).skills.nodes.map(({ id }) => id);
  return ids.map((id) => `{ ref: ${JSON.stringify(id)} }`).join(' ');
};

const store = openEmbeddedStore(directory);
const yoga = createYoga({
  ...loadConfig({ REQUEST_TIMEOUT_MS: '600000', MAX_COST: '100000000' }),
  answerCache: 0,
  reader: store,
  logger: pino({ level: 'silent' }),
});

async function ask(query: string, variables: object = {}) {
  const response = await yoga.fetch('http://bench/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as {
    data: unknown;
    errors?: unknown[];
    extensions?: { cost?: number };
  };
}

const ownSkills = await skillList(100);
const text = Array.from(
  { length: 12_000 },
  (_, i) => ['managed', 'python', 'and sql', 'nursing care', 'welding'][i % 5],
)
  .join(' ')
  .slice(0, 99_000);
const from = 'from: "onet-15-2051.00", to: "onet-11-3021.00"';
const repeated = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;

/** Documents by name. The dearest arguments that each field takes. */
const documents: Readonly<Record<string, string>> = {
  'objects, wide': '{ roles(first: 100) { nodes { skills(first: 90) { nodes { name } } } } }',
  'objects, with evidence':
    '{ roles(first: 50) { nodes { skills(first: 30) { edges { importance evidence { basis source { name } } node { name } } } } } }',
  'objects, moves':
    '{ roles(first: 100) { nodes { next(first: 30) { nodes { id } edges { move { commonness coverage } } } } } }',
  'similar of 100 roles': '{ roles(first: 100) { nodes { similar(first: 20) { nodes { id } } } } }',
  'outlook of 100 roles': '{ roles(first: 100) { nodes { outlook { changePercent } } } }',
  'pay of 100 roles': '{ roles(first: 100) { nodes { pay { edges { median } } } } }',
  'roles of all sources': '{ sources { nodes { roles(first: 1) { totalCount } } } }',
  'roles of 100 skills, counted': '{ skills(first: 100) { nodes { roles(first: 1) { totalCount } } } }',
  'roles of 100 tools, filtered':
    '{ tools(first: 100) { nodes { roles(first: 1, where: { bases: [CURATED] }) { totalCount } } } }',
  'skills of 100 roles, ordered':
    '{ roles(first: 100) { nodes { skills(first: 1, orderBy: { field: NAME }) { nodes { name } } } } }',
  'roles of 100 skills, ordered by pay':
    '{ skills(first: 100) { nodes { roles(first: 1, orderBy: { field: TITLE }) { nodes { title } } } } }',
  'many short lists':
    '{ roles(first: 100) { nodes { skills(first: 40) { nodes { roles(first: 1) { nodes { title } } } } } } }',
  'many short lists, ordered':
    '{ roles(first: 100) { nodes { skills(first: 40) { nodes { roles(first: 1, orderBy: { field: TITLE }) { nodes { title } } } } } } }',
  'graph counts': '{ graph { counts { facts } } }',
  'roles by skills': `{ roles(first: 1, where: { skills: { all: ["Python programming", "SQL"] } }) { totalCount } }`,
  'roles by pay': '{ roles(first: 1, orderBy: { field: PAY, direction: DESC }) { nodes { id } } }',
  'roles by outlook': '{ roles(first: 1, orderBy: { field: OUTLOOK, direction: DESC }) { nodes { id } } }',
  careerPaths: '{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 25) { nodes { cost } } }',
  'careerPaths, 6 steps': `{ careerPaths(${from}, maxSteps: 6, first: 25) { nodes { cost } } }`,
  'careerPaths, RELATED': `{ careerPaths(${from}, maxSteps: 6, first: 25, rankBy: LEAST_NEW_SKILLS, where: { bases: [RELATED] }) { nodes { cost } } }`,
  'careerPaths, RELATED, via': `{ careerPaths(${from}, maxSteps: 6, first: 25, rankBy: LEAST_NEW_SKILLS, where: { bases: [RELATED], via: ["onet-15-1252.00"] }) { nodes { cost } } }`,
  'careerPaths, all bases, via': `{ careerPaths(${from}, maxSteps: 6, first: 25, where: { bases: [CURATED, OFFICIAL, OBSERVED, RELATED, CALCULATED], via: ["onet-15-1252.00", "onet-15-1211.00"] }) { nodes { cost } } }`,
  'careerPaths, trade-off': `{ careerPaths(${from}, maxSteps: 6, first: 25, tradeOff: [STEPS, NEW_SKILLS]) { nodes { cost } } }`,
  'careerPaths, own skills': `{ careerPaths(ownSkills: [${ownSkills}], to: "onet-11-3021.00", maxSteps: 6, first: 25, rankBy: LEAST_NEW_SKILLS) { nodes { cost } } }`,
  'careerPaths, own skills and a start': `{ careerPaths(from: "onet-15-2051.00", ownSkills: [${ownSkills}], to: "onet-11-3021.00", maxSteps: 6, first: 25, rankBy: LEAST_NEW_SKILLS) { nodes { cost } } }`,
  'careerPaths, own skills, 4 steps': `{ careerPaths(ownSkills: [${ownSkills}], to: "onet-11-3021.00", first: 25, rankBy: LEAST_NEW_SKILLS) { nodes { cost } } }`,
  'careerPaths, one own skill': `{ careerPaths(ownSkills: [${ownSkills.slice(0, ownSkills.indexOf('}') + 1)}], to: "onet-11-3021.00", first: 25) { nodes { cost } } }`,
  reachableRoles: '{ reachableRoles(from: "onet-29-1141.00", within: 6) { totalCount } }',
  'reachableRoles, within 2': '{ reachableRoles(from: "onet-29-1141.00") { totalCount } }',
  'reachableRoles, own skills, RELATED': `{ reachableRoles(from: "onet-29-1141.00", ownSkills: [${ownSkills}], within: 6, where: { bases: [RELATED] }) { totalCount } }`,
  rolesBetween: `{ rolesBetween(${from}, maxSteps: 6) { totalCount } }`,
  'rolesBetween, 4 steps': `{ rolesBetween(${from}) { totalCount } }`,
  skillGap: `{ skillGap(${from}) { coverage } }`,
  learningPlan: `{ learningPlan(${from}) { stepCount } }`,
  'fit, 100 skills': `{ fit(skills: [${ownSkills}], first: 1) { nodes { role { id } } } }`,
  'whatOpens, 100 skills': `{ whatOpens(skills: [${ownSkills}], first: 1) { nodes { skill { id } } } }`,
  'compareRoles, 5':
    '{ compareRoles(refs: ["onet-15-2051.00", "onet-15-1252.00", "onet-11-3021.00", "onet-29-1141.00", "onet-25-2021.00"]) { pairs { coverage } } }',
  'search, short': '{ search(text: "data", first: 1) { totalCount } }',
  'search, 200 characters': `{ search(text: "${'senior clinical data machine learning engineering nursing manager of operations and software systems in health care services with teams for planning analysis design testing and support of cloud'.slice(0, 199)}", first: 1) { totalCount } }`,
  'skillsInText, 99,000 characters': `{ skillsInText(text: ${JSON.stringify(text)}) { nodes { matchedName } } }`,
  'reference that is no name': '{ role(ref: "Maschine Learning Engineeer of nothing at all") { id } }',
  introspection:
    '{ __schema { types { name description fields { name description args { name description type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } } } } }',
  'aliases of nothing much': repeated(29, 'roles(first: 1) { totalCount }'),
};

const rounds = Number(options.rounds);
console.log('document | cost | ms of processor time | cost for that time\n--- | --: | --: | --:');
for (const [name, query] of Object.entries(documents)) {
  if (!new RegExp(options.only).test(name)) continue;
  const first = await ask(query); // loads, compiles
  if (first.errors) {
    console.log(`${name} | ${JSON.stringify(first.errors).slice(0, 300)}`);
    continue;
  }
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    await ask(query);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const ms = median(times);
  console.log(`${name} | ${first.extensions?.cost ?? '–'} | ${ms.toFixed(1)} | ${Math.round(ms * 100)}`);
}
await store.close();
