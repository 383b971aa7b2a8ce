import { compareText } from '../../../domain/collections/text.ts';
import { commonnesses, moveKinds } from '../../../domain/graph/vocabulary.ts';
import type { CareerMap } from '../../../domain/paths/career-map.ts';
import { CareerMapBuilder } from '../../../domain/paths/career-map-builder.ts';
import type { RoleColumns } from '../../../domain/paths/career-map-columns.ts';
import type { PayFigure } from '../../../domain/pay/pay.ts';
import type { Rows, Run } from '../connection.ts';
import { activeSources, factOrder } from '../cypher.ts';
import { inParts } from '../parts.ts';

/**
 * The facts of one relationship that leave a role as columns, in two thirds of the time that a list per fact takes: the
 * end's id, the source's place, context and these values. Contexts are left out when all are empty; an unknown value is
 * `unknown`, as `collect` leaves nulls out. Words come as numbers, which take a fraction of a text's time to read, and
 * all properties at once, as each that is read by itself looks for the relationship again.
 */
const columnsOf = (name: string, relationship: string, kind: string, values: readonly string[]): string => {
  const columns = [
    'collect(b.id)',
    'collect(source)',
    "CASE WHEN max(said.context) = '' THEN [] ELSE collect(said.context) END",
    ...values.map((value) => `collect(coalesce(${value}, '${unknown}'))`),
  ];
  // whether a role is visible need not be read: the map leaves out moves to those that are not
  return `CALL (a) {
  MATCH (a)-[r:${relationship}]->(b:${kind})${kind === 'Role' ? '' : ' WHERE b.visible'}
  WITH b, properties(r) AS said
  WITH b, said, $places[said.source] AS source, said.yearsBefore AS years WHERE source IS NOT NULL
  RETURN [${columns.join(', ')}] AS ${name}
}`;
};
const unknown = '';
const ends = (relationship: string, kind: string): string =>
  `COLLECT { MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE $places[r.source] IS NOT NULL AND b.visible RETURN DISTINCT b.id }`;

/** Words and their places, as a statement takes them. */
const placesOf = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(words.map((word, place) => [word, place]));
const kinds = placesOf(moveKinds);
const words = placesOf(commonnesses);

const moveValues = [
  '$kinds[said.kind]',
  '$words[said.commonness]',
  'years[0]',
  'years[1]',
  'said.count',
  'said.outOf',
];
const skillValues = ['said.importance', 'said.level', 'said.essential'];
const payProperties = ['currency', 'year', 'measure', 'code', 'median'];

const idsQuery = 'MATCH (a:Role) WHERE a.visible RETURN a.id ORDER BY a.id';

const rolesQuery = `UNWIND $ids AS id
MATCH (a:Role {id: id}) WHERE a.visible
${columnsOf('moves', 'LEADS_TO', 'Role', moveValues)}
${columnsOf('related', 'RELATED_TO', 'Role', [])}
${columnsOf('skills', 'REQUIRES', 'Skill', skillValues)}
RETURN a.id, a.seniority, ${ends('WORKS_IN', 'Industry')}, ${ends('USES', 'Tool')}, moves, related, skills`;

const sourcesQuery = "MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id ORDER BY s.id";

const payQuery = `${activeSources}
MATCH (a:Role)-[r:PAYS]->(b:Region) WHERE a.visible AND b.visible AND r.source IN active
RETURN a.id, b.code, r.source, r.context, ${payProperties.map((property) => `r.${property}`).join(', ')},
  head(COLLECT {
    MATCH (a)-[c:CODED]->(o:OccupationCode {id: r.code})
    WHERE c.source IN active AND o.visible AND c.match IS NOT NULL
    RETURN c.match ORDER BY ${factOrder('c')}
  })`;

const skillsQuery = `${activeSources}
MATCH (a:Skill)-[r:BUILDS_ON]->(b:Skill) WHERE a.visible AND b.visible AND r.source IN active
WITH a, b, r ORDER BY ${factOrder('r')}
WITH a, b, head(collect(r.essential)) AS essential WHERE coalesce(essential, true)
RETURN a.id, collect(b.id)`;

/** See CareerReader.loadCareerMap: built while it is read. */
export async function loadCareerMap(read: Run): Promise<CareerMap> {
  const [sourceIds, roleIds, pay, skills] = await Promise.all([
    read(sourcesQuery),
    read(idsQuery),
    read(payQuery),
    read(skillsQuery),
  ]);
  const sources = sourceIds.map(([id]) => String(id));
  const figures = figuresByRole(pay);
  const places = placesOf(sources);
  const ids = roleIds.map(([id]) => String(id));
  const map = new CareerMapBuilder(sources, ids);
  for await (const rows of inParts(ids, (part) => read(rolesQuery, { ids: part, places, kinds, words }))) {
    const roles = rows.map((row) => roleColumns(row, figures));
    for (const role of roles.sort((a, b) => compareText(a.id, b.id))) map.add(role);
  }
  return map.build(skills.map(([id, buildsOn]) => ({ id: String(id), buildsOn: buildsOn as string[] })));
}

function roleColumns(
  [id, seniority, industries, tools, moves, related, skills]: readonly unknown[],
  figures: ReadonlyMap<string, PayFigure[]>,
): RoleColumns {
  const [to, source, context, kind, commonness, yearsLow, yearsHigh, count, outOf] = moves as FactColumns;
  const [relatedTo, relatedSource, relatedContext] = related as FactColumns;
  const [skill, skillSource, skillContext, importance, level, essential] = skills as FactColumns;
  return {
    id: String(id),
    seniority: seniority as string | null,
    industries: industries as string[],
    tools: tools as string[],
    moves: {
      to,
      source,
      context: contexts(context, to.length),
      kind: wordsAt(moveKinds, kind),
      commonness: wordsAt(commonnesses, commonness),
      yearsLow: known(yearsLow),
      yearsHigh: known(yearsHigh),
      count: known(count),
      outOf: known(outOf),
    },
    related: { to: relatedTo, source: relatedSource, context: contexts(relatedContext, relatedTo.length) },
    skills: {
      id: skill,
      source: skillSource,
      context: contexts(skillContext, skill.length),
      importance: known(importance),
      level: known(level),
      essential: known(essential),
    },
    pay: figures.get(String(id)) ?? [],
  };
}

/** The ids of the ends, places of sources, contexts, and values as the statement lists them. */
type FactColumns = [string[], number[], string[], ...unknown[][]];

const contexts = (told: string[], facts: number): string[] =>
  told.length > 0 ? told : new Array<string>(facts).fill('');

const known = <T>(values: unknown[] = []): (T | null)[] =>
  (values.includes(unknown)
    ? values.map((value) => (value === unknown ? null : value))
    : values) as (T | null)[];

const wordsAt = (list: readonly string[], places: unknown[] = []): (string | null)[] =>
  places.map((place) => list[place as number] ?? null);

function figuresByRole(rows: Rows): ReadonlyMap<string, PayFigure[]> {
  const figures = new Map<string, PayFigure[]>();
  for (const [role, region, source, context, currency, year, measure, code, median, match] of rows) {
    const figure = { source, context, region, currency, year, measure, code, match, median } as PayFigure;
    const held = figures.get(String(role));
    if (held) held.push(figure);
    else figures.set(String(role), [figure]);
  }
  return figures;
}
