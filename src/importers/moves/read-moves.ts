import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { SourceDescription } from '../../store/release.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { escoId, isEscoOccupationUri, isOnetCode, isSocCode, onetRoleId } from '../occupation-ids.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';

const columns = ['from', 'to', 'count', 'outOf', 'place', 'period'];

/** A count below this says little, and the people behind it might be recognised. */
export const smallestCount = 10;

/**
 * Counted moves: a CSV file `from,to,count,outOf,place,period`, one row per pair, place and period. `from` and `to` are
 * ids of roles, O*NET-SOC codes, SOC codes (`15-1252` means `15-1252.00`) or ESCO addresses. A role that no source
 * describes is refused.
 *
 * @param smallCounts whether counts below `smallestCount` are accepted
 */
export const openMoves = (path: string, about: SourceDescription, smallCounts: boolean): Importer => ({
  about,
  refusesUnseen: true,
  assertions: (notes) => readMoves(path, smallCounts ? 1 : smallestCount, notes),
});

async function* readMoves(
  path: string,
  least: number,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const seen = new Map<string, Row>();
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, notes)) {
    yield rows.flatMap((row) => mapMove(row, least, seen, notes));
  }
}

function mapMove(row: Row, least: number, seen: Map<string, Row>, notes: ImportNotes): Assertion[] {
  const [from, to] = [roleIn(row, 'from', notes), roleIn(row, 'to', notes)];
  for (const id of [from, to]) if (id !== null) notes.mention(nodeRef('Role', id), 'role', row);
  const [place, period] = [textIn(row, 'place', notes), textIn(row, 'period', notes)];
  const count = wholeIn(row, 'count', notes);
  const outOf = wholeIn(row, 'outOf', notes);
  if (from === null || to === null || place === null || period === null || count === null || outOf === null) {
    return [];
  }
  if (count < least) {
    notes.refuse(`count: ${count} is below ${least}, too few to publish; --small-counts accepts it`, row);
  }
  if (count > outOf) notes.refuse(`count: ${count} of ${outOf}`, row);
  if (from === to) notes.refuse(`from and to are both ${from}`, row);
  const key = [from, to, place, period].join('\n');
  const earlier = seen.get(key);
  if (earlier) {
    notes.refuse(`the same move, place and period as in line ${earlier.line}`, row);
    return [];
  }
  seen.set(key, row);
  return [
    fact(
      'LEADS_TO',
      nodeRef('Role', from),
      nodeRef('Role', to),
      { count, outOf, place, period },
      `|${place}|${period}`,
    ),
  ];
}

/** Id of the role in a cell, or null when the cell names none. */
function roleIn(row: Row, column: string, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  if (isOnetCode(cell)) return onetRoleId(cell);
  if (isSocCode(cell)) return onetRoleId(`${cell}.00`);
  if (isEscoOccupationUri(cell)) return escoId(cell);
  if (/^[a-z0-9][a-z0-9.-]*$/.test(cell)) return cell;
  notes.refuse(
    `${column}: ${JSON.stringify(cell)} is not the id of a role, a SOC or O*NET-SOC code or an ESCO address; career-graph search shows ids`,
    row,
  );
  return null;
}

function textIn(row: Row, column: string, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  if (cell !== '' && !cell.includes('|')) return cell;
  notes.refuse(cell === '' ? `${column} is needed` : `${column} may not hold "|"`, row);
  return null;
}

function wholeIn(row: Row, column: string, notes: ImportNotes): number | null {
  const value = numberIn(row, column, notes);
  if (value !== null && Number.isInteger(value)) return value;
  if (value !== null || row.cell(column) === '') notes.refuse(`${column}: a whole number is needed`, row);
  return null;
}
