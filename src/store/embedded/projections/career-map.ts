import { type NodeRef, refKind } from '../../../domain/graph/fact.ts';
import { mergeNext } from '../../../domain/graph/merge.ts';
import type { Properties, Value } from '../../../domain/graph/property.ts';
import type { CareerMapColumns } from '../../../domain/paths/career-map-columns.ts';
import type { GraphChange } from '../change-log.ts';
import { equivalents, roleCodes } from '../equivalents.ts';
import type { FactTable } from '../fact-table.ts';
import {
  activeSources,
  type GraphScan,
  PartScan,
  type ScannedFact,
  type ScannedNode,
} from '../graph-scan.ts';
import { prerequisites } from '../prerequisites.ts';
import { type Follow, replaced, touchedStarts, touchesKind, touchesMatches } from '../touched-starts.ts';
import { figuresOfRoles } from './figures.ts';
import { payOfRoles, widestRegions } from './pay.ts';

const roleFacts = [
  'WORKS_IN',
  'USES',
  'LEADS_TO',
  'STAYS_IN',
  'FEW_MOVE_TO',
  'RELATED_TO',
  'REQUIRES',
  'CODED',
  'PAYS',
  'HAS_FIGURE',
] as const;

/** Reads what the career map is built from. */
export const careerMapColumns = (scan: GraphScan): CareerMapColumns => ({
  sources: scan.sources,
  roles: roleColumns(scan),
  equivalents: { skills: equivalents(scan.table, 'Skill'), tools: equivalents(scan.table, 'Tool') },
  codes: roleCodes(scan.table),
  skills: skillColumns(scan),
});

/** How the columns follow some commits; see Follow. */
export function followCareerMap(table: FactTable, change: GraphChange): Follow<CareerMapColumns> {
  // the places and measures that figures of roles are about
  if (touchesKind(change, 'Region') || touchesKind(change, 'Measure')) return 'anew';
  const touched = touchedStarts(table, change, { facts: { Role: roleFacts, Skill: ['BUILDS_ON'] } });
  for (const role of rolesOfFigures(table, change)) touched.add(role);
  const joinsSkills = touchesMatches(change, 'Skill', 'EQUIVALENT_TO');
  const joinsTools = touchesMatches(change, 'Tool', 'EQUIVALENT_TO');
  const joinsRoles = touchesMatches(change, 'Role', 'CODED') || touchesKind(change, 'OccupationCode');
  if (touched.size === 0 && !joinsSkills && !joinsTools && !joinsRoles) return 'same';
  return ({ sources, roles, skills, equivalents: earlier, codes }) => {
    const scan = new PartScan(table, touched);
    return {
      sources,
      roles: replaced(roles, 'Role', touched, roleColumns(scan)),
      skills: replaced(skills, 'Skill', touched, skillColumns(scan)),
      equivalents: {
        skills: joinsSkills || !earlier ? equivalents(table, 'Skill') : earlier.skills,
        tools: joinsTools || !earlier ? equivalents(table, 'Tool') : earlier.tools,
      },
      codes: joinsRoles || !codes ? roleCodes(table) : codes,
    };
  };
}

/** The roles with a code whose figures changed. */
function* rolesOfFigures(table: FactTable, { facts }: GraphChange): Generator<string> {
  const isFigure = (type: string) => type === 'PAYS' || type === 'HAS_FIGURE';
  const codes = facts.filter(
    ({ from, type }) => isFigure(type) && refKind(from as NodeRef) === 'OccupationCode',
  );
  for (const code of new Set(codes.map(({ from }) => from))) {
    for (const { number } of activeSources(table)) yield* table.startsOf(number, code, 'CODED', 'Role');
  }
}

