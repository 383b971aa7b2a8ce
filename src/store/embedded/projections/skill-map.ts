import { compareText } from '../../../domain/collections/text.ts';
import { mergeNext } from '../../../domain/graph/merge.ts';
import { type DescribedKind, displayProperty } from '../../../domain/graph/model.ts';
import type { Properties } from '../../../domain/graph/property.ts';
import type { SkillMapColumns } from '../../../domain/skills/skill-map.ts';
import type { GraphScan, ScannedFact, ScannedNode } from '../graph-scan.ts';
import { learnedFirst } from '../learned-first.ts';

/** See CareerReader.loadSkillMap. */
export function skillMapColumns(scan: GraphScan): SkillMapColumns {
  const roles = new Map(all(scan, 'Role').map((role) => [role, emptyRole()]));
  const of = ({ from }: ScannedFact) => roles.get(from) as GatheredRole;
  scan.facts('Role', {
    REQUIRES: (fact) => merge(of(fact).skills, fact),
    USES: (fact) => merge(of(fact).tools, fact),
    ASKS_FOR: (fact) => merge(of(fact).credentials, fact),
    WORKS_IN: (fact) => of(fact).industries.add(fact.to.id),
    PERFORMS: (fact) => of(fact).activities.add(fact.to.id),
    CALLED: (fact) => of(fact).names.add(shown('Name', fact.to)),
    STATES: (fact) => {
      if (fact.to.properties.kind === 'RESPONSIBILITY') {
        of(fact).responsibilities.add(shown('Statement', fact.to));
      }
    },
  });
  const buildsOn = learnedFirst(scan);
  const tools = new Map(all(scan, 'Tool').map((tool) => [tool, new Set<string>()]));
  scan.facts('Tool', { SUPPORTS: ({ from, to }) => tools.get(from)?.add(to.id) });
  return {
    roles: [...roles].map(([{ id, properties }, { skills, tools: uses, credentials, ...lists }]) => ({
      id,
      family: known(properties, 'family'),
      seniority: known(properties, 'seniority'),
      industries: [...lists.industries],
      skills: {
        ...listOf(skills),
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
    skills: all(scan, 'Skill').map((skill) => ({
      id: skill.id,
      kind: known(skill.properties, 'kind'),
      buildsOn: buildsOn.get(skill) ?? [],
    })),
    tools: [...tools].map(([{ id }, supports]) => ({ id, supports: [...supports] })),
    activities: all(scan, 'Activity').map((activity) => ({
      id: activity.id,
      name: shown('Activity', activity),
    })),
    credentials: all(scan, 'Credential').map(({ id, properties }) => ({
      id,
      level: known(properties, 'level'),
    })),
  };
}

/** What a role lists, by id: the merge of what is said of it. */
type Listed = Map<string, Properties>;
type GatheredRole = ReturnType<typeof emptyRole>;

const emptyRole = () => ({
  skills: new Map() as Listed,
  tools: new Map() as Listed,
  credentials: new Map() as Listed,
  industries: new Set<string>(),
  activities: new Set<string>(),
  names: new Set<string>(),
  responsibilities: new Set<string>(),
});

/** Facts come in order of precedence. */
const merge = (listed: Listed, { to, properties }: ScannedFact): void => mergeNext(listed, to.id, properties);

const all = (scan: GraphScan, kind: DescribedKind): ScannedNode[] =>
  [...scan.nodes(kind).values()].sort((a, b) => compareText(a.id, b.id));

const shown = (kind: DescribedKind, { id, properties }: ScannedNode): string =>
  String(properties[displayProperty(kind)] ?? id);

const known = (properties: Properties, name: string) => (properties[name] ?? null) as string | null;

const listOf = (listed: Listed) => ({
  id: [...listed.keys()],
  importance: column<number>(listed, 'importance'),
});

const column = <T>(listed: Listed, property: string): (T | null)[] =>
  Array.from(listed.values(), (properties) => (properties[property] ?? null) as T | null);
