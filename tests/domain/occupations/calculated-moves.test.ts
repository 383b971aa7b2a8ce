import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateMoves } from '../../../src/domain/occupations/calculated-moves.ts';
import type { Occupation } from '../../../src/domain/occupations/occupation.ts';

const secondary = 2;
const bachelor = 5;
const doctorate = 7;

/** An occupation written down briefly: a code, a job zone, usual education, and ids of related ones, nearest first. */
const occupation = (
  code: string,
  jobZone: number,
  education: number,
  related: readonly string[] = [],
  rest: Partial<Occupation> = {},
): Occupation => ({
  id: `onet-${code}`,
  code,
  jobZone,
  education,
  related: new Map(related.map((other, i) => [`onet-${other}`, i + 1])),
  ratings: new Map(),
  fields: new Set(),
  activities: [],
  ...rest,
});

const movesOf = (...occupations: Occupation[]) =>
  calculateMoves(occupations).map(({ from, to }) => `${from.slice(5)} ${to.slice(5)}`);

describe('calculateMoves', () => {
  test('calculateMoves leads to related occupations and from those that call it related, the closest first', () => {
    const moves = calculateMoves([
      occupation('51-0001.00', 2, secondary, ['51-0002.00', '51-0003.00']),
      occupation('51-0002.00', 2, secondary),
      occupation('51-0003.00', 2, secondary),
    ]);
    expect(moves.map(({ from, to, closeness }) => [from, to, closeness])).toEqual([
      ['onet-51-0001.00', 'onet-51-0002.00', 1],
      ['onet-51-0001.00', 'onet-51-0003.00', 0.95],
      ['onet-51-0002.00', 'onet-51-0001.00', 0.7],
      ['onet-51-0003.00', 'onet-51-0001.00', 0.665],
    ]);
  });

  test('a move tells five things that carry over and the steps that it asks for', () => {
    const activities = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [move] = calculateMoves([
      occupation('51-0001.00', 2, secondary, ['51-0002.00'], {
        activities,
        ratings: new Map([
          ['repairing', 0.9],
          ['writing', 0.1],
        ]),
      }),
      occupation('51-0002.00', 3, 3, [], { activities, ratings: new Map([['repairing', 0.8]]) }),
      occupation('51-0003.00', 3, 0, [], {
        ratings: new Map([
          ['repairing', 0.1],
          ['writing', 0.9],
        ]),
      }),
    ]);
    expect(move).toEqual({
      from: 'onet-51-0001.00',
      to: 'onet-51-0002.00',
      closeness: 1,
      carriesOver: ['repairing', 'a', 'b', 'c', 'd'],
      jobZone: 1,
      skillLevel: null,
      education: 1,
      licence: null,
    });
  });

  test('what every occupation needs as much brings none closer to another', () => {
    const ratings = new Map([['reading', 0.7]]);
    const moves = calculateMoves([
      occupation('51-0001.00', 2, secondary, ['51-0002.00'], { ratings }),
      occupation('51-0002.00', 2, secondary, [], { ratings }),
    ]);
    expect(moves[0]?.carriesOver).toEqual([]);
  });

  test('no waiter becomes a surgeon, and nobody climbs two job zones at once', () => {
    const waiter = occupation('35-3031.00', 1, secondary, ['29-1249.00', '35-1011.00', '11-9051.00']);
    const surgeon = occupation('29-1249.00', 2, secondary, ['35-3031.00']);
    expect(movesOf(waiter, surgeon)).toEqual(['29-1249.00 35-3031.00']);
    expect(movesOf(waiter, occupation('35-1011.00', 3, secondary))).toEqual([]);
    expect(movesOf(waiter, occupation('11-9051.00', 2, secondary))).toEqual([
      '11-9051.00 35-3031.00',
      '35-3031.00 11-9051.00',
    ]);
  });

  test('education climbs one level at once, two between related occupations, never two to a doctorate', () => {
    const from = (education: number, ...related: string[]) => occupation('19-0001.00', 4, education, related);
    const to = (education: number) => occupation('19-0002.00', 4, education);
    const isOpen = (...both: [Occupation, Occupation]) => movesOf(...both).includes('19-0001.00 19-0002.00');
    expect(isOpen(from(3, '19-0002.00'), to(bachelor))).toBe(true);
    expect(isOpen(from(secondary, '19-0002.00'), to(bachelor))).toBe(false);
    expect(isOpen(from(bachelor, '19-0002.00'), to(doctorate))).toBe(false);
    expect(isOpen(from(6, '19-0002.00'), to(doctorate))).toBe(true);
  });

  test('where education is unknown that of the job zone stands in, and the step stays unknown', () => {
    const [move, ...rest] = calculateMoves([
      occupation('19-0001.00', 3, 3, ['19-0002.00']),
      occupation('19-0002.00', 4, 0),
    ]);
    expect(move).toMatchObject({ jobZone: 1, education: null });
    expect(rest.map(({ to }) => to)).toEqual(['onet-19-0001.00']);
  });

  test('licensed work is entered from the same licence and from what prepares for it, related or not', () => {
    const assistant = occupation('31-1131.00', 2, secondary);
    const practical = occupation('29-2061.00', 3, 3);
    const registered = occupation('29-1141.00', 3, bachelor);
    const midwife = occupation('29-1161.00', 5, 6);
    const clerk = occupation('43-0001.00', 3, 3, ['29-2061.00', '29-1141.00']);
    const moves = calculateMoves([assistant, practical, registered, midwife, clerk]);
    const into = (code: string) =>
      moves
        .filter(({ to }) => to === `onet-${code}`)
        .map(({ from, licence }) => `${from.slice(5)} ${licence}`);
    expect(into('29-2061.00')).toEqual(['31-1131.00 PREPARES_FOR_LICENCE']);
    expect(into('29-1141.00')).toEqual(['29-2061.00 PREPARES_FOR_LICENCE']);
    expect(movesOf(registered, { ...midwife, related: new Map([['onet-29-1141.00', 1]]) })).toContain(
      '29-1141.00 29-1161.00',
    );
  });

  test('a licence that is got on entering closes no way, is told, and leaves 0.6 of the closeness', () => {
    const related = ['47-2111.00', '49-0001.00'];
    const moves = calculateMoves([
      occupation('47-3013.00', 2, secondary, related),
      occupation('47-2031.00', 2, secondary, related),
      occupation('47-2111.00', 3, 3),
      occupation('49-0001.00', 3, 3),
    ]);
    const between = (from: string, to: string) => {
      const move = moves.find((other) => other.from === `onet-${from}` && other.to === `onet-${to}`);
      return [move?.licence, move?.closeness];
    };
    expect(between('47-3013.00', '47-2111.00')).toEqual(['PREPARES_FOR_LICENCE', 1]);
    expect(between('47-2031.00', '47-2111.00')).toEqual(['NEW_LICENCE', 0.6]);
    expect(between('47-2031.00', '49-0001.00')).toEqual([null, 0.95]);
  });

  describe('obstacles leave 0.6 of the closeness each', () => {
    /** Closeness of the move between two occupations, of which the first calls the second its nearest. */
    const closeness = (from: Occupation, to: Occupation) =>
      calculateMoves([{ ...from, related: new Map([[to.id, 1]]) }, to]).find((move) => move.to === to.id)
        ?.closeness;
    const at = (code: string, zone = 3, education = bachelor) => occupation(code, zone, education);

    test.each([
      ['none', at('51-9001.00'), at('51-9002.00'), 1],
      ['a job zone down', at('51-9001.00'), at('51-9002.00', 2), 0.6],
      ['two job zones down', at('51-9001.00', 4), at('51-9002.00', 2), 0.36],
      ['education one level down', at('51-9001.00'), at('51-9002.00', 3, 4), 1],
      ['education two levels down', at('51-9001.00'), at('51-9002.00', 3, 3), 0.6],
      ['the lead of people given up', at('33-1012.00'), at('33-3051.00'), 0.6],
      ['from one lead of people to another', at('33-1012.00'), at('11-1021.00'), 1],
      ['the support of others begun', at('19-1022.00'), at('19-4021.00'), 0.6],
      ['support that takes a higher job zone', at('35-3031.00', 2), at('31-9092.00', 3), 1],
      ['from one support to another', at('29-2081.00'), at('31-9092.00'), 1],
    ])('%s', (_, from, to, expected) => {
      expect(closeness(from, to)).toBe(expected);
    });

    test('a higher degree in another field counts twice, and nothing below a master’s has a field', () => {
      const fields = ['physics', 'law', 'art'];
      const teacher = (code: string, field: string, education: number) =>
        occupation(code, 5, education, [], {
          ratings: new Map(fields.map((other) => [other, other === field ? 0.9 : 0.1])),
          fields: new Set(fields),
        });
      const between = (field: string, education: number) =>
        calculateMoves([
          { ...teacher('25-1051.00', 'physics', education), related: new Map([['onet-25-1054.00', 1]]) },
          teacher('25-1054.00', field, education),
          teacher('25-1055.00', 'art', education),
        ]).find(({ from, to }) => from === 'onet-25-1051.00' && to === 'onet-25-1054.00')
          ?.closeness as number;
      expect(between('physics', doctorate)).toBe(1);
      expect(between('law', 6) / between('law', bachelor)).toBeCloseTo(0.36, 5);
    });
  });

  test('moves are the same in any order of occupations, keep within the bounds, and are at most 20 each', () => {
    const codes = Array.from({ length: 30 }, (_, i) => `51-${String(1000 + i)}.00`);
    const some = fc.array(
      fc.record({
        zone: fc.integer({ min: 1, max: 5 }),
        education: fc.integer({ min: 0, max: 7 }),
        related: fc.subarray(codes),
        ratings: fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constantFrom(0, 0.3, 0.7, 1)),
        activities: fc.subarray(['a', 'b', 'c', 'd']),
      }),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const occupations = all.map(({ zone, education, related, ratings, activities }, i) =>
          occupation(codes[i] as string, zone, education, related, {
            ratings: new Map(Object.entries(ratings)),
            activities,
          }),
        );
        const moves = calculateMoves(occupations);
        expect(calculateMoves(occupations.toReversed())).toEqual(moves);
        const counts = new Map<string, number>();
        for (const { from, to, closeness, jobZone, carriesOver } of moves) {
          counts.set(from, (counts.get(from) ?? 0) + 1);
          expect(from).not.toBe(to);
          expect(closeness).toBeGreaterThanOrEqual(0);
          expect(closeness).toBeLessThanOrEqual(1.000001);
          expect(jobZone ?? 0).toBeLessThanOrEqual(1);
          expect(carriesOver.length).toBeLessThanOrEqual(5);
        }
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(20);
      }),
      { numRuns: 300 },
    );
  });
});
