import { getOrAdd } from '../../domain/collections/grouping.ts';
import { endKind } from '../../domain/graph/model.ts';
import type { EdgeRead, NodeList, NodePlan } from '../read-plan.ts';
import { activeSources, factOrder } from './cypher-fragments.ts';
import { factValue, PlanCompiler } from './plan-compiler.ts';

/** One statement and its parameters. */
export interface Query {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The query of a NodeRead. Each row is `[position in ids, node]`; ids without a visible node have none. */
export function compileNodeRead(ids: readonly string[], plan: NodePlan): Query {
  const { text, parameters } = getOrAdd(nodeReads, plan, () => nodeRead(plan));
  return { text, parameters: { ...parameters, ids } };
}

/** By plan: one that depends on no variable of a request comes again with each request. */
const nodeReads = new WeakMap<NodePlan, Query>();

function nodeRead(plan: NodePlan): Query {
  const compiler = new PlanCompiler();
  const node = compiler.node('n', plan, ['i']);
  const text = [
    activeSources,
    'UNWIND range(0, size($ids) - 1) AS i',
    `MATCH (n:${plan.kind} {id: $ids[i]}) WHERE n.visible`,
    ...node.clauses,
    `RETURN i, [${node.values}]`,
  ].join('\n');
  return { text, parameters: compiler.parameters };
}

/** The query of a NodeList. Its one row is the list: edges `[ordered value, node…]`, the count, or both. */
export function compileList(plan: NodeList): Query {
  const compiler = new PlanCompiler();
  const text = `${activeSources}\nRETURN ${compiler.list(plan).join(', ')}`;
  return { text, parameters: compiler.parameters };
}

/** The query of an EdgeRead. Each row is `[position in pairs, facts]`; pairs without a visible fact have none. */
export function compilePairRead({ relationship, pairs, properties }: EdgeRead): Query {
  const text = [
    activeSources,
    'UNWIND range(0, size($pairs) - 1) AS i',
    `MATCH (:Role {id: $pairs[i][0], visible: true})-[r:${relationship}]->(:${endKind(relationship, 'Role')} {id: $pairs[i][1], visible: true})`,
    'WHERE r.source IN active',
    `WITH i, r ORDER BY ${factOrder('r')}`,
    `RETURN i, collect(${factValue(properties)})`,
  ].join('\n');
  return { text, parameters: { pairs } };
}
