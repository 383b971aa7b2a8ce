import { getOrAdd } from '../domain/collections/grouping.ts';
import { ImportRefused } from './import-refused.ts';

/** A line of an input file. */
export interface Place {
  /** Its name without folders. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

const placeText = ({ file, line }: Place): string => `${file}:${line}`;

/** Rows that an importer left out for one reason. */
export interface SkippedRows {
  readonly reason: string;
  readonly rows: number;
  /** The first few places. */
  readonly examples: readonly Place[];
}

const maxExamples = 3;
/** A file of another kind has a problem in every line. */
const maxProblems = 20;

/** Collects what an importer has to report: rows read, rows skipped, problems, missing files. */
export class ImportNotes {
  #rows = 0;
  #refused = 0;
  readonly #problems: string[] = [];
  readonly #absent: string[] = [];
  readonly #remarks: string[] = [];
  readonly #skipped = new Map<string, { rows: number; examples: Place[] }>();

  /** Number of rows read, including those skipped. */
  get rows(): number {
    return this.#rows;
  }

  /** Rows left out on purpose, by reason, in the order in which the reasons came up. */
  get skipped(): SkippedRows[] {
    return [...this.#skipped].map(([reason, { rows, examples }]) => ({ reason, rows, examples }));
  }

  /** Names of optional files that are missing. */
  get absentFiles(): readonly string[] {
    return this.#absent;
  }

  /** Sentences on how the files were understood: their layout, their language. */
  get remarks(): readonly string[] {
    return this.#remarks;
  }

  remark(sentence: string): void {
    this.#remarks.push(sentence);
  }

  absent(file: string): void {
    this.#absent.push(file);
  }

  read(rows: number): void {
    this.#rows += rows;
  }

  /** Leaves a row out. The file is not at fault. */
  skip(reason: string, place: Place): void {
    const group = getOrAdd(this.#skipped, reason, () => ({ rows: 0, examples: [] }));
    group.rows++;
    if (group.examples.length < maxExamples) group.examples.push(place);
  }

  /** Records a problem. One is enough for the whole input to be refused. */
  refuse(message: string, place: Place): void {
    this.#refused++;
    if (this.#problems.length < maxProblems) this.#problems.push(`${placeText(place)}: ${message}`);
  }

  /** @throws ImportRefused when a problem was recorded */
  throwIfRefused(): void {
    if (this.#refused > 0) throw new ImportRefused(this.#problems, this.#refused - this.#problems.length);
  }
}
