import type { Client } from '../graphql/client.ts';

/** What a role lists, as the API shows it. */
interface ListedSkill {
  readonly name: string;
  readonly importance: number | null;
  readonly level: number | null;
  readonly essential: boolean | null;
}

/** What every role lists, by the ref of the role. */
export type SkillLists = ReadonlyMap<string, readonly ListedSkill[]>;

/** What each skill builds on, by the names of both. */
export type Prerequisites = ReadonlyMap<string, readonly string[]>;

/** All nodes of a root list, page after page. */
async function allNodes<Node>(ask: Client, list: string, selection: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after = ''; ; ) {
    const { data } = await ask(
      `{ ${list}(first: 100${after}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
    );
    nodes.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) return nodes;
    after = `, after: ${JSON.stringify(data[list].pageInfo.endCursor)}`;
  }
}

/** The listed skills of every role, by the role's ref. */
export async function skillLists(ask: Client): Promise<SkillLists> {
  const roles = await allNodes<{ ref: string; skills: { edges: (ListedSkill & { node: ListedSkill })[] } }>(
    ask,
    'roles',
    'ref skills(first: 45) { edges { importance level essential node { name } } }',
  );
  return new Map(
    roles.map(({ ref, skills }) => [
      ref,
      skills.edges.map(({ node, ...edge }) => ({ ...edge, name: node.name })),
    ]),
  );
}

/** What every skill builds on directly. */
export async function prerequisitesOf(ask: Client): Promise<Prerequisites> {
  const skills = await allNodes<{ name: string; buildsOn: { nodes: { name: string }[] } }>(
    ask,
    'skills',
    'name buildsOn(first: 20) { nodes { name } }',
  );
  return new Map(skills.map(({ name, buildsOn }) => [name, buildsOn.nodes.map((node) => node.name)]));
}

/** The levels of a list of skills and of all that they build on; of several levels of one skill, the best. */
function levelsOf(skills: readonly ListedSkill[], prerequisites: Prerequisites): Map<string, number | null> {
  const levels = new Map<string, number | null>();
  const add = (name: string, level: number | null): void => {
    const earlier = levels.get(name);
    if (earlier === null || (earlier !== undefined && level !== null && earlier >= level)) return;
    levels.set(name, level);
    for (const basis of prerequisites.get(name) ?? []) add(basis, level);
  };
  for (const { name, level } of skills) add(name, level);
  return levels;
}

interface CoverageRow extends ListedSkill {
  /** Number of roles that list the skill, of those that list five or more. */
  readonly listedBy: number;
  readonly weight: number;
  readonly have: number | null | undefined;
  /** 0 to 1. */
  readonly metShare: number;
}

/** Number of roles that list five skills or more. */
export const rolesWithLists = (lists: SkillLists): number =>
  [...lists.values()].filter((skills) => skills.length >= 5).length;

/** The rows that add up to the coverage of a move, in the order in which the new role lists its skills. */
export function coverageRows(
  lists: SkillLists,
  prerequisites: Prerequisites,
  from: string,
  to: string,
): CoverageRow[] {
  const counted = [...lists.values()].filter((skills) => skills.length >= 5);
  const before = levelsOf(lists.get(from) ?? [], prerequisites);
  return (lists.get(to) ?? []).map((skill) => {
    const listedBy = counted.filter((skills) => skills.some(({ name }) => name === skill.name)).length;
    const importance = skill.importance ?? (skill.essential === false ? 0.5 : 1);
    const have = before.get(skill.name);
    return {
      ...skill,
      listedBy,
      weight: importance * Math.log(1 + counted.length / listedBy),
      have,
      metShare: metShareOf(have, skill.level),
    };
  });
}

function metShareOf(have: number | null | undefined, need: number | null): number {
  if (need === 0) return 1;
  if (have === undefined) return 0;
  return have === null || need === null ? 1 : Math.min(1, have / need);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Six places, as the service rounds it. */
export function coverageOf(rows: readonly CoverageRow[]): number {
  const share =
    sumOf(rows.map(({ weight, metShare }) => weight * metShare)) / sumOf(rows.map(({ weight }) => weight));
  return Math.round(share * 1e6) / 1e6;
}

/** The table of the manual for one move. */
export function coverageTable(rows: readonly CoverageRow[]): string {
  const places = (value: number, count: number) => value.toFixed(count);
  const line = ({ name, importance, listedBy, weight, level, have, metShare }: CoverageRow) =>
    `| ${[
      name,
      importance ?? 'unknown',
      listedBy,
      places(weight, 4),
      level ?? 'unknown',
      have === undefined ? 'not listed' : (have ?? 'unknown'),
      places(metShare, 4),
      places(weight * metShare, 4),
    ].join(' | ')} |`;
  return [
    '| skill | importance | listed by | weight | need | have | met | weight × met |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
    `| **sum** | | | **${places(sumOf(rows.map(({ weight }) => weight)), 4)}** | | | | **${places(
      sumOf(rows.map(({ weight, metShare }) => weight * metShare)),
      4,
    )}** |`,
  ].join('\n');
}
