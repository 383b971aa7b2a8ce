import type { CareerMapColumns, RoleColumns } from '../../domain/career-map-columns.ts';
import type { PayFigure } from '../../domain/pay.ts';
import type { Rows, Run } from './connection.ts';
import { activeSources, factOrder } from './cypher.ts';
import { inParts } from './parts.ts';

/**
 * The facts of one relationship that leave a role as columns, in two thirds of the time that a list per fact takes: the
 * end's id, source, context and these values. An unknown one is `unknown`, as `collect` leaves nulls out.
 */
const columnsOf = (name: string, relationship: string, kind: string, values: readonly string[]): string => {
  const columns = [
    'b.id',
    'r.source',
    'r.context',
    ...values.map((value) => `coalesce(${value}, '${unknown}')`),
  ];
  return `CALL (a, active) {
  MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE r.source IN active AND b.visible
  WITH b, r, r.yearsBefore AS years // read once
  RETURN [${columns.map((column) => `collect(${column})`).join(', ')}] AS ${name}
}`;
};
const unknown = '';
const ends = (relationship: string, kind: string): string =>
  `COLLECT { MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE r.source IN active AND b.visible RETURN DISTINCT b.id }`;

const moveValues = ['r.kind', 'r.commonness', 'years[0]', 'years[1]', 'r.count', 'r.outOf'];
const skillValues = ['r.importance', 'r.level', 'r.essential'];
const payProperties = ['currency', 'year', 'measure', 'code', 'median'];

const idsQuery = 'MATCH (a:Role) WHERE a.visible RETURN a.id ORDER BY a.id';

const rolesQuery = `${activeSources}
UNWIND $ids AS id
MATCH (a:Role {id: id}) WHERE a.visible
${columnsOf('moves', 'LEADS_TO', 'Role', moveValues)}
${columnsOf('related', 'RELATED_TO', 'Role', [])}
${columnsOf('skills', 'REQUIRES', 'Skill', skillValues)}
RETURN a.id, a.seniority, ${ends('WORKS_IN', 'Industry')}, ${ends('USES', 'Tool')}, moves, related, skills`;

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

/** What the career map is made of; see CareerReader.loadCareerMap. */
export async function careerMapColumns(read: Run): Promise<CareerMapColumns> {
  const [roleIds, pay, skills] = await Promise.all([read(idsQuery), read(payQuery), read(skillsQuery)]);
  const sources = new Map<string, number>();
  const placeOf = (source: string): number => {
    const place = sources.get(source) ?? sources.size;
    sources.set(source, place);
    return place;
  };
  const figures = figuresByRole(pay);
  const roles = await inParts(
    roleIds.map(([id]) => String(id)),
    async (ids) => (await read(rolesQuery, { ids })).map((row) => roleColumns(row, placeOf, figures)),
  );
  return {
    roles: roles.flat(),
    skills: skills.map(([id, buildsOn]) => ({ id: String(id), buildsOn: buildsOn as string[] })),
    sources: [...sources.keys()],
  };
}

function roleColumns(
  [id, seniority, industries, tools, moves, related, skills]: readonly unknown[],
  placeOf: (source: string) => number,
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
      source: source.map(placeOf),
      context,
      kind: known(kind),
      commonness: known(commonness),
      yearsLow: known(yearsLow),
      yearsHigh: known(yearsHigh),
      count: known(count),
      outOf: known(outOf),
    },
    related: { to: relatedTo, source: relatedSource.map(placeOf), context: relatedContext },
    skills: {
      id: skill,
      source: skillSource.map(placeOf),
      context: skillContext,
      importance: known(importance),
      level: known(level),
      essential: known(essential),
    },
    pay: figures.get(String(id)) ?? [],
  };
}

/** The ids of the ends, sources, contexts, and values as the statement lists them. */
type FactColumns = [string[], string[], string[], ...unknown[][]];

const known = <T>(values: unknown[] | undefined): (T | null)[] =>
  (values ?? []).map((value) => (value === unknown ? null : (value as T)));

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
