import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const refs = (nodes: { ref: string }[]) => nodes.map(({ ref }) => ref);

describe.each(engines())('fit, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  const abilities = {
    skills: [{ ref: 'SQL' }, { ref: 'Statistics', level: 'ADVANCED' }],
    tools: ['Excel', 'Python'],
  };

  test('fit pages through roles, by how much of what the person has each asks for and how near it is, each with the coverage that its gap has', async () => {
    const query = `query ($skills: [OwnSkill!], $tools: [ToolRef!], $after: String) {
      fit(skills: $skills, tools: $tools, first: 2, after: $after) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes { rank role { ref } score usedShare nearness coverage totals { held listed } toolTotals { held } matched(first: 100) { ref } below { ref } missing(first: 100) { ref } matchedTools { ref } credentialMet }
      }
    }`;
    const { fit: first } = await good(query, abilities);
    const { fit: second } = await good(query, { ...abilities, after: first.pageInfo.endCursor });
    const nodes = [...first.nodes, ...second.nodes];
    expect(nodes.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4]);
    const scores = nodes.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    // a computing graduate's list is covered as well, and has hardly anything to do with statistics
    expect(nodes[0].role.ref).toBe('data-analyst');
    for (const node of nodes) {
      // SQL builds on databases, statistics on probability
      const skillsHad = ['sql', 'databases', 'statistics', 'probability'];
      expect(refs(node.matched).filter((ref) => !skillsHad.includes(ref))).toEqual([]);
      expect(node.matched.length).toBeGreaterThan(0);
      expect(node.matched.length + node.missing.length).toBe(node.totals.listed);
      expect([node.matched.length, node.matchedTools.length]).toEqual([
        node.totals.held,
        node.toolTotals.held,
      ]);
      expect(node.credentialMet).toBeNull();
      expect(node.score).toBeCloseTo(node.usedShare * node.nearness, 5);
      const { skillGap } = await good(
        `query ($skills: [OwnSkill!], $to: RoleRef!) { skillGap(skills: $skills, to: $to) { coverage } }`,
        { skills: abilities.skills, to: node.role.ref },
      );
      expect(skillGap.coverage).toBe(node.coverage);
    }
    const other = await ask(query, { skills: [{ ref: 'SQL' }], after: first.pageInfo.endCursor });
    expect(other.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });
});