function roleColumns(scan: GraphScan): CareerMapColumns['roles'] {
  const roles = new Map([...scan.starts('Role').values()].map((role) => [role, emptyRole(role)]));
  const roleOf = ({ from }: ScannedFact) => roles.get(from) as GatheredRole;
  scan.facts('Role', {
    WORKS_IN: (fact) => roleOf(fact).industries.add(fact.to.id),
    USES: (fact) => roleOf(fact).tools.add(fact.to.id),
    LEADS_TO: (fact) => addMove(roleOf(fact).moves, fact),
    STAYS_IN: (fact) => addCount(roleOf(fact).counts, fact, false),
    FEW_MOVE_TO: (fact) => addCount(roleOf(fact).counts, fact, true),
    RELATED_TO: (fact) => addFact(roleOf(fact).related, fact),
    REQUIRES: (fact) => addRequirement(roleOf(fact).skills, fact),
    CODED: (fact) => mergeNext(roleOf(fact).codes, fact.to.id, fact.properties),
  });
  const payOf = payOfRoles(scan, widestRegions(scan));
  const figuresOf = figuresOfRoles(scan);
  return [...roles.values()].map(({ codes, ...role }) => ({
    ...role,
    industries: [...role.industries],
    tools: [...role.tools],
    pay: payOf(role.id, codes),
    figures: figuresOf(role.id, codes),
  }));
}

const skillColumns = (scan: GraphScan): CareerMapColumns['skills'] =>
  [...prerequisites(scan)].map(([{ id }, buildsOn]) => ({ id, buildsOn }));

type GatheredRole = ReturnType<typeof emptyRole>;

const list = <T>(): T[] => [];

const emptyRole = ({ id, properties }: ScannedNode) => ({
  id,
  family: valueOrNull<string>(properties.family),
  seniority: valueOrNull<string>(properties.seniority),
  industries: new Set<string>(),
  tools: new Set<string>(),
  moves: {
    ...emptyFacts(),
    kind: list<string | null>(),
    commonness: list<string | null>(),
    yearsLow: list<number | null>(),
    yearsHigh: list<number | null>(),
    ...emptyCounts(),
    closeness: list<number | null>(),
  },
  counts: { ...emptyFacts(), ...emptyCounts(), few: list<boolean>() },
  related: emptyFacts(),
  skills: {
    id: list<string>(),
    source: list<number>(),
    context: list<string>(),
    importance: list<number | null>(),
    level: list<number | null>(),
    essential: list<boolean | null>(),
  },
  codes: new Map<string, Properties>(),
});

const emptyFacts = () => ({ to: list<string>(), source: list<number>(), context: list<string>() });

const emptyCounts = () => ({
  count: list<number | null>(),
  outOf: list<number | null>(),
  place: list<string | null>(),
  period: list<string | null>(),
});

const valueOrNull = <T extends Value>(value: Value | null | undefined) => (value ?? null) as T | null;

function addFact(facts: ReturnType<typeof emptyFacts>, { to, source, context }: ScannedFact): void {
  facts.to.push(to.id);
  facts.source.push(source);
  facts.context.push(context);
}

function addMove(moves: GatheredRole['moves'], fact: ScannedFact): void {
  const { kind, commonness, yearsBefore, closeness } = fact.properties;
  addFact(moves, fact);
  moves.kind.push(valueOrNull(kind));
  moves.commonness.push(valueOrNull(commonness));
  const [low, high] = valueOrNull<readonly number[]>(yearsBefore) ?? [];
  moves.yearsLow.push(low ?? null);
  moves.yearsHigh.push(high ?? null);
  addPeople(moves, fact);
  moves.closeness.push(valueOrNull(closeness));
}

function addCount(counts: GatheredRole['counts'], fact: ScannedFact, few: boolean): void {
  addFact(counts, fact);
  addPeople(counts, fact);
  counts.few.push(few);
}

function addPeople(columns: ReturnType<typeof emptyCounts>, { properties }: ScannedFact): void {
  const { count, outOf, place, period } = properties;
  columns.count.push(valueOrNull(count));
  columns.outOf.push(valueOrNull(outOf));
  // an empty text names no place and no period
  columns.place.push(valueOrNull<string>(place) || null);
  columns.period.push(valueOrNull<string>(period) || null);
}

function addRequirement(
  skills: GatheredRole['skills'],
  { to, source, context, properties }: ScannedFact,
): void {
  skills.id.push(to.id);
  skills.source.push(source);
  skills.context.push(context);
  skills.importance.push(valueOrNull(properties.importance));
  skills.level.push(valueOrNull(properties.level));
  skills.essential.push(valueOrNull(properties.essential));
}
