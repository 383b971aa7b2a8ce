import { getOrAdd } from '../collections/grouping.ts';
import { bases as allBases, type Basis, isSource } from '../graph/source.ts';
import { type MoveKind, moveKinds, type Seniority, seniorities } from '../graph/vocabulary.ts';
import { medianPay, type PayFigure } from '../pay/pay.ts';
import type { PathRules } from './bounds.ts';
import { at, type CareerMap } from './career-map.ts';
import { mergeMoves, relatedBasis } from './move-facts.ts';
import { type Judged, judgedOf } from './ranking.ts';

/** What a path must keep to. Absent is no constraint. */
export interface PathConstraints {
  /** Roles that it must not touch, by id. */
  readonly avoid?: readonly string[];
  /** Roles that it must pass, by id, in any order. */
  readonly via?: readonly string[];
  /** Every move is of one of these kinds; a move of unknown kind is kept. */
  readonly kinds?: readonly MoveKind[];
  /** Every role after the start has one of these levels; a role of unknown level is kept. */
  readonly seniority?: readonly Seniority[];
  /** Every role after the start is in one of these industries, by id; a role without any is kept. */
  readonly industries?: readonly string[];
  /** The median pay of every role after the start, where it is known, is at least this. */
  readonly payNeverBelow?: PayFloor;
  /** A role after the start whose pay is unknown in the place and currency of `payNeverBelow` is left out. */
  readonly unknownPay?: 'EXCLUDE';
  /** Every move rests on a fact of one of these bases, and is judged by such facts alone; else all but RELATED. */
  readonly bases?: readonly Basis[];
  /** Every move rests on a fact of one of these sources, by name or release, and is judged by such facts alone. */
  readonly sources?: readonly string[];
}

export interface PayFloor {
  readonly amount: number;
  readonly currency: string;
  readonly region: string;
}

const propertyOf = {
  AVOID: 'avoid',
  VIA: 'via',
  KINDS: 'kinds',
  SENIORITY: 'seniority',
  INDUSTRIES: 'industries',
  PAY_NEVER_BELOW: 'payNeverBelow',
  UNKNOWN_PAY: 'unknownPay',
  BASES: 'bases',
  SOURCES: 'sources',
} as const satisfies Record<string, keyof PathConstraints>;

export type ConstraintName = keyof typeof propertyOf;
const constraintNames = Object.keys(propertyOf) as ConstraintName[];

/** The constraints that are there. */
export const namesOf = (constraints: PathConstraints): ConstraintName[] =>
  constraintNames.filter((name) => constraints[propertyOf[name]] !== undefined);

export function without(constraints: PathConstraints, name: ConstraintName): PathConstraints {
  const { [propertyOf[name]]: _, ...rest } = constraints;
  return rest;
}

/** What the median pay of a role is by the floor's place and currency; null when unknown. */
export const payByFloor = (map: CareerMap, { currency, region }: PayFloor, role: number): number | null =>
  medianPay(map.pay[role] as readonly PayFigure[], currency, region);

/** The most filtered views of a map that are kept. */
const maxViews = 8;
const views = new WeakMap<CareerMap, Map<string, Judged>>();

/**
 * The moves of the map by the facts that the constraints let count. O(facts) at the first question after some bases and
 * sources, O(1) after the same ones again.
 */
export function judgedBy(map: CareerMap, { bases, sources }: PathConstraints): Judged {
  if (!bases && !sources) return judgedOf(map);
  const held = getOrAdd(views, map, () => new Map<string, Judged>());
  const view = getOrAdd(held, JSON.stringify([bases, sources]), () => {
    const { basis, source } = map.facts;
    const basisCounts = allBases.map((each, place) =>
      bases ? bases.includes(each) : place !== relatedBasis,
    );
    const sourceCounts = map.sources.map((id) => !sources || sources.some((named) => isSource(id, named)));
    const counts = basis.map((place, fact) =>
      basisCounts[place] === true && sourceCounts[at(source, fact)] === true ? 1 : 0,
    );
    return { ...mergeMoves(map.facts, counts), coverage: map.coverage, payDrop: map.payDrop };
  });
  if (held.size > maxViews) held.delete(held.keys().next().value as string);
  return view;
}

/** Whether a path may come to a role; asked once per role. */
export function usableRoles(map: CareerMap, constraints: PathConstraints): (role: number) => boolean {
  const { avoid, seniority, industries, payNeverBelow, unknownPay } = constraints;
  const avoided = new Set(avoid?.map((id) => map.indexOf.get(id)));
  const levels = seniority && new Set([0, ...seniority.map((level) => seniorities.indexOf(level) + 1)]);
  const isUsable = (role: number): boolean => {
    if (avoided.has(role) || levels?.has(at(map.seniority, role)) === false) return false;
    const own = map.industries[role] as ReadonlySet<string>;
    if (industries && own.size > 0 && !industries.some((industry) => own.has(industry))) return false;
    if (!payNeverBelow) return true;
    const pay = payByFloor(map, payNeverBelow, role);
    return pay === null ? unknownPay !== 'EXCLUDE' : pay >= payNeverBelow.amount;
  };
  if (!avoid && !seniority && !industries && !payNeverBelow) return () => true;
  const settled = new Uint8Array(map.roleIds.length);
  return (role) => {
    if (settled[role] === 0) settled[role] = isUsable(role) ? 1 : 2;
    return settled[role] === 1;
  };
}

/** Whether a path may make a move. */
export function usableMoves(
  map: CareerMap,
  moves: Judged,
  constraints: PathConstraints,
): NonNullable<PathRules['isUsable']> {
  const { kinds } = constraints;
  const codes = kinds && new Set([0, ...kinds.map((kind) => moveKinds.indexOf(kind) + 1)]);
  const isUsableRole = usableRoles(map, constraints);
  return (move, target) =>
    at(moves.present, move) === 1 && codes?.has(at(moves.kind, move)) !== false && isUsableRole(target);
}
