import { mergedValue } from '../../domain/graph/merge.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';
import { comparePayFigures, type PayScale, payFigure, yearlyPay } from '../../domain/pay/pay-figure.ts';
import type { IndexedEdge, IndexedNode } from './indexed-node.ts';

/** Gives the edges of one relationship that start at a node. */
export type EdgesFrom = (node: IndexedNode, relationship: 'PAYS' | 'CODED') => readonly IndexedEdge[];

/** The pay of a role in a place and currency, or null when unknown; see yearlyPay. O(figures · codes) */
export function rolePay(role: IndexedNode, scale: PayScale, edgesFrom: EdgesFrom): number | null {
  const here = edgesFrom(role, 'PAYS').filter(({ to }) => to.properties.code === scale.region);
  if (here.length === 0) return null;
  const matches = new Map(
    edgesFrom(role, 'CODED').map(({ to, facts }) => [to.id, mergedValue(facts, 'match') as CodeMatch | null]),
  );
  const figures = here.flatMap(({ facts }) =>
    facts.map((fact) =>
      payFigure(fact, scale.region, matches.get(String(fact.properties.code ?? '')) ?? null),
    ),
  );
  return yearlyPay(figures.sort(comparePayFigures), scale);
}
