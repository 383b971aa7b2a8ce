import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe.each(engines())('Relationships, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('edges are filtered by their facts’ values, sources and bases', async () => {
    const { data, errors } = await ask(`{ role(ref: "MLE") {
      all: skills(first: 100) { edges { importance essential evidence { source { name } } } }
      vital: skills(where: { essential: true, importanceAtLeast: 0.8 }, first: 100) { totalCount edges { importance essential } }
      kinds: skills(where: { kinds: [KNOWLEDGE] }, first: 100) { nodes { kind } }
      brief: tools(where: { sources: ["brief"] }, first: 100) { totalCount edges { importance evidence { source { name } } } }
      byName: skills(orderBy: { field: NAME, direction: DESC }, first: 100) { nodes { name } }
      next(where: { kinds: [PROMOTION], seniority: [SENIOR] }) { edges { move { kind } node { seniority } } }
      related(where: { families: ["Data"] }) { totalCount }
      curated: skills(where: { bases: [CURATED] }) { totalCount }
      official: skills(where: { bases: [OFFICIAL, OBSERVED] }) { totalCount }
    } }`);
    expect(errors).toBeUndefined();
    const { all, vital, kinds, brief, byName, next, curated: byEditors, official } = data.role;
    expect([byEditors.totalCount, official.totalCount]).toEqual([all.edges.length, 0]);
    type Edge = { importance: number | null; essential: boolean | null };
    expect(vital.totalCount).toBe(
      all.edges.filter(({ importance, essential }: Edge) => essential && Number(importance) >= 0.8).length,
    );
    expect(vital.totalCount).toBeGreaterThan(0);
    for (const { kind } of kinds.nodes) expect(kind).toBe('KNOWLEDGE');
    expect(brief.totalCount).toBeGreaterThan(0);
    for (const { evidence } of brief.edges) expect(evidence).toEqual([{ source: { name: 'brief' } }]);
    expect(names(byName)).toEqual([...names(byName)].sort().reverse());
    for (const edge of next.edges)
      expect(edge).toEqual({ move: { kind: 'PROMOTION' }, node: { seniority: 'SENIOR' } });
    expect(next.edges.length).toBeGreaterThan(0);
  });

  test('each relationship leads back from its other end', async () => {
    const { data, errors } = await ask(`{ role(ref: "MLE") {
      names(first: 5) { nodes { text roles { nodes { ref } } } }
      statements(first: 3) { nodes { kind roles { nodes { ref } } } }
      worksWith { nodes { workedWithBy(first: 100) { nodes { ref } } } }
      pay(first: 2) { nodes { roles(first: 100) { nodes { ref } } } }
      traits(first: 2) { nodes { roles(first: 100) { nodes { ref } } end: roles(last: 100) { nodes { ref } } } }
      builds(first: 2) { nodes { roles { nodes { ref } } } }
      credentials { nodes { roles(first: 100) { nodes { ref } } end: roles(last: 100) { nodes { ref } } } }
      industries(first: 2) { nodes { roles(first: 100) { nodes { ref } } end: roles(last: 100) { nodes { ref } } } }
      next(first: 8) { nodes { previous(first: 100) { nodes { ref } } } }
    } }`);
    expect(errors).toBeUndefined();
    for (const [field, { nodes }] of Object.entries<{ nodes: object[] }>(data.role)) {
      expect(nodes.length, field).toBeGreaterThan(0);
      for (const node of nodes) {
        const back: { nodes: { ref: string }[] }[] = Object.values(node).filter(
          (value) => typeof value === 'object',
        );
        const refs = back.flatMap(({ nodes }) => nodes.map(({ ref }) => ref));
        expect(refs, field).toContain('ml-engineer');
      }
    }
  });
});
