import { compareText } from '../../../domain/collections/text.ts';
import { commonnesses, moveKinds } from '../../../domain/graph/vocabulary.ts';
import type { CareerMap } from '../../../domain/paths/career-map.ts';
import { CareerMapBuilder } from '../../../domain/paths/career-map-builder.ts';
import type { RoleColumns } from '../../../domain/paths/career-map-columns.ts';
import type { RunStatement } from '../connection.ts';
import { activeSources, factOrder } from '../cypher-fragments.ts';
import { inIdBatches } from '../id-batches.ts';
import { readEquivalents, readRoleCodes } from './equivalents.ts';
import { readFigures } from './figures.ts';
import { readWidestPay } from './pay.ts';

/** Stands for null in a column, as `collect` leaves nulls out. */
const unknown = '';

/**
 * A subquery for the facts of one relationship that start at a role, as columns: ids of the ends, places of the
 * sources, contexts (empty when all are empty), then the values. Columns take two thirds of the time of a list per
 * fact. Words are sent as their places in the model, and properties are read all at once, as each separate read looks
 * up the relationship again.
 */
const columnsOf = (name: string, relationship: string, kind: string, values: readonly string[]): string => {
  const columns = [
    'collect(b.id)',
    'collect(source)',
    "CASE WHEN max(fact.context) = '' THEN [] ELSE collect(fact.context) END",
    ...values.map((value) => `collect(coalesce(${value}, '${unknown}'))`),
  ];
  // the map drops moves to roles that are not visible, so their visibility need not be read
  return `CALL (a) {
  MATCH (a)-[r:${relationship}]->(b:${kind})${kind === 'Role' ? '' : ' WHERE b.visible'}
  WITH b, properties(r) AS fact
  WITH b, fact, $places[fact.source] AS source, fact.yearsBefore AS years WHERE source IS NOT NULL
  RETURN [${columns.join(', ')}] AS ${name}
}`;
};

const ends = (relationship: string, kind: string): string =>
  `COLLECT { MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE $places[r.source] IS NOT NULL AND b.visible RETURN DISTINCT b.id }`;

/** A parameter that maps words to their places. */
const placesOf = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(words.map((word, place) => [word, place]));
const kinds = placesOf(moveKinds);
const commonness = placesOf(commonnesses);

const countValues = ['fact.count', 'fact.outOf', 'fact.place', 'fact.period'];
const moveValues = [
  '$kinds[fact.kind]',
  '$commonness[fact.commonness]',
  'years[0]',
  'years[1]',
  ...countValues,
  'fact.closeness',
];
const skillValues = ['fact.importance', 'fact.level', 'fact.essential'];

const idsQuery = 'MATCH (a:Role) WHERE a.visible RETURN a.id ORDER BY a.id';

const rolesQuery = `UNWIND $ids AS id
MATCH (a:Role {id: id}) WHERE a.visible
${columnsOf('moves', 'LEADS_TO', 'Role', moveValues)}
${columnsOf('stays', 'STAYS_IN', 'Role', countValues)}
${columnsOf('few', 'FEW_MOVE_TO', 'Role', countValues)}
${columnsOf('related', 'RELATED_TO', 'Role', [])}
${columnsOf('skills', 'REQUIRES', 'Skill', skillValues)}
RETURN a.id, a.family, a.seniority, ${ends('WORKS_IN', 'Industry')}, ${ends('USES', 'Tool')}, moves, stays, few, related, skills`;

const sourcesQuery = "MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id ORDER BY s.id";

const skillsQuery = `${activeSources}
MATCH (a:Skill)-[r:BUILDS_ON]->(b:Skill) WHERE a.visible AND b.visible AND r.source IN active
WITH a, b, r ORDER BY ${factOrder('r')}
WITH a, b, head(collect(r.essential)) AS essential WHERE coalesce(essential, true)
RETURN a.id, collect(b.id)`;

