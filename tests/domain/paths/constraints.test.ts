import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import type { PathConstraints } from '../../../src/domain/paths/constraints.ts';
import type { CareerPathQuestion } from '../../../src/domain/paths/path-search.ts';
import { presets } from '../../../src/domain/paths/ranking.ts';
import { careerColumns } from '../../tiny-graph.ts';

const paid = (median: number | null, code: string, match: 'EXACT' | 'BROAD' = 'EXACT') => ({
  pay: [{ median, code, match }],
});

/** Ways from a to z: over b (well paid), c (badly), d (unknown), e (a broad figure only). */
const map = buildCareerMap(
  careerColumns({
    a: {
      ...paid(90, 'A'),
      moves: {
        b: [
          ['RARE', null],
          ['COMMON', [1, 2], { source: 'local@2' }],
        ],
        c: ['OCCASIONAL', null, { observed: [5, 50], source: 'census@1' }],
        d: ['RARE', null],
        e: ['RARE', null],
      },
      related: ['z', 'b'],
    },
    b: { ...paid(120, 'B'), moves: { z: ['COMMON', null] } },
    c: { ...paid(80, 'C'), moves: { z: ['COMMON', null, { source: 'census@1', observed: [1, 50] }] } },
    d: { moves: { z: ['COMMON', null] } },
    e: { ...paid(500, 'E', 'BROAD'), moves: { z: ['COMMON', null] } },
    z: paid(130, 'Z'),
  }),
);
const question: CareerPathQuestion = { from: 'a', to: 'z', maxSteps: 3, k: 10 };
const ask = (constraints: PathConstraints, more: Partial<CareerPathQuestion> = {}) =>
  careerPaths(map, { ...question, constraints, ...more });
const ways = (constraints: PathConstraints) =>
  ask(constraints).paths.map(({ roles, cost }) => [roles.slice(1, -1).join(' '), cost]);

describe('payNeverBelow', () => {
  const floor = { amount: 100, currency: 'USD', region: 'US' };

  test('payNeverBelow keeps roles that pay enough and roles of unknown pay, which the path names', () => {
    const { paths } = ask({ payNeverBelow: floor });
    expect(paths.map(({ roles, unknownPay }) => [roles[1], unknownPay])).toEqual([
      ['b', []],
      ['d', ['d']],
      ['e', ['e']], // a broader occupation says nothing of the role
    ]);
    expect(ask({}).paths.every(({ unknownPay }) => unknownPay.length === 0)).toBe(true);
  });

  test('unknownPay EXCLUDE leaves out roles of unknown pay, but not the start', () => {
    expect(ask({ payNeverBelow: floor, unknownPay: 'EXCLUDE' }).paths.map(({ roles }) => roles[1])).toEqual([
      'b',
    ]);
  });

  test('payNeverBelow ignores figures of other places and currencies', () => {
    const elsewhere = { ...floor, region: 'DE' };
    expect(ask({ payNeverBelow: elsewhere }).paths).toHaveLength(4);
    expect(ask({ payNeverBelow: elsewhere, unknownPay: 'EXCLUDE' })).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['PAY_NEVER_BELOW', 'UNKNOWN_PAY'],
    });
  });

  test('payNeverBelow and unknownPay are named in unblockedBy when they block every path', () => {
    expect(ask({ payNeverBelow: { ...floor, amount: 135 } })).toMatchObject({
      paths: [],
      unblockedBy: ['PAY_NEVER_BELOW'],
    });
  });

  test('each step tells the difference in pay, or why it is unknown', () => {
    const pay = ask({}).paths.map(({ steps }) =>
      steps.map(
        ({ pay }) => pay?.reason ?? (pay?.difference ? pay.difference.to - pay.difference.from : null),
      ),
    );
    expect(pay).toEqual([
      [30, 10],
      [-10, 50],
      ['NO_FIGURE', 'NO_FIGURE'],
      ['BROAD_MATCH', 'BROAD_MATCH'],
    ]);
  });
});

describe('bases and sources', () => {
  test('signalsOf judges a move by the admitted facts alone, in order of precedence', () => {
    expect(ways({})).toEqual([
      ['b', 2],
      ['c', 3],
      ['d', 5],
      ['e', 5],
    ]);
    expect(ways({ sources: ['editors'] })).toEqual([
      ['b', 5],
      ['d', 5],
      ['e', 5],
    ]);
    expect(ways({ sources: ['editors', 'local@2'] })).toEqual([
      ['b', 2],
      ['d', 5],
      ['e', 5],
    ]);
    expect(ways({ bases: ['OBSERVED'] })).toEqual([['c', 3]]);
    expect(ways({ bases: ['OBSERVED'], sources: ['editors'] })).toEqual([]);
  });

  test('a related pair is a step when bases admit RELATED, with all signals unknown', () => {
    const { paths } = ask({ bases: ['CURATED', 'RELATED'] });
    expect(paths.map(({ roles }) => roles.slice(1).join(' '))).toContain('z');
    const direct = ask({ bases: ['RELATED'] }, { weights: { ...fewest, STEPS: 1 } }).paths[0];
    expect(direct).toMatchObject({ roles: ['a', 'z'], unknownSteps: 1, yearsBefore: null });
    expect(ask({ bases: ['RELATED'] }).reason).toBe('NO_DATA'); // no commonness at all
    expect(ways({ bases: ['CURATED'] }).map(([way]) => way)).not.toContain('');
  });

  test('bases and sources are named in unblockedBy when they block every path', () => {
    for (const weights of [fewest, presets.TYPICAL]) {
      expect(ask({ sources: ['nobody'] }, { weights })).toMatchObject({
        reason: 'CONSTRAINTS',
        unblockedBy: ['SOURCES'],
      });
    }
    expect(ask({ bases: ['OFFICIAL'] }, { weights: fewest })).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['BASES'],
    });
  });
});

const fewest = presets.FEWEST_STEPS;
