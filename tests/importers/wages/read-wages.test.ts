import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Columns } from '../../../src/importers/tables/columns.ts';
import { Row } from '../../../src/importers/tables/row.ts';
import { openWages } from '../../../src/importers/wages/read-wages.ts';
import { WageAreas, type WageTable } from '../../../src/importers/wages/wage-areas.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';
import { writeWorkbook, zipOf } from '../written-archives.ts';

/** The names that a row of a place gives, of the places around it too. */
function namesIn(areas: WageAreas, table: WageTable, code: string, title: string): string[] {
  const columns = new Columns(['AREA', 'AREA_TITLE']);
  const { assertions } = areas.take(new Row('f', 1, columns, [code, title]), table);
  return assertions.flatMap((one) => ('to' in one && one.type === 'CALLED' ? [one.to] : []));
}

describe('openWages', () => {
  const open = () => openWages(fixture('wages/national_M2031.csv'));

  test('a row becomes pay with percentiles, employment and year, and # becomes topCoded', async () => {
    expect(open().about).toMatchObject({ name: 'oews', version: '2031' });
    const { assertions } = await outputOf(open());
    expect(assertions.get('PAYS soc-10-1000 us 2031||')).toEqual({
      mean: 60000,
      p10: 20000,
      p25: 40000,
      median: 56000,
      topCoded: true,
      currency: 'USD',
      year: 2031,
      measure: 'wage per year, before tax, without overtime',
      employment: 1200,
    });
  });

  test('pay is per hour where HOURLY is TRUE, and * becomes unknown', async () => {
    const { assertions } = await outputOf(open());
    expect(assertions.get('PAYS soc-27-2011 us 2031||')).toMatchObject({
      mean: 34,
      p25: 20,
      topCoded: false,
      measure: 'wage per hour, before tax, without overtime',
    });
    expect(assertions.get('PAYS soc-27-2011 us 2031||')).not.toHaveProperty('p10');
    expect(assertions.get('PAYS soc-27-2011 us 2031||')).not.toHaveProperty('employment');
  });

  test('a code of several occupations has the pay, from its detailed row only, and each lies within it', async () => {
    const { assertions, notes } = await outputOf(open());
    expect(assertions.get('PAYS soc-13-1020 us 2031||')).toMatchObject({ median: 40000 });
    for (const member of ['13-1021', '13-1022', '13-1023']) {
      expect(assertions.get(`CODED onet-${member}.00 soc-13-1020`)).toEqual({ match: 'BROAD' });
    }
    expect(notes.skipped.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['not a detailed occupation', 2],
    ]);
  });

  test('a table without the marks of wages per hour is refused', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => text.replace('HOURLY', 'PER_HOUR'));
    const [first] = await refusals(() => openWages(`${directory}/national_M2031.csv`));
    expect(first).toMatch(/^national_M2031\.csv:1: no column "HOURLY"; /);
  });

  test('a file that a spreadsheet saved, with lower-case headers, is read alike', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => {
      const [header = '', ...rows] = text.split('\n');
      return [header.toLowerCase(), ...rows].join('\n').replace('56000', '"56,000"').replace('TRUE', 'True');
    });
    const original = await outputOf(open());
    const saved = await outputOf(openWages(`${directory}/national_M2031.csv`));
    expect(saved.assertions).toEqual(original.assertions);
  });

  test('BLS’s workbook, and its zip archive, are read alike', async () => {
    const directory = copyOf('wages');
    const text = readFileSync(fixture('wages/national_M2031.csv'), 'utf8');
    const path = join(directory, 'national_M2031_dl.xlsx');
    writeWorkbook(path, text, ',');
    const original = (await outputOf(open())).assertions;
    expect((await outputOf(openWages(path))).assertions).toEqual(original);
    const archive = join(directory, 'oesm31nat.zip');
    const workbook = readFileSync(path);
    writeFileSync(
      archive,
      zipOf({ 'oesm31nat/national_M2031_dl.xlsx': workbook, 'oesm31nat/notes.txt': 'x' }),
    );
    const zipped = await outputOf(openWages(archive));
    expect(zipped.assertions).toEqual(original);
    expect(zipped.notes.remarks).toEqual([
      'taken for the national table of OEWS, May 2031: national_M2031_dl.xlsx',
    ]);
  });

  test.each([
    ['both HOURLY and ANNUAL are TRUE', (text: string) => text.replace(',,TRUE', ',True,TRUE')],
    ['A_MEDIAN: "1.200" is ambiguous', (text: string) => text.replace('56000', '1.200')],
    ['A_MEDIAN: "56k" is not a number of 0 or more', (text: string) => text.replace('56000', '56k')],
    [
      'not a national figure over all industries: U.S., 3-digit',
      (text: string) => text.replace('cross-industry,10-1000', '3-digit,10-1000'),
    ],
    ['OCC_CODE: "10 1000" is not a SOC code', (text: string) => text.replace('10-1000', '10 1000')],
    [
      'contradicts line 3: OCC_TITLE is "Actors" here and "Lamp Makers" there',
      (text: string) => text.replace('27-2011', '10-1000').replace('27-2011', ''),
    ],
  ])('a wrong row is refused with its line: %s', async (problem, change) => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', change);
    const [first] = await refusals(() => openWages(`${directory}/national_M2031.csv`));
    expect(first).toMatch(/^national_M2031\.csv:[36]: /);
    expect(first).toContain(problem);
  });

  test('a row that is there twice is taken once and counted', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => `${text}${text.split('\n')[2]}\n`);
    const { assertions, notes } = await outputOf(openWages(`${directory}/national_M2031.csv`));
    expect(assertions).toEqual((await outputOf(open())).assertions);
    expect(notes.skipped.find(({ reason }) => reason === 'repeats a row')).toMatchObject({
      rows: 1,
      examples: [{ line: 7 }],
    });
  });

  describe('several tables of one release', () => {
    const header = readFileSync(fixture('wages/national_M2031.csv'), 'utf8').split('\n')[0] as string;
    const wage = (area: string, title: string, soc: string, median: string) =>
      `${area},"${title}",cross-industry,${soc},Lamp Makers,detailed,**,30,60000,10,20,28,30,40,20000,40000,${median},#,#,,`;
    const table = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
    const states = table(wage('41', 'Oregon', '10-1000', '50000'), wage('53', 'Washington', '10-1000', '#'));
    const areas = table(
      wage('38860', 'Portland-South Portland, ME', '10-1000', '45000'),
      wage('38900', 'Portland-Vancouver-Hillsboro, OR-WA', '10-1000', '55000'),
      wage('42660', 'Seattle-Tacoma-Bellevue, WA', '27-2011', '*').replace(
        /30,60000.*$/,
        '*,*,*,*,*,*,*,*,*,*,*,*,,',
      ),
      wage('00001', 'Eastern Oregon nonmetropolitan area', '10-1000', '40000'),
    );
    const folder = (files: Readonly<Record<string, string>>): string => {
      const directory = copyOf('wages');
      for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
      return directory;
    };
    const all = () => folder({ 'state_M2031.csv': states, 'MSA_M2031.csv': areas });

    test('pay is about nation, state and area, and each place is part of the next', async () => {
      const { assertions, notes } = await outputOf(openWages(all()));
      expect(assertions.get('PAYS soc-10-1000 portland-or-38900 2031||')).toMatchObject({ median: 55000 });
      expect(assertions.get('PAYS soc-10-1000 us-or 2031||')).toMatchObject({ median: 50000 });
      expect(assertions.get('PART_OF portland-or-38900 us-or')).toEqual({});
      expect(assertions.get('PART_OF us-or us')).toEqual({});
      expect(assertions.get('PART_OF us-eastern-oregon-nonmetropolitan-area us-or')).toEqual({});
      expect(assertions.get('Region:portland-or-38900')).toEqual({
        name: 'Portland-Vancouver-Hillsboro, OR-WA',
        kind: 'METROPOLITAN_AREA',
        cbsa: '38900',
      });
      expect(assertions.get('Region:us-or')).toEqual({
        name: 'Oregon',
        code: 'US-OR',
        kind: 'STATE',
        fips: '41',
      });
      expect(notes.absentFiles).toEqual([]);
    });

    test('an area is called by each of its cities and the first few, also with its states and the nation', async () => {
      const { assertions } = await outputOf(openWages(all()));
      const called = [...assertions.keys()].filter((key) => key.startsWith('CALLED portland-or-38900 '));
      const cities = ['portland', 'vancouver', 'hillsboro', 'portland-vancouver'];
      const places = ['or', 'oregon', 'wa', 'washington', 'or-wa', 'usa'];
      expect(new Set(called.map((key) => key.replace(/^.*en:/, '')))).toEqual(
        new Set([
          'portland-vancouver-hillsboro, or-wa',
          'portland-vancouver-hillsboro',
          ...cities,
          ...cities.flatMap((city) => places.map((place) => `${city}, ${place}`)),
        ]),
      );
    });

    test.each([
      ['46520', 'Urban Honolulu, HI', ['honolulu', 'honolulu, hi', 'honolulu, hawaii', 'honolulu, usa']],
      ['41180', 'St. Louis, MO-IL', ['saint louis', 'saint louis, missouri', 'st. louis, mo-il']],
      [
        '19100',
        'Dallas-Fort Worth-Arlington, TX',
        ['dallas-fort worth', 'dallas-ft. worth, tx', 'ft. worth', 'dallas-ft. worth-arlington'],
      ],
      ['33460', 'Minneapolis-St. Paul-Bloomington, MN-WI', ['minneapolis-saint paul', 'saint paul, mn']],
      ['34580', 'Mount Vernon-Anacortes, WA', ['mt. vernon', 'mount vernon']],
      ['31080', 'Los Angeles-Long Beach-Anaheim, CA', ['l.a.', 'los angeles-long beach']],
    ])('%s %s is called as people write it', (code, title, expected) => {
      expect(namesIn(new WageAreas(), 'metropolitan', code, title)).toEqual(
        expect.arrayContaining(expected.map((name) => `Name:en:${name}`)),
      );
    });

    test.each([
      ['national', '99', 'U.S.', ['usa', 'u.s.', 'united states of america']],
      ['state', '78', 'Virgin Islands', ['u.s. virgin islands', 'vi']],
      ['state', '13', 'Georgia', ['georgia, usa', 'ga']],
    ] as const)('%s table: %s %s is called as people write it', (table, code, title, expected) => {
      expect(namesIn(new WageAreas(), table, code, title)).toEqual(
        expect.arrayContaining(expected.map((name) => `Name:en:${name}`)),
      );
    });

    test('a city that is called like a state is also called city, with its initials', () => {
      const areas = new WageAreas();
      const namesOf = (code: string, title: string) => namesIn(areas, 'metropolitan', code, title);
      const newYork = namesOf('35620', 'New York-Newark-Jersey City, NY-NJ');
      expect(newYork).toContain('Name:en:new york city');
      expect(newYork).toContain('Name:en:nyc');
      expect(newYork).toContain('Name:en:newark, nj');
      expect(newYork).toContain('Name:en:state of new york'); // of the state, which is described with it
      expect(namesOf('41620', 'Salt Lake City-Murray, UT')).not.toContain('Name:en:salt lake city city');
    });

    test('what is above the highest published value is top-coded, and a row without any wage is left out', async () => {
      const { assertions, notes } = await outputOf(openWages(all()));
      const washington = assertions.get('PAYS soc-10-1000 us-wa 2031||');
      expect(washington).toMatchObject({ topCoded: true, p25: 40000 });
      expect(washington).not.toHaveProperty('median');
      expect([...assertions.keys()].filter((key) => key.includes('seattle-wa-42660 2031'))).toEqual([]);
      expect(assertions.has('Region:seattle-wa-42660')).toBe(true);
      expect(notes.skipped).toContainEqual(
        expect.objectContaining({ reason: 'no wage is published', rows: 1 }),
      );
    });

    test('a table that is not there is told', async () => {
      const { notes } = await outputOf(openWages(folder({ 'state_M2031.csv': states })));
      expect(notes.absentFiles).toEqual(['metropolitan table']);
    });

    test('tables of two years are refused by their names', () => {
      const directory = folder({ 'state_M2030.csv': states });
      expect(() => openWages(directory)).toThrow(
        /tables of several years: national_M2031\.csv, state_M2030\.csv/,
      );
    });

    test('a state table under the name of the national one is refused with its line', async () => {
      const directory = folder({ 'national_M2031.csv': states });
      const [first] = await refusals(() => openWages(join(directory, 'national_M2031.csv')));
      expect(first).toBe(
        'national_M2031.csv:2: not a national figure over all industries: Oregon, cross-industry',
      );
    });

    test('rows of one place that do not stand together are refused', async () => {
      const rows = states.trimEnd().split('\n');
      const split = `${[...rows, wage('41', 'Oregon', '27-2011', '1')].join('\n')}\n`;
      const [first] = await refusals(() => openWages(folder({ 'state_M2031.csv': split })));
      expect(first).toBe('state_M2031.csv:4: the rows of Oregon do not stand together');
    });
  });

  test('openWages takes its year from the argument or the file’s name, else throws', () => {
    expect(() => openWages('wages.csv')).toThrow(/say --release/);
    expect(openWages('wages.csv', '2030').about.version).toBe('2030');
  });
});
