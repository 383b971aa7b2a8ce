const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Columns of a table by name. A name matches a header in other letter case when no header matches exactly. */
export class Columns {
  readonly headers: readonly string[];
  readonly #indexes: Map<string, number>;

  constructor(headers: readonly string[]) {
    this.headers = headers.map((name) => name.trim());
    this.#indexes = new Map(this.headers.map((name, i) => [name, i]));
  }

  get size(): number {
    return this.headers.length;
  }

  has(name: string): boolean {
    return this.indexOf(name) >= 0;
  }

  /** How many headers a name matches equally well. */
  count(name: string): number {
    const exact = this.headers.filter((header) => header === name).length;
    const foldedName = folded(name);
    return exact || this.headers.filter((header) => folded(header) === foldedName).length;
  }

  /** From 0; -1 when the table has no such column. */
  indexOf(name: string): number {
    const index = this.#indexes.get(name);
    if (index !== undefined) return index;
    const foldedName = folded(name);
    const other = this.headers.findIndex((header) => folded(header) === foldedName);
    this.#indexes.set(name, other);
    return other;
  }
}
