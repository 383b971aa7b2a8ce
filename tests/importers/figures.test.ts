import { describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openMoves } from '../../src/importers/moves/read-moves.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import { collected, copyOf, edit, files, refusals } from './collected.ts';

describe('The importer of wages', () => {
  const open = () => openWages(files('wages/national_M2031.csv'));

  test('tells percentiles, employment and year, and that the top is above what it states', async () => {
    expect(open().about).toMatchObject({ name: 'oews', version: '2031' });
    const { said } = await collected(open());
    expect(said.get('PAYS onet-10-1000.00 us 2031||')).toEqual({
      mean: 60000,
      p10: 20000,
      p25: 40000,
      median: 56000,
      topCoded: true,
      currency: 'USD',
      year: 2031,
      measure: 'wage per year, before tax, without overtime',
      employment: 1200,
      code: 'soc-10-1000',
    });
  });

  test('has wages per hour where there are no others, and leaves unknown what is', async () => {
    const { said } = await collected(open());
    expect(said.get('PAYS onet-27-2011.00 us 2031||')).toMatchObject({
      mean: 34,
      p25: 20,
      topCoded: false,
      measure: 'wage per hour, before tax, without overtime',
    });
    expect(said.get('PAYS onet-27-2011.00 us 2031||')).not.toHaveProperty('p10');
    expect(said.get('PAYS onet-27-2011.00 us 2031||')).not.toHaveProperty('employment');
  });

  test('takes a code that is there as broad and as detailed once, for each occupation that it takes together', async () => {
    const { said, notes } = await collected(open());
    for (const member of ['13-1021', '13-1022', '13-1023']) {
      expect(said.get(`PAYS onet-${member}.00 us 2031||`)).toMatchObject({
        median: 40000,
        code: 'soc-13-1020',
      });
      expect(said.get(`CODED onet-${member}.00 soc-13-1020`)).toEqual({ match: 'BROAD' });
    }
    expect(said.has('PAYS onet-13-1020.00 us 2031||')).toBe(false);
    expect(notes.skipped.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['not a detailed occupation', 2],
    ]);
  });

  test.each([
    [(text: string) => text.replace('56000', '56k'), 'A_MEDIAN: "56k" is not a number of 0 or more'],
    [
      (text: string) => text.replace('cross-industry,10-1000', '3-digit,10-1000'),
      'not a national figure over all industries',
    ],
    [(text: string) => text.replace('10-1000', '10 1000'), 'OCC_CODE: "10 1000" is not a SOC code'],
    [
      (text: string) => text.replace('27-2011', '10-1000').replace('27-2011', ''),
      'OCC_CODE: "10-1000" is there already',
    ],
  ])('refuses what is wrong, with its line', async (change, problem) => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', change);
    const [first] = await refusals(() => openWages(`${directory}/national_M2031.csv`));
    expect(first).toMatch(/^national_M2031\.csv:[36]: /);
    expect(first).toContain(problem);
  });

  test('wants to know the year', () => {
    expect(() => openWages('wages.csv')).toThrow(/say --release/);
    expect(openWages('wages.csv', '2030').about.version).toBe('2030');
  });
});

describe('The importer of the crosswalk', () => {
  const path = files('crosswalk/esco_onet_crosswalk_May2031.csv');

  test('calls a code close that one occupation comes to with confidence, and wider when several do', async () => {
    expect(openCrosswalk(path).about.version).toBe('May2031');
    const { said } = await collected(openCrosswalk(path));
    expect(Object.fromEntries(said)).toEqual({
      'CODED o1 onet-soc-10-1000.00': { match: 'CLOSE' },
      'CODED o2 onet-soc-10-9000.00': { match: 'BROAD' },
      'CODED o3 onet-soc-10-9000.00': { match: 'BROAD' },
      'CODED o4 onet-soc-10-3000.00': { match: 'BROAD' },
    });
  });

  test('refuses what is no code or address, with its line', async () => {
    const directory = copyOf('crosswalk');
    edit(directory, 'esco_onet_crosswalk_May2031.csv', (text) =>
      text.replace('10-3000.00', '10-3000').replace('http://data.europa.eu/esco/occupation/o1', 'o1'),
    );
    expect(await refusals(() => openCrosswalk(`${directory}/esco_onet_crosswalk_May2031.csv`))).toEqual([
      'esco_onet_crosswalk_May2031.csv:2: concept_uri: "o1" is not an ESCO occupation',
      'esco_onet_crosswalk_May2031.csv:5: onet_code: "10-3000" is not an O*NET-SOC code',
    ]);
  });
});

describe('The importer of counted moves', () => {
  const about = { ...openCrosswalk('x').about, name: 'moves', version: '1' };

  test('takes ids, O*NET codes and ESCO addresses; a pair has a fact per place and period', async () => {
    const { said } = await collected(openMoves(files('moves/moves.csv'), about, false));
    expect(Object.fromEntries(said)).toEqual({
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
      'count: 4 is below 10, too few to publish; --small-counts takes it all the same',
    ],
    ['ml-engineer,ai-engineer,12,11,US,2020', 'count: 12 of 11'],
    ['ml-engineer,ai-engineer,12.5,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,12,90,,2020', 'place is needed'],
    ['ml-engineer,ai-engineer,12,90,US,', 'period is needed'],
    [
      'ML Engineer,ai-engineer,12,90,US,2020',
      'from: "ML Engineer" is not the id of a role, an O*NET-SOC code or an ESCO address; career-graph search shows ids',
    ],
    ['a,a,12,90,US,2020', 'from and to are both a'],
    ['ml-engineer,ai-engineer,12,90,US,2020-2023', 'the same move, place and period as in line 2'],
  ])('refuses %s, with its line', async (row, problem) => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => `${text}${row}\n`);
    expect(await refusals(() => openMoves(`${directory}/moves.csv`, about, false))).toEqual([
      `moves.csv:5: ${problem}`,
    ]);
  });

  test('takes small counts when told to', async () => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => `${text}a,b,4,90,US,2020\n`);
    expect(await refusals(() => openMoves(`${directory}/moves.csv`, about, true))).toEqual([]);
  });
});
