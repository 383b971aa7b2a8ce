import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Selections, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('aliases, variables, fragments and directives decide what is selected', async () => {
    const { data, errors } = await ask(
      `query ($few: Int = 2, $no: Boolean!, $yes: Boolean!) {
        role(ref: "MLE") {
          two: skills(first: $few) { totalCount nodes { ...Named } }
          ... on Role { one: skills(first: 1) { edges { importance @include(if: $no) level node { ...Named kind } } } }
          skills(first: 3) { nodes { name } edges { node { buildsOn(first: 1) { totalCount } } } }
          tools @skip(if: $yes) { totalCount }
        }
      } fragment Named on Skill { name }`,
      { no: false, yes: true },
    );
    expect(errors).toBeUndefined();
    expect(data.role.two.nodes).toHaveLength(2);
    expect(data.role.two.totalCount).toBeGreaterThan(2);
    expect(data.role.one.edges).toEqual([
      { level: expect.any(Number), node: { name: data.role.two.nodes[0].name, kind: expect.any(String) } },
    ]);
    expect(data.role.skills.nodes).toHaveLength(3);
    expect(data.role.skills.edges[0].node.buildsOn.totalCount).toEqual(expect.any(Number));
    expect(data.role).not.toHaveProperty('tools');
  });

  test('one fragment may stand in several places of a node, and one field with other arguments in each', async () => {
    const { data, errors } = await ask(`{
      role(ref: "MLE") { ...F ...F
        next(first: 1) {
          nodes { ...F few: skills(first: 1) { nodes { ref } } }
          edges { node { ...F few: skills(first: 2) { nodes { ref } } } }
          again: edges { node { few: skills(first: 3) { nodes { ref } } } }
        } }
    } fragment F on Role { skills(first: 1) { totalCount } }`);
    expect(errors).toBeUndefined();
    const { nodes, edges, again } = data.role.next;
    expect(nodes[0].skills).toEqual(edges[0].node.skills);
    expect([nodes[0], edges[0].node, again[0].node].map(({ few }) => few.nodes.length)).toEqual([1, 2, 3]);
    const byId = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Role { ...F } ...F } } fragment F on Role { skills { totalCount } }',
      { id: Buffer.from('Role:ml-engineer').toString('base64') },
    );
    expect(byId.errors).toBeUndefined();
    expect(byId.data.node.skills.totalCount).toBe(data.role.skills.totalCount);
  });
});
