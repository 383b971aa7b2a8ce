import type { Commit, Tables } from './tables.ts';

/** What some commits changed of the assertions of ACTIVE sources. */
export interface GraphChange {
  /** Refs of nodes that some source describes otherwise than before; those of `described` too. */
  readonly nodes: ReadonlySet<string>;
  /** Refs of nodes that some source began or ceased to describe. */
  readonly described: ReadonlySet<string>;
  /** Facts that some source states otherwise than before, states now, or states no longer. */
  readonly facts: readonly ChangedFact[];
}

/** A fact by its type and the refs of its ends. */
export interface ChangedFact {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** So many commits are remembered; who is further behind reads the graph anew. */
const remembered = 500;
/** A commit that changes more is remembered as one that may have changed anything. */
const maxChanges = 200;

/** Remembers what the last commits changed, in the transactions of these commits. */
export class ChangeLog {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /**
   * @param mark of the commit
   * @param change null when it may have changed anything
   */
  add(revision: number, mark: string, change: GraphChange | null): void {
    const previous = this.#tables.meta.get('mark');
    this.#tables.changes.putSync(revision, {
      mark,
      previous: previous === undefined ? null : String(previous),
      change: change && sizeOf(change) <= maxChanges ? storedChange(change) : null,
    });
    this.#tables.changes.removeSync(revision - remembered);
  }

  /**
   * What was changed since a commit, at the revision that this turn reads; O(changes).
   *
   * @param mark of that commit
   * @returns null when that is not known: anything may have changed
   */
  since(mark: string): GraphChange | null {
    const changes: NonNullable<Commit['change']>[] = [];
    const { meta } = this.#tables;
    let last = meta.get('mark') ?? null;
    for (let revision = Number(meta.get('revision') ?? 0); last !== mark; revision--) {
      const commit = this.#tables.changes.get(revision);
      if (!commit || commit.mark !== last || !commit.change) return null;
      changes.push(commit.change);
      last = commit.previous;
    }
    return {
      nodes: new Set(changes.flatMap(({ nodes }) => nodes)),
      described: new Set(changes.flatMap(({ described }) => described)),
      facts: changes.flatMap(({ facts }) => facts.map(([from, type, to]) => ({ from, type, to }))),
    };
  }
}

const sizeOf = ({ nodes, facts }: GraphChange): number => nodes.size + facts.length;

const storedChange = ({ nodes, described, facts }: GraphChange): NonNullable<Commit['change']> => ({
  nodes: [...nodes],
  described: [...described],
  facts: facts.map(({ from, type, to }) => [from, type, to]),
});
