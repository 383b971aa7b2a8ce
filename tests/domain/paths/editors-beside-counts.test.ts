import { expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { editorsBesideCounts } from '../../../src/domain/paths/editors-beside-counts.ts';
import { careerColumns, codeColumns } from '../../tiny-graph.ts';

const columns = careerColumns({
  a: { moves: { b: ['COMMON', null], c: ['RARE', null], d: ['OCCASIONAL', null] } },
  b: {},
  c: {},
  d: { moves: { a: ['COMMON', null] } },
  e: { moves: { a: ['COMMON', null] } },
  unjudged: {},
});
const map = buildCareerMap(columns);
const countedMoves = [
  { from: 'a', to: 'b', count: 15 },
  { from: 'a', to: 'c', count: 600 },
  { from: 'a', to: 'd', count: 300 },
  { from: 'a', to: 'e', count: 60 },
  { from: 'a', to: 'e', count: 25 }, // of another place
  { from: 'a', to: 'a', count: 5_000 }, // who stay leave for nowhere
  { from: 'a', to: 'unjudged', count: 700 },
  { from: 'd', to: 'b', count: 12 }, // 12 who left are too few to tell
];

test('editorsBesideCounts lists COMMON moves that few make, RARE ones that many make, and frequent ones that are missing', () => {
  const { disagreements, tooFew } = editorsBesideCounts(map, countedMoves, 10);
  expect(tooFew).toEqual(['d']);
  expect(disagreements).toEqual([
    { from: 'a', to: 'c', count: 600, outOf: 1_000, commonness: 'RARE' },
    { from: 'a', to: 'e', count: 85, outOf: 1_000, commonness: null },
    { from: 'a', to: 'b', count: 15, outOf: 1_000, commonness: 'COMMON' },
  ]);
});

test('editorsBesideCounts judges no occupation that is the same work as a role by code', () => {
  const codes = codeColumns([['b', 'unjudged']]);
  expect(editorsBesideCounts(buildCareerMap({ ...columns, codes }), countedMoves, 10)).toEqual(
    editorsBesideCounts(map, countedMoves, 10),
  );
});
