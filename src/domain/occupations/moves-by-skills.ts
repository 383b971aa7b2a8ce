import { getOrAdd } from '../collections/grouping.ts';
import { toSixPlaces } from '../collections/millionths.ts';
import { compareText } from '../collections/text.ts';
import type { CalculatedMove } from './calculated-moves.ts';
import { iscoLicences } from './isco-licences.ts';
import { licenceStep } from './licence.ts';

/** What a release that lists skills, and rates none, says of one of its occupations. */
export interface ListedOccupation {
  /** Id of its role. */
  readonly id: string;
  /** Its code within its ISCO-08 group, such as `2654.1.7`, or the group. */
  readonly code: string;
  /** Ids of its skills, and whether each is essential. */
  readonly skills: ReadonlyMap<string, boolean>;
}

/** Weight of an optional skill beside an essential one. */
const optionalWeight = 0.5;
/** What the ISCO group adds to the likeness of two lists, where all four digits agree. */
const groupWeight = 0.2;
/** Maximum number of moves out of an occupation, and the least likeness of the two lists. */
const maxMoves = 8;
const leastLikeness = 0.15;
/** With fewer moves than this, less alike ones join them. */
const fewMoves = 3;
const leastOfFew = 0.05;
/** What each skill level down leaves of the closeness, and a licence that is still to be got. */
const shareOfObstacle = 0.75;
const toldThings = 5;

/** An occupation with the weights of its skills, a vector of length 1. */
interface Compared extends ListedOccupation {
  /** Numbers of the skills, ascending. */
  readonly skillNumbers: readonly number[];
  /** By position in `skillNumbers`. */
  readonly weights: readonly number[];
}

/** The occupations that list a skill, ascending, and its weight for each. */
interface Listings {
  readonly occupations: number[];
  readonly weights: number[];
}

/**
 * The moves of a release that lists skills: from each occupation to at most eight others whose lists are most alike, one
 * skill level of ISCO up or down at most, into licensed work only where its licence is open. Closeness is
 * (likeness + 0.2 · shared digits of the ISCO group / 4) / 1.2, where likeness is the cosine of the skills by idf, optional
 * ones at half their weight. The closest first, then by id; by from-id. O(entries of the lists · occupations of a skill)
 */
export function calculateMovesBySkills(occupations: readonly ListedOccupation[]): CalculatedMove[] {
  const sorted = [...occupations].sort((a, b) => compareText(a.id, b.id));
  const { compared, nameOf } = withWeights(sorted);
  const listings: Listings[] = [];
  for (const [i, { skillNumbers, weights }] of compared.entries()) {
    for (const [k, skill] of skillNumbers.entries()) {
      listings[skill] ??= { occupations: [], weights: [] };
      listings[skill].occupations.push(i);
      listings[skill].weights.push(weights[k] as number);
    }
  }
  const likeness = new Float64Array(compared.length);
  return compared.flatMap((from, i) => {
    likeness.fill(0);
    for (const [k, skill] of from.skillNumbers.entries()) {
      const weight = from.weights[k] as number;
      const { occupations, weights } = listings[skill] as Listings;
      for (let n = 0; n < occupations.length; n++) {
        const other = occupations[n] as number;
        likeness[other] = (likeness[other] as number) + weight * (weights[n] as number);
      }
    }
    likeness[i] = 0;
    const close = movesFrom(from, compared, likeness, leastLikeness);
    const chosenMoves =
      close.length < fewMoves
        ? movesFrom(from, compared, likeness, leastOfFew).slice(0, fewMoves)
        : close.slice(0, maxMoves);
    return chosenMoves.map(({ to, move }) => ({ ...move, carriesOver: sharedSkills(from, to).map(nameOf) }));
  });
}

