import { type NodeRef, refKind } from '../../domain/fact.ts';
import { type DescribedKind, describedKinds } from '../../domain/graph-model.ts';
import type { GraphCounts } from '../career-store.ts';
import type { FactTable } from './fact-table.ts';

/** See CareerReader.counts. Goes by the keys alone: O(facts), without what the facts say. */
export function countsIn(table: FactTable): GraphCounts {
  const active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
  const seen = new Set<string>();
  let facts = 0;
  for (const { number } of active) {
    for (const node of table.described(number)) {
      seen.add(node);
      facts++;
    }
  }
  const moves = new Set<string>();
  for (const { number } of active) {
    for (const { from, type, to } of table.factKeys(number)) {
      if (!seen.has(from) || !seen.has(to)) continue;
      facts++;
      if (type === 'LEADS_TO') moves.add(`${from}\n${to}`);
    }
  }
  const nodes = Object.fromEntries(describedKinds.map((kind) => [kind, 0])) as Record<DescribedKind, number>;
  for (const ref of seen) nodes[refKind(ref as NodeRef) as DescribedKind]++;
  return { nodes, moves: moves.size, facts };
}
