import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../domain/graph/fact.ts';
import { type RelationshipType, relationshipShape } from '../../domain/graph/model.ts';
import { unseenFacts } from '../unseen-facts.ts';
import type { FactTable } from './fact-table.ts';

/** See CareerStore.check. A fact without a source cannot exist here, as its key begins with the source's number. */
export function checkGraph(table: FactTable): string[] {
  const active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
  const describedNodes = new Set(active.flatMap(({ number }) => [...table.describedNodes(number)]));
  return active.flatMap(({ number, source }) => {
    const unseen = new Map<string, { count: number; example: string }>(); // by type
    for (const { type, from, to } of table.factKeys(number)) {
      if (describedNodes.has(from) && describedNodes.has(to)) continue;
      if (relationshipShape(type as RelationshipType).acrossVocabularies) continue;
      const example = `${refId(from as NodeRef)} to ${refId(to as NodeRef)}`;
      const group = getOrAdd(unseen, type, () => ({ count: 0, example }));
      group.count++;
      if (example < group.example) group.example = example;
    }
    return [...unseen].map(([type, { count, example }]) => unseenFacts(count, type, source.id, example));
  });
}
