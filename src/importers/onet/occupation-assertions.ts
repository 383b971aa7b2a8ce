import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Row } from '../tables/row.ts';

/** Why a row is skipped whose value O*NET marks as imprecise. */
export const suppressed = 'its publisher recommends suppressing it as imprecise';

/**
 * Collects the assertions on one occupation, each once: tables repeat some facts, such as a tool under two of its
 * classes.
 */
export class OccupationAssertions {
  /** In the order in which they were added. */
  readonly all: Assertion[] = [];
  readonly #role: string;
  readonly #notes: ImportNotes;
  /** Described nodes under the empty text; other ends of the occupation's facts by type. */
  readonly #nodes = new Map<string, Set<string>>();

  /** @param role the occupation */
  constructor(role: string, notes: ImportNotes) {
    this.#role = role;
    this.#notes = notes;
  }

  /** Adds the assertions of a row. Where one is repeated, the row is counted as skipped. */
  add(row: Row, assertions: readonly Assertion[]): void {
    let repeats = false;
    for (const assertion of assertions) {
      if (this.#isFirst(assertion)) this.all.push(assertion);
      else repeats = true;
    }
    if (repeats) this.#notes.skip('repeats a fact on the occupation', row);
  }

  /** Facts from other nodes, such as the names of a tool, come with the first description of these. */
  #isFirst(assertion: Assertion): boolean {
    if ('node' in assertion) return isAdded(this.#nodesOf(''), assertion.node);
    return assertion.from !== this.#role || isAdded(this.#nodesOf(assertion.type), assertion.to);
  }

  #nodesOf(type: string): Set<string> {
    return getOrAdd(this.#nodes, type, () => new Set());
  }
}

/** Adds an item to a set. @returns whether it was not in it */
function isAdded(items: Set<string>, item: string): boolean {
  const before = items.size;
  return items.add(item).size > before;
}
