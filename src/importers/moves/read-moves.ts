import { getOrAdd } from '../../domain/collections/grouping.ts';
import { nodeRef, refId } from '../../domain/graph/fact.ts';
import type { CountedMove } from '../../domain/paths/editors-beside-counts.ts';
import type { Assertion, CareerReader } from '../../store/career-store.ts';
import type { SourceDescription } from '../../store/release.ts';
import { fact } from '../fact.ts';
import { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { NamedRoles, officialId } from '../named-roles.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';
import { refusedUnseen, unseenMentions } from '../unseen-nodes.ts';

const columns = ['from', 'to', 'count', 'outOf', 'place', 'period'];

/** A lower count is never shown: it says little, and the people behind it might be recognised. */
export const smallestCount = 10;

const maxRemarks = 20;

/**
 * Counted moves: a CSV file `from,to,count,outOf,place,period`, one row per pair, place and period. `from` and `to` name
 * roles as references of the API do; a SOC or O*NET-SOC code that no curated role has, or several have, means the
 * occupation of O*NET (`15-1252` is `15-1252.00`).
 * A row that names no role is refused, and one that contradicts another: `outOf` is one number for a role, place and period,
 * and the counts of its rows add up to no more. From a role to itself, people stayed. Counts below `smallestCount` are kept as facts
 * of the type FEW_MOVE_TO, which no answer and no export holds.
 *
 * @param store with the roles that rows name
 * @param smallCounts whether counts below `smallestCount` are shown as others are; else they are hidden
 */
export function openMoves(
  path: string,
  about: SourceDescription,
  store: CareerReader,
  smallCounts: boolean,
): Importer {
  const roles = new NamedRoles(store); // one for all readings, so that each means the same roles
  return {
    about,
    refusesUnseen: true,
    assertions: (notes) => readMoves(path, smallCounts ? 1 : smallestCount, roles, notes),
  };
}

/**
 * The counts of a file of counted moves, those too few to be shown left out.
 *
 * @throws ImportRefused when the file is wrong, or names a role that no source describes
 */
export async function countedMoves(path: string, store: CareerReader): Promise<CountedMove[]> {
  const notes = new ImportNotes();
  const moves: CountedMove[] = [];
  for await (const assertions of readMoves(path, smallestCount, new NamedRoles(store), notes)) {
    for (const assertion of assertions) {
      if ('node' in assertion || assertion.type !== 'LEADS_TO') continue;
      const { from, to, properties } = assertion;
      moves.push({ from: refId(from), to: refId(to), count: Number(properties.count) });
    }
  }
  notes.throwIfRefused();
  const unseen = await unseenMentions(store, notes);
  if (unseen.length > 0) throw refusedUnseen(unseen);
  return moves;
}

async function* readMoves(
  path: string,
  least: number,
  roles: NamedRoles,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const reading: Reading = { least, roles, seen: new Map(), totals: new Map(), hidden: 0 };
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, notes)) {
    await roles.lookUp(rows.flatMap((row) => [row.cell('from'), row.cell('to')]));
    yield rows.flatMap((row) => mapMove(row, reading, notes));
  }
  if (reading.hidden > 0) notes.remark(hiddenRows(reading.hidden));
  const { shared } = roles;
  for (const [cell, { id, others }] of shared.slice(0, maxRemarks)) {
    notes.remark(`${JSON.stringify(cell)} means ${id}; it also names ${others.join(', ')}`);
  }
  if (shared.length > maxRemarks) {
    notes.remark(`${shared.length - maxRemarks} more texts name several roles`);
  }
}

const hiddenRows = (rows: number): string =>
  `counts below ${smallestCount} are hidden, in ${rows} row${rows === 1 ? '' : 's'}: they take part in the order of likely next roles, and no answer shows them`;

interface Counted {
  readonly row: Row;
  readonly count: number;
  readonly outOf: number;
}

interface Total {
  /** The first row, whose `outOf` the others repeat. */
  readonly first: Row;
  readonly outOf: number;
  /** Sum of the counts. */
  people: number;
}

interface Reading {
  /** The lowest count that is shown. */
  readonly least: number;
  readonly roles: NamedRoles;
  /** The first row of each move, place and period. */
  readonly seen: Map<string, Counted>;
  /** What the rows so far say of each role that people were in, place and period. */
  readonly totals: Map<string, Total>;
  /** Number of rows whose count is hidden. */
  hidden: number;
}

function mapMove(row: Row, reading: Reading, notes: ImportNotes): Assertion[] {
  const { least, roles, seen } = reading;
  const [from, to] = [roleIn(row, 'from', roles, notes), roleIn(row, 'to', roles, notes)];
  const [place, period] = [textIn(row, 'place', notes), textIn(row, 'period', notes)];
  const count = wholeIn(row, 'count', notes);
  const outOf = wholeIn(row, 'outOf', notes);
  if (from === null || to === null || place === null || period === null || count === null || outOf === null) {
    return [];
  }
  if (count > outOf) notes.refuse('count is above outOf', row);
  const key = [from, to, place, period].join('\n');
  const earlier = seen.get(key);
  if (earlier) {
    if (earlier.count === count && earlier.outOf === outOf) notes.skip('repeats an earlier row', row);
    else notes.refuse(`other counts than line ${earlier.row.line} has for the move, place and period`, row);
    return [];
  }
  seen.set(key, { row, count, outOf });
  if (count <= outOf) addUp(reading.totals, [from, place, period].join('\n'), { row, count, outOf }, notes);
  for (const id of [from, to]) notes.mention(nodeRef('Role', id), 'role', row);
  if (count === 0) {
    notes.skip('counts of nobody', row);
    return [];
  }
  if (count < least) reading.hidden++;
  const [start, end] = [nodeRef('Role', from), nodeRef('Role', to)];
  const type = count < least ? 'FEW_MOVE_TO' : from === to ? 'STAYS_IN' : 'LEADS_TO';
  return [fact(type, start, end, { count, outOf, place, period }, `|${place}|${period}`)];
}

/** Adds a count to those of the same role, place and period: these are parts of one total. */
function addUp(
  totals: Map<string, Total>,
  key: string,
  { row, count, outOf }: Counted,
  notes: ImportNotes,
): void {
  const total = getOrAdd(totals, key, () => ({ first: row, outOf, people: 0 }));
  total.people += count;
  if (outOf !== total.outOf) {
    const { first } = total;
    const message = `outOf: ${outOf}, but ${total.outOf} in line ${first.line} for the same role, place and period`;
    notes.refuse(message, row);
  } else if (total.people > outOf) {
    const message = `count: ${total.people} people with the earlier rows of the role, place and period, above outOf ${outOf}`;
    notes.refuse(message, row);
  }
}

/** Id of the role that a cell names, or null. An id, code or address of a role that is not there is told at the end. */
function roleIn(row: Row, column: string, roles: NamedRoles, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  const { id, others } = roles.get(cell);
  if (id !== null) return id;
  if (others.length > 0) {
    const message = `${column}: ${JSON.stringify(cell)} names several roles: ${others.join(', ')}; use one of these ids`;
    notes.refuse(message, row);
    return null;
  }
  const absent = officialId(cell) ?? (/^[a-z0-9][a-z0-9.-]*$/.test(cell) ? cell : null);
  if (absent === null) {
    notes.refuse(
      cell === ''
        ? `${column} is needed`
        : `${column}: no role is called ${JSON.stringify(cell)}; career-graph search shows roles`,
      row,
    );
  }
  return absent;
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
