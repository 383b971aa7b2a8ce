import { mergeNext } from '../../domain/graph/merge.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { EquivalenceColumns } from '../../domain/skills/equivalence.ts';
import type { GraphScan } from './graph-scan.ts';

/** The skills or tools that are equal or near, per pair the merge of its facts. */
export function equivalents(scan: GraphScan, kind: 'Skill' | 'Tool'): EquivalenceColumns {
  const pairs = new Map<string, { from: string; to: string; curated: boolean }>();
  const merged = new Map<string, Properties>();
  scan.facts(kind, {
    EQUIVALENT_TO({ from, to, properties }) {
      const key = `${from.id}\n${to.id}`;
      pairs.set(key, { from: from.id, to: to.id, curated: scan.isCurated(kind, from.id) });
      mergeNext(merged, key, properties);
    },
  });
  const rows = [...pairs.values()];
  return {
    from: rows.map(({ from }) => from),
    to: rows.map(({ to }) => to),
    match: [...pairs.keys()].map((key) => (merged.get(key)?.match ?? null) as string | null),
    curated: rows.map(({ curated }) => curated),
  };
}
