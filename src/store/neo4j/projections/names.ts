import { type DescribedKind, describedKinds } from '../../../domain/graph/model.ts';
import { importPrecedence } from '../../../domain/graph/precedence.ts';
import type { NameColumns } from '../../../domain/search/name-rows.ts';
import type { Rows } from '../connection.ts';
import { activeSources } from '../cypher.ts';

/** Per thing one row of columns, which take a quarter of the time to decode that a row per name takes. */
export const namesQuery = [
  activeSources,
  'CALL (active) {',
  describedKinds
    .map(
      (
        kind,
      ) => `MATCH (n:${kind})-[r:CALLED]->(name:Name) WHERE n.visible AND name.visible AND r.source IN active
RETURN '${kind}' AS kind, n.id AS id, collect(name.text) AS texts,
  collect(coalesce(r.preferred, false)) AS preferred, collect(r.precedence < ${importPrecedence}) AS curated`,
    )
    .join('\nUNION ALL\n'),
  '}',
  'RETURN kind, id, texts, preferred, curated',
].join('\n');

export function readNames(rows: Rows): NameColumns {
  const texts: string[] = [];
  const thing: number[] = [];
  const preferred: boolean[] = [];
  const curated: boolean[] = [];
  for (const [place, [, , names, titles, judged]] of rows.entries()) {
    for (const [i, name] of (names as string[]).entries()) {
      texts.push(name);
      thing.push(place);
      preferred.push((titles as boolean[])[i] as boolean);
      curated.push((judged as boolean[])[i] as boolean);
    }
  }
  return {
    texts,
    things: rows.map(([kind, id]) => ({ kind: kind as DescribedKind, id: id as string })),
    text: texts.map((_, place) => place),
    thing,
    preferred,
    curated,
  };
}
