import type { EquivalenceColumns } from '../../../domain/graph/equivalence.ts';
import { importPrecedence } from '../../../domain/graph/precedence.ts';
import { codesOfWork, type RoleCodeColumns, sameWork } from '../../../domain/graph/same-work.ts';
import type { RunStatement } from '../connection.ts';
import { activeSources, factOrder } from '../cypher-fragments.ts';

/** The skills or tools that are equal or near, per pair the merge of its facts. */
export const readEquivalents = (read: RunStatement, kind: 'Skill' | 'Tool'): Promise<EquivalenceColumns> =>
  readMatches(read, `(a:${kind})-[r:EQUIVALENT_TO]->(b:${kind})`);

/** The official roles that are the same work as a curated one; see sameWork. */
export const readSameRoles = async (read: RunStatement): Promise<EquivalenceColumns> =>
  sameWork(await readRoleCodes(read));

/** The codes of each role's own work; see codesOfWork. */
export async function readRoleCodes(read: RunStatement): Promise<RoleCodeColumns> {
  const [codes, { from, to, match, curated }] = await Promise.all([
    read('MATCH (b:OccupationCode) WHERE b.visible RETURN b.id, b.scheme, b.code'),
    readMatches(read, '(a:Role)-[r:CODED]->(b:OccupationCode)'),
  ]);
  const schemeOf = new Map(codes.map(([id, scheme]) => [id, scheme as string | null]));
  const notationOf = new Map(codes.map(([id, , notation]) => [id, notation as string | null]));
  return codesOfWork({
    role: from,
    code: to,
    match,
    curated,
    scheme: to.map((id) => schemeOf.get(id) ?? null),
    notation: to.map((id) => notationOf.get(id) ?? null),
  });
}

/** Pairs of visible nodes, each with the merge of the matches that sources give. */
async function readMatches(read: RunStatement, pattern: string): Promise<EquivalenceColumns> {
  const rows = await read(`${activeSources}
MATCH ${pattern} WHERE a.visible AND b.visible AND r.source IN active
WITH active, a, b, r ORDER BY ${factOrder('r')}
WITH active, a, b, head(collect(r.match)) AS match
RETURN a.id, b.id, match,
  EXISTS { (a)<-[d:DESCRIBES]-(:Source) WHERE d.source IN active AND d.precedence < ${importPrecedence} }`);
  const column = <T>(i: number) => rows.map((row) => row[i] as T);
  return { from: column(0), to: column(1), match: column(2), curated: column(3) };
}
