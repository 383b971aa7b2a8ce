import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('skillGap, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('skillGap compares each listed skill with the person’s level, with evidence and totals', async () => {
    const { skillGap: gap, role } = await good(`{
      skillGap(from: "Data Analyst", to: "Data Scientist") {
        reason coverage from { ref } to { ref } totals { listed held missing below met exceeded }
        skills { totalCount edges { status need have importance essential rarity listedBy node { ref } evidence { basis source { name } } } }
        open: skills(statuses: [MISSING, BELOW], first: 2) { totalCount nodes { ref } pageInfo { hasNextPage } }
        tools { totalCount edges { status node { ref } evidence { source { name } } } }
        toolTotals { listed }
        seniorityDifference { from to levels reason }
      }
      role(ref: "Data Scientist") {
        skills(first: 100) { totalCount edges { importance level essential node { ref roles { totalCount } } evidence { basis source { name } } } }
        tools(first: 100) { totalCount }
      }
    }`);
    expect([gap.reason, gap.from.ref, gap.to.ref]).toEqual([null, 'data-analyst', 'data-scientist']);
    expect(gap.skills.totalCount).toBe(role.skills.totalCount);
    const edgeOf = new Map(role.skills.edges.map((edge: { node: { ref: string } }) => [edge.node.ref, edge]));
    for (const { need, importance, essential, evidence, listedBy, node } of gap.skills.edges) {
      expect(edgeOf.get(node.ref)).toEqual({
        level: need,
        importance,
        essential,
        evidence,
        node: { ...node, roles: { totalCount: listedBy } },
      });
    }
    const { totals } = gap;
    expect(totals.listed).toBe(gap.skills.totalCount);
    expect(totals.held).toBe(totals.below + totals.met + totals.exceeded);
    expect(gap.open.totalCount).toBe(totals.missing + totals.below);
    expect(gap.open.pageInfo.hasNextPage).toBe(true);
    expect([gap.tools.totalCount, gap.toolTotals.listed]).toEqual([
      role.tools.totalCount,
      role.tools.totalCount,
    ]);
    expect(gap.tools.edges[0].evidence[0].source.name).toBe('editors');
    expect(gap.seniorityDifference).toEqual({ from: 'ENTRY', to: 'MID', levels: 1, reason: null });
  });

  test('whoever has a skill has what it builds on, also via others', async () => {
    const { skillGap } = await good(
      '{ skillGap(skills: [{ ref: "Python programming" }], to: "Software Engineer") { skills(first: 100) { edges { status have } nodes { ref } } } }',
    );
    const statuses = skillGap.skills.nodes.map(({ ref }: { ref: string }, i: number) => [
      ref,
      skillGap.skills.edges[i],
    ]);
    expect(Object.fromEntries(statuses).programming).toMatchObject({ have: 0.5 });
    expect(Object.fromEntries(statuses).programming.status).not.toBe('MISSING');
  });

  test('skillGap has a direction, is empty to the role itself, and shrinks with own skills', async () => {
    const { there, back, same, withSkills, nothing } = await good(
      `query ($skills: [OwnSkill!]) {
        there: skillGap(from: "Data Analyst", to: "Data Scientist") { coverage totals { held listed } }
        back: skillGap(from: "Data Scientist", to: "Data Analyst") { coverage totals { held listed } }
        same: skillGap(from: "MLE", to: "MLE") { coverage totals { missing below } toolTotals { missing } }
        withSkills: skillGap(from: "Data Analyst", skills: $skills, tools: ["Git"], to: "Data Scientist") { coverage totals { held } toolTotals { held } }
        nothing: skillGap(to: "Data Scientist") { coverage from { ref } totals { held } seniorityDifference { levels } }
      }`,
      { skills: [{ ref: 'Machine learning', level: 'EXPERT' }, { ref: 'Version control' }] },
    );
    expect(there).not.toEqual(back);
    expect(same).toEqual({ coverage: 1, totals: { missing: 0, below: 0 }, toolTotals: { missing: 0 } });
    expect(withSkills.totals.held).toBe(there.totals.held + 2);
    expect(withSkills.coverage).toBeGreaterThan(there.coverage);
    expect(nothing).toEqual({ coverage: 0, from: null, totals: { held: 0 }, seniorityDifference: null });
  });
});
