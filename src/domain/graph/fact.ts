import {
  type DescribedKind,
  displayProperty,
  type NodeKind,
  propertiesOf,
  type RelationshipType,
} from './model.ts';
import type { Properties, Value } from './property.ts';

/** A node named with its kind, `Role:ml-engineer`. Ids are unique within a kind only. */
export type NodeRef<Kind extends NodeKind = NodeKind> = `${Kind}:${string}`;

export const nodeRef = <Kind extends NodeKind>(kind: Kind, id: string): NodeRef<Kind> => `${kind}:${id}`;
export const refKind = (ref: NodeRef): NodeKind => ref.slice(0, ref.indexOf(':')) as NodeKind;
export const refId = (ref: NodeRef): string => ref.slice(ref.indexOf(':') + 1);

/** What one source says of a node's own properties: (Source)-DESCRIBES→(node). */
export interface Description {
  readonly node: NodeRef<DescribedKind>;
  readonly properties: Properties;
}

/**
 * What one source says of two nodes. Its key is (type, from, to, source, context); context is empty or
 * `year|place|period`, for figures of which one source has several.
 */
export interface Fact {
  readonly type: RelationshipType;
  readonly from: NodeRef<DescribedKind>;
  readonly to: NodeRef<DescribedKind>;
  readonly context: string;
  readonly properties: Properties;
}

/** A fact as it is read back: with its source, without its ends. */
export interface SourcedFact {
  readonly source: string;
  readonly context: string;
  readonly properties: Properties;
}

/**
 * The value shown for a property of which several sources speak: the first known one, the facts being in order
 * of precedence (see source.ts).
 */
export function mergedValue(facts: readonly SourcedFact[], property: string): Value | null {
  for (const fact of facts) {
    const value = fact.properties[property];
    if (value != null) return value;
  }
  return null;
}

/** What facts say together, as a fact of no source. */
export const mergedFact = (facts: readonly SourcedFact[], properties: readonly string[]): SourcedFact => ({
  source: '',
  context: '',
  properties: Object.fromEntries(properties.map((name) => [name, mergedValue(facts, name)])),
});

/**
 * A node's own properties as readers see them: the merge of its descriptions, in order of precedence. Its display
 * property is never unknown: the id stands in for it.
 */
export function mergedNode(kind: NodeKind, id: string, described: readonly SourcedFact[]): Properties {
  const shown = displayProperty(kind);
  return Object.fromEntries(
    Object.keys(propertiesOf(kind)).map((name) => [
      name,
      mergedValue(described, name) ?? (name === shown ? id : null),
    ]),
  );
}
