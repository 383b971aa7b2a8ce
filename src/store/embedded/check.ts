import { type NodeRef, refId } from '../../domain/fact.ts';
import type { FactTable } from './fact-table.ts';

/** See CareerStore.check. */
export function checkFacts(table: FactTable): string[] {
  const sources = new Map(table.sources().map((source) => [source.id, source]));
  const described = new Set<string>();
  const ofNobody = new Map<string, number>();
  for (const { source, type, to } of table.statements()) {
    if (!sources.has(source)) ofNobody.set(source, (ofNobody.get(source) ?? 0) + 1);
    if (type === 'DESCRIBES' && sources.get(source)?.state === 'ACTIVE') described.add(to);
  }
  const unseen = new Map<string, { source: string; type: string; count: number; example: string }>();
  for (const { source, type, from, to } of table.statements()) {
    if (type === 'DESCRIBES' || sources.get(source)?.state !== 'ACTIVE') continue;
    if (described.has(from) && described.has(to)) continue;
    const example = `${refId(from as NodeRef)} to ${refId(to as NodeRef)}`;
    const held = unseen.get(`${source} ${type}`) ?? { source, type, count: 0, example };
    unseen.set(`${source} ${type}`, {
      ...held,
      count: held.count + 1,
      example: example < held.example ? example : held.example,
    });
  }
  return [
    ...[...ofNobody].map(([source, count]) => `${count} facts are of ${source}, a source that is not there.`),
    ...[...unseen.values()].map(
      ({ source, type, count, example }) =>
        `${count} ${type} facts of ${source} are not seen, as nobody describes an end: ${example}.`,
    ),
  ];
}
