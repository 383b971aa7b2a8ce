import { type NodeRef, nodeRef, refKind } from '../domain/graph/fact.ts';
import { type DescribedKind, displayProperty } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import { nameId, nameKey } from '../domain/search/name.ts';
import type { Assertion } from '../store/career-store.ts';

type Ref = NodeRef<DescribedKind>;

/** Maximum length of a name in characters. Anything longer is a sentence, and the stores do not index it. */
const maxNameLength = 300;

/**
 * The nodes that a release has described so far, so that each is described once however often it occurs. Holds one id
 * per node, about 100 bytes each.
 */
export class DescribedNodes {
  readonly #indexes = new Map<string, number>();
  readonly #language: string;

  /** @param language of the names, BCP 47 */
  constructor(language: string) {
    this.#language = language;
  }

  isDescribed(node: Ref): boolean {
    return this.#indexes.has(node);
  }

  /** Number of the node in order of description, from 0; -1 when it was not described. */
  indexOf(node: Ref): number {
    return this.#indexes.get(node) ?? -1;
  }

  /**
   * Describes a node and its names: the display property, which is preferred, and the aliases. Empty when the node was
   * described before.
   */
  describe(node: Ref, properties: Properties, aliases: readonly string[] = []): Assertion[] {
    if (this.#indexes.has(node)) return [];
    this.#indexes.set(node, this.#indexes.size);
    const title = properties[displayProperty(refKind(node))];
    return [{ node, properties }, ...this.#names(node, typeof title === 'string' ? title : '', aliases)];
  }

  /** Describes a node without names. Empty when the node was described before. */
  describeUnnamed(node: Ref, properties: Properties): Assertion[] {
    if (this.#indexes.has(node)) return [];
    this.#indexes.set(node, this.#indexes.size);
    return [{ node, properties }];
  }

  #names(of: Ref, title: string, aliases: readonly string[]): Assertion[] {
    const keys = new Set<string>();
    const assertions: Assertion[] = [];
    for (const [i, text] of [title, ...aliases].entries()) {
      const key = nameKey(text);
      if (key === '' || keys.has(key) || text.length > maxNameLength) continue;
      keys.add(key);
      const name = nodeRef('Name', nameId(this.#language, text));
      assertions.push(...this.describeUnnamed(name, { text, language: this.#language, key }));
      assertions.push({
        type: 'CALLED',
        from: of,
        to: name,
        context: '',
        properties: { preferred: i === 0 },
      });
    }
    return assertions;
  }
}
