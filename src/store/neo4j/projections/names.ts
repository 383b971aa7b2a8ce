import { type NamedKind, namedKinds } from '../../../domain/graph/model.ts';
import { importPrecedence } from '../../../domain/graph/precedence.ts';
import { NameIndex } from '../../../domain/search/name-index.ts';
import type { NameColumns } from '../../../domain/search/name-rows.ts';
import type { ResultRows, RunStatement } from '../connection.ts';
import { activeSources } from '../cypher-fragments.ts';
import { readEquivalents, readSameRoles } from './equivalents.ts';

/** A row per thing with its names as columns: decoding a row per name takes four times as long. */
const namesQuery = [
  activeSources,
  'CALL (active) {',
  namedKinds
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

/** See CareerReader.loadNames. */
export async function loadNames(read: RunStatement): Promise<NameIndex> {
  const [rows, roles, skills, tools] = await Promise.all([
    read(namesQuery),
    readSameRoles(read),
    readEquivalents(read, 'Skill'),
    readEquivalents(read, 'Tool'),
  ]);
  return new NameIndex({ ...nameColumns(rows), equivalents: { Role: roles, Skill: skills, Tool: tools } });
}

function nameColumns(rows: ResultRows): NameColumns {
  const texts: string[] = [];
  const thing: number[] = [];
  const preferred: boolean[] = [];
  const curated: boolean[] = [];
  for (const [place, [, , names, namePreferred, nameCurated]] of rows.entries()) {
    for (const [i, name] of (names as string[]).entries()) {
      texts.push(name);
      thing.push(place);
      preferred.push((namePreferred as boolean[])[i] as boolean);
      curated.push((nameCurated as boolean[])[i] as boolean);
    }
  }
  return {
    texts,
    things: rows.map(([kind, id]) => ({ kind: kind as NamedKind, id: id as string })),
    text: texts.map((_, place) => place),
    thing,
    preferred,
    curated,
  };
}
