import { getOrAdd } from '../domain/collections/grouping.ts';
import type { NodeRef } from '../domain/graph/fact.ts';
import { ImportRefused } from './import-refused.ts';

/** A line of an input file. */
export interface Place {
  /** Its name without folders. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** `Skills.txt:12` */
export const placeText = ({ file, line }: Place): string => `${file}:${line}`;

/** Rows that an importer left out for one reason. */
export interface SkippedRows {
  readonly reason: string;
  readonly rows: number;
  /** The first few places. */
  readonly examples: readonly Place[];
}

/** A node that an importer names and expects another source to describe. */
export interface Mention {
  readonly node: NodeRef;
  /** What it is, for people, such as `O*NET occupation`. */
  readonly what: string;
  /** Number of rows that name it. */
  readonly rows: number;
  /** The first of these rows. */
  readonly place: Place;
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
  readonly #mentions = new Map<NodeRef, { node: NodeRef; what: string; rows: number; place: Place }>();
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

  /** Nodes that other sources should describe, in the order of first mention. */
  get mentions(): Mention[] {
    return [...this.#mentions.values()];
  }

  /** Records that a row names a node of another source. */
  mention(node: NodeRef, what: string, { file, line }: Place): void {
    getOrAdd(this.#mentions, node, () => ({ node, what, rows: 0, place: { file, line } })).rows++;
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
