import { BoundedCache } from '../collections/bounded-cache.ts';
import { getOrAdd } from '../collections/grouping.ts';
import { knownNumber } from '../collections/known-number.ts';
import { rowOf } from '../collections/rows.ts';
import { bases as allBases, type Basis, isSource } from '../graph/source.ts';
import { type MoveKind, moveKinds, type Seniority, seniorities } from '../graph/vocabulary.ts';
import { type PayFigure, type PayScale, yearlyPay } from '../pay/pay-figure.ts';
import type { PathRules } from './bounds.ts';
import type { CareerMap } from './career-map.ts';
import { factsOfPlace } from './counted-places.ts';
import { likelyMoves } from './likely-moves.ts';
import { calculatedBasis, mergeMoves, relatedBasis } from './move-facts.ts';
import { type MoveSignals, moveSignals } from './move-signals.ts';

/** Constraints that a path must meet. An absent one constrains nothing. */
export interface PathConstraints {
  /** Role ids that the path must not touch. */
  readonly avoid?: readonly string[];
  /** Role ids that the path must pass, in any order. */
  readonly via?: readonly string[];
  /** Every move has one of these kinds; a move of unknown kind is kept. */
  readonly kinds?: readonly MoveKind[];
  /** Every role after the start has one of these levels; a role of unknown level is kept. */
  readonly seniority?: readonly Seniority[];
  /** Every role after the start is of one of these families; a role without one is not. */
  readonly families?: readonly string[];
  /** Every role after the start is in one of these industries, by id; a role without any is kept. */
  readonly industries?: readonly string[];
  /** Every role after the start has a pay of at least this (see yearlyPay); a role of unknown pay is kept. */
  readonly payNeverBelow?: PayFloor;
  /** Leaves out roles after the start whose pay is unknown in the region and currency of `payNeverBelow`. */
  readonly unknownPay?: 'EXCLUDE';
  /** Moves exist and are judged by facts of these bases alone; absent, by all but RELATED and CALCULATED ones. */
  readonly bases?: readonly Basis[];
  /** Without `bases`: CALCULATED facts count too. No constraint of the caller's; see calculated-fallback.ts. */
  readonly calculated?: true;
  /** Moves exist and are judged by facts of these sources alone, by name or release. */
  readonly sources?: readonly string[];
  /** The place whose counted moves count; absent, the one with most people. Counts of other places do not exist. */
  readonly place?: string;
}

/** A minimum of pay per year in a currency and region. */
export interface PayFloor extends PayScale {
  readonly amount: number;
}

const propertyOf = {
  AVOID: 'avoid',
  VIA: 'via',
  KINDS: 'kinds',
  SENIORITY: 'seniority',
  FAMILIES: 'families',
  INDUSTRIES: 'industries',
  PAY_NEVER_BELOW: 'payNeverBelow',
  UNKNOWN_PAY: 'unknownPay',
  BASES: 'bases',
  SOURCES: 'sources',
  PLACE: 'place',
} as const satisfies Record<string, keyof PathConstraints>;

/** The name of a constraint in answers. */
export type ConstraintName = keyof typeof propertyOf;
const constraintNames = Object.keys(propertyOf) as ConstraintName[];

/** The names of the constraints that are present. */
export const namesOf = (constraints: PathConstraints): ConstraintName[] =>
  constraintNames.filter((name) => constraints[propertyOf[name]] !== undefined);

/** A copy that lacks one constraint. */
export function without(constraints: PathConstraints, name: ConstraintName): PathConstraints {
  const { [propertyOf[name]]: _, ...rest } = constraints;
  return rest;
}

/**
 * A function from a role to its pay in the floor's currency and region, or null when unknown. Each is found once for the last
 * few scales.
 */
export function payByFloor(
  { pay }: CareerMap,
  { region, currency, include }: PayFloor,
): (role: number) => number | null {
  const scale = { region, currency, ...(include && { include }) };
  const scales = getOrAdd(yearlyPays, pay, () => new BoundedCache<string, Float64Array>(maxScales));
  const pays = scales.getOrAdd(JSON.stringify(scale), () => new Float64Array(pay.length).fill(notFound));
  return (role) => {
    if (pays[role] === notFound) {
      pays[role] = yearlyPay(pay[role] as readonly PayFigure[], scale) ?? Number.NaN;
    }
    return knownNumber(pays[role] as number);
  };
}

/** Where pay was not looked for yet. */
const notFound = -1;
/** Per figures of a map and scale the pay of roles. */
const yearlyPays = new WeakMap<CareerMap['pay'], BoundedCache<string, Float64Array>>();
/** Places and currencies whose pay is kept. */
const maxScales = 8;

