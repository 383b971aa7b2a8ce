import { getOrAdd } from '../../domain/collections/grouping.ts';
import { mergeNext } from '../../domain/graph/merge.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { GraphScan, ScannedNode } from './graph-scan.ts';

/** Per skill the ids of the skills it builds on, without optional ones; skills that build on none are left out. */
export function prerequisites(scan: GraphScan): ReadonlyMap<ScannedNode, readonly string[]> {
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
  const lists = [...edges].map(([skill, properties]) => {
    const ids = [...properties].flatMap(([id, { essential }]) => (essential === false ? [] : [id]));
    return [skill, ids] as const;
  });
  return new Map(lists.filter(([, ids]) => ids.length > 0));
}
