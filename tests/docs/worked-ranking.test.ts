import { beforeAll, describe, expect, test } from 'vitest';
import { embedded } from '../embedded-engine.ts';
import { seededClient } from '../graphql/seeded-client.ts';
import { readDocument } from './documents.ts';
import {
  coverageOf,
  coverageRows,
  coverageTable,
  type Prerequisites,
  prerequisitesOf,
  rolesWithLists,
  type SkillLists,
  skillLists,
} from './worked-ranking.ts';

const text = readDocument('docs/method.md');
const section = text.slice(text.indexOf('## A ranking to check by hand'), text.indexOf('## Constraints'));

/** The cells of the table under a heading row that begins with this cell. */
function tableIn(markdown: string, firstCell: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstCell}`));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return lines.slice(start + 2, end).map(cells);
}

const words = (line: string): string => line.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');
const refs: Readonly<Record<string, string>> = {
  'ML Engineer': 'ml-engineer',
  'AI Engineer': 'ai-engineer',
  'Senior ML Engineer': 'senior-ml-engineer',
  'Staff ML Engineer': 'staff-ml-engineer',
  'AI Architect': 'ai-architect',
};
const refsOf = (path: string): string[] => path.split(' → ').map((name) => refs[name] ?? name);
const commonnessCosts: Readonly<Record<string, number>> = { COMMON: 1, OCCASIONAL: 2, RARE: 4 };

describe('the worked ranking in docs/method.md', () => {
  const { ask } = seededClient(embedded);
  let lists: SkillLists;
  let prerequisites: Prerequisites;
  beforeAll(async () => {
    lists = await skillLists(ask);
    prerequisites = await prerequisitesOf(ask);
  });

  test('the coverage table has the seeds’ numbers, and its sums divide to the coverage it states', () => {
    const rows = coverageRows(lists, prerequisites, 'ml-engineer', 'ai-architect');
    const printed = section.split('\n').map(words).join('\n');
    expect(printed).toContain(words(coverageTable(rows)));
    expect(section).toContain(`so N is ${rolesWithLists(lists)}`);
    expect(section).toContain(`the service says ${coverageOf(rows)}`);
  });

  test('each move costs what its commonness and its coverage, computed anew, say', async () => {
    for (const [move = '', commonness = '', typical, coverage, newSkills] of tableIn(section, 'move ')) {
      const [from = '', to = ''] = refsOf(move);
      const computed = coverageOf(coverageRows(lists, prerequisites, from, to));
      expect([move, Number(coverage)]).toEqual([move, computed]);
      expect([move, Number(newSkills)]).toEqual([move, Math.round(1e6 - computed * 1e6) / 1e6]);
      expect([move, Number(typical)]).toEqual([move, commonnessCosts[commonness]]);
      const { data } = await ask(
        `query ($from: RoleRef!) { role(ref: $from) { next(first: 30) { edges { node { ref } move { commonness } } } } }`,
        { from },
      );
      const edges: { node: { ref: string }; move: { commonness: string } }[] = data.role.next.edges;
      expect([move, edges.find(({ node }) => node.ref === to)?.move.commonness]).toEqual([move, commonness]);
    }
  });

  test.each(['TYPICAL', 'LEAST_NEW_SKILLS'])(
    'the first three paths by %s are those of the service, and the addends are those of the moves',
    async (rankBy) => {
      const rows = tableIn(section.slice(section.indexOf(`By ${rankBy},`)), 'rank');
      const costs = new Map(
        tableIn(section, 'move ').map(([move, , typical, , newSkills]) => [
          move,
          Number(rankBy === 'TYPICAL' ? typical : newSkills),
        ]),
      );
      for (const [, path = '', sum = ''] of rows) {
        const roles = path.split(' → ');
        const addends = roles.slice(1).map((role, i) => costs.get(`${roles[i]} → ${role}`) ?? Number.NaN);
        const total = Math.round(addends.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
        expect(sum).toBe(addends.length > 1 ? `${addends.join(' + ')} = ${total}` : `${total}`);
      }
      const { data } = await ask(
        `query ($rankBy: PathRanking) {
          careerPaths(from: "ML Engineer", to: "AI Architect", rankBy: $rankBy, first: 3) { nodes { rank cost roles { ref } } }
        }`,
        { rankBy },
      );
      expect(data.careerPaths.nodes).toEqual(
        rows.map(([rank, path = '', sum = '']) => ({
          rank: Number(rank),
          cost: Number(sum.split('= ').at(-1)),
          roles: refsOf(path).map((ref) => ({ ref })),
        })),
      );
    },
  );
});
