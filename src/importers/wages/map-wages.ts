import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { isSocCode, onetRoleId } from '../occupation-ids.ts';
import { flagIn, numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { WageAreas, type WageTable } from './wage-areas.ts';

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
  'AREA',
  'AREA_TITLE',
  'I_GROUP',
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'ANNUAL',
  'HOURLY',
  ...Object.values(figures).flatMap((name) => [`A_${name}`, `H_${name}`]),
];

/** Maps the rows of a release, table by table. */
export class WageMapper {
  readonly #year: number;
  readonly #notes: ImportNotes;
  readonly #areas = new WageAreas();
  readonly #codes = new Set<string>();
  /** The places whose rows are all read: the rows of a place stand together. */
  readonly #finished = new Set<string>();
  #area = '';
  /** Rows of the detailed occupations of the area so far, by code. */
  #seen = new Map<string, Row>();

  constructor(year: number, notes: ImportNotes) {
    this.#year = year;
    this.#notes = notes;
  }

  /**
   * Pay of one occupation in one place, as a fact of its code. Roles show it by their codes. SOC occupations that OEWS
   * publishes as one lie within its code for them.
   */
  map(row: Row, table: WageTable): Assertion[] {
    const [year, notes] = [this.#year, this.#notes];
    const soc = row.cell('OCC_CODE');
    if (row.cell('O_GROUP') !== 'detailed') {
      notes.skip('not a detailed occupation', row);
      return [];
    }
    const { place, assertions: places } = this.#areas.take(row, table);
    if (!place || row.cell('I_GROUP') !== 'cross-industry') {
      notes.refuse(
        `not a ${table} figure over all industries: ${row.cell('AREA_TITLE')}, ${row.cell('I_GROUP')}`,
        row,
      );
      return [];
    }
    if (!isSocCode(soc)) {
      notes.refuse(`OCC_CODE: ${JSON.stringify(soc)} is not a SOC code`, row);
      return [];
    }
    if (!this.#isFirst(row, place, soc)) return [];
    const [hourly, annual] = [flagIn(row, 'HOURLY', notes), flagIn(row, 'ANNUAL', notes)];
    if (hourly && annual) notes.refuse('both HOURLY and ANNUAL are TRUE', row);
    const values = wagesIn(row, hourly ? 'H' : 'A', notes);
    const employment = numberOrUnknown(row, 'TOT_EMP', notes);
    if (
      !values.topCoded &&
      Object.keys(figures).every((name) => values[name as keyof typeof figures] === null)
    ) {
      notes.skip('no wage is published', row);
      return places;
    }
    return [
      ...places,
      ...this.#code(row, soc),
      fact(
        'PAYS',
        nodeRef('OccupationCode', `soc-${soc}`),
        place,
        {
          ...values,
          currency: 'USD',
          year,
          measure: `wage per ${hourly ? 'hour' : 'year'}, before tax, without overtime`,
          employment,
        },
        `${year}||`,
      ),
    ];
  }

  /** Describes a code, once. */
  #code(row: Row, soc: string): Assertion[] {
    if (this.#codes.has(soc)) return [];
    this.#codes.add(soc);
    const code = nodeRef('OccupationCode', `soc-${soc}`);
    const members = mergedOccupations[soc] ?? [];
    return [
      { node: code, properties: { scheme: 'SOC', code: soc, title: row.cell('OCC_TITLE') } },
      ...members.map((member) => {
        const role = nodeRef('Role', onetRoleId(`${member}.00`));
        this.#notes.mention(role, 'O*NET occupation', row);
        return fact('CODED', role, code, { match: 'BROAD' });
      }),
    ];
  }

  /** Whether no row before was about the same occupation in the same place; else it is refused or skipped. */
  #isFirst(row: Row, place: string, soc: string): boolean {
    if (place !== this.#area) {
      if (this.#area) this.#finished.add(this.#area);
      this.#area = place;
      this.#seen = new Map();
      if (this.#finished.has(place)) {
        this.#notes.refuse(`the rows of ${row.cell('AREA_TITLE')} do not stand together`, row);
      }
    }
    const earlier = this.#seen.get(soc);
    if (earlier) singleRow([earlier, row], wageColumns, this.#notes);
    else this.#seen.set(soc, row);
    return !earlier;
  }
}

function wagesIn(row: Row, per: 'A' | 'H', notes: ImportNotes) {
  const columns = Object.entries(figures).map(([name, column]) => [name, `${per}_${column}`] as const);
  const amounts = columns.map(([name, column]) => ({
    name,
    column,
    amount: numberOrUnknown(row, column, notes),
  }));
  refuseDisorder(
    amounts.filter(({ name }) => name !== 'mean'),
    row,
    notes,
  );
  return {
    ...(Object.fromEntries(amounts.map(({ name, amount }) => [name, amount])) as Record<
      keyof typeof figures,
      number | null
    >),
    topCoded: columns.some(([, column]) => row.cell(column) === topCode),
  };
}

/** Refuses percentiles of which one is above the next that is known. @param percentiles the lowest first */
function refuseDisorder(
  percentiles: readonly { readonly column: string; readonly amount: number | null }[],
  row: Row,
  notes: ImportNotes,
): void {
  let lower: (typeof percentiles)[number] | undefined;
  for (const percentile of percentiles) {
    if (percentile.amount === null) continue;
    if (lower && (lower.amount as number) > percentile.amount) {
      notes.refuse(
        `${lower.column}: ${lower.amount} is above ${percentile.column}, ${percentile.amount}`,
        row,
      );
    }
    lower = percentile;
  }
}

/** `*` and `**` mark unpublished estimates, `#` one that is above the highest published value. */
const numberOrUnknown = (row: Row, column: string, notes: ImportNotes): number | null =>
  /^(\*+|#)$/.test(row.cell(column)) ? null : numberIn(row, column, notes);
