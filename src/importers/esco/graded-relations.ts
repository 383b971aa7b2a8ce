import type { Assertion } from '../../store/career-store.ts';
import type { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Row } from '../tables/row.ts';
import { endsOf, pairKey } from './pair-key.ts';

/**
 * Relations that are essential or optional. A pair that is both is essential, so optional pairs are given at the end.
 * Holds one number for each essential pair and two for each optional one.
 */
export class GradedRelations {
  readonly #type: 'REQUIRES' | 'BUILDS_ON';
  readonly #nodes: DescribedNodes;
  readonly #notes: ImportNotes;
  readonly #essential = new Set<number>();
  /** Lines by pair. */
  readonly #optional = new Map<number, number>();
  #file = '';

  constructor(type: 'REQUIRES' | 'BUILDS_ON', nodes: DescribedNodes, notes: ImportNotes) {
    this.#type = type;
    this.#nodes = nodes;
    this.#notes = notes;
  }

  /** @param from number of the node, as DescribedNodes has it, as is `to` */
  add(row: Row, from: number, to: number): Assertion[] {
    const type = row.cell('relationType');
    if (type !== 'essential' && type !== 'optional') {
      this.#notes.refuse(`relationType: ${JSON.stringify(type)} is neither essential nor optional`, row);
      return [];
    }
    const pair = pairKey(from, to);
    if (type === 'essential' ? this.#essential.has(pair) : this.#optional.has(pair)) {
      this.#notes.skip('repeats a row', row);
      return [];
    }
    if (type === 'optional') {
      this.#file = row.file;
      this.#optional.set(pair, row.line);
      return [];
    }
    this.#essential.add(pair);
    return [fact(this.#type, this.#nodes.at(from), this.#nodes.at(to), { essential: true })];
  }

  /** The optional pairs of a file. Call it after each. */
  end(): Assertion[] {
    const assertions: Assertion[] = [];
    for (const [pair, line] of this.#optional) {
      if (this.#essential.has(pair)) {
        this.#notes.skip('both essential and optional: taken as essential', { file: this.#file, line });
        continue;
      }
      const [from, to] = endsOf(pair);
      assertions.push(fact(this.#type, this.#nodes.at(from), this.#nodes.at(to), { essential: false }));
    }
    this.#optional.clear();
    this.#essential.clear();
    return assertions;
  }
}
