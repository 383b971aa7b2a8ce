import { mergeNext } from '../../../domain/graph/merge.ts';
import type { Properties, Value } from '../../../domain/graph/property.ts';
import type { CareerMapColumns } from '../../../domain/paths/career-map-columns.ts';
import { equivalents, roleBridges } from '../equivalents.ts';
import type { GraphScan, ScannedFact, ScannedNode } from '../graph-scan.ts';
import { prerequisites } from '../prerequisites.ts';
import { figuresOfRoles } from './figures.ts';
import { payOfRoles, widestRegions } from './pay.ts';

/** Reads what the career map is built from. */
export function careerMapColumns(scan: GraphScan): CareerMapColumns {
  const roles = new Map([...scan.nodes('Role').values()].map((role) => [role, emptyRole(role)]));
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
  return {
    sources: scan.sources,
    roles: [...roles.values()].map(({ codes, ...role }) => ({
      ...role,
      industries: [...role.industries],
      tools: [...role.tools],
      pay: payOf(role.id, codes),
      figures: figuresOf(role.id, codes),
    })),
    equivalents: { skills: equivalents(scan.table, 'Skill'), tools: equivalents(scan.table, 'Tool') },
    bridges: roleBridges(scan.table),
    skills: [...prerequisites(scan)].map(([{ id }, buildsOn]) => ({ id, buildsOn })),
  };
}

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
