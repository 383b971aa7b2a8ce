import { setImmediate as turn } from 'node:timers/promises';
import { type NodeRef, refKind } from '../../domain/graph/fact.ts';
import { type DescribedKind, describedKinds } from '../../domain/graph/model.ts';
import type { GraphCounts } from '../career-store.ts';
import type { FactTable } from './fact-table.ts';

/** How many keys are counted before others have a turn: some 10 ms. */
const keysInTurn = 8_000;

/** See CareerReader.counts. Goes by the keys alone: O(facts), without what the facts say. Of when it is called. */
export async function countsIn(table: FactTable): Promise<GraphCounts> {
  const snapshot = table.snapshot();
  const active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
  const seen = new Set<string>();
  const moves = new Set<string>();
  let [facts, keys] = [0, 0];
  try {
    for (const { number } of active) {
      for (const node of table.described(number, snapshot)) {
        seen.add(node);
        facts++;
        if (++keys % keysInTurn === 0) await turn();
      }
    }
    for (const { number } of active) {
      for (const { from, type, to } of table.factKeys(number, snapshot)) {
        if (++keys % keysInTurn === 0) await turn();
        if (!seen.has(from) || !seen.has(to)) continue;
        facts++;
        if (type === 'LEADS_TO') moves.add(`${from}\n${to}`);
      }
    }
  } finally {
    snapshot.done();
  }
  const nodes = Object.fromEntries(describedKinds.map((kind) => [kind, 0])) as Record<DescribedKind, number>;
  for (const ref of seen) nodes[refKind(ref as NodeRef) as DescribedKind]++;
  return { nodes, moves: moves.size, facts };
}
