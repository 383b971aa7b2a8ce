import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

interface Listed {
  readonly thing: { readonly ref: string };
  readonly listings: readonly (object | null)[];
}

describe.each(engines())('compareRoles, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('compareRoles shows shared and distinct skills, and pairs in both directions', async () => {
    const { compareRoles: comparison } = await good(`{ compareRoles(refs: ["MLE", "Data Scientist"]) {
      roles { role { ref } skillsListed toolsListed distinctSkills { ref } distinctTools { ref } }
      skills { sharing skill { ref } listings { importance level essential } } shared: skills(sharing: [ALL]) { skill { ref } }
      tools(first: 3) { sharing tool { ref } listings { importance } }
      pairs { from { ref } to { ref } coverage totals { held listed } seniorityDifference { levels reason } educationDifference { reason } }
    } }`);
    expect(comparison.roles.map((compared: { role: { ref: string } }) => compared.role.ref)).toEqual([
      'ml-engineer',
      'data-scientist',
    ]);
    for (const [i, { skillsListed, distinctSkills }] of comparison.roles.entries()) {
      const listedSkills = comparison.skills.filter(
        ({ listings }: { listings: unknown[] }) => listings[i] !== null,
      );
      expect(listedSkills.length).toBe(skillsListed);
      expect(distinctSkills.length).toBe(skillsListed - comparison.shared.length);
      // what the skills of the other role build on is held as well
      expect(comparison.pairs[i].totals.held).toBeGreaterThanOrEqual(comparison.shared.length);
    }
    expect(comparison.pairs.map((pair: { from: { ref: string } }) => pair.from.ref)).toEqual([
      'ml-engineer',
      'data-scientist',
    ]);
    expect(comparison.pairs[0].coverage).not.toBe(comparison.pairs[1].coverage);
  });

  test('each listing has the same evidence as in the list of its role', async () => {
    const evidence = 'evidence { basis reviewed source { name } claims { property value } }';
    const list = `edges { importance ${evidence} node { ref } }`;
    const { compareRoles: comparison, ...roles } = await good(`{
      compareRoles(refs: ["MLE", "Data Scientist"]) {
        skills { thing: skill { ref } listings { importance ${evidence} } }
        tools { thing: tool { ref } listings { importance ${evidence} } }
      }
      a: role(ref: "MLE") { skills(first: 100) { ${list} } tools(first: 100) { ${list} } }
      b: role(ref: "Data Scientist") { skills(first: 100) { ${list} } tools(first: 100) { ${list} } }
    }`);
    for (const kind of ['skills', 'tools'] as const) {
      for (const [column, role] of [roles.a, roles.b].entries()) {
        const compared = comparison[kind].flatMap(({ thing, listings }: Listed) =>
          listings[column] ? [[thing.ref, listings[column]]] : [],
        );
        const edges = role[kind].edges.map(({ node, ...listing }: { node: { ref: string } }) => [
          node.ref,
          listing,
        ]);
        expect(edges.length).toBeGreaterThan(5);
        expect(Object.fromEntries(compared)).toEqual(Object.fromEntries(edges));
      }
    }
  });
});
