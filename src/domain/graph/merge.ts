import type { SourcedFact } from './fact.ts';
import { displayProperty, type NodeKind, propertiesOf } from './model.ts';
import { isCarried, isImported } from './precedence.ts';
import type { Properties, Value } from './property.ts';

/*
 * Several sources may give one property. Readers see the merge: per property the first known value, facts being in
 * order of precedence (see precedence.ts). It is computed here in three shapes: over a list of facts, over facts that
 * arrive one by one, and over columns.
 */

/** The first known value of a property, or null. @param facts in order of precedence */
export function mergedValue(facts: readonly SourcedFact[], property: string): Value | null {
  for (const fact of facts) {
    const value = fact.properties[property];
    if (value != null) return value;
  }
  return null;
}

/** The merge of facts, as a fact without a source. @param facts in order of precedence */
export const mergedFact = (facts: readonly SourcedFact[], properties: readonly string[]): SourcedFact => ({
  source: '',
  context: '',
  properties: Object.fromEntries(properties.map((name) => [name, mergedValue(facts, name)])),
});

/**
 * Figures once: without those that the seeds carry where an import states a figure of the same thing, place and time.
 *
 * @param keyOf the same for two figures of the same thing, place and time
 */
export function withoutCarried<F>(
  figures: readonly F[],
  sourceOf: (figure: F) => string,
  keyOf: (figure: F) => string,
): readonly F[] {
  if (!figures.some((figure) => isCarried(sourceOf(figure)))) return figures;
  const imported = new Set(figures.filter((figure) => isImported(sourceOf(figure))).map(keyOf));
  return figures.filter((figure) => !isCarried(sourceOf(figure)) || !imported.has(keyOf(figure)));
}

/**
 * The merge of a node's descriptions: every property of its kind, null when unknown. The display property falls back
 * on the id, so it is never null.
 *
 * @param descriptions in order of precedence
 */
export function mergedNode(kind: NodeKind, id: string, descriptions: readonly SourcedFact[]): Properties {
  const display = displayProperty(kind);
  return Object.fromEntries(
    Object.keys(propertiesOf(kind)).map((name) => [
      name,
      mergedValue(descriptions, name) ?? (name === display ? id : null),
    ]),
  );
}

/**
 * Merges the next fact about a thing into what came before. Facts must arrive in order of precedence.
 * O(1) for the first fact of a key, then O(properties).
 */
export function mergeNext<K, P extends Properties>(merged: Map<K, P>, key: K, properties: P): void {
  const earlier = merged.get(key);
  merged.set(key, earlier === undefined ? properties : filled(earlier, properties));
}

/** The earlier properties, with those unknown to it taken from the later ones. */
function filled<P extends Properties>(earlier: P, later: P): P {
  const result: Record<string, Value | null> = { ...later };
  for (const name in earlier) {
    const value = earlier[name];
    if (value != null) result[name] = value;
  }
  return result as P;
}

/**
 * Merges a column of facts in compressed sparse rows: per row the first known value among the entries that count.
 * Unknown is NaN in a Float64Array and 0 in a Uint8Array, also in the result. O(entries)
 *
 * @param offsets row i has the entries from `offsets[i]` to before `offsets[i + 1]`, in order of precedence
 * @param counts per entry 1 when it counts, else 0
 */
export function mergedColumn<Column extends Float64Array | Uint8Array>(
  offsets: Uint32Array,
  values: Column,
  counts: Uint8Array,
): Column {
  const rows = offsets.length - 1;
  const isFloat = values instanceof Float64Array;
  const merged = isFloat ? new Float64Array(rows).fill(Number.NaN) : new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const end = offsets[row + 1] as number;
    for (let entry = offsets[row] as number; entry < end; entry++) {
      const value = values[entry] as number;
      if (counts[entry] === 0 || (isFloat ? Number.isNaN(value) : value === 0)) continue;
      merged[row] = value;
      break;
    }
  }
  return merged as Column;
}
