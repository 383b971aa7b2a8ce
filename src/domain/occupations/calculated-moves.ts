import { toSixPlaces } from '../collections/millionths.ts';
import { compareText } from '../collections/text.ts';
import { type ComparedOccupation, closenessOf, comparedOccupations } from './closeness.ts';
import { isLicensed, licenceStep } from './licence.ts';
import { asksForHigherDegree, type MoveStep, moveStep } from './move-bounds.ts';
import type { Occupation } from './occupation.ts';
import { onetLicences } from './onet-licences.ts';
import { beginsSupporting, endsLeading } from './soc-standing.ts';

/** Maximum number of moves out of an occupation. */
const maxMoves = 20;
/** With fewer related occupations within the bounds, other close ones join them, up to this number. */
const fewMoves = 8;
/** Closeness from which occupations that no list calls related are close. */
const closeFrom = 0.03;
/** What each obstacle leaves of the closeness; see obstaclesOf. */
const shareOfObstacle = 0.6;
/** Levels of education down that are an obstacle. */
const educationDown = 2;
/** Obstacles that a degree in another field counts as: it takes years of study. */
const otherDegree = 2;
/** Number of things that a move tells to carry over. */
const toldThings = 5;

/** A move that is calculated between two occupations of a release, and why. */
export interface CalculatedMove extends MoveStep {
  /** Ids of roles. */
  readonly from: string;
  readonly to: string;
  /** 0 to 1, to six places; see closenessOf. */
  readonly closeness: number;
  /** Ids of skills, fields of knowledge and activities of both, what counts most first; at most five. */
  readonly carriesOver: readonly string[];
}

/**
 * The moves of a release: from each occupation to those that it calls related, or that call it related, or that its work
 * prepares a licence for, within the bounds of moveStep; the closest first, then by id, at most `maxMoves`. By from-id.
 * O(moves · (ratings + activities)), and all pairs of the occupations with few related ones
 */
export function calculateMoves(occupations: readonly Occupation[]): CalculatedMove[] {
  const compared = comparedOccupations([...occupations].sort((a, b) => compareText(a.id, b.id)));
  const byId = new Map(compared.map((occupation) => [occupation.id, occupation]));
  const nearTo = new Map(compared.map(({ id }) => [id, new Set<ComparedOccupation>()]));
  const licensed = compared.filter(({ code }) => isLicensed(onetLicences, code));
  for (const occupation of compared) {
    const near = nearTo.get(occupation.id) as Set<ComparedOccupation>;
    for (const id of occupation.related.keys()) {
      const other = byId.get(id);
      if (!other || other === occupation) continue;
      near.add(other);
      nearTo.get(id)?.add(occupation);
    }
    for (const other of licensed) {
      if (licenceStep(onetLicences, occupation.code, other.code) === 'PREPARES_FOR_LICENCE') near.add(other);
    }
  }
  return compared.flatMap((from) =>
    movesFrom(from, nearTo.get(from.id) as Set<ComparedOccupation>, compared),
  );
}

function movesFrom(
  from: ComparedOccupation,
  near: ReadonlySet<ComparedOccupation>,
  all: readonly ComparedOccupation[],
): CalculatedMove[] {
  const nearest = movesTo(from, [...near]).slice(0, maxMoves);
  if (nearest.length >= fewMoves) return nearest;
  const others = all.filter((to) => to !== from && !near.has(to));
  const close = movesTo(from, others).filter(({ closeness }) => closeness >= closeFrom);
  return [...nearest, ...close.slice(0, fewMoves - nearest.length)];
}

/** The moves to some occupations that the bounds allow, the closest first, then by id. */
const movesTo = (from: ComparedOccupation, targets: readonly ComparedOccupation[]): CalculatedMove[] =>
  targets
    .flatMap((to) => {
      const step = moveStep(from, to);
      return step ? [moveBetween(from, to, step)] : [];
    })
    .sort(byCloseness);

const byCloseness = (a: CalculatedMove, b: CalculatedMove): number =>
  b.closeness - a.closeness || compareText(a.to, b.to);

function moveBetween(from: ComparedOccupation, to: ComparedOccupation, step: MoveStep): CalculatedMove {
  const { value, shared } = closenessOf(from, to);
  return {
    ...step,
    from: from.id,
    to: to.id,
    closeness: toSixPlaces(value * shareOfObstacle ** obstaclesOf(from, to, step)),
    carriesOver: shared.slice(0, toldThings).map(({ id }) => id),
  };
}

/**
 * What makes a step between close occupations less likely: each job zone down; usual education two levels down; the lead of
 * people given up; the support of others begun, unless the job zone rises; a licence still to be got; and a higher degree in
 * another field, which counts twice.
 */
function obstaclesOf(
  from: ComparedOccupation,
  to: ComparedOccupation,
  { jobZone, education, licence }: MoveStep,
): number {
  const zones = jobZone ?? 0;
  const isOtherField =
    asksForHigherDegree(to) &&
    licence !== 'SAME_LICENCE' &&
    licence !== 'PREPARES_FOR_LICENCE' &&
    from.foremostField !== null &&
    to.foremostField !== null &&
    from.foremostField !== to.foremostField;
  const obstacles = [
    (education ?? 0) <= -educationDown,
    endsLeading(from.code, to.code),
    beginsSupporting(from.code, to.code) && zones <= 0,
    licence === 'NEW_LICENCE',
  ];
  return Math.max(0, -zones) + obstacles.filter(Boolean).length + (isOtherField ? otherDegree : 0);
}
