import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Moves, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('a move shows the same on an edge, on a path step and by id', async () => {
    const fragment =
      'fragment M on Move { id kind commonness yearsBefore { low high } from { ref } to { ref } }';
    const { data } = await ask(`{
      role(ref: "MLE") { next { edges { move { ...M } node { ref } } } }
      careerPaths(from: "MLE", to: "Senior MLE", first: 1) { nodes { steps { move { ...M } } } }
    } ${fragment}`);
    const edge = data.role.next.edges.find(
      (e: { node: { ref: string } }) => e.node.ref === 'senior-ml-engineer',
    );
    expect(edge.move).toMatchObject({
      kind: 'PROMOTION',
      commonness: 'COMMON',
      from: { ref: 'ml-engineer' },
      to: { ref: 'senior-ml-engineer' },
    });
    expect(data.careerPaths.nodes[0].steps[0].move).toEqual(edge.move);
    const byId = await ask(`query ($id: ID!) { node(id: $id) { ...M } } ${fragment}`, { id: edge.move.id });
    expect(byId.data.node).toEqual(edge.move);
  });

  test('next and previous list moves, common ones first', async () => {
    const { data } = await ask(`{
      role(ref: "AI Architect") { previous { totalCount edges { move { commonness from { ref } to { ref } } node { ref } } } }
    }`);
    const { totalCount, edges } = data.role.previous;
    expect(totalCount).toBe(edges.length);
    const order = ['COMMON', 'OCCASIONAL', 'RARE'];
    const places = edges.map(({ move }: { move: { commonness: string } }) => order.indexOf(move.commonness));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(places).toEqual([...places].sort());
    for (const { move, node } of edges)
      expect(move).toMatchObject({ from: node, to: { ref: 'ai-architect' } });
  });
});
