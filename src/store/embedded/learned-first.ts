import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { Value } from '../../domain/graph/property.ts';
import type { GraphScan, ScannedNode } from './graph-scan.ts';

/** Per skill the ids of those that it builds on, but for what is only optional for it; none without any. */
export function learnedFirst(scan: GraphScan): ReadonlyMap<ScannedNode, readonly string[]> {
  const essential = new Map<ScannedNode, Map<string, Value | null>>();
  scan.facts('Skill', {
    BUILDS_ON({ from, to, properties }) {
      const said = getOrAdd(essential, from, () => new Map<string, Value | null>());
      said.set(to.id, said.get(to.id) ?? properties.essential ?? null);
    },
  });
  const first = [...essential].map(([skill, said]) => {
    return [skill, [...said].flatMap(([id, value]) => (value === false ? [] : [id]))] as const;
  });
  return new Map(first.filter(([, ids]) => ids.length > 0));
}
