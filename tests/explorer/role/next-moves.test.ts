import { describe, expect, test } from 'vitest';
import type { Commonness, MoveKind } from '../../../src/explorer/api/operations.ts';
import { nextMoves } from '../../../src/explorer/role/next-moves.ts';

type Edge = Parameters<typeof nextMoves>[0]['sameWork'][number]['as'];
type CalculatedEdge = NonNullable<NonNullable<Edge>['next']>['edges'][number];

const node = (ref: string) => ({ ref, title: ref, family: null, seniority: null });
const move = {
  id: '',
  kind: null,
  commonness: null,
  yearsBefore: null,
  reason: null,
  observed: null,
  why: null,
  evidence: [],
};
const byEditors = (ref: string, kind: MoveKind, commonness: Commonness) => ({
  node: node(ref),
  move: { ...move, kind, commonness },
});
const calculated = (
  ref: string,
  closeness: number,
  jobZoneStep = 0,
  sameWork: string[] = [],
): CalculatedEdge => ({
  node: { ...node(ref), sameWork: sameWork.map((other) => ({ as: { ref: other } })) },
  move: {
    ...move,
    why: {
      closeness,
      jobZoneStep,
      carriesOver: [],
      skillLevelStep: null,
      educationStep: null,
      licence: null,
    },
  },
});
const sameWork = (ref: string, ...edges: CalculatedEdge[]) => ({
  as: { ref, title: ref, next: { edges } },
  code: null,
});
const moves = (edges: ReturnType<typeof byEditors>[], ...official: ReturnType<typeof sameWork>[]) =>
  nextMoves({
    ...node('nurse'),
    next: { totalCount: edges.length, edges },
    sameWork: official,
  }).map(({ from, node: to }) => `${from.ref} > ${to.ref}`);

const waysOut = [byEditors('analyst', 'PIVOT', 'OCCASIONAL'), byEditors('auditor', 'LATERAL', 'RARE')];

describe('nextMoves', () => {
  test('lists moves near the work before new directions where editors name few of them', () => {
    expect(moves(waysOut)).toEqual(['nurse > auditor', 'nurse > analyst']);
  });

  test('lists the closest moves of the same work in between, none to less training', () => {
    const official = sameWork(
      'official nurse',
      calculated('educator', 0.3),
      calculated('aide', 0.9, -1),
      calculated('specialist', 0.8),
    );
    expect(moves(waysOut, official)).toEqual([
      'nurse > auditor',
      'official nurse > specialist',
      'official nurse > educator',
      'nurse > analyst',
    ]);
  });

  test('takes one occupation of the same work, that with the closest move, and names no role twice', () => {
    const official = sameWork(
      'official nurse',
      calculated('controller', 0.9, 0, ['auditor']),
      calculated('specialist', 0.8),
    );
    const other = sameWork('other nurse', calculated('midwife', 0.7));
    expect(moves(waysOut, other, official)).toEqual([
      'nurse > auditor',
      'official nurse > specialist',
      'nurse > analyst',
    ]);
  });

  test('keeps the order by commonness where editors name three moves near the work', () => {
    const near = ['a', 'b', 'c'].map((ref) => byEditors(ref, 'PROMOTION', 'RARE'));
    const official = sameWork('official nurse', calculated('specialist', 0.8));
    expect(moves([...waysOut.slice(0, 1), ...near], official)).toEqual([
      'nurse > analyst',
      'nurse > a',
      'nurse > b',
      'nurse > c',
    ]);
  });
});