/** See CareerReader.loadCareerMap. The map is built while it is read, so that only parts of the facts are in memory. */
export async function loadCareerMap(read: RunStatement): Promise<CareerMap> {
  const [sourceIds, roleIds, pay, figures, skills, skillEquivalents, toolEquivalents, codes] =
    await Promise.all([
      read(sourcesQuery),
      read(idsQuery),
      readWidestPay(read),
      readFigures(read),
      read(skillsQuery),
      readEquivalents(read, 'Skill'),
      readEquivalents(read, 'Tool'),
      readRoleCodes(read),
    ]);
  const sources = sourceIds.map(([id]) => String(id));
  const places = placesOf(sources);
  const ids = roleIds.map(([id]) => String(id));
  const map = new CareerMapBuilder(sources, ids);
  for await (const rows of inIdBatches(ids, (batch) =>
    read(rolesQuery, { ids: batch, places, kinds, commonness }),
  )) {
    const roles = rows.map((row) => ({
      ...roleColumns(row),
      pay: pay.get(String(row[0])) ?? [],
      figures: figures.get(String(row[0])) ?? [],
    }));
    for (const role of roles.sort((a, b) => compareText(a.id, b.id))) map.add(role);
  }
  return map.build(
    skills.map(([id, buildsOn]) => ({ id: String(id), buildsOn: buildsOn as string[] })),
    { skills: skillEquivalents, tools: toolEquivalents },
    codes,
  );
}

function roleColumns([
  id,
  family,
  seniority,
  industries,
  tools,
  moves,
  stays,
  few,
  related,
  skills,
]: readonly unknown[]): Omit<RoleColumns, 'pay'> {
  const [to, source, context, kind, commonness, yearsLow, yearsHigh, count, outOf, place, period, closeness] =
    moves as FactColumns;
  const [relatedTo, relatedSource, relatedContext] = related as FactColumns;
  const [skill, skillSource, skillContext, importance, level, essential] = skills as FactColumns;
  return {
    id: String(id),
    family: family as string | null,
    seniority: seniority as string | null,
    industries: industries as string[],
    tools: tools as string[],
    moves: {
      to,
      source,
      context: contexts(context, to.length),
      kind: wordsAt(moveKinds, kind),
      commonness: wordsAt(commonnesses, commonness),
      yearsLow: withNulls(yearsLow),
      yearsHigh: withNulls(yearsHigh),
      count: withNulls(count),
      outOf: withNulls(outOf),
      place: withNulls(place),
      period: withNulls(period),
      closeness: withNulls(closeness),
    },
    counts: countColumns(stays as FactColumns, few as FactColumns),
    related: { to: relatedTo, source: relatedSource, context: contexts(relatedContext, relatedTo.length) },
    skills: {
      id: skill,
      source: skillSource,
      context: contexts(skillContext, skill.length),
      importance: withNulls(importance),
      level: withNulls(level),
      essential: withNulls(essential),
    },
  };
}

function countColumns(stays: FactColumns, few: FactColumns): NonNullable<RoleColumns['counts']> {
  const both = [stays, few] as const;
  const column = <T>(place: number) => both.flatMap((columns) => withNulls<T>(columns[place] as unknown[]));
  return {
    to: both.flatMap(([to]) => to),
    source: both.flatMap(([, source]) => source),
    context: both.flatMap(([to, , context]) => contexts(context, to.length)),
    count: column<number>(3),
    outOf: column<number>(4),
    place: column<string>(5),
    period: column<string>(6),
    few: both.flatMap(([to], i) => to.map(() => i === 1)),
  };
}

/** What `columnsOf` returns: ids of the ends, places of the sources, contexts, then the values. */
type FactColumns = [string[], number[], string[], ...unknown[][]];

const contexts = (column: string[], facts: number): string[] =>
  column.length > 0 ? column : new Array<string>(facts).fill('');

const withNulls = <T>(values: unknown[] = []): (T | null)[] =>
  (values.includes(unknown)
    ? values.map((value) => (value === unknown ? null : value))
    : values) as (T | null)[];

const wordsAt = (list: readonly string[], places: unknown[] = []): (string | null)[] =>
  places.map((place) => list[place as number] ?? null);
