import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { CareerReader } from '../../store/career-store.ts';
import { ImportNotes } from '../import-notes.ts';
import { NamedRoles } from '../named-roles.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';

const columns = ['person', 'order', 'role'];

/** Careers of people, without their names. */
export interface Careers {
  /** Per person the roles, the oldest first: ids of roles, or texts that name none or several. */
  readonly careers: readonly (readonly string[])[];
  /** Number of texts that name no role, or several: each is a role of its own, of which nothing is known. */
  readonly unnamed: number;
}

/**
 * Careers from a CSV file `person,order,role`, a row per step; other columns, such as a period, are left unread. `role`
 * names a role as rows of counted moves do. Steps go by `order`, a number.
 *
 * @throws ImportRefused when the file cannot be read, an order is no number, or a person has two steps of one order
 */
export async function readCareers(path: string, store: CareerReader): Promise<Careers> {
  const notes = new ImportNotes();
  const roles = new NamedRoles(store);
  const steps = new Map<string, { readonly order: number; readonly role: string; readonly row: Row }[]>();
  const unnamed = new Set<string>();
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, notes)) {
    await roles.lookUp(rows.map((row) => row.cell('role')));
    for (const row of rows) {
      const [person, cell] = [row.cell('person'), row.cell('role')];
      const order = numberIn(row, 'order', notes);
      if (person === '' || cell === '') notes.refuse(`${person === '' ? 'person' : 'role'} is needed`, row);
      if (order === null && row.cell('order') === '') notes.refuse('order: a number is needed', row);
      if (person === '' || cell === '' || order === null) continue;
      const { id } = roles.get(cell);
      if (id === null) unnamed.add(cell);
      getOrAdd(steps, person, () => []).push({ order, role: id ?? `text:${cell}`, row });
    }
  }
  const careers = [...steps.values()].map((career) => {
    career.sort((a, b) => a.order - b.order);
    for (const [i, { order, row }] of career.entries()) {
      if (career[i - 1]?.order === order)
        notes.refuse('order: the person has another step of this order', row);
    }
    return career.map(({ role }) => role);
  });
  notes.throwIfRefused();
  return { careers, unnamed: unnamed.size };
}
