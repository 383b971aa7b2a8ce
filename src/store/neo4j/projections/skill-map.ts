import type { NodeKind } from '../../../domain/graph/model.ts';
import type { SkillMap } from '../../../domain/skills/skill-map.ts';
import { buildSkillMap } from '../../../domain/skills/skill-map-builder.ts';
import type { SkillMapColumns } from '../../../domain/skills/skill-map-columns.ts';
import type { Parameters, ResultRows, RunStatement } from '../connection.ts';
import { activeSources, factOrder } from '../cypher-fragments.ts';
import { inIdBatches } from '../id-batches.ts';
import { readEquivalents } from './equivalents.ts';

/** See CareerReader.loadSkillMap. */
export async function loadSkillMap(read: RunStatement): Promise<SkillMap> {
  return buildSkillMap(await skillMapColumns(read));
}

/** A small statement per relationship: one that follows them all takes the planner many times as long. */
async function skillMapColumns(run: RunStatement): Promise<SkillMapColumns> {
  const read = (statement: string, parameters?: Parameters) =>
    run(`${activeSources}\n${statement}`, parameters);
  const readNodes = (kind: NodeKind, ...values: string[]) =>
    read(`MATCH (a:${kind}) WHERE a.visible RETURN ${['a.id', ...values].join(', ')} ORDER BY a.id`);
  /** Reads a list per node; returns a function from a node's id to its list, which may be empty. */
  const readLists = async (kind: NodeKind, nodes: ResultRows, subquery: string) => {
    const statement = `UNWIND $ids AS id MATCH (a:${kind} {id: id}) RETURN a.id, ${subquery}`;
    const lists = new Map<string, unknown[]>();
    const nodeIds = nodes.map(([id]) => id as string);
    for await (const rows of inIdBatches(nodeIds, (ids) => read(statement, { ids }))) {
      for (const [id, values] of rows) lists.set(id as string, values as unknown[]);
    }
    return <T>(id: string) => (lists.get(id) ?? []) as T[];
  };
  const [roles, skills, tools, activities, credentials] = await Promise.all([
    readNodes('Role', describingSources, 'a.family', 'a.seniority'),
    readNodes('Skill', 'a.kind'),
    readNodes('Tool'),
    readNodes('Activity', 'a.name'),
    readNodes('Credential', 'a.level'),
  ]);
  const [skillsOf, toolsOf, credentialsOf, buildsOn] = await Promise.all([
    readLists('Role', roles, edges('REQUIRES', 'Skill', 'r.importance', 'r.level', 'r.essential', ratedBy)),
    readLists('Role', roles, edges('USES', 'Tool', 'r.importance')),
    readLists('Role', roles, edges('ASKS_FOR', 'Credential', 'r.need', 'r.share')),
    readLists('Skill', skills, edges('BUILDS_ON', 'Skill', 'r.essential')),
  ]);
  const [industriesOf, activitiesOf, namesOf, responsibilitiesOf, supports] = await Promise.all([
    readLists('Role', roles, ends('WORKS_IN', 'Industry')),
    readLists('Role', roles, ends('PERFORMS', 'Activity')),
    readLists('Role', roles, ends('CALLED', 'Name', 'b.text')),
    readLists('Role', roles, ends('STATES', 'Statement', 'b.text', "AND b.kind = 'RESPONSIBILITY'")),
    readLists('Tool', tools, ends('SUPPORTS', 'Skill')),
  ]);
  const [skillEquivalents, toolEquivalents] = await Promise.all([
    readEquivalents(run, 'Skill'),
    readEquivalents(run, 'Tool'),
  ]);
  return {
    equivalents: { skills: skillEquivalents, tools: toolEquivalents },
    roles: roles.map(([key, sources, family, seniority]) => {
      const id = key as string;
      const [skillRows, toolRows] = [skillsOf<unknown[]>(id), toolsOf<unknown[]>(id)];
      const credentialRows = credentialsOf<unknown[]>(id);
      return {
        id,
        sources: sources as string[],
        family: family as string | null,
        seniority: seniority as string | null,
        industries: industriesOf<string>(id),
        skills: {
          id: column(skillRows, 0),
          importance: column(skillRows, 1),
          ratedBy: column(skillRows, 4),
          level: column(skillRows, 2),
          essential: column(skillRows, 3),
        },
        tools: { id: column(toolRows, 0), importance: column(toolRows, 1) },
        activities: activitiesOf<string>(id),
        credentials: {
          id: column(credentialRows, 0),
          need: column(credentialRows, 1),
          share: column(credentialRows, 2),
        },
        names: namesOf<string>(id),
        responsibilities: responsibilitiesOf<string>(id),
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

/** A subquery for the ids of the ACTIVE sources that describe `a`. */
const describingSources =
  'COLLECT { MATCH (a)<-[r:DESCRIBES]-(:Source) WHERE r.source IN active RETURN r.source }';

/** A subquery for a value of each node at the end of a relationship from `a`; equal values once. */
const ends = (type: string, kind: string, value = 'b.id', where = ''): string => `COLLECT {
  MATCH (a)-[r:${type}]->(b:${kind}) WHERE r.source IN active AND b.visible ${where}
  RETURN DISTINCT ${value}
}`;

/** A subquery for the edges of a relationship from `a`: the end's id, then values of the facts `r`, each the first known. */
const edges = (type: string, kind: string, ...values: string[]): string => `COLLECT {
  MATCH (a)-[r:${type}]->(b:${kind}) WHERE r.source IN active AND b.visible
  WITH b, r ORDER BY ${factOrder('r')}
  WITH b, ${values.map((value, i) => `head(collect(${value})) AS value${i}`).join(', ')}
  RETURN [b.id, ${values.map((_, i) => `value${i}`).join(', ')}]
}`;

/** The source of the importance of a fact `r`. */
const ratedBy = 'CASE WHEN r.importance IS NOT NULL THEN r.source END';

const column = <T>(rows: readonly unknown[][], i: number): T[] => rows.map((row) => row[i] as T);
