import { type NodeRef, nodeRef, refKind } from '../domain/graph/fact.ts';
import { type DescribedKind, namingProperties } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import { nameId, nameProperties, plainNameOf } from '../domain/search/name.ts';
import type { Assertion } from '../store/career-store.ts';

type Ref = NodeRef<DescribedKind>;

/** Maximum length of a name in characters. Anything longer is a sentence, and the stores do not index it. */
const maxNameLength = 300;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The nodes that a release has described so far, so that each is described once however often it occurs. Holds one id
 * per node, about 100 bytes each.
 */
export class DescribedNodes {
  readonly #indexes = new Map<Ref, number>();
  readonly #nodes: Ref[] = [];
  /** Names are most of all nodes, and need no numbers. */
  readonly #names = new Set<string>();
  readonly #language: string;

  /** @param language of the names, BCP 47 */
  constructor(language: string) {
    this.#language = language;
  }

  isDescribed(node: Ref): boolean {
    return this.#indexes.has(node);
  }

  /** Number of the node in order of description, names not counted, from 0; -1 when it was not described. */
  indexOf(node: Ref): number {
    return this.#indexes.get(node) ?? -1;
  }

  /** The node with a number of indexOf. */
  at(index: number): Ref {
    return this.#nodes[index] as Ref;
  }

  /**
   * Describes a node and its names: the properties that name it, of which the first known one is preferred, and the
   * aliases. Empty when the node was described before.
   */
  describe(node: Ref, properties: Properties, aliases: readonly string[] = []): Assertion[] {
    if (!this.#isFirst(node)) return [];
    const assertions: Assertion[] = [{ node, properties }];
    const names = namingProperties(refKind(node)).map((property) => properties[property]);
    this.#addNames(assertions, node, [...names.filter(isText), ...aliases]);
    return assertions;
  }

  /** The names of a node that another source describes: the first is preferred in their language. Empty texts are left out. */
  named(node: Ref, texts: readonly string[]): Assertion[] {
    const assertions: Assertion[] = [];
    this.#addNames(assertions, node, texts);
    return assertions;
  }

  #isFirst(node: Ref): boolean {
    if (this.#indexes.has(node)) return false;
    this.#indexes.set(node, this.#nodes.length);
    this.#nodes.push(node);
    return true;
  }

  #addNames(assertions: Assertion[], of: Ref, texts: readonly string[]): void {
    const ids = new Set<string>();
    for (const [i, text] of texts.entries()) {
      const id = nameId(this.#language, text);
      if (plainNameOf(id) === '' || ids.has(id) || text.length > maxNameLength) continue;
      ids.add(id);
      const name = nodeRef('Name', id);
      const before = this.#names.size;
      if (this.#names.add(name).size > before) {
        assertions.push({ node: name, properties: nameProperties(text, this.#language) });
      }
      assertions.push({
        type: 'CALLED',
        from: of,
        to: name,
        context: '',
        properties: { preferred: i === 0 },
      });
    }
  }
}
