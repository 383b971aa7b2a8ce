import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { contentClient } from '../content-client.ts';
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

const needs = (...roles: string[]) =>
  roles.flatMap((role) =>
    ['cash', 'scales', 'coffee', 'shelves', 'patience'].map(
      (skill) => ['REQUIRES', `Role:${role}`, `Skill:${skill}`, { importance: 1 }] as const,
    ),
  );
const code = { 'OccupationCode:till': { scheme: 'SOC', code: '41-2011' } };
const curated = content('editors@1', {
  nodes: {
    'Role:cashier': { title: 'Cashier' },
    'Role:barista': { title: 'Barista' },
    ...code,
    ...Object.fromEntries(
      ['cash', 'scales', 'coffee', 'shelves', 'patience'].map((id) => [`Skill:${id}`, { name: id }]),
    ),
  },
  facts: [
    ...needs('cashier', 'barista'),
    ['CODED', 'Role:cashier', 'OccupationCode:till', { match: 'EXACT' }],
  ],
});
const official = content('onet@29.3', {
  nodes: { 'Role:onet-till': { title: 'Cashiers' }, 'Role:onet-desk': { title: 'Clerks' }, ...code },
  facts: [
    ...needs('onet-till', 'onet-desk'),
    ['CODED', 'Role:onet-till', 'OccupationCode:till', { match: 'EXACT' }],
  ],
});

describe.each(engines())('Role.similar beside official occupations, on the $name engine', (engine) => {
  const ask = contentClient(engine, [curated, official]);

  test('what is the same work by code is under sameWork, not among similar roles, in both directions', async () => {
    const fields = 'sameWork { as { ref } } similar { totalCount nodes { ref } }';
    const { data, errors } = await ask(
      `{ curated: role(ref: "cashier") { ${fields} } official: role(ref: "onet-till") { ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.curated).toEqual({
      sameWork: [{ as: { ref: 'onet-till' } }],
      similar: { totalCount: 2, nodes: [{ ref: 'barista' }, { ref: 'onet-desk' }] },
    });
    expect(data.official).toEqual({
      sameWork: [{ as: { ref: 'cashier' } }],
      similar: { totalCount: 2, nodes: [{ ref: 'barista' }, { ref: 'onet-desk' }] },
    });
  });
});
