import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const refs = (nodes: { ref: string }[]) => nodes.map(({ ref }) => ref);

describe.each(engines())('learningPlan, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('learningPlan puts prerequisites first, names tools, and ends at full coverage', async () => {
    const { learningPlan: plan } = await good(`{ learningPlan(from: "Data Analyst", to: "ML Engineer") {
      reason coverage stepCount cycles { skills { ref } } totals { missing below }
      steps(first: 40) { rank listed coverageAfter skill { ref buildsOn(first: 9) { nodes { ref } } } buildsOn { ref } unlocks { ref } tools(first: 3) { ref supports(first: 9) { nodes { ref } } } }
    } }`);
    expect([plan.reason, plan.cycles]).toEqual([null, []]);
    expect(plan.steps.length).toBe(plan.stepCount);
    expect(plan.steps.filter((step: { listed: boolean }) => step.listed).length).toBe(
      plan.totals.missing + plan.totals.below,
    );
    const order = plan.steps.map((step: { skill: { ref: string } }) => step.skill.ref);
    for (const [i, { rank, skill, buildsOn, unlocks, tools }] of plan.steps.entries()) {
      expect(rank).toBe(i + 1);
      const before = refs(skill.buildsOn.nodes).filter((ref) => order.includes(ref));
      expect(refs(buildsOn).sort()).toEqual(before.sort());
      for (const ref of before) expect(order.indexOf(ref)).toBeLessThan(i);
      for (const ref of refs(unlocks)) expect(order.indexOf(ref)).toBeGreaterThan(i);
      for (const tool of tools) expect(refs(tool.supports.nodes)).toContain(skill.ref);
    }
    expect(plan.steps.at(-1).coverageAfter).toBe(1);
  });
});
