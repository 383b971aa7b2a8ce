import { expect, test } from 'vitest';
import { byCommonness } from '../../../../src/explorer/parts/role/by-commonness.ts';

const calculated = (id: string, closeness: number, jobZoneStep = 0) => ({
  id,
  move: { commonness: null, why: { closeness, jobZoneStep, skillLevelStep: null } },
});

test('byCommonness puts common moves first, then calculated ones by closeness, those to less training last', () => {
  const edges = [
    calculated('aide', 0.9, -1),
    calculated('educator', 0.3),
    calculated('specialist', 0.81),
    { id: 'rare', move: { commonness: 'RARE', why: null } as const },
    { id: 'common, first of the answer', move: { commonness: 'COMMON', why: null } as const },
    { id: 'common, second', move: { commonness: 'COMMON', why: null } as const },
  ];
  expect(byCommonness(edges).map(({ id }) => id)).toEqual([
    'common, first of the answer',
    'common, second',
    'rare',
    'specialist',
    'educator',
    'aide',
  ]);
});
