import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../domain/graph/fact.ts';
import type { FactTable } from './fact-table.ts';

/** See CareerStore.check. Every fact is of a source here, as it is kept under the source's own number. */
export function checkFacts(table: FactTable): string[] {
  const active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
  const described = new Set(active.flatMap(({ number }) => [...table.described(number)]));
  return active.flatMap(({ number, source }) => {
    const unseen = new Map<string, { count: number; example: string }>();
    for (const { type, from, to } of table.factKeys(number)) {
      if (described.has(from) && described.has(to)) continue;
      const example = `${refId(from as NodeRef)} to ${refId(to as NodeRef)}`;
      const held = getOrAdd(unseen, type, () => ({ count: 0, example }));
      held.count++;
      if (example < held.example) held.example = example;
    }
    return [...unseen].map(
      ([type, { count, example }]) =>
        `${count} ${type} facts of ${source.id} are not seen, as nobody describes an end: ${example}.`,
    );
  });
}
