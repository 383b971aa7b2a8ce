import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectPath } from '../src/server/project-files.ts';

const help = `Measures whether the first five roles of fit are work that a person of bench/gold/people.tsv could do; see bench/README.md.

  npm run bench:fit -- URL [--list]

URL is the GraphQL address of a service that holds the seeds, O*NET and ESCO. --list prints the roles: * is the person's own
minor group, + another acceptable one, - neither.`;

const { values: options, positionals } = parseArgs({
  options: { help: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [url] = positionals;
if (options.help || !url) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}

async function ask<T>(query: string, variables: object): Promise<T> {
  const response = await fetch(url as string, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: T };
  return data;
}

interface Named {
  readonly ref: string;
}

/** What somebody means who types this: the thing of the name, or else the first that the search suggests. */
async function pick(kind: 'Skill' | 'Tool', text: string): Promise<string | null> {
  const query = `query ($ref: ${kind}Ref!, $text: String!) {
    thing: ${kind.toLowerCase()}(ref: $ref) { ref }
    search(text: $text, first: 1, kinds: [${kind.toUpperCase()}]) { edges { node { ... on ${kind} { ref } } } } }`;
  const { thing, search } = await ask<{ thing: Named | null; search: { edges: { node: Named }[] } }>(query, {
    ref: text,
    text,
  });
  return (thing ?? search.edges[0]?.node)?.ref ?? null;
}

const pickAll = async (kind: 'Skill' | 'Tool', texts: readonly string[]): Promise<string[]> => {
  const refs = await Promise.all(texts.map((text) => pick(kind, text)));
  return [...new Set(refs.filter((ref) => ref !== null))];
};

interface Code {
  readonly match: string;
  readonly node: { readonly scheme: string; readonly code: string };
}

/** The minor groups of a role's codes: `29-1` of SOC, `222` of ISCO. */
const minorGroups = (codes: readonly Code[]): string[] =>
  codes.flatMap(({ match, node: { scheme, code } }) => {
    if (scheme === 'ISCO') return code.length >= 3 ? [code.slice(0, 3)] : [];
    return (scheme === 'SOC' || scheme === 'ONET_SOC') && match !== 'BROAD' ? [code.slice(0, 4)] : [];
  });

interface Fit {
  readonly nodes: readonly {
    readonly role: { readonly title: string; readonly codes: { readonly edges: readonly Code[] } };
  }[];
}

const fitQuery = `query ($skills: [OwnSkill!], $tools: [ToolRef!], $where: FitWhere) {
  fit(skills: $skills, tools: $tools, where: $where, first: 5) {
    nodes { role { title codes(first: 50) { edges { match node { scheme code } } } } } } }`;

const wheres = { all: {}, 'O*NET': { sources: ['onet'] } };
const [, ...lines] = readFileSync(projectPath('bench/gold/people.tsv'), 'utf8').trimEnd().split('\n');
const sums = new Map<string, { people: number; acceptable: number; own: number; good: number }>();
for (const line of lines) {
  const [person, skills, tools, soc, isco, half] = line
    .split('\t')
    .map((cell) => cell.split('|').filter((part) => part !== '')) as [
    string[],
    string[],
    string[],
    string[],
    string[],
    string[],
  ];
  const ownGroups = [soc[0], isco[0]];
  const variables = {
    skills: (await pickAll('Skill', skills)).map((ref) => ({ ref })),
    tools: await pickAll('Tool', tools),
  };
  for (const [name, where] of Object.entries(wheres)) {
    const { fit } = await ask<{ fit: Fit }>(fitQuery, { ...variables, where });
    const marks = fit.nodes.map(({ role }) => {
      const groups = minorGroups(role.codes.edges);
      if (groups.some((group) => ownGroups.includes(group))) return '*';
      return groups.some((group) => [...soc, ...isco].includes(group)) ? '+' : '-';
    });
    const acceptable = marks.filter((mark) => mark !== '-').length;
    const owns = marks.filter((mark) => mark === '*').length;
    const key = `${half} | ${name}`;
    const sum = sums.get(key) ?? { people: 0, acceptable: 0, own: 0, good: 0 };
    sums.set(key, {
      people: sum.people + 1,
      acceptable: sum.acceptable + acceptable,
      own: sum.own + owns,
      good: sum.good + Number(acceptable >= 4 && owns >= 1),
    });
    const titles = fit.nodes.map(({ role }, i) => `${marks[i]}${role.title}`);
    if (options.list) console.log(`${key} | ${person} | ${titles.join('; ')}`);
  }
}

const share = (part: number, whole: number) => (part / whole).toFixed(3);
console.log('| people | roles | acceptable | own group | good lists |\n| --- | --- | --- | --- | --- |');
for (const [key, { people, acceptable, own: ownGroup, good }] of sums) {
  console.log(
    `| ${key} | ${share(acceptable, people * 5)} | ${share(ownGroup, people * 5)} | ${good} of ${people} |`,
  );
}
