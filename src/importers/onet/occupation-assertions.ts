import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Row } from '../tables/row.ts';

/** Why a row is skipped whose value O*NET marks as imprecise. */
export const suppressed = 'its publisher recommends suppressing it as imprecise';

/** Task statements are numbered as they come, so the number of a repeated one differs. */
const position = 'order';

/**
 * Collects the assertions on one occupation, each once: tables repeat some facts, such as a tool under two of its
 * classes. One that contradicts an earlier one is refused.
 */
export class OccupationAssertions {
  /** In the order in which they were added. */
  readonly all: Assertion[] = [];
  /** The row of each. */
  readonly #rows: Row[] = [];
  readonly #role: string;
  readonly #notes: ImportNotes;
  /** Indexes in `all`, of described nodes under the empty text, and of the occupation's facts by type and other end. */
  readonly #indexes = new Map<string, Map<string, number>>();

  /** @param role the occupation */
  constructor(role: string, notes: ImportNotes) {
    this.#role = role;
    this.#notes = notes;
  }

  /** Adds the assertions of a row. Where one is repeated, the row is counted as skipped. */
  add(row: Row, assertions: readonly Assertion[]): void {
    let repeats = false;
    for (const assertion of assertions) {
      const earlier = this.#indexOf(assertion);
      if (earlier === undefined) {
        this.all.push(assertion);
        this.#rows.push(row);
      } else {
        repeats = true;
        this.#refuseContradiction(row, assertion, earlier);
      }
    }
    if (repeats) this.#notes.skip('repeats a fact on the occupation', row);
  }

  /** Of the same assertion so far. Undefined for a new one, whose index is kept. */
  #indexOf(assertion: Assertion): number | undefined {
    // facts from other nodes, such as the names of a tool, come with the first description of these
    if (!('node' in assertion) && assertion.from !== this.#role) return undefined;
    const [type, node] = 'node' in assertion ? ['', assertion.node] : [assertion.type, assertion.to];
    const indexes = getOrAdd(this.#indexes, type, () => new Map());
    const index = indexes.get(node);
    if (index === undefined) indexes.set(node, this.all.length);
    return index;
  }

  #refuseContradiction(row: Row, { properties }: Assertion, index: number): void {
    const earlier = this.all[index]?.properties ?? {};
    const isContradicted = (name: string) =>
      name !== position && (properties[name] ?? earlier[name]) !== (earlier[name] ?? properties[name]);
    const name = Object.keys(properties).find(isContradicted);
    if (name === undefined) return;
    const { file, line } = this.#rows[index] as Row;
    this.#notes.refuse(
      `contradicts ${file}:${line}: ${name} is ${JSON.stringify(properties[name])} here and ${JSON.stringify(earlier[name])} there`,
      row,
    );
  }
}
