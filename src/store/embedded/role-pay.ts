import { getOrAdd } from '../../domain/collections/grouping.ts';
import { nodeRef, type SourcedFact } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';
import {
  comparePayFigures,
  type PayFigure,
  type PayScale,
  payFigure,
  yearlyPay,
} from '../../domain/pay/pay-figure.ts';
import type { IndexedEdge, IndexedNode } from './indexed-node.ts';

/** Facts that lead to one node, such as all pay in a place: by the ref of the role or code that they start at. */
export type StartedFacts = ReadonlyMap<string, readonly SourcedFact[]>;

/** What pay of roles is made of. */
export interface PayIndex {
  /** The edges of one relationship that start at a node. */
  edgesFrom(node: IndexedNode, relationship: 'CODED'): readonly IndexedEdge[];
  /** The facts about a place, by its key; see `regionKey`. */
  payAt(region: string): StartedFacts;
}

/** Groups facts that lead to one node by where they start. */
export function factsByStart(facts: Iterable<SourcedFact & { readonly from: string }>): StartedFacts {
  const byStart = new Map<string, SourcedFact[]>();
  for (const { from, ...fact } of facts) getOrAdd(byStart, from, () => []).push(fact);
  return byStart;
}

/** The pay of a role in a place and currency, or null when unknown; see yearlyPay. O(codes + figures · log) */
export const rolePay = (role: IndexedNode, scale: PayScale, index: PayIndex): number | null =>
  yearlyPay(figuresOf(role, scale, index), scale);

/** The figures of a role and of its codes about a place, in the order of `comparePayFigures`. O(codes + figures · log) */
export function figuresOf(role: IndexedNode, scale: Pick<PayScale, 'region'>, index: PayIndex): PayFigure[] {
  const facts = index.payAt(scale.region);
  if (facts.size === 0) return [];
  const codes = index.edgesFrom(role, 'CODED');
  const matches = new Map(
    codes.map(({ to, facts }) => [to.id, mergedValue(facts, 'match') as CodeMatch | null]),
  );
  const ownFacts = facts.get(nodeRef('Role', role.id)) ?? [];
  const figures = [
    ...ownFacts.map((fact) =>
      payFigure(fact, scale.region, null, matches.get(String(fact.properties.code ?? '')) ?? null),
    ),
    ...[...matches].flatMap(([code, match]) =>
      (facts.get(nodeRef('OccupationCode', code)) ?? []).map((fact) =>
        payFigure(fact, scale.region, code, match),
      ),
    ),
  ];
  return figures.sort(comparePayFigures);
}