/**
 * The signals of moves by the facts that the constraints admit. O(facts) for a new selection of bases, sources and
 * place; the map keeps the signals of the last few.
 */
export function signalsOf(
  map: CareerMap,
  { bases, sources, place: requested, calculated }: PathConstraints,
): MoveSignals {
  if (!bases && !sources && !calculated && (requested === undefined || requested === map.signals.place))
    return map.signals;
  return map.filteredSignals.getOrAdd(JSON.stringify([bases, sources, requested, calculated]), () => {
    const { basis, source } = map.facts;
    const isBasisAdmitted = allBases.map((name, code) =>
      bases
        ? bases.includes(name)
        : code !== relatedBasis && (calculated === true || code !== calculatedBasis),
    );
    const isSourceAdmitted = map.sources.map((id) => !sources || sources.some((text) => isSource(id, text)));
    const admitted = basis.map((code, fact) =>
      isBasisAdmitted[code] && isSourceAdmitted[source[fact] as number] ? 1 : 0,
    );
    const { counts, place } = factsOfPlace(map, admitted, requested);
    const { coverage, payDrop, exposure } = map.signals;
    const merged = mergeMoves(map.facts, counts);
    const likely = likelyMoves(map, merged, coverage);
    return moveSignals(merged, { coverage, payDrop, exposure, place, likely });
  });
}

/** Whether any move of the map is calculated. O(facts) for the first question, then O(1) */
export const hasCalculatedMoves = (map: CareerMap): boolean => map.derived.of(map, findCalculated).found;

const findCalculated = ({ facts }: CareerMap) => ({ found: facts.basis.includes(calculatedBasis) });

/** Tests whether a path may enter a role; each role is evaluated once for the last few selections of roles. */
export function usableRoles(map: CareerMap, constraints: PathConstraints): (role: number) => boolean {
  const { avoid, seniority, families, industries, payNeverBelow, unknownPay } = constraints;
  const avoidedRoles = new Set(avoid?.map((id) => map.indexOf.get(id)));
  const levels = seniority && new Set([0, ...seniority.map((level) => seniorities.indexOf(level) + 1)]);
  const payThere = payNeverBelow && payByFloor(map, payNeverBelow);
  const isUsable = (role: number): boolean => {
    if (avoidedRoles.has(role) || levels?.has(map.seniority[role] as number) === false) return false;
    const family = map.families[role] as string | null;
    if (families && (family === null || !families.includes(family))) return false;
    const roleIndustries = map.industries[role] as ReadonlySet<string>;
    if (industries && roleIndustries.size > 0 && !industries.some((id) => roleIndustries.has(id))) {
      return false;
    }
    if (!payNeverBelow) return true;
    const pay = payThere?.(role) ?? null;
    return pay === null ? unknownPay !== 'EXCLUDE' : pay >= payNeverBelow.amount;
  };
  const selection = JSON.stringify([avoid, seniority, families, industries, payNeverBelow, unknownPay]);
  const ofMap = getOrAdd(keptVerdicts, map, () => new BoundedCache<string, Uint8Array>(maxSelections));
  const verdicts = ofMap.getOrAdd(selection, () => new Uint8Array(map.roleIds.length));
  return (role) => {
    if (verdicts[role] === notJudged) verdicts[role] = isUsable(role) ? 1 : 2;
    return verdicts[role] === 1;
  };
}

/** Verdict on a role that no path has come to yet. */
const notJudged = 0;
/** Per map and selection of roles the verdict on each: 1 usable, 2 not. */
const keptVerdicts = new WeakMap<CareerMap, BoundedCache<string, Uint8Array>>();
/** Selections of roles whose verdicts are kept. */
const maxSelections = 8;

/**
 * Tests whether a path may make a move: it is present, of an admitted kind, and leads to a usable role.
 *
 * @param from where paths begin: none goes on to what is the same work; null for a person
 * @param isEnd whether moves to the same work may lead to a role, too: where a path ends, or what it must pass
 */
export function usableMoves(
  map: CareerMap,
  moves: MoveSignals,
  constraints: PathConstraints,
  from: number | null,
  isEnd: (role: number) => boolean,
): NonNullable<PathRules['isUsable']> {
  const { kinds } = constraints;
  const codes = kinds && new Set([0, ...kinds.map((kind) => moveKinds.indexOf(kind) + 1)]);
  const isUsableRole = usableRoles(map, constraints);
  const same = new Set(from === null ? [] : rowOf(map.bridges, from));
  const { present, kind } = moves;
  return (move, target) =>
    (present[move] === 1 || (present[move] === 2 && isEnd(target))) &&
    (same.size === 0 || !same.has(target)) &&
    (codes === undefined || codes.has(kind[move] as number)) &&
    isUsableRole(target);
}
