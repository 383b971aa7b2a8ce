import { setImmediate as turn } from 'node:timers/promises';
import { type NodeRef, refKind } from '../../domain/graph/fact.ts';
import { type DescribedKind, describedKinds } from '../../domain/graph/model.ts';
import type { GraphCounts } from '../career-store.ts';
import type { FactTable } from './fact-table.ts';

/** How many keys are counted before other work has a turn: some 10 ms. */
const keysPerTurn = 8_000;

/** See CareerReader.counts: of a snapshot taken at the call. Reads keys alone; O(facts). */
export async function countGraph(table: FactTable): Promise<GraphCounts> {
  const snapshot = table.snapshot();
  const describedNodes = new Set<string>();
  const moves = new Set<string>();
  let [facts, keys] = [0, 0];
  try {
    const active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
    for (const { number } of active) {
      for (const node of table.describedNodes(number, snapshot)) {
        describedNodes.add(node);
        facts++;
        if (++keys % keysPerTurn === 0) await turn();
      }
    }
    for (const { number } of active) {
      for (const { from, type, to } of table.factKeys(number, snapshot)) {
        if (++keys % keysPerTurn === 0) await turn();
        if (!describedNodes.has(from) || !describedNodes.has(to)) continue;
        facts++;
        if (type === 'LEADS_TO') moves.add(`${from}\n${to}`);
      }
    }
  } finally {
    snapshot.done();
  }
  const nodes = Object.fromEntries(describedKinds.map((kind) => [kind, 0])) as Record<DescribedKind, number>;
  for (const ref of describedNodes) nodes[refKind(ref as NodeRef) as DescribedKind]++;
  return { nodes, moves: moves.size, facts };
}
