import { getOrAdd } from '../domain/collections/grouping.ts';

/** Where something stands. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

const placeText = ({ file, line }: Place): string => `${file}:${line}`;

export interface Skipped {
  readonly reason: string;
  readonly rows: number;
  /** Where the first few stand. */
  readonly examples: readonly Place[];
}

const examplesKept = 3;
/** A file that is something else altogether has as many problems as lines. */
const problemsKept = 20;

/** The input cannot be used; nothing of it was taken. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], more = 0) {
    const others = more > 0 ? [`… and ${more} more.`] : [];
    super(['Refused; nothing was changed.', ...problems, ...others].join('\n'));
    this.problems = problems;
  }
}

/** What an importer tells of the rows it read. */
export class ImportNotes {
  #rows = 0;
  #refused = 0;
  readonly #problems: string[] = [];
  readonly #absent: string[] = [];
  readonly #skipped = new Map<string, { rows: number; examples: Place[] }>();

  get rows(): number {
    return this.#rows;
  }

  /** Rows left out on purpose, by reason. */
  get skipped(): Skipped[] {
    return [...this.#skipped].map(([reason, { rows, examples }]) => ({ reason, rows, examples }));
  }

  /** Files that may be missing and are. */
  get absentFiles(): readonly string[] {
    return this.#absent;
  }

  absent(file: string): void {
    this.#absent.push(file);
  }

  read(rows: number): void {
    this.#rows += rows;
  }

  /** The row says nothing that is taken, and that is no fault of the file. */
  skip(reason: string, place: Place): void {
    const held = getOrAdd(this.#skipped, reason, () => ({ rows: 0, examples: [] }));
    held.rows++;
    if (held.examples.length < examplesKept) held.examples.push(place);
  }

  /** The row is wrong, so nothing of the input will be taken. */
  refuse(message: string, place: Place): void {
    this.#refused++;
    if (this.#problems.length < problemsKept) this.#problems.push(`${placeText(place)}: ${message}`);
  }

  /** @throws ImportRefused when something is wrong */
  throwIfRefused(): void {
    if (this.#refused > 0) throw new ImportRefused(this.#problems, this.#refused - this.#problems.length);
  }
}
