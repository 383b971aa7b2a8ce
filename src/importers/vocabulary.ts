import { type NodeRef, nodeRef } from '../domain/graph/fact.ts';
import type { DescribedKind } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import { nameId, nameKey } from '../domain/search/name.ts';
import type { Assertion } from '../store/career-store.ts';

type Ref = NodeRef<DescribedKind>;

/** The longest name taken, in characters; what is longer is a sentence, and no engine would index it. */
const longestName = 300;

/**
 * The nodes that a release has described already, so that each is described once however often it occurs. Holds an id
 * per node, some 100 bytes: what importing needs of memory beside a part of the files.
 */
export class Vocabulary {
  readonly #described = new Set<string>();
  readonly #language: string;

  /** @param language of the names, BCP 47 */
  constructor(language: string) {
    this.#language = language;
  }

  isDescribed(node: Ref): boolean {
    return this.#described.has(node);
  }

  /** Describes a node, with its names: the first time; later nothing. */
  describe(node: Ref, properties: Properties, title: string, aliases: readonly string[] = []): Assertion[] {
    if (this.#described.has(node)) return [];
    this.#described.add(node);
    return [{ node, properties }, ...this.#names(node, title, aliases)];
  }

  /** Describes a node that has no names. */
  describeUnnamed(node: Ref, properties: Properties): Assertion[] {
    if (this.#described.has(node)) return [];
    this.#described.add(node);
    return [{ node, properties }];
  }

  #names(of: Ref, title: string, aliases: readonly string[]): Assertion[] {
    const keys = new Set<string>();
    const said: Assertion[] = [];
    for (const [i, text] of [title, ...aliases].entries()) {
      const key = nameKey(text);
      if (key === '' || keys.has(key) || text.length > longestName) continue;
      keys.add(key);
      const name = nodeRef('Name', nameId(this.#language, text));
      said.push(...this.describeUnnamed(name, { text, language: this.#language, key }));
      said.push({ type: 'CALLED', from: of, to: name, context: '', properties: { preferred: i === 0 } });
    }
    return said;
  }
}

export const fact = (
  type: Exclude<Assertion, { node: unknown }>['type'],
  from: Ref,
  to: Ref,
  properties: Properties = {},
  context = '',
): Assertion => ({ type, from, to, context, properties });
