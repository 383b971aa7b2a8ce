import { describe, expect, test } from 'vitest';
import { ImportNotes } from '../../../src/importers/import-notes.ts';
import { mapOutlook, outlookColumns } from '../../../src/importers/outlook/map-outlook.ts';
import { openOutlook } from '../../../src/importers/outlook/read-outlook.ts';
import { Columns } from '../../../src/importers/tables/columns.ts';
import { Row } from '../../../src/importers/tables/row.ts';
import { copyOf } from '../importer-output.ts';
import { writeWorkbook } from '../written-archives.ts';

const columns = new Columns([
  '2030 National Employment Matrix title',
  '2030 National Employment Matrix code',
  'Occupation type',
  'Employment, 2030',
  'Employment, 2040',
  'Employment change, numeric, 2030–40',
  'Employment change, percent, 2030–40',
  'Occupational openings, 2030–40 annual average',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
]);

const map = (...cells: (string | number)[]) => {
  const notes = new ImportNotes();
  const row = new Row('occupation.xlsx Table 1.7', 3, columns, cells);
  const code = '2030 National Employment Matrix code';
  const assertions = mapOutlook(row, outlookColumns(columns), code, '2030', notes);
  return { notes, assertions };
};

describe('mapOutlook', () => {
  test('a row becomes figures of its SOC code, thousands as people, each with its years', () => {
    const { assertions } = map(
      ...[
        'Lamp makers',
        '10-1000',
        'Line item',
        12.5,
        '10.0',
        '-2.5',
        -20,
        0.9,
        'Bachelor’s degree',
        '—',
        'None',
      ],
    );
    expect(
      assertions.map((one) => ('node' in one ? one.node : [one.from, one.to, one.context, one.properties])),
    ).toEqual([
      [
        'OccupationCode:soc-10-1000',
        'Measure:employment',
        '|us|2030',
        { value: 12_500, place: 'us', period: '2030' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:employment-projected',
        '|us|2040',
        { value: 10_000, place: 'us', period: '2040' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:employment-change',
        '|us|2030-40',
        { value: -2_500, place: 'us', period: '2030-40' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:employment-change-percent',
        '|us|2030-40',
        { value: -20, place: 'us', period: '2030-40' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:openings-per-year',
        '|us|2030-40',
        { value: 900, place: 'us', period: '2030-40' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:typical-education',
        '|us|2030',
        { text: 'Bachelor’s degree', place: 'us', period: '2030' },
      ],
      [
        'OccupationCode:soc-10-1000',
        'Measure:typical-training',
        '|us|2030',
        { text: 'None', place: 'us', period: '2030' },
      ],
    ]);
  });

  test('summaries are skipped, a wrong code or number is refused with its line', () => {
    expect(map('All', '00-0000', 'Summary').notes.skipped).toMatchObject([{ rows: 1 }]);
    expect(() => map('Lamps', '10 1000', 'Line item').notes.throwIfRefused()).toThrow(
      /Table 1\.7:3: .*"10 1000" is not a SOC code/,
    );
    expect(() => map('Lamps', '10-1000', 'Line item', 'many').notes.throwIfRefused()).toThrow(
      /Employment, 2030: "many" is not a number/,
    );
  });

  test('a workbook without the tables is refused by its name', async () => {
    const path = `${copyOf('wages')}/occupation.xlsx`;
    writeWorkbook(path, 'a,b\n1,2\n', ',');
    await expect(openOutlook(path)).rejects.toThrow(/occupation\.xlsx: .*(Table 1\.7|cannot be read)/);
  });
});
