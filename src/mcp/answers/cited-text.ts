import type { CitedFragment } from '../api/operations.ts';
import { estimatedTokens } from './estimated-tokens.ts';

/**
 * A sentence; the facts behind it, by precedence; the properties of these facts that it tells; and the facts behind what
 * else it says, each list by precedence.
 */
export type CitedLine = readonly [
  text: string,
  evidence: readonly CitedFragment[],
  properties?: readonly string[],
  others?: readonly (readonly CitedFragment[])[],
];

/** A line as it is written, with the sources of its facts. */
interface Row {
  readonly text: string;
  readonly sources: readonly NonNullable<CitedFragment['source']>[];
}

interface Passage {
  readonly heading: string | null;
  readonly rows: Row[];
  /** Rows that stay when the text is shortened. */
  readonly least: number;
  /** Zero for what every text keeps; else the part that it belongs to. */
  readonly part: number;
}

/**
 * An answer as short text, in which the keys of the facts that say it follow each sentence in brackets:
 * `Python, importance 0.9 [editors@1/REQUIRES/…]`. What no fact says is left out. The sources of the cited facts, with
 * their licences, end the text.
 */
export class CitedText {
  #passages: Passage[] = [];
  #part = 0;

  /** A line without facts of its own: a heading, or what is counted from facts beside it. */
  say(line: string): this {
    return this.#add(null, [{ text: line, sources: [] }], 1);
  }

  /** A line that facts say; nothing when none does. */
  fact(...line: CitedLine): this {
    return this.#add(null, rowsOf([line]), 1);
  }

  /**
   * A heading, if any, with facts below it; no heading without facts.
   *
   * @param least rows that stay when the text is shortened
   */
  list<Item>(
    heading: string | null,
    items: readonly Item[],
    lineOf: (item: Item) => CitedLine,
    least = 1,
  ): this {
    return this.#add(heading, rowsOf(items.map(lineOf), '- '), least);
  }

  /** As `list`, of lines without facts of their own. */
  counts(heading: string, lines: readonly string[]): this {
    const rows = lines.map((text) => ({ text, sources: [] }));
    return this.#add(heading, rows, 1);
  }

  /** What follows is a part, up to the next one or `end`: the last parts are left out whole where shorter lists do not do. */
  part(): this {
    this.#part = Math.max(0, ...this.#passages.map(({ part }) => part)) + 1;
    return this;
  }

  /** What follows is kept. */
  end(): this {
    this.#part = 0;
    return this;
  }

  #add(heading: string | null, rows: Row[], least: number): this {
    if (rows.length > 0) this.#passages.push({ heading, rows, least, part: this.#part });
    return this;
  }

  /**
   * The text, of at most so many tokens as far as shorter lists, each of one row at least, and fewer parts, one at least,
   * allow. It names how many lines are left out. O(lines²).
   *
   * @param limit in tokens, estimated
   */
  within(limit: number): string {
    const all = this.#lineCount();
    for (;;) {
      const text = this.#text(all - this.#lineCount());
      if (estimatedTokens(text) <= limit || !this.#shorten()) return text;
    }
  }

  #lineCount(): number {
    return this.#passages.reduce(
      (sum, { rows, heading }) => sum + rows.length + (heading === null ? 0 : 1),
      0,
    );
  }

  /** Leaves out the last row of the longest list, or else the last part. @returns whether there was something to leave out */
  #shorten(): boolean {
    const lists = this.#passages.filter(({ rows, least }) => rows.length > least);
    const longest = Math.max(...lists.map(({ rows }) => rows.length));
    const list = lists.findLast(({ rows }) => rows.length === longest);
    if (list) return list.rows.pop() !== undefined;
    const last = Math.max(...this.#passages.map(({ part }) => part));
    if (last <= 1) return false;
    this.#passages = this.#passages.filter(({ part }) => part !== last);
    return true;
  }

  #text(leftOut: number): string {
    const lines = this.#passages.flatMap(({ heading, rows }) => [
      ...(heading === null ? [] : [heading]),
      ...rows.map(({ text }) => text),
    ]);
    if (leftOut > 0)
      lines.push(
        `${leftOut} more lines are left out to keep this short; with first, lists are as long as it says.`,
      );
    const cited = this.#passages.flatMap(({ rows }) => rows.flatMap(({ sources }) => sources));
    const sources = new Set(cited.map(({ ref, title, licence }) => `${ref}: ${title} (${licence})`));
    if (sources.size > 0) lines.push('Sources:', ...[...sources].sort());
    return lines.join('\n');
  }
}

function rowsOf(lines: readonly CitedLine[], before = ''): Row[] {
  return lines.flatMap(([text, evidence, properties = [], others = []]) => {
    const facts = [...factsFor(evidence, properties), ...others.flatMap((other) => factsFor(other, []))];
    const keys = [...new Set(facts.map(({ key }) => `[${key}]`))];
    const sources = facts.flatMap(({ source }) => source ?? []);
    return keys.length > 0 ? [{ text: `${before}${text} ${keys.join(' ')}`, sources }] : [];
  });
}

/** Of each property the first fact that gives it, as merging believes it; the first of all when none gives any. */
function factsFor(evidence: readonly CitedFragment[], properties: readonly string[]): CitedFragment[] {
  const giving = properties.flatMap(
    (property) => evidence.find(({ claims }) => claims.some((claim) => claim.property === property)) ?? [],
  );
  return giving.length > 0 ? [...new Set(giving)] : evidence.slice(0, 1);
}
