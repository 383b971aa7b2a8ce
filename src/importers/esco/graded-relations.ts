import type { NodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes, Place } from '../import-notes.ts';
import type { Row } from '../tables/row.ts';

/** A pair of nodes as one number, from their indexes, of which there are fewer than 2^26. */
const pairKey = (from: number, to: number): number => from * 2 ** 26 + to;

interface OptionalPair extends Place {
  readonly from: NodeRef<'Role' | 'Skill'>;
  readonly to: NodeRef<'Skill'>;
}

/**
 * Relations that are essential or optional. A pair that is both is essential, so optional pairs are given at the end.
 * Holds one number for each essential pair and a small object for each optional one.
 */
export class GradedRelations {
  readonly #type: 'REQUIRES' | 'BUILDS_ON';
  readonly #notes: ImportNotes;
  readonly #essential = new Set<number>();
  readonly #optional = new Map<number, OptionalPair>();

  constructor(type: 'REQUIRES' | 'BUILDS_ON', notes: ImportNotes) {
    this.#type = type;
    this.#notes = notes;
  }

  /** @param indexes of the two nodes, which tell pairs apart */
  add(
    row: Row,
    from: NodeRef<'Role' | 'Skill'>,
    to: NodeRef<'Skill'>,
    indexes: readonly [number, number],
  ): Assertion[] {
    const type = row.cell('relationType');
    if (type !== 'essential' && type !== 'optional') {
      this.#notes.refuse(`relationType: ${JSON.stringify(type)} is neither essential nor optional`, row);
      return [];
    }
    const key = pairKey(...indexes);
    if (type === 'essential' ? this.#essential.has(key) : this.#optional.has(key)) {
      this.#notes.skip('repeats a row', row);
      return [];
    }
    if (type === 'optional') {
      this.#optional.set(key, { from, to, file: row.file, line: row.line });
      return [];
    }
    this.#essential.add(key);
    return [fact(this.#type, from, to, { essential: true })];
  }

  /** The optional pairs. Call it once, after all rows. */
  end(): Assertion[] {
    const assertions: Assertion[] = [];
    for (const [key, pair] of this.#optional) {
      if (this.#essential.has(key)) this.#notes.skip('both essential and optional: taken as essential', pair);
      else assertions.push(fact(this.#type, pair.from, pair.to, { essential: false }));
    }
    this.#optional.clear();
    this.#essential.clear();
    return assertions;
  }
}
