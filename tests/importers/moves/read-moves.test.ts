import { describe, expect, test } from 'vitest';
import { openMoves } from '../../../src/importers/moves/read-moves.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';

describe('openMoves', () => {
  const about = {
    name: 'moves',
    version: '1',
    title: 'Counted moves',
    url: null,
    licence: 'not stated',
    attribution: 'moves',
    retrieved: null,
  };

  test('ids, O*NET codes and ESCO addresses name roles, and a pair has one fact per place and period', async () => {
    const { assertions } = await outputOf(openMoves(fixture('moves/moves.csv'), about, false));
    expect(Object.fromEntries(assertions)).toEqual({
      'LEADS_TO ml-engineer ai-engineer |US|2020-2023': {
        count: 12,
        outOf: 90,
        place: 'US',
        period: '2020-2023',
      },
      'LEADS_TO onet-10-1000.00 o1 |Berlin, DE|2021': {
        count: 10,
        outOf: 10,
        place: 'Berlin, DE',
        period: '2021',
      },
      'LEADS_TO ml-engineer ai-engineer |UK|2020-2023': {
        count: 30,
        outOf: 90,
        place: 'UK',
        period: '2020-2023',
      },
    });
  });

  test.each([
    [
      'ml-engineer,ai-engineer,4,90,US,2020',
      'count: 4 is below 10, too few to publish; --small-counts accepts it',
    ],
    ['ml-engineer,ai-engineer,12,11,US,2020', 'count: 12 of 11'],
    ['ml-engineer,ai-engineer,12.5,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,12,90,,2020', 'place is needed'],
    ['ml-engineer,ai-engineer,12,90,US,', 'period is needed'],
    [
      'ML Engineer,ai-engineer,12,90,US,2020',
      'from: "ML Engineer" is not the id of a role, a SOC or O*NET-SOC code or an ESCO address; career-graph search shows ids',
    ],
    ['a,a,12,90,US,2020', 'from and to are both a'],
    ['ml-engineer,ai-engineer,12,90,US,2020-2023', 'the same move, place and period as in line 2'],
  ])('the row %s is refused with its line', async (row, problem) => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => `${text}${row}\n`);
    expect(await refusals(() => openMoves(`${directory}/moves.csv`, about, false))).toEqual([
      `moves.csv:5: ${problem}`,
    ]);
  });

  test('a SOC code of six digits means the O*NET occupation that ends in .00', async () => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => text.replace('10-1000.00,', '10-1000,'));
    const { assertions } = await outputOf(openMoves(`${directory}/moves.csv`, about, false));
    expect(assertions.has('LEADS_TO onet-10-1000.00 o1 |Berlin, DE|2021')).toBe(true);
    edit(
      directory,
      'moves.csv',
      (text) => `${text}10-1000.00,http://data.europa.eu/esco/occupation/o1,10,10,"Berlin, DE",2021\n`,
    );
    expect(await refusals(() => openMoves(`${directory}/moves.csv`, about, false))).toEqual([
      'moves.csv:5: the same move, place and period as in line 3',
    ]);
  });

  test('small counts are accepted when the caller allows them', async () => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => `${text}a,b,4,90,US,2020\n`);
    expect(await refusals(() => openMoves(`${directory}/moves.csv`, about, true))).toEqual([]);
  });
});
