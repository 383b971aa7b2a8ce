import { seeded } from './graphs.ts';

interface FullGraphQuestion {
  readonly name: string;
  readonly query: string;
  /** Different at each call, the same in every run. */
  readonly variables: () => Readonly<Record<string, unknown>>;
}

/** Codes of O*NET with skills, and curated roles, to ask about. */
const codes = [
  '15-2051.00',
  '15-1252.00',
  '11-3021.00',
  '29-1141.00',
  '25-2021.00',
  '13-2011.00',
  '17-2112.00',
];
const curated = ['ML Engineer', 'Data Scientist', 'Data Engineer', 'Software Engineer', 'AI Engineer'];
const words = ['nurse', 'ai engineer', 'data', 'teacher', 'machine learning', 'welder', 'softwar enginer'];

/** The questions of the benchmark, about O*NET, ESCO, wages and the seeds together. */
export function fullGraphQuestions(): readonly FullGraphQuestion[] {
  const random = seeded(17);
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const role =
    'title skills(first: 40) { edges { importance node { name } } } related(first: 20) { nodes { title } }';
  return [
    {
      name: 'Q1: an O*NET occupation, 40 skills, 20 related',
      query: `query ($ref: RoleRef!) { role(ref: $ref) { ${role} } }`,
      variables: () => ({ ref: `onet-${any(codes)}` }),
    },
    {
      name: 'Q2: a page of 20 of all roles, each 20 skills, 10 next',
      query: `query ($first: Int) { roles(first: $first) { nodes {
        title skills(first: 20) { edges { importance node { name } } } next(first: 10) { nodes { title } } } } }`,
      variables: () => ({ first: 20 }),
    },
    {
      name: 'search',
      query:
        'query ($text: String!) { search(text: $text, first: 20) { edges { matchedName node { id } } } }',
      variables: () => ({ text: any(words) }),
    },
    {
      name: 'paths between curated roles, with skills to gain',
      query: `query ($from: RoleRef!) { careerPaths(from: $from, to: "AI Architect") {
        nodes { cost steps { move { commonness } skillsToGain { nodes { name } } } } } }`,
      variables: () => ({ from: any(curated) }),
    },
    {
      name: 'paths over related O*NET occupations, by new skills',
      query: `query ($from: RoleRef!, $to: RoleRef!) {
        careerPaths(from: $from, to: $to, rankBy: LEAST_NEW_SKILLS, where: { bases: [RELATED] }) { nodes { cost stepCount } } }`,
      variables: () => ({ from: 'onet-15-2051.00', to: `onet-${any(codes.slice(1, 3))}` }),
    },
    {
      name: 'skill gap between O*NET occupations',
      query: 'query ($to: RoleRef!) { skillGap(from: "onet-15-2051.00", to: $to) { coverage } }',
      variables: () => ({ to: `onet-${any(codes.slice(1))}` }),
    },
  ];
}
