import { getOrAdd } from '../../domain/collections/grouping.ts';
import { mergeNext } from '../../domain/graph/merge.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { GraphScan, ScannedNode } from './graph-scan.ts';

/** Per skill the ids of those that it builds on, but for what is only optional for it; none without any. */
export function learnedFirst(scan: GraphScan): ReadonlyMap<ScannedNode, readonly string[]> {
  const edges = new Map<ScannedNode, Map<string, Properties>>();
  scan.facts('Skill', {
    BUILDS_ON({ from, to, properties }) {
      mergeNext(
        getOrAdd(edges, from, () => new Map<string, Properties>()),
        to.id,
        properties,
      );
    },
  });
  const prerequisites = [...edges].map(([skill, properties]) => {
    const ids = [...properties].flatMap(([id, { essential }]) => (essential === false ? [] : [id]));
    return [skill, ids] as const;
  });
  return new Map(prerequisites.filter(([, ids]) => ids.length > 0));
}
