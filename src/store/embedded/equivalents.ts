import type { EquivalenceColumns } from '../../domain/graph/equivalence.ts';
import { type NodeRef, refId } from '../../domain/graph/fact.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import type { FactTable } from './fact-table.ts';
import { activeSources } from './graph-scan.ts';

/** The skills or tools that are equal or near, per pair the merge of its facts. Reads only the nodes in such facts. */
export function equivalents(table: FactTable, kind: 'Skill' | 'Tool'): EquivalenceColumns {
  const active = activeSources(table);
  const describing = (ref: string) =>
    active.filter(({ number }) => table.description(number, ref) !== undefined);
  const matches = new Map<string, { from: string; to: string; match: string | null }>();
  for (const { number } of active) {
    for (const { key, value } of table.factsOf(number, kind, ['EQUIVALENT_TO'])) {
      const [, from, , to] = key;
      const earlier = matches.get(`${from}\n${to}`);
      const match = earlier?.match ?? ((value.match ?? null) as string | null);
      matches.set(`${from}\n${to}`, { from, to, match });
    }
  }
  const rows = [...matches.values()].filter(
    ({ from, to }) => describing(from).length > 0 && describing(to).length > 0,
  );
  const idsOf = (end: 'from' | 'to') => rows.map((row) => refId(row[end] as NodeRef));
  return {
    from: idsOf('from'),
    to: idsOf('to'),
    match: rows.map(({ match }) => match),
    curated: rows.map(({ from }) => describing(from).some(({ source }) => isCurated(source.id))),
  };
}
