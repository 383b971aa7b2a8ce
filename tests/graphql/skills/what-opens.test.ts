import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('whatOpens, on the $name engine', (engine) => {
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

  test('whatOpens counts the roles whose coverage one more skill raises', async () => {
    const { whatOpens } = await good(
      `query ($skills: [OwnSkill!]) { whatOpens(from: "Data Analyst", skills: $skills, share: 0.6, first: 3) {
        share openNow totalCount nodes { rank opens raises gain skill { ref } roles(first: 100) { before after opened role { ref } } }
      } }`,
      { skills: abilities.skills },
    );
    expect(whatOpens.share).toBe(0.6);
    for (const { skill, opens, raises, roles } of whatOpens.nodes) {
      expect(roles.length).toBe(raises);
      expect(roles.filter(({ opened }: { opened: boolean }) => opened).length).toBe(opens);
      for (const { before, after, opened, role } of roles.slice(0, 2)) {
        expect(opened).toBe(before < 0.6 && after >= 0.6);
        const { with_: gap } = await good(
          `query ($skills: [OwnSkill!], $to: RoleRef!) { with_: skillGap(from: "Data Analyst", skills: $skills, to: $to) { coverage } }`,
          { skills: [...abilities.skills, { ref: skill.ref, level: 'EXPERT' }], to: role.ref },
        );
        expect(gap.coverage).toBeCloseTo(after, 5);
      }
    }
  });

  test('whatOpens lists nothing that opens nothing, unless no skill opens a role', async () => {
    const opens = async (share: number) => {
      const { whatOpens } = await good(
        `query ($share: Float!) { whatOpens(skills: [{ ref: "SQL" }], share: $share, first: 100) { totalCount nodes { opens } } }`,
        { share },
      );
      expect(whatOpens.nodes.length).toBe(Math.min(100, whatOpens.totalCount));
      return new Set(whatOpens.nodes.map(({ opens: count }: { opens: number }) => count > 0));
    };
    expect([...(await opens(0.3))]).toEqual([true]);
    expect([...(await opens(0.99))]).toEqual([false]);
  });
});
