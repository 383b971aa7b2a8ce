import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { isSocCode, onetRoleId } from '../occupation-ids.ts';
import { flagIn, numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';

/** SOC occupations that OEWS publishes as one, by OEWS's code for them. */
const mergedOccupations: Readonly<Record<string, readonly string[]>> = {
  '13-1020': ['13-1021', '13-1022', '13-1023'],
  '13-2020': ['13-2022', '13-2023'],
  '21-1018': ['21-1011', '21-1014'],
  '25-2052': ['25-2055', '25-2056'],
  '25-9045': ['25-9042', '25-9043', '25-9049'],
  '29-2010': ['29-2011', '29-2012'],
  '31-1120': ['31-1121', '31-1122'],
  '39-7010': ['39-7011', '39-7012'],
  '47-4090': ['47-4091', '47-4099'],
  '51-2028': ['51-2022', '51-2023'],
  '51-2090': ['51-2092', '51-2099'],
  '53-1047': ['53-1042', '53-1043', '53-1044', '53-1049'],
};

/** OEWS's mark for a figure above its highest published value. */
const topCode = '#';

const figures = {
  mean: 'MEAN',
  p10: 'PCT10',
  p25: 'PCT25',
  median: 'MEDIAN',
  p75: 'PCT75',
  p90: 'PCT90',
} as const;

/** Columns that are read, and must be in the file. */
export const wageColumns = [
  'AREA_TITLE',
  'I_GROUP',
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  ...Object.values(figures).flatMap((name) => [`A_${name}`, `H_${name}`]),
];

/**
 * Pay of one occupation, as a fact of the O*NET-SOC occupation of the same code (`.00`), or of each occupation that OEWS
 * publishes together. Readers see the fact once O*NET is imported.
 *
 * @param seen rows of the detailed occupations so far, by code
 */
export function mapWages(row: Row, year: number, seen: Map<string, Row>, notes: ImportNotes): Assertion[] {
  const soc = row.cell('OCC_CODE');
  if (row.cell('O_GROUP') !== 'detailed') {
    notes.skip('not a detailed occupation', row);
    return [];
  }
  if (row.cell('AREA_TITLE') !== 'U.S.' || row.cell('I_GROUP') !== 'cross-industry') {
    notes.refuse('not a national figure over all industries', row);
    return [];
  }
  if (!isSocCode(soc)) {
    notes.refuse(`OCC_CODE: ${JSON.stringify(soc)} is not a SOC code`, row);
    return [];
  }
  const earlier = seen.get(soc);
  if (earlier) {
    singleRow([earlier, row], wageColumns, notes);
    return [];
  }
  seen.set(soc, row);
  const hourly = flagIn(row, 'HOURLY', notes);
  if (hourly && flagIn(row, 'ANNUAL', notes)) notes.refuse('both HOURLY and ANNUAL are TRUE', row);
  const values = wagesIn(row, hourly ? 'H' : 'A', notes);
  const code = `soc-${soc}`;
  const members = mergedOccupations[soc];
  return [
    {
      node: nodeRef('OccupationCode', code),
      properties: { scheme: 'SOC', code: soc, title: row.cell('OCC_TITLE') },
    },
    ...(members ?? [soc]).flatMap((member) => {
      const role = nodeRef('Role', onetRoleId(`${member}.00`));
      notes.mention(role, 'O*NET occupation', row);
      return [
        ...(members ? [fact('CODED', role, nodeRef('OccupationCode', code), { match: 'BROAD' })] : []),
        fact(
          'PAYS',
          role,
          'Region:us',
          {
            ...values,
            currency: 'USD',
            year,
            measure: `wage per ${hourly ? 'hour' : 'year'}, before tax, without overtime`,
            employment: numberOrUnknown(row, 'TOT_EMP', notes),
            code,
          },
          `${year}||`,
        ),
      ];
    }),
  ];
}

function wagesIn(row: Row, per: 'A' | 'H', notes: ImportNotes) {
  const columns = Object.entries(figures).map(([name, column]) => [name, `${per}_${column}`] as const);
  return {
    ...Object.fromEntries(columns.map(([name, column]) => [name, numberOrUnknown(row, column, notes)])),
    topCoded: columns.some(([, column]) => row.cell(column) === topCode),
  };
}

/** `*` and `**` mark unpublished estimates, `#` one that is above the highest published value. */
const numberOrUnknown = (row: Row, column: string, notes: ImportNotes): number | null =>
  /^(\*+|#)$/.test(row.cell(column)) ? null : numberIn(row, column, notes);
