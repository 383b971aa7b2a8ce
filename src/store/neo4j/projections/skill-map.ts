import type { NodeKind } from '../../../domain/graph/model.ts';
import type { SkillMapColumns } from '../../../domain/skills/skill-map.ts';
import type { Neo4jConnection, Parameters, Rows } from '../connection.ts';
import { activeSources, factOrder } from '../cypher.ts';
import { inParts } from '../parts.ts';

/**
 * See CareerReader.loadSkillMap. A small statement per relationship: one that follows them all takes the planner many
 * times as long.
 */
export async function skillMapColumns(connection: Neo4jConnection): Promise<SkillMapColumns> {
  const read = (statement: string, parameters?: Parameters) =>
    connection.read(`${activeSources}\n${statement}`, parameters);
  const all = (kind: NodeKind, ...values: string[]) =>
    read(`MATCH (a:${kind}) WHERE a.visible RETURN ${['a.id', ...values].join(', ')} ORDER BY a.id`);
  /** Per node of a kind what a subquery gives. */
  const each = async (kind: NodeKind, nodes: Rows, subquery: string) => {
    const statement = `UNWIND $ids AS id MATCH (a:${kind} {id: id}) RETURN a.id, ${subquery}`;
    const found = new Map<string, unknown[]>();
    const nodeIds = nodes.map(([id]) => id as string);
    for await (const rows of inParts(nodeIds, (ids) => read(statement, { ids }))) {
      for (const [id, values] of rows) found.set(id as string, values as unknown[]);
    }
    return <T>(id: string) => (found.get(id) ?? []) as T[];
  };
  const [roles, skills, tools, activities, credentials] = await Promise.all([
    all('Role', 'a.family', 'a.seniority'),
    all('Skill', 'a.kind'),
    all('Tool'),
    all('Activity', 'a.name'),
    all('Credential', 'a.level'),
  ]);
  const [required, used, asked, buildsOn] = await Promise.all([
    each('Role', roles, edges('REQUIRES', 'Skill', 'importance', 'level', 'essential')),
    each('Role', roles, edges('USES', 'Tool', 'importance')),
    each('Role', roles, edges('ASKS_FOR', 'Credential', 'need', 'share')),
    each('Skill', skills, edges('BUILDS_ON', 'Skill', 'essential')),
  ]);
  const [industries, performed, names, duties, supports] = await Promise.all([
    each('Role', roles, ends('WORKS_IN', 'Industry')),
    each('Role', roles, ends('PERFORMS', 'Activity')),
    each('Role', roles, ends('CALLED', 'Name', 'b.text')),
    each('Role', roles, ends('STATES', 'Statement', 'b.text', "AND b.kind = 'RESPONSIBILITY'")),
    each('Tool', tools, ends('SUPPORTS', 'Skill')),
  ]);
  return {
    roles: roles.map(([key, family, seniority]) => {
      const id = key as string;
      const [needs, uses, credits] = [required<unknown[]>(id), used<unknown[]>(id), asked<unknown[]>(id)];
      return {
        id,
        family: family as string | null,
        seniority: seniority as string | null,
        industries: industries<string>(id),
        skills: {
          id: column(needs, 0),
          importance: column(needs, 1),
          level: column(needs, 2),
          essential: column(needs, 3),
        },
        tools: { id: column(uses, 0), importance: column(uses, 1) },
        activities: performed<string>(id),
        credentials: { id: column(credits, 0), need: column(credits, 1), share: column(credits, 2) },
        names: names<string>(id),
        responsibilities: duties<string>(id),
      };
    }),
    skills: skills.map(([key, kind]) => {
      const id = key as string;
      const needed = buildsOn<[string, boolean | null]>(id).filter(([, essential]) => essential !== false);
      return { id, kind: kind as string | null, buildsOn: needed.map(([other]) => other) };
    }),
    tools: tools.map(([id]) => ({ id: id as string, supports: supports<string>(id as string) })),
    activities: activities.map(([id, name]) => ({ id: id as string, name: name as string })),
    credentials: credentials.map(([id, level]) => ({ id: id as string, level: level as string | null })),
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

const column = <T>(rows: readonly unknown[][], i: number): T[] => rows.map((row) => row[i] as T);
