import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/domain/collections/grouping.ts';
import { nameKey, plainNameOf } from '../../../src/domain/search/name.ts';
import { Columns } from '../../../src/importers/tables/columns.ts';
import { Row } from '../../../src/importers/tables/row.ts';
import { WageAreas } from '../../../src/importers/wages/wage-areas.ts';
import { descriptions, facts, factsOf } from '../../curated.ts';

const payOf = (name: string) => facts.filter(({ type, source }) => type === 'PAYS' && source === name);
const pay = payOf('bls-oews-2024-seeds');
const pay2025 = payOf('bls-oews-2025-seeds');
const codes = descriptions.filter(({ kind, source }) => kind === 'OccupationCode' && source !== 'editors');
const matchOf = (role: string, code: unknown) =>
  factsOf('CODED', role).find(({ to }) => to === code)?.properties.match;

/** Keys of the names of places in facts, with the place: `Region:us-wa washington`. */
const placeNames = (all: readonly { type: string; from: string; to: string }[]) =>
  all
    .filter(({ type }) => type === 'CALLED')
    .map(({ from, to }) => `${from} ${nameKey(plainNameOf(to.replace(/^Name:/, '')))}`);

describe('seeds from official releases', () => {
  test('a place of the wage tables has each name that the import of wages gives it', () => {
    const columns = new Columns(['AREA', 'AREA_TITLE']);
    const places = descriptions.filter(
      ({ kind, source }) => kind === 'Region' && source === 'bls-oews-2025-seeds',
    );
    const imported = places.flatMap(({ properties: { name, kind, cbsa, fips } }) => {
      const table = kind === 'STATE' ? 'state' : kind === 'COUNTRY' ? 'national' : 'metropolitan';
      const title = table === 'national' ? 'U.S.' : String(name);
      const row = new Row('f', 1, columns, [String(cbsa ?? fips), title]);
      return new WageAreas().take(row, table).assertions;
    });
    const seeded = new Set(placeNames(facts.map((fact) => ({ ...fact, from: `Region:${fact.from}` }))));
    const lacking = placeNames(imported.filter((one) => 'type' in one)).filter((name) => !seeded.has(name));
    expect(places.length).toBeGreaterThan(12);
    expect([...new Set(lacking)]).toEqual([]);
  });

  test('each pay figure is of a code that the role matches EXACT or CLOSE, and has currency, year and measure', () => {
    expect(pay.length).toBeGreaterThan(15);
    for (const { from, to, properties, source } of pay) {
      const matches = from.startsWith('soc-')
        ? facts
            .filter((fact) => fact.type === 'CODED' && fact.to === from)
            .map((fact) => fact.properties.match)
        : [matchOf(from, properties.code)];
      expect(['EXACT', 'CLOSE'], from).toContain(matches.find((match) => match !== 'BROAD'));
      expect(properties, from).toMatchObject({ currency: 'USD', year: 2024, measure: 'annual wage' });
      expect([to, source], from).toEqual(['us', 'bls-oews-2024-seeds']);
    }
  });

  test('pay of 2025 is of codes: national for each that a role has, in 12 areas for those of close roles', () => {
    const matches = groupBy(
      facts.filter(({ type, to }) => type === 'CODED' && to.startsWith('soc-')),
      ({ to }) => to,
    );
    const hasMatch = (code: string, ...words: string[]) =>
      matches.get(code)?.some(({ properties }) => words.includes(String(properties.match))) === true;
    const areas = new Set(pay2025.map(({ to }) => to).filter((to) => to !== 'us'));
    expect(areas.size).toBe(12);
    for (const { from, to, properties } of pay2025) {
      expect(hasMatch(from, 'EXACT', 'CLOSE', ...(to === 'us' ? ['BROAD'] : [])), `${from} ${to}`).toBe(true);
      expect(properties, from).toMatchObject({ currency: 'USD', year: 2025 });
    }
  });

  test('each code that a role matches closely has pay of both years in the nation, unless BLS publishes none', () => {
    const paid = (figures: typeof pay) =>
      new Set(
        figures
          .filter(({ to }) => to === 'us')
          .map(({ from, properties }) => String(properties.code ?? from)),
      );
    const [in2024, in2025] = [paid(pay), paid(pay2025)];
    const close = facts.filter(
      ({ type, to, properties }) =>
        type === 'CODED' && to.startsWith('soc-') && ['EXACT', 'CLOSE'].includes(String(properties.match)),
    );
    const lacking = [...new Set(close.map(({ to }) => to))].filter(
      (code) => in2025.has(code) && !in2024.has(code),
    );
    expect(lacking).toEqual([]);
  });

  test('each exposure says how it was rated', () => {
    const ratings = facts.filter(({ source }) => source === 'gpts-are-gpts-seeds');
    expect(ratings.length).toBeGreaterThan(400);
    expect(
      ratings.filter(({ properties }) => !/^labelled by (GPT-4|people) /.test(String(properties.method))),
    ).toEqual([]);
  });

  test('at least 125 roles of the editors show a figure of the nation with its match', () => {
    const withPay = new Set(
      facts.filter(({ type, to }) => type === 'PAYS' && to === 'us').map(({ from }) => from),
    );
    const roles = new Set(descriptions.filter(({ kind }) => kind === 'Role').map(({ id }) => id));
    const rolesWithFigure = [...roles].filter(
      (role) =>
        withPay.has(role) ||
        factsOf('CODED', role).some(
          ({ to, properties }) =>
            withPay.has(to) && ['EXACT', 'CLOSE', 'BROAD'].includes(String(properties.match)),
        ),
    );
    expect(rolesWithFigure.length).toBeGreaterThanOrEqual(125);
  });

  test('ML Engineer has pay from the brief alone, and AI Architect has none', () => {
    const sourcesOf = (role: string) => factsOf('PAYS', role).map(({ source }) => source);
    expect(sourcesOf('ml-engineer')).toEqual(['brief']);
    expect(sourcesOf('ai-architect')).toEqual([]);
  });

  test('every code of a role is described; a code without a role is that of an occupation with wages', () => {
    const described = new Map(codes.map(({ id, properties }) => [id, properties.scheme]));
    const compared = new Set(facts.filter(({ type }) => type === 'CODED').map(({ to }) => to));
    expect([...compared].filter((id) => !described.has(id))).toEqual([]);
    const withoutRole = [...described].filter(([id]) => !compared.has(id)).map(([, scheme]) => scheme);
    expect(new Set(withoutRole)).toEqual(new Set(['SOC']));
  });

  test('an occupation of all levels, or of other work, is no close match', () => {
    for (const [role, code] of [
      ['security-analyst', 'soc-15-1212'],
      ['frontend-engineer', 'soc-15-1254'],
      ['senior-software-engineer', 'soc-15-1252'],
      ['staff-software-engineer', 'soc-15-1252'],
    ]) {
      expect(matchOf(role as string, code), role).toBe('BROAD');
    }
    expect(factsOf('CODED', 'ai-solutions-engineer').map(({ to }) => to)).toEqual(['soc-15-1299']);
  });

  test('a role matches at most one code EXACT in each classification', () => {
    const exact = facts.filter(({ type, properties }) => type === 'CODED' && properties.match === 'EXACT');
    const scheme = new Map(codes.map(({ id, properties }) => [id, properties.scheme]));
    const keys = exact.map(({ from, to }) => `${from} ${scheme.get(to)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(exact.map(({ to }) => to)).size).toBe(exact.length);
  });
});

const directory = process.env.CAREER_DATA_DIR;
const read = (file: string) => readFileSync(join(directory as string, file), 'utf8');

/** Rows of a CSV file by their headings; quoted fields may hold commas and line ends. */
function rowsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [headings = [], ...body] = rows;
  return body
    .filter(({ length }) => length === headings.length)
    .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}

describe.runIf(directory !== undefined && existsSync(directory))('seeds compared with the releases', () => {
  const described = (scheme: string) => codes.filter(({ properties }) => properties.scheme === scheme);

  test('each wage and SOC title is that of OEWS May 2024', () => {
    const rows = new Map(
      rowsOf(read('bls-oews-2024/national_M2024.csv'))
        .filter(({ O_GROUP }) => O_GROUP === 'detailed')
        .map((row) => [`soc-${row.OCC_CODE}`, row]),
    );
    for (const { id, properties } of described('SOC')) {
      expect(properties.title, id).toBe(rows.get(id)?.OCC_TITLE);
    }
    const columns = {
      mean: 'A_MEAN',
      p10: 'A_PCT10',
      p25: 'A_PCT25',
      median: 'A_MEDIAN',
      p75: 'A_PCT75',
      p90: 'A_PCT90',
      employment: 'TOT_EMP',
    };
    for (const { from, properties } of pay) {
      const row = rows.get(String(properties.code ?? from)) ?? {};
      for (const [property, column] of Object.entries(columns)) {
        const published = Number(row[column]);
        expect(properties[property], `${from} ${property}`).toBe(
          Number.isNaN(published) ? undefined : published,
        );
      }
      expect(properties.topCoded ?? false, from).toBe(Object.values(row).includes('#'));
    }
  });

  test('each wage of 2025 is that of OEWS May 2025, in the nation and in the 12 areas', () => {
    const areaOf = (row: Record<string, string>): string => row.AREA ?? '';
    const cbsa = new Map(
      descriptions.filter(({ kind }) => kind === 'Region').map(({ id, properties }) => [id, properties.cbsa]),
    );
    const rows = new Map<string, Record<string, string>>(
      ['national', 'MSA'].flatMap((table) =>
        rowsOf(read(`bls-oews-2025/${table}_M2025.csv`))
          .filter(({ O_GROUP }) => O_GROUP === 'detailed')
          .map((row) => [`soc-${row.OCC_CODE} ${areaOf(row)}`, row] as const),
      ),
    );
    const columns = {
      p10: 'PCT10',
      median: 'MEDIAN',
      p90: 'PCT90',
      mean: 'MEAN',
      p25: 'PCT25',
      p75: 'PCT75',
    };
    expect(pay2025.length).toBeGreaterThan(700);
    for (const { from, to, properties } of pay2025) {
      const row = rows.get(`${from} ${to === 'us' ? '99' : cbsa.get(to)}`) ?? {};
      const per = properties.measure === 'hourly wage' ? 'H' : 'A';
      for (const [property, column] of Object.entries(columns)) {
        if (to !== 'us' && !['p10', 'median', 'p90'].includes(property)) continue;
        const published = Number(row[`${per}_${column}`]);
        expect(properties[property], `${from} ${to} ${property}`).toBe(
          Number.isNaN(published) ? undefined : published,
        );
      }
    }
  });

  test('each O*NET-SOC code and title is that of O*NET 29.3', () => {
    const titles = new Map(
      read('onet-29.3/Occupation Data.txt')
        .split(/\r?\n/)
        .map((line) => line.split('\t'))
        .map(([code, title]) => [code, title]),
    );
    for (const { properties } of described('O*NET-SOC')) {
      expect(properties.title).toBe(titles.get(String(properties.code)));
    }
  });

  test('each ESCO and ISCO code, title and address is that of ESCO v1.1.1', () => {
    const releaseCodes = [
      ...rowsOf(read('esco-v1.1.1/occupations_en.csv')),
      ...rowsOf(read('esco-v1.1.1/ISCOGroups_en.csv')),
    ].map(({ conceptUri, code, preferredLabel }) => `${conceptUri} ${code} ${preferredLabel}`);
    for (const { id, properties } of [...described('ESCO'), ...described('ISCO')]) {
      expect(releaseCodes, id).toContain(`${properties.uri} ${properties.code} ${properties.title}`);
    }
  });
});
