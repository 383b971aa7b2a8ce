import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const refs = (nodes: { ref: string }[]) => nodes.map(({ ref }) => ref);

describe.each(engines())('Role.similar, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('similar roles say what they share, and how similar they are by each measure', async () => {
    const { role } = await good(`{ role(ref: "MLE") {
      similar(first: 3) { totalCount edges { similarity signals { skills tools knowledge activities names } node { ref }
        sharedSkills { ref roles(first: 100) { nodes { ref } } } sharedTools { ref } sharedActivities { ref } sharedNameWords sharedActivityWords } }
      bySkills: similar(by: SKILLS, first: 1) { edges { similarity signals { skills } } }
    } }`);
    const { edges } = role.similar;
    expect(edges[0].node.ref).toBe('senior-ml-engineer');
    for (const { similarity, signals, sharedSkills, node } of edges) {
      const { names, activities, knowledge, skills, tools } = signals;
      const sum = 4 * (names + activities + knowledge) + 2 * skills + tools;
      expect(similarity).toBeCloseTo(sum / 15, 5);
      for (const skill of sharedSkills) {
        expect(refs(skill.roles.nodes)).toEqual(expect.arrayContaining(['ml-engineer', node.ref]));
      }
    }
    expect(role.bySkills.edges[0].similarity).toBe(role.bySkills.edges[0].signals.skills);
  });
});
