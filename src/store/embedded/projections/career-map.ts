import { mergeNext } from '../../../domain/graph/merge.ts';
import type { Properties, Value } from '../../../domain/graph/property.ts';
import type { CodeMatch } from '../../../domain/graph/vocabulary.ts';
import type { CareerMapColumns } from '../../../domain/paths/career-map-columns.ts';
import type { PayFigure } from '../../../domain/pay/pay.ts';
import type { GraphScan, ScannedFact, ScannedNode } from '../graph-scan.ts';
import { learnedFirst } from '../learned-first.ts';

/** What readers see of careers. */
export function careerMapColumns(scan: GraphScan): CareerMapColumns {
  const roles = new Map([...scan.nodes('Role').values()].map((role) => [role, emptyRole(role)]));
  const of = ({ from }: ScannedFact) => roles.get(from) as GatheredRole;
  scan.facts('Role', {
    WORKS_IN: (fact) => of(fact).industries.add(fact.to.id),
    USES: (fact) => of(fact).tools.add(fact.to.id),
    LEADS_TO: (fact) => addMove(of(fact).moves, fact),
    RELATED_TO: (fact) => addFact(of(fact).related, fact),
    REQUIRES: (fact) => addRequirement(of(fact).skills, fact),
    CODED: (fact) => mergeNext(of(fact).codes, fact.to.id, fact.properties),
    PAYS: (fact) => of(fact).pay.push(figureOf(fact, scan.sources[fact.source] as string)),
  });
  return {
    sources: scan.sources,
    roles: [...roles.values()].map(({ codes, ...role }) => ({
      ...role,
      industries: [...role.industries],
      tools: [...role.tools],
      pay: role.pay.map((figure) => ({
        ...figure,
        match: known<CodeMatch>(codes.get(figure.code ?? '')?.match),
      })),
    })),
    skills: [...learnedFirst(scan)].map(([{ id }, buildsOn]) => ({ id, buildsOn })),
  };
}

type GatheredRole = ReturnType<typeof emptyRole>;

const list = <T>(): T[] => [];

const emptyRole = ({ id, properties }: ScannedNode) => ({
  id,
  seniority: known<string>(properties.seniority),
  industries: new Set<string>(),
  tools: new Set<string>(),
  moves: {
    ...emptyFacts(),
    kind: list<string | null>(),
    commonness: list<string | null>(),
    yearsLow: list<number | null>(),
    yearsHigh: list<number | null>(),
    count: list<number | null>(),
    outOf: list<number | null>(),
  },
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
  pay: list<Omit<PayFigure, 'match'>>(),
});

const emptyFacts = () => ({ to: list<string>(), source: list<number>(), context: list<string>() });

const known = <T extends Value>(value: Value | null | undefined) => (value ?? null) as T | null;

function addFact(facts: ReturnType<typeof emptyFacts>, { to, source, context }: ScannedFact): void {
  facts.to.push(to.id);
  facts.source.push(source);
  facts.context.push(context);
}

function addMove(moves: GatheredRole['moves'], fact: ScannedFact): void {
  const { kind, commonness, yearsBefore, count, outOf } = fact.properties;
  addFact(moves, fact);
  moves.kind.push(known(kind));
  moves.commonness.push(known(commonness));
  const [low, high] = known<readonly number[]>(yearsBefore) ?? [];
  moves.yearsLow.push(low ?? null);
  moves.yearsHigh.push(high ?? null);
  moves.count.push(known(count));
  moves.outOf.push(known(outOf));
}

function addRequirement(
  skills: GatheredRole['skills'],
  { to, source, context, properties }: ScannedFact,
): void {
  skills.id.push(to.id);
  skills.source.push(source);
  skills.context.push(context);
  skills.importance.push(known(properties.importance));
  skills.level.push(known(properties.level));
  skills.essential.push(known(properties.essential));
}

function figureOf({ to, context, properties }: ScannedFact, source: string): Omit<PayFigure, 'match'> {
  return {
    source,
    context,
    region: known(to.properties.code),
    currency: known(properties.currency),
    year: known(properties.year),
    measure: known(properties.measure),
    code: known(properties.code),
    median: known(properties.median),
  };
}
