import type { SkillMapColumns } from '../../domain/skill-map.ts';
import type { Neo4jConnection } from './connection.ts';
import { activeSources, factOrder } from './cypher.ts';

/** See CareerReader.loadSkillMap. One statement per kind of node; what changes between them is left out by whoever joins them. */
export async function skillMapColumns(connection: Neo4jConnection): Promise<SkillMapColumns> {
  const [roles, skills, tools, activities, credentials] = await Promise.all(
    [roleStatement, skillStatement, toolStatement, activityStatement, credentialStatement].map((statement) =>
      connection.read(`${activeSources}\n${statement}`),
    ),
  );
  return {
    roles: (roles ?? []).map(
      ([id, family, seniority, industries, required, used, performed, asked, names, duties]) => ({
        id: id as string,
        family: family as string | null,
        seniority: seniority as string | null,
        industries: industries as string[],
        skills: {
          id: column(required, 0),
          importance: column(required, 1),
          level: column(required, 2),
          essential: column(required, 3),
        },
        tools: { id: column(used, 0), importance: column(used, 1) },
        activities: performed as string[],
        credentials: { id: column(asked, 0), need: column(asked, 1), share: column(asked, 2) },
        names: names as string[],
        responsibilities: duties as string[],
      }),
    ),
    skills: (skills ?? []).map(([id, kind, buildsOn]) => ({
      id: id as string,
      kind: kind as string | null,
      buildsOn: buildsOn as string[],
    })),
    tools: (tools ?? []).map(([id, supports]) => ({ id: id as string, supports: supports as string[] })),
    activities: (activities ?? []).map(([id, name]) => ({ id: id as string, name: name as string })),
    credentials: (credentials ?? []).map(([id, level]) => ({
      id: id as string,
      level: level as string | null,
    })),
  };
}

/** What is at the ends of a relationship, each once. */
const ends = (type: string, kind: string, value = 'b.id', where = ''): string => `COLLECT {
  MATCH (a)-[r:${type}]->(b:${kind}) WHERE r.source IN active AND b.visible ${where}
  RETURN DISTINCT ${value}
}`;

/** The same with what is said of each, merged over the facts. */
const edges = (type: string, kind: string, ...properties: string[]): string => `COLLECT {
  MATCH (a)-[r:${type}]->(b:${kind}) WHERE r.source IN active AND b.visible
  WITH b, r ORDER BY ${factOrder('r')}
  WITH b, ${properties.map((name) => `head(collect(r.${name})) AS ${name}`).join(', ')}
  RETURN [b.id, ${properties.join(', ')}]
}`;

const every = (kind: string, ...values: string[]): string =>
  `MATCH (a:${kind}) WHERE a.visible RETURN ${['a.id', ...values].join(', ')} ORDER BY a.id`;

const roleStatement = every(
  'Role',
  'a.family',
  'a.seniority',
  ends('WORKS_IN', 'Industry'),
  edges('REQUIRES', 'Skill', 'importance', 'level', 'essential'),
  edges('USES', 'Tool', 'importance'),
  ends('PERFORMS', 'Activity'),
  edges('ASKS_FOR', 'Credential', 'need', 'share'),
  ends('CALLED', 'Name', 'b.text'),
  ends('STATES', 'Statement', 'b.text', "AND b.kind = 'RESPONSIBILITY'"),
);
const skillStatement = every(
  'Skill',
  'a.kind',
  `COLLECT {
    MATCH (a)-[r:BUILDS_ON]->(b:Skill) WHERE r.source IN active AND b.visible
    WITH b, r ORDER BY ${factOrder('r')}
    WITH b, head(collect(r.essential)) AS essential WHERE coalesce(essential, true)
    RETURN b.id
  }`,
);
const toolStatement = every('Tool', ends('SUPPORTS', 'Skill'));
const activityStatement = every('Activity', 'a.name');
const credentialStatement = every('Credential', 'a.level');

const column = <T>(rows: unknown, i: number): T[] => (rows as unknown[][]).map((row) => row[i] as T);
