import { compareText } from '../../../domain/collections/text.ts';
import { nodeRef } from '../../../domain/graph/fact.ts';
import { mergeNext } from '../../../domain/graph/merge.ts';
import { type DescribedKind, displayProperty } from '../../../domain/graph/model.ts';
import type { Properties } from '../../../domain/graph/property.ts';
import type { SkillMapColumns } from '../../../domain/skills/skill-map-columns.ts';
import type { GraphChange } from '../change-log.ts';
import { equivalents } from '../equivalents.ts';
import type { FactTable } from '../fact-table.ts';
import { type GraphScan, PartScan, type ScannedFact, type ScannedNode } from '../graph-scan.ts';
import { prerequisites } from '../prerequisites.ts';
import { type Follow, type Reads, replaced, touchedStarts, touchesMatches } from '../touched-starts.ts';

const reads: Reads = {
  facts: {
    Role: ['REQUIRES', 'USES', 'ASKS_FOR', 'WORKS_IN', 'PERFORMS', 'CALLED', 'STATES'],
    Skill: ['BUILDS_ON'],
    Tool: ['SUPPORTS'],
    Activity: [],
    Credential: [],
  },
  endProperties: ['Name', 'Statement'],
};

/** Reads what the skill map is built from. */
export function skillMapColumns(scan: GraphScan): SkillMapColumns {
  const { skills, ...things } = thingColumns(scan);
  return {
    roles: roleColumns(scan),
    skills,
    equivalents: { skills: equivalents(scan.table, 'Skill'), tools: equivalents(scan.table, 'Tool') },
    ...things,
  };
}

/** How the columns follow some commits; see Follow. */
export function followSkillMap(table: FactTable, change: GraphChange): Follow<SkillMapColumns> {
  const touched = touchedStarts(table, change, reads);
  const joinsSkills = touchesMatches(change, 'Skill', 'EQUIVALENT_TO');
  const joinsTools = touchesMatches(change, 'Tool', 'EQUIVALENT_TO');
  if (touched.size === 0 && !joinsSkills && !joinsTools) return 'same';
  return ({ roles, skills, tools, activities, credentials, equivalents: earlier }) => {
    const scan = new PartScan(table, touched);
    const things = thingColumns(scan);
    return {
      roles: replaced(roles, 'Role', touched, roleColumns(scan)),
      skills: replaced(skills, 'Skill', touched, things.skills),
      tools: replaced(tools, 'Tool', touched, things.tools),
      activities: replaced(activities, 'Activity', touched, things.activities),
      credentials: replaced(credentials, 'Credential', touched, things.credentials),
      equivalents: {
        skills: joinsSkills || !earlier ? equivalents(table, 'Skill') : earlier.skills,
        tools: joinsTools || !earlier ? equivalents(table, 'Tool') : earlier.tools,
      },
    };
  };
}

function roleColumns(scan: GraphScan): SkillMapColumns['roles'] {
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
  return [...roles].map(([{ id, properties }, { skills, tools: uses, credentials, ...lists }]) => ({
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
  }));
}

function thingColumns(
  scan: GraphScan,
): Pick<SkillMapColumns, 'skills' | 'tools' | 'activities' | 'credentials'> {
  const buildsOn = prerequisites(scan);
  const tools = new Map(nodesById(scan, 'Tool').map((tool) => [tool, new Set<string>()]));
  scan.facts('Tool', { SUPPORTS: ({ from, to }) => tools.get(from)?.add(to.id) });
  return {
    skills: nodesById(scan, 'Skill').map((skill) => ({
      id: skill.id,
      kind: textOrNull(skill.properties, 'kind'),
      buildsOn: buildsOn.get(skill) ?? [],
    })),
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
  [...scan.starts(kind).values()].sort((a, b) => compareText(a.id, b.id));

const displayText = (kind: DescribedKind, { id, properties }: ScannedNode): string =>
  String(properties[displayProperty(kind)] ?? id);

const textOrNull = (properties: Properties, name: string) => (properties[name] ?? null) as string | null;

const listOf = (edges: Edges) => ({
  id: [...edges.keys()],
  importance: column<number>(edges, 'importance'),
});

const column = <T>(edges: Edges, property: string): (T | null)[] =>
  Array.from(edges.values(), (properties) => (properties[property] ?? null) as T | null);
