import type { ChangeLog, GraphChange } from './change-log.ts';
import type { FactTable } from './fact-table.ts';
import type { KeptColumns } from './kept-columns.ts';
import type { Follow } from './touched-starts.ts';

/** How a projection is made. */
interface Making<Columns, Projection> {
  /** Of the file in which its columns are kept. */
  readonly name: string;
  /** Reads the columns at the revision of the table. */
  readonly read: (table: FactTable) => Columns;
  readonly follow: (table: FactTable, change: GraphChange) => Follow<Columns>;
  readonly build: (columns: Columns) => Projection;
}

/** What projections are made from. */
interface Origin {
  readonly table: FactTable;
  readonly log: ChangeLog;
  readonly files: KeptColumns;
}

/** A projection at a commit. */
interface Made<Columns, Projection> {
  readonly mark: string;
  readonly projection: Projection;
  /** Null while they are not held in memory. */
  readonly columns: Columns | null;
}

/**
 * A projection that follows commits. One that changed nothing of it costs nothing; after another one its columns are
 * read again where the commit touched them. Its columns are held in memory from the first such commit on.
 */
export class FollowedProjection<Columns, Projection> {
  readonly #making: Making<Columns, Projection>;
  readonly #origin: Origin;
  #last: Made<Columns, Projection> | undefined;

  constructor(making: Making<Columns, Projection>, origin: Origin) {
    this.#making = making;
    this.#origin = origin;
  }

  /** The projection at the last committed revision. */
  current(): Projection {
    const { table } = this.#origin;
    const { read, build } = this.#making;
    table.revision();
    const mark = table.mark();
    if (mark === null) return build(read(table));
    if (this.#last?.mark !== mark) this.#last = this.#at(mark);
    return this.#last.projection;
  }

  #at(mark: string): Made<Columns, Projection> {
    const { files, table } = this.#origin;
    const { name, read, build } = this.#making;
    const last = this.#last;
    const follow = last ? this.#since(last.mark) : 'anew';
    if (last && follow === 'same') return { ...last, mark };
    const columns =
      last?.columns && typeof follow === 'function'
        ? follow(last.columns)
        : files.columns(
            name,
            mark,
            () => read(table),
            (earlier) => this.#since(earlier),
          );
    return { mark, projection: build(columns), columns: last ? columns : null };
  }

  #since(mark: string): Follow<Columns> {
    const { log, table } = this.#origin;
    const change = log.since(mark);
    return change ? this.#making.follow(table, change) : 'anew';
  }
}
