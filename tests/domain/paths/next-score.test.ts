import { describe, expect, test } from 'vitest';
import { type Score, scoreNext } from '../../../src/domain/paths/next-score.ts';

/** People went from 0 to 1 twice and to 2 once, and from 1 to 2 once; one stayed in 1. */
const train = [
  [0, 1],
  [0, 1],
  [0, 2],
  [1, 1],
  [1, 2],
];
/** One goes from 0 to 1, one stays in 0, one goes back to 3, and of one nothing is held out. */
const careers = [[0, 1], [0, 0], [3, 0, 3], [2]];

const scores = scoreNext({
  roles: 4,
  train,
  test: careers,
  likenessTo: () => new Float64Array([0, 0, 0, 0]),
  isClosed: () => false,
  smallestCount: 2,
});
const scoreOf = (ranking: Score['ranking'], counts: Score['counts'], history: boolean) =>
  scores.find((score) => score.ranking === ranking && score.counts === counts && score.history === history);

const mean = (...ranks: number[]) => ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;

describe('scoreNext', () => {
  test('popularity: 1 was gone to three times and 2 twice, 0 and 3 never', () => {
    // ranks 1 of 1, 3 of 0, 4 of 3; without 0, which people leave, 3 is third
    const score = scoreOf('POPULARITY', 'ALL', false);
    expect(score?.allSteps).toEqual({ cases: 3, hit1: 1 / 3, hit5: 1, mrr: mean(1, 3, 4) });
    expect(score?.changes).toEqual({ cases: 2, hit1: 1 / 2, hit5: 1, mrr: mean(1, 3) });
  });

  test('repeat: the present role, then the one before, then popularity', () => {
    expect(scoreOf('REPEAT', 'ALL', true)?.allSteps.mrr).toBeCloseTo(mean(2, 1, 2), 12);
    expect(scoreOf('REPEAT', 'ALL', true)?.changes).toEqual({ cases: 2, hit1: 1, hit5: 1, mrr: 1 });
  });

  test('Markov: from 0 to 1 twice, to 2 once, then by popularity; counts of one hidden, to 1 alone', () => {
    expect(scoreOf('MARKOV', 'ALL', false)?.allSteps.mrr).toBeCloseTo(mean(1, 3, 4), 12);
    // 0, 2 and 3 are equal then, so the lower goes first
    expect(scoreOf('MARKOV', 'SHOWN', false)?.allSteps.mrr).toBeCloseTo(mean(1, 2, 4), 12);
  });

  test('LIKELY: from 0 the shares are 0.392 of 1, 0.313 of staying, 0.267 of 2 and 0.028 of 3', () => {
    expect(scoreOf('LIKELY', 'ALL', false)?.allSteps.mrr).toBeCloseTo(mean(1, 2, 4), 12);
    expect(scoreOf('LIKELY', 'ALL', false)?.changes.mrr).toBeCloseTo(mean(1, 3), 12);
    // three people were counted in 0, so going back to 3 adds 0.15 · 3 / 8 to it, which 2 still exceeds
    expect(scoreOf('LIKELY', 'ALL', true)?.changes.mrr).toBeCloseTo(mean(1, 3), 12);
    // without counts nobody goes back, and 1, 2 and 3 are equal
    expect(scoreOf('LIKELY', 'NONE', true)?.changes.mrr).toBeCloseTo(mean(1, 3), 12);
  });

  test('without cases nothing is known', () => {
    const [first] = scoreNext({
      roles: 1,
      train: [],
      test: [[0]],
      likenessTo: () => new Float64Array(1),
      isClosed: () => false,
      smallestCount: 10,
    });
    expect(first?.allSteps).toEqual({ cases: 0, hit1: null, hit5: null, mrr: null });
  });
});
