import type { CitedFragment } from '../api/operations.ts';

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

/**
 * An answer as short text, in which the keys of the facts that say it follow each sentence in brackets:
 * `Python, importance 0.9 [editors@1/REQUIRES/…]`. What no fact says is left out. The sources of the cited facts, with
 * their licences, end the text.
 */
export class CitedText {
  readonly #lines: string[] = [];
  readonly #sources = new Map<string, string>();

  /** A line without facts of its own: a heading, or what is counted from facts beside it. */
  say(line: string): this {
    this.#lines.push(line);
    return this;
  }

  /** A line that facts say; nothing when none does. */
  fact(...line: CitedLine): this {
    const cited = this.#cited(line);
    if (cited !== null) this.#lines.push(cited);
    return this;
  }

  /** A heading with facts below it; no heading without facts. */
  list<Item>(heading: string, items: readonly Item[], lineOf: (item: Item) => CitedLine): this {
    const lines = items.map((item) => this.#cited(lineOf(item))).filter((line) => line !== null);
    if (lines.length > 0) this.#lines.push(heading, ...lines.map((line) => `- ${line}`));
    return this;
  }

  #cited([text, evidence, properties = [], others = []]: CitedLine): string | null {
    const facts = [...factsFor(evidence, properties), ...others.flatMap((other) => factsFor(other, []))];
    if (facts.length === 0) return null;
    for (const { source } of facts)
      if (source) this.#sources.set(source.ref, `${source.ref}: ${source.title} (${source.licence})`);
    return `${text} ${facts.map(({ key }) => `[${key}]`).join(' ')}`;
  }

  toString(): string {
    const sources = [...this.#sources.values()].sort();
    return [...this.#lines, ...(sources.length > 0 ? ['Sources:', ...sources] : [])].join('\n');
  }
}

/** Of each property the first fact that gives it, as merging believes it; the first of all when none gives any. */
function factsFor(evidence: readonly CitedFragment[], properties: readonly string[]): CitedFragment[] {
  const giving = properties.flatMap(
    (property) => evidence.find(({ claims }) => claims.some((claim) => claim.property === property)) ?? [],
  );
  return giving.length > 0 ? [...new Set(giving)] : evidence.slice(0, 1);
}
