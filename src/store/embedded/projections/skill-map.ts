import { compareText } from '../../../domain/collections/text.ts';
import { nodeRef } from '../../../domain/graph/fact.ts';
import { mergeNext } from '../../../domain/graph/merge.ts';
import { type DescribedKind, displayProperty } from '../../../domain/graph/model.ts';
import type { Properties } from '../../../domain/graph/property.ts';
import type { SkillMapColumns } from '../../../domain/skills/skill-map-columns.ts';
import { equivalents } from '../equivalents.ts';
import type { GraphScan, ScannedFact, ScannedNode } from '../graph-scan.ts';
import { prerequisites } from '../prerequisites.ts';

/** Reads what the skill map is built from. */
export function skillMapColumns(scan: GraphScan): SkillMapColumns {
  const roles = new Map(nodesById(scan, 'Role').map((role) => [role, emptyRole()]));
  const roleOf = ({ from }: ScannedFact) => roles.get(from) as GatheredRole;
  scan.facts('Role', {
    REQUIRES: (fact) => mergeNext(roleOf(fact).skills, fact.to.id, rated(fact, scan.sources)),
    USES: (fact) => mergeNext(roleOf(fact).tools, fact.to.id, fact.properties),
    ASKS_FOR: (fact) => mergeNext(roleOf(fact).credentials, fact.to.id, fact.properties),
    WORKS_IN: (fact) => roleOf(fact).industries.add(fact.to.id),
    PERFORMS: (fact) => roleOf(fact).activities.add(fact.to.id),
    CALLED: (fact) => roleOf(fact).names.add(displayText('Name', fact.to)),
    STATES: (fact) => {
      if (fact.to.properties.kind === 'RESPONSIBILITY') {
        roleOf(fact).responsibilities.add(displayText('Statement', fact.to));
      }
    },
  });
  const describedBy = scan.describedBy('Role');
  const buildsOn = prerequisites(scan);
  const tools = new Map(nodesById(scan, 'Tool').map((tool) => [tool, new Set<string>()]));
  scan.facts('Tool', { SUPPORTS: ({ from, to }) => tools.get(from)?.add(to.id) });
  return {
    roles: [...roles].map(([{ id, properties }, { skills, tools: uses, credentials, ...lists }]) => ({
      id,
      sources: describedBy.get(nodeRef('Role', id)) ?? [],
      family: textOrNull(properties, 'family'),
      seniority: textOrNull(properties, 'seniority'),
      industries: [...lists.industries],
      skills: {
        ...listOf(skills),
        ratedBy: column<string>(skills, 'ratedBy'),
        level: column<number>(skills, 'level'),
        essential: column<boolean>(skills, 'essential'),
      },
      tools: listOf(uses),
      activities: [...lists.activities],
      credentials: {
        id: [...credentials.keys()],
        need: column<string>(credentials, 'need'),
        share: column<number>(credentials, 'share'),
      },
      names: [...lists.names],
      responsibilities: [...lists.responsibilities],
    })),
    skills: nodesById(scan, 'Skill').map((skill) => ({
      id: skill.id,
      kind: textOrNull(skill.properties, 'kind'),
      buildsOn: buildsOn.get(skill) ?? [],
    })),
    equivalents: { skills: equivalents(scan.table, 'Skill'), tools: equivalents(scan.table, 'Tool') },
    tools: [...tools].map(([{ id }, supports]) => ({ id, supports: [...supports] })),
    activities: nodesById(scan, 'Activity').map((activity) => ({
      id: activity.id,
      name: displayText('Activity', activity),
    })),
    credentials: nodesById(scan, 'Credential').map(({ id, properties }) => ({
      id,
      level: textOrNull(properties, 'level'),
    })),
  };
}

/** Edges of one relationship of a role: by the id of the end, the properties merged over the facts. */
type Edges = Map<string, Properties>;
type GatheredRole = ReturnType<typeof emptyRole>;

/** The properties of a fact, with the source of its importance. */
const rated = ({ source, properties }: ScannedFact, sources: readonly string[]): Properties => ({
  ...properties,
  ratedBy: properties.importance == null ? null : (sources[source] as string),
});

const emptyRole = () => ({
  skills: new Map() as Edges,
  tools: new Map() as Edges,
  credentials: new Map() as Edges,
  industries: new Set<string>(),
  activities: new Set<string>(),
  names: new Set<string>(),
  responsibilities: new Set<string>(),
});

const nodesById = (scan: GraphScan, kind: DescribedKind): ScannedNode[] =>
  [...scan.nodes(kind).values()].sort((a, b) => compareText(a.id, b.id));

const displayText = (kind: DescribedKind, { id, properties }: ScannedNode): string =>
  String(properties[displayProperty(kind)] ?? id);

const textOrNull = (properties: Properties, name: string) => (properties[name] ?? null) as string | null;

const listOf = (edges: Edges) => ({
  id: [...edges.keys()],
  importance: column<number>(edges, 'importance'),
});

const column = <T>(edges: Edges, property: string): (T | null)[] =>
  Array.from(edges.values(), (properties) => (properties[property] ?? null) as T | null);
