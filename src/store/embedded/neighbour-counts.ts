import { getOrAdd } from '../../domain/collections/grouping.ts';
import { nodeRef } from '../../domain/graph/fact.ts';
import type { NodeKind, ToldType } from '../../domain/graph/model.ts';
import type { FactTable } from './fact-table.ts';
import type { IndexedNode } from './indexed-node.ts';
import type { NumberedSource } from './tables.ts';

type Direction = 'out' | 'in';
/** The sources with facts that start (out) or end (in) at nodes of a kind. */
type SourcesAt = (kind: NodeKind, direction: Direction) => readonly NumberedSource[];

/** From this part of the nodes of a kind on, one pass over all of them is faster than a look-up for each. */
const manyOf = 8;

/**
 * Counts the neighbours of many nodes, which are kept as numbers. Neither facts nor neighbours are read, as all roles together
 * have a million and 40,000.
 */
export class NeighbourCounts {
  readonly #table: FactTable;
  readonly #sourcesAt: SourcesAt;
  /** By number. */
  readonly #refs: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By direction, relationship and ref: the numbers of the neighbours, each once. */
  readonly #neighbours = new Map<string, readonly number[]>();

  constructor(table: FactTable, sourcesAt: SourcesAt) {
    this.#table = table;
    this.#sourcesAt = sourcesAt;
  }

  /** @param key direction, relationship and ref */
  forget(key: string): void {
    this.#neighbours.delete(key);
  }

  /**
   * How many of the nodes each neighbour has, by its ref, in no order; also of neighbours that readers do not see.
   *
   * @param nodes of one kind
   * @param all of that kind
   */
  count(
    nodes: readonly IndexedNode[],
    all: readonly IndexedNode[],
    relationship: ToldType,
    direction: Direction,
  ): [ref: string, count: number][] {
    const keyOf = (ref: string) => `${direction} ${relationship} ${ref}`;
    const keys = nodes.map(({ kind, id }) => keyOf(nodeRef(kind, id)));
    const unread = keys.filter((key) => !this.#neighbours.has(key)).length;
    const [first] = nodes;
    if (first && unread > all.length / manyOf) this.#readAll(all, first.kind, relationship, direction);
    const counts: number[] = [];
    for (const [i, key] of keys.entries()) {
      const node = nodes[i] as IndexedNode;
      const neighbours = getOrAdd(this.#neighbours, key, () => this.#read(node, relationship, direction));
      for (const number of neighbours) counts[number] = (counts[number] ?? 0) + 1;
    }
    return Object.entries(counts).map(([number, count]) => [this.#refs[Number(number)] as string, count]);
  }

  #read({ kind, id }: IndexedNode, relationship: ToldType, direction: Direction): readonly number[] {
    const numbers = new Set<number>();
    for (const { number: source } of this.#sourcesAt(kind, direction)) {
      for (const end of this.#table.endsOf(source, nodeRef(kind, id), relationship, direction))
        numbers.add(this.#numberOf(end));
    }
    return Array.from(numbers);
  }

  #readAll(all: readonly IndexedNode[], kind: NodeKind, relationship: ToldType, direction: Direction): void {
    const byRef = new Map<string, Set<number>>(all.map(({ id }) => [nodeRef(kind, id), new Set()]));
    for (const { number: source } of this.#sourcesAt(kind, direction)) {
      for (const [, ref, , end] of this.#table.endsOfKind(source, kind, relationship, direction))
        byRef.get(ref)?.add(this.#numberOf(end));
    }
    for (const [ref, numbers] of byRef)
      this.#neighbours.set(`${direction} ${relationship} ${ref}`, Array.from(numbers));
  }

  #numberOf(ref: string): number {
    return getOrAdd(this.#numbers, ref, () => this.#refs.push(ref) - 1);
  }
}
