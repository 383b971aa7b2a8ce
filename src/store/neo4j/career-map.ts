import type { CareerMapColumns, RoleColumns } from '../../domain/career-map-columns.ts';
import type { PayFigure } from '../../domain/pay.ts';
import type { Rows, Run } from './connection.ts';
import { activeSources, factOrder } from './cypher.ts';
import { inParts } from './parts.ts';

/** The facts of one relationship that leave a role, as lists: the end's id, source, context and these properties. */
const facts = (relationship: string, kind: string, properties: readonly string[]): string => `COLLECT {
    MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE r.source IN active AND b.visible
    RETURN [b.id, r.source, r.context${properties.map((property) => `, r.${property}`).join('')}]
  }`;
const ends = (relationship: string, kind: string): string =>
  `COLLECT { MATCH (a)-[r:${relationship}]->(b:${kind}) WHERE r.source IN active AND b.visible RETURN DISTINCT b.id }`;

const moveProperties = ['kind', 'commonness', 'yearsBefore', 'count', 'outOf'];
const skillProperties = ['importance', 'level', 'essential'];
const payProperties = ['currency', 'year', 'measure', 'code', 'median'];

const idsQuery = 'MATCH (a:Role) WHERE a.visible RETURN a.id ORDER BY a.id';

const rolesQuery = `${activeSources}
UNWIND $ids AS id
MATCH (a:Role {id: id}) WHERE a.visible
RETURN a.id, a.seniority,
  ${ends('WORKS_IN', 'Industry')},
  ${ends('USES', 'Tool')},
  ${facts('LEADS_TO', 'Role', moveProperties)},
  ${facts('RELATED_TO', 'Role', [])},
  ${facts('REQUIRES', 'Skill', skillProperties)}`;

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
  const sourced = (rows: unknown) => ({
    source: column<string>(rows, 1).map(placeOf),
    context: column<string>(rows, 2),
  });
  return {
    id: String(id),
    seniority: seniority as string | null,
    industries: industries as string[],
    tools: tools as string[],
    moves: {
      to: column(moves, 0),
      ...sourced(moves),
      kind: column(moves, 3),
      commonness: column(moves, 4),
      yearsBefore: column(moves, 5),
      count: column(moves, 6),
      outOf: column(moves, 7),
    },
    related: { to: column(related, 0), ...sourced(related) },
    skills: {
      id: column(skills, 0),
      ...sourced(skills),
      importance: column(skills, 3),
      level: column(skills, 4),
      essential: column(skills, 5),
    },
    pay: figures.get(String(id)) ?? [],
  };
}

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

const column = <T>(rows: unknown, i: number): T[] => (rows as unknown[][]).map((row) => row[i] as T);
