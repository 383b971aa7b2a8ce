import type { EquivalenceColumns } from '../../domain/graph/equivalence.ts';
import { type NodeRef, nodeRef, refId } from '../../domain/graph/fact.ts';
import { mergedNode } from '../../domain/graph/merge.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import { codesOfWork, type RoleCodeColumns, sameWork } from '../../domain/graph/same-work.ts';
import type { FactTable } from './fact-table.ts';
import { activeSources } from './graph-scan.ts';

/** The skills or tools that are equal or near, per pair the merge of its facts. Reads only the nodes in such facts. */
export const equivalents = (table: FactTable, kind: 'Skill' | 'Tool'): EquivalenceColumns =>
  matches(table, kind, 'EQUIVALENT_TO');

/** The official roles that are the same work as a curated one; see sameWork. Reads only the nodes with codes. */
export const sameRoles = (table: FactTable): EquivalenceColumns => sameWork(roleCodes(table));

/** The codes of each role's own work; see codesOfWork. Reads only the nodes with codes. */
export function roleCodes(table: FactTable): RoleCodeColumns {
  const { from, to, match, curated } = matches(table, 'Role', 'CODED');
  const active = activeSources(table);
  const properties = new Map(
    [...new Set(to)].map((id) => {
      const ref = nodeRef('OccupationCode', id);
      const descriptions = active.flatMap(({ number, source }) => {
        const description = table.description(number, ref);
        return description ? [{ source: source.id, context: '', properties: description }] : [];
      });
      return [id, mergedNode('OccupationCode', id, descriptions)] as const;
    }),
  );
  const column = (property: 'scheme' | 'code') =>
    to.map((id) => (properties.get(id)?.[property] ?? null) as string | null);
  return codesOfWork({
    role: from,
    code: to,
    match,
    curated,
    scheme: column('scheme'),
    notation: column('code'),
  });
}

/** Pairs of visible nodes, each with the merge of the matches that sources give. */
function matches(
  table: FactTable,
  kind: 'Role' | 'Skill' | 'Tool',
  relationship: 'CODED' | 'EQUIVALENT_TO',
): EquivalenceColumns {
  const active = activeSources(table);
  const describing = (ref: string) =>
    active.filter(({ number }) => table.description(number, ref) !== undefined);
  const merged = new Map<string, { from: string; to: string; match: string | null }>();
  for (const { number } of active) {
    for (const { key, value } of table.factsOf(number, kind, [relationship])) {
      const [, from, , to] = key;
      const earlier = merged.get(`${from}\n${to}`);
      const match = earlier?.match ?? ((value.match ?? null) as string | null);
      merged.set(`${from}\n${to}`, { from, to, match });
    }
  }
  const rows = [...merged.values()].filter(
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
