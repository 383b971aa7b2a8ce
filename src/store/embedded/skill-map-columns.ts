import { mergedValue } from '../../domain/fact.ts';
import type { RelationshipType } from '../../domain/graph-model.ts';
import type { SkillMapColumns } from '../../domain/skill-map.ts';
import type { GraphIndex, IndexedEdge, IndexedNode } from './graph-index.ts';

/** See CareerReader.loadSkillMap. */
export function skillMapColumns(graph: GraphIndex): SkillMapColumns {
  const out = (node: IndexedNode, type: RelationshipType) => graph.edgesOf(node, type, 'out');
  const ends = (node: IndexedNode, type: RelationshipType) => out(node, type).map(({ to }) => to.id);
  const all = (kind: 'Role' | 'Skill' | 'Tool' | 'Activity' | 'Credential') =>
    graph.sorted(kind, null).map(({ node }) => node);
  return {
    roles: all('Role').map((role) => {
      const [skills, tools, credentials] = [out(role, 'REQUIRES'), out(role, 'USES'), out(role, 'ASKS_FOR')];
      return {
        id: role.id,
        family: role.properties.family as string | null,
        seniority: role.properties.seniority as string | null,
        industries: ends(role, 'WORKS_IN'),
        skills: {
          ...listOf(skills),
          level: column<number>(skills, 'level'),
          essential: column<boolean>(skills, 'essential'),
        },
        tools: listOf(tools),
        activities: ends(role, 'PERFORMS'),
        credentials: {
          id: credentials.map(({ to }) => to.id),
          need: column<string>(credentials, 'need'),
          share: column<number>(credentials, 'share'),
        },
        names: out(role, 'CALLED').map(({ to }) => String(to.properties.text)),
        responsibilities: out(role, 'STATES')
          .filter(({ to }) => to.properties.kind === 'RESPONSIBILITY')
          .map(({ to }) => String(to.properties.text)),
      };
    }),
    skills: all('Skill').map((skill) => ({
      id: skill.id,
      kind: skill.properties.kind as string | null,
      buildsOn: out(skill, 'BUILDS_ON')
        .filter(({ facts }) => mergedValue(facts, 'essential') !== false)
        .map(({ to }) => to.id),
    })),
    tools: all('Tool').map((tool) => ({ id: tool.id, supports: ends(tool, 'SUPPORTS') })),
    activities: all('Activity').map(({ id, properties }) => ({ id, name: String(properties.name) })),
    credentials: all('Credential').map(({ id, properties }) => ({
      id,
      level: properties.level as string | null,
    })),
  };
}

const listOf = (edges: readonly IndexedEdge[]) => ({
  id: edges.map(({ to }) => to.id),
  importance: column<number>(edges, 'importance'),
});

const column = <T>(edges: readonly IndexedEdge[], property: string): (T | null)[] =>
  edges.map(({ facts }) => mergedValue(facts, property) as T | null);
