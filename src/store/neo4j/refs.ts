import type { NodeKind } from '../../domain/graph/model.ts';
import { importPrecedence } from '../../domain/graph/precedence.ts';
import { plainName } from '../../domain/search/name.ts';
import {
  codeProperties,
  codeRank,
  type NameReading,
  nameRank,
  unsureRanks,
} from '../../domain/search/ref.ts';
import { refKeys } from '../../domain/search/ref-keys.ts';
import type { NodePlan } from '../read-plan.ts';
import { toInteger } from './connection.ts';
import { activeSources, factOrder } from './cypher-fragments.ts';
import { PlanCompiler } from './plan-compiler.ts';
import type { Query } from './plan-queries.ts';

/**
 * The query of a RefRead by names and codes; ids are read before. Each row is `[position in refs, rank, node, titles, name]`, by
 * position and id, for the nodes of the best rank and the `unsureRanks` before it: `bestCandidates` decides
 * between these by their titles, which other rows leave out.
 */
export function compileRefRead(refs: readonly string[], plan: NodePlan): Query {
  const compiler = new PlanCompiler();
  const node = compiler.node('n', plan, ['i', 'rank', 'called']);
  const candidates = [...byCode(plan.kind), byName(plan.kind)];
  const text = [
    activeSources,
    'UNWIND range(0, size($refs) - 1) AS i',
    `CALL (active, i) {\n${candidates.join('\nUNION ALL\n')}\n}`,
    'WITH active, i, min(CASE WHEN NOT rank IN $unsureRanks THEN rank END) AS best, collect([rank, n, called]) AS candidates',
    'UNWIND [one IN candidates WHERE coalesce(one[0] <= best, true)] AS candidate',
    'WITH DISTINCT active, i, candidate[0] AS rank, candidate[1] AS n, candidate[2] AS called',
    ...node.clauses,
    `RETURN i, rank, [${node.values}], CASE WHEN rank IN $unsureRanks THEN ${titles} ELSE [] END, called ORDER BY i, n.id`,
  ].join('\n');
  const names = refs.map((ref) => ({
    plain: plainName(ref),
    keys: refKeys(ref, plan.kind).map(({ key, reading }) => [key, ranksOf(reading)]),
  }));
  return {
    text,
    parameters: {
      ...compiler.parameters,
      refs,
      names,
      sameRanks: ranksOf('SAME'),
      unsureRanks: unsureRanks.map(toInteger),
    },
  };
}

/** The titles of a node `n`. */
const titles =
  '[(n)-[title:CALLED {preferred: true}]->(name:Name) WHERE name.visible AND title.source IN active | name.text]';

const byName = (kind: NodeKind): string =>
  `UNWIND $names[i].keys AS key
MATCH (name:Name {key: key[0]})<-[r:CALLED]-(n:${kind})
WHERE name.visible AND n.visible AND r.source IN active
WITH n, CASE WHEN name.id = name.language + ':' + $names[i].plain THEN $sameRanks ELSE key[1] END AS ranks,
  r.precedence < ${importPrecedence} AS curated, coalesce(r.preferred, false) AS preferred, name.text AS called
RETURN n, called, ranks[CASE WHEN curated THEN 0 ELSE 2 END + CASE WHEN preferred THEN 0 ELSE 1 END] AS rank`;

/** Ranks of curated titles, curated aliases, official titles and official aliases. */
const ranksOf = (reading: NameReading) =>
  [true, false].flatMap((curated) =>
    [true, false].map((preferred) => toInteger(nameRank(reading, curated, preferred))),
  );

function byCode(kind: NodeKind): string[] {
  if (kind !== 'Role') {
    return (codeProperties[kind] ?? []).map(
      (property) =>
        `MATCH (n:${kind} {${property}: $refs[i]}) WHERE n.visible RETURN n, '' AS called, ${codeRank(false)} AS rank`,
    );
  }
  return (codeProperties.OccupationCode ?? []).map(
    (property) => `MATCH (c:OccupationCode {${property}: $refs[i]})<-[r:CODED]-(n:Role)
WHERE c.visible AND n.visible AND r.source IN active
WITH n, c, r ORDER BY ${factOrder('r')}
WITH n, c, head(collect(r.match)) AS match, head(collect(r)) AS first WHERE match = 'EXACT'
RETURN n, '' AS called, CASE WHEN first.precedence < ${importPrecedence} THEN ${codeRank(true)}
  WHEN EXISTS { MATCH (c)<-[d:DESCRIBES]-(:Source) WHERE d.source = first.source } THEN ${codeRank(false)}
  ELSE ${codeRank(false, false)} END AS rank`,
  );
}
