import { describe, expect, test } from 'vitest';
import { filterGraph, neighbourhoodOf, type RoleGraph } from '../../../src/explorer/map/role-graph.ts';

const role = (ref: string) => ({ ref, title: ref, family: null, seniority: null });
const move = (id: string, commonness: 'COMMON' | 'RARE' | null = 'COMMON') => ({
  id,
  kind: 'LATERAL' as const,
  commonness,
  yearsBefore: null,
  reason: null,
  observed: null,
  why: null,
  evidence: [],
});
const edge = (from: string, to: string) => ({ move: move(`${from}>${to}`), node: role(to) });
const spoke = (ref: string, ...next: string[]) => ({
  ...role(ref),
  next: { edges: next.map((to) => edge(ref, to)) },
});

const answer = {
  role: {
    ...role('m'),
    next: { totalCount: 1, edges: [{ move: move('m>n'), node: spoke('n', 'far', 'p') }] },
    previous: { totalCount: 1, edges: [{ move: move('p>m'), node: spoke('p', 'm', 'n') }] },
  },
};
const names = ({ roles }: RoleGraph) => [...roles.keys()].sort();
const ids = ({ moves }: RoleGraph) => moves.map(({ id }) => id).sort();

describe('role graph', () => {
  test('neighbourhoodOf holds the neighbours of a role and every move among them', () => {
    const graph = neighbourhoodOf(answer, false);
    expect(names(graph)).toEqual(['m', 'n', 'p']);
    expect(ids(graph)).toEqual(['m>n', 'n>p', 'p>m', 'p>n']);
  });

  test('neighbourhoodOf goes one move further when wide', () => {
    expect(names(neighbourhoodOf(answer, true))).toEqual(['far', 'm', 'n', 'p']);
  });

  test('filterGraph keeps the role in the middle when no move is left', () => {
    const graph = neighbourhoodOf(answer, false);
    const left = filterGraph(graph, { withoutKinds: ['LATERAL'], atLeast: null }, 'm');
    expect([names(left), ids(left)]).toEqual([['m'], []]);
  });

  test('filterGraph leaves out moves that are less common, and those of unknown commonness', () => {
    const graph: RoleGraph = {
      roles: new Map(['a', 'b', 'c'].map((ref) => [ref, role(ref)])),
      moves: [
        { ...move('a>b', 'RARE'), from: 'a', to: 'b' },
        { ...move('b>c', null), from: 'b', to: 'c' },
        { ...move('a>c'), from: 'a', to: 'c' },
      ],
    };
    expect(ids(filterGraph(graph, { withoutKinds: [], atLeast: 'COMMON' }, ''))).toEqual(['a>c']);
    expect(ids(filterGraph(graph, { withoutKinds: [], atLeast: 'RARE' }, ''))).toEqual(['a>b', 'a>c']);
    expect(ids(filterGraph(graph, { withoutKinds: [], atLeast: null }, ''))).toHaveLength(3);
  });
});
