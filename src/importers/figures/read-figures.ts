import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion, CareerReader } from '../../store/career-store.ts';
import type { SourceDescription } from '../../store/release.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { measureRef, publishedMeasures } from '../measures.ts';
import { NamedPlaces } from '../named-places.ts';
import { NamedRoles } from '../named-roles.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';
import { amountProblem, periodIn, unitProblem } from './figure-rules.ts';

const columns = ['role', 'measure', 'value', 'low', 'high', 'unit', 'place', 'period'];
const anyNumber = { min: Number.NEGATIVE_INFINITY };

/**
 * Figures of one's own: a CSV file `role,measure,value,low,high,unit,place,period`, one row per figure. `role` names a
 * role, `place` a place, as references of the API do; place, unit and period may be empty. A figure has a value, a range,
 * or both.
 *
 * @param store with the roles and places that rows name
 */
export function openFigures(path: string, about: SourceDescription, store: CareerReader): Importer {
  const roles = new NamedRoles(store);
  const places = new NamedPlaces(store);
  return { about, assertions: (notes) => readFigures(path, roles, places, notes) };
}

async function* readFigures(
  path: string,
  roles: NamedRoles,
  places: NamedPlaces,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const measures = new Map<string, OwnMeasure>();
  const keys = new Map<string, Row>();
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, notes)) {
    await roles.lookUp(rows.map((row) => row.cell('role')));
    await places.lookUp(rows.map((row) => row.cell('place')));
    const roleProblems = new Map<string, string | null>();
    for (const cell of new Set(rows.map((row) => row.cell('role')))) {
      roleProblems.set(cell, await roles.problemOf(cell));
    }
    for (const row of rows) noteMeasure(row, measures, notes);
    yield rows.flatMap((row) => figureIn(row, measures, { roles, roleProblems, places }, keys, notes));
  }
  yield [...measures].flatMap(([id, { name, unit }]) =>
    publishedMeasures[id]
      ? [] // its publisher describes it
      : [{ node: measureRef(id), properties: { name, topic: 'OTHER', unit: unit || null } }],
  );
}

/** A measure of a file: its name in the first row, and the unit of the first row that has one. */
interface OwnMeasure {
  readonly name: string;
  readonly unit: string;
}

const measureId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Notes the measure of a row. An empty unit says nothing; two units of one measure are refused. */
function noteMeasure(row: Row, measures: Map<string, OwnMeasure>, notes: ImportNotes): void {
  const [name, unit] = [row.cell('measure'), row.cell('unit')];
  const id = measureId(name);
  const earlier = measures.get(id);
  const problem = unitProblem(id, unit);
  if (problem !== null) notes.refuse(problem, row);
  if (unit !== '' && earlier && earlier.unit !== '' && earlier.unit !== unit) {
    notes.refuse(`unit: ${JSON.stringify(unit)} here, ${JSON.stringify(earlier.unit)} in a row before`, row);
  }
  if (id !== '') measures.set(id, { name: earlier?.name ?? name, unit: earlier?.unit || unit });
}

/** What cells name that were looked up. */
interface NamedThings {
  readonly roles: NamedRoles;
  /** By cell what it names in place of one role; null where it names one. */
  readonly roleProblems: ReadonlyMap<string, string | null>;
  readonly places: NamedPlaces;
}

function figureIn(
  row: Row,
  measures: ReadonlyMap<string, OwnMeasure>,
  { roles, roleProblems, places }: NamedThings,
  keys: Map<string, Row>,
  notes: ImportNotes,
): Assertion[] {
  const role = roles.get(row.cell('role'));
  const place = places.get(row.cell('place'));
  const id = measureId(row.cell('measure'));
  const [value, low, high] = (['value', 'low', 'high'] as const).map((column) =>
    numberIn(row, column, notes, anyNumber),
  ) as [number | null, number | null, number | null];
  const period = periodIn(row.cell('period'));
  const { name = '', unit = '' } = measures.get(id) ?? {};
  const problem =
    role.id === null
      ? `role: ${JSON.stringify(row.cell('role'))} names ${roleProblems.get(row.cell('role')) ?? 'no role'}`
      : place.problem
        ? `place: ${JSON.stringify(row.cell('place'))} names ${place.problem}`
        : id === ''
          ? 'measure: is empty'
          : period === null
            ? `period: ${JSON.stringify(row.cell('period'))} is none; write it as 2026, 2026-03, 2026-Q1 or 2024-34`
            : amountProblem(id, name, unit, { value, low, high });
  if (problem !== null) {
    notes.refuse(problem, row);
    return [];
  }
  const context = `|${place.id ?? ''}|${period}`;
  const key = [role.id, id, context].join('\n');
  const earlier = keys.get(key);
  if (earlier) {
    notes.refuse(`repeats line ${earlier.line}: one figure per role, measure, place and period`, row);
    return [];
  }
  keys.set(key, row);
  return [
    fact(
      'HAS_FIGURE',
      nodeRef('Role', role.id as string),
      measureRef(id),
      { value, low, high, place: place.id, period: period || null },
      context,
    ),
  ];
}