function withWeights(occupations: readonly ListedOccupation[]) {
  const numbers = new Map<string, number>();
  const listings: number[] = [];
  const numbered = occupations.map((occupation) => {
    const skills = [...occupation.skills].map(([id, isEssential]) => {
      const skill = getOrAdd(numbers, id, () => numbers.size);
      listings[skill] = (listings[skill] ?? 0) + 1;
      return [skill, isEssential ? 1 : optionalWeight] as const;
    });
    return { ...occupation, weights: skills.sort(([a], [b]) => a - b) };
  });
  const compared = numbered.map(({ weights, ...occupation }): Compared => {
    const byIdf = weights.map(
      ([skill, weight]) =>
        [skill, weight * Math.log(1 + occupations.length / (listings[skill] as number))] as const,
    );
    const length = Math.sqrt(byIdf.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return {
      ...occupation,
      skillNumbers: byIdf.map(([skill]) => skill),
      weights: byIdf.map(([, weight]) => weight / length),
    };
  });
  const names = [...numbers.keys()];
  return { compared, nameOf: (skill: number) => names[skill] as string };
}

/**
 * The moves that the bounds allow, the closest first, then by id.
 *
 * @param likeness by number of the occupation
 * @param least the least likeness
 */
function movesFrom(
  from: Compared,
  compared: readonly Compared[],
  likeness: Float64Array,
  least: number,
): { readonly to: Compared; readonly move: CalculatedMove }[] {
  const moves: { readonly to: Compared; readonly move: CalculatedMove }[] = [];
  for (let j = 0; j < compared.length; j++) {
    const alike = likeness[j] as number;
    if (alike < least) continue;
    const to = compared[j] as Compared;
    const move = moveBetween(from, to, alike);
    if (move) moves.push({ to, move });
  }
  return moves.sort((a, b) => b.move.closeness - a.move.closeness || compareText(a.move.to, b.move.to));
}

/** Null where a bound forbids it. */
function moveBetween(from: Compared, to: Compared, likeness: number): CalculatedMove | null {
  const skillLevel = skillLevelOf(to.code) - skillLevelOf(from.code);
  const licence = licenceStep(iscoLicences, from.code, to.code);
  if (Math.abs(skillLevel) > 1 || licence === 'CLOSED') return null;
  const value = (likeness + (groupWeight * sharedDigits(from.code, to.code)) / 4) / (1 + groupWeight);
  const obstacles = Math.max(0, -skillLevel) + (licence === 'NEW_LICENCE' ? 1 : 0);
  return {
    from: from.id,
    to: to.id,
    closeness: toSixPlaces(value * shareOfObstacle ** obstacles),
    carriesOver: [],
    jobZone: null,
    skillLevel,
    education: null,
    licence,
  };
}

/** Levels of the major groups 0 to 9, as the ILO gives them; of managers and armed forces the sub-major groups differ. */
const levelOfGroup = [1, 4, 4, 3, 2, 2, 2, 2, 2, 1] as const;
const levelOfSubgroup: Readonly<Record<string, number>> = { '01': 4, '02': 2, '03': 1, '14': 3 };

/** The ISCO-08 skill level of a code, 1 to 4. */
const skillLevelOf = (code: string): number =>
  levelOfSubgroup[code.slice(0, 2)] ?? (levelOfGroup[Number(code[0])] as number);

function sharedDigits(a: string, b: string): number {
  let shared = 0;
  while (shared < 4 && a[shared] === b[shared]) shared++;
  return shared;
}

/** Numbers of the skills that add most to the likeness of two lists, at most five, most first, then by number. */
function sharedSkills(one: Compared, other: Compared): number[] {
  const shared: { readonly skill: number; readonly part: number }[] = [];
  let at = 0;
  for (const [k, skill] of one.skillNumbers.entries()) {
    while ((other.skillNumbers[at] ?? Number.POSITIVE_INFINITY) < skill) at++;
    if (other.skillNumbers[at] === skill) {
      shared.push({ skill, part: (one.weights[k] as number) * (other.weights[at] as number) });
    }
  }
  return shared
    .sort((a, b) => b.part - a.part || a.skill - b.skill)
    .slice(0, toldThings)
    .map(({ skill }) => skill);
}
