import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { measureRef } from '../measures.ts';
import { isSocCode } from '../occupation-ids.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Columns } from '../tables/columns.ts';
import type { Row } from '../tables/row.ts';

/** Columns of the workbook by what their headers begin with; headers hold the years. Numbers of people are in thousands. */
const measures: readonly {
  readonly id: string;
  readonly header: RegExp;
  readonly kind: 'thousands' | 'percent' | 'text';
}[] = [
  { id: 'employment', header: /^Employment, (\d{4})$/, kind: 'thousands' },
  { id: 'employment-projected', header: /^Employment, (\d{4})$/, kind: 'thousands' },
  { id: 'employment-change', header: /^Employment change, numeric, ([\d–-]+)$/, kind: 'thousands' },
  { id: 'employment-change-percent', header: /^Employment change, percent, ([\d–-]+)$/, kind: 'percent' },
  { id: 'openings-per-year', header: /^Occupational openings, ([\d–-]+) annual average$/, kind: 'thousands' },
  {
    id: 'separations-per-year',
    header: /^Total occupational separations, ([\d–-]+) annual average$/,
    kind: 'thousands',
  },
  { id: 'typical-education', header: /^Typical education needed for entry$/, kind: 'text' },
  { id: 'typical-experience', header: /^Work experience in a related occupation$/, kind: 'text' },
  { id: 'typical-training', header: /^Typical on-the-job training needed/, kind: 'text' },
];

/** A column of a table with figures. */
export interface OutlookColumn {
  readonly measure: string;
  readonly header: string;
  readonly kind: 'thousands' | 'percent' | 'text';
  /** `2022` or `2022-32`; null for a column that does not say. */
  readonly period: string | null;
}

/** The columns of a table that have figures. Of two columns of employment the first is of now, the second is projected. */
export function outlookColumns({ headers }: Columns): OutlookColumn[] {
  return measures.flatMap(({ id, header, kind }) => {
    const matching = headers.filter((name) => header.test(name));
    const name = id === 'employment-projected' ? matching[1] : matching[0];
    if (name === undefined) return [];
    const period = header.exec(name)?.[1]?.replace('–', '-') ?? null;
    return [{ measure: id, header: name, kind, period }];
  });
}

/** The column of a SOC code; its header holds the year. */
export const codeColumn = ({ headers }: Columns): string | undefined =>
  headers.find((name) => /National Employment Matrix code$/.test(name));
/** The column of a title. */
export const titleColumn = ({ headers }: Columns): string | undefined =>
  headers.find((name) => /National Employment Matrix title$/.test(name));

/**
 * The projection of one occupation, as figures of its SOC code. Unknown (`—`) is left out. Summaries of several
 * occupations are skipped.
 *
 * @param firstYear of columns that do not say a year
 */
export function mapOutlook(
  row: Row,
  columns: readonly OutlookColumn[],
  code: string,
  firstYear: string,
  notes: ImportNotes,
): Assertion[] {
  const soc = row.cell(code);
  if (row.cell('Occupation type') !== 'Line item') {
    notes.skip('not a detailed occupation', row);
    return [];
  }
  if (!isSocCode(soc)) {
    notes.refuse(`${code}: ${JSON.stringify(soc)} is not a SOC code`, row);
    return [];
  }
  return columns.flatMap(({ measure, header, kind, period: ofColumn }) => {
    const period = ofColumn ?? firstYear;
    const properties = propertiesIn(row, header, kind, notes);
    if (!properties) return [];
    return [
      fact(
        'HAS_FIGURE',
        codeOf(soc),
        measureRef(measure),
        { ...properties, place: 'us', period },
        `|us|${period}`,
      ),
    ];
  });
}

const codeOf = (soc: string): NodeRef<'OccupationCode'> => nodeRef('OccupationCode', `soc-${soc}`);

function propertiesIn(
  row: Row,
  header: string,
  kind: OutlookColumn['kind'],
  notes: ImportNotes,
): Properties | null {
  const cell = row.cell(header);
  if (cell === '' || cell === '—' || cell === '-') return null;
  if (kind === 'text') return { text: cell };
  const value = numberIn(row, header, notes, { min: Number.NEGATIVE_INFINITY });
  if (value === null) return null;
  return { value: kind === 'thousands' ? Math.round(value * 1_000) : Math.round(value * 10) / 10 };
}
