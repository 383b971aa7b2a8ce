import { BoundedCache } from '../collections/bounded-cache.ts';
import { Derived } from '../collections/derived.ts';
import { GrowingArray } from '../collections/growing-array.ts';
import { rowsOf, transposed } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import { idsAlike, noEquivalents } from '../graph/equivalence.ts';
import { byPrecedence, compareEntries, type RankedEntry } from '../graph/precedence.ts';
import { noCodes, workBridges } from '../graph/same-work.ts';
import { seniorities } from '../graph/vocabulary.ts';
import { roleLicences } from '../occupations/role-licences.ts';
import { payDifference } from '../pay/pay-difference.ts';
import { comparePayFigures, type Included, type PayFigure } from '../pay/pay-figure.ts';
import { type RankedMeasure, rankedMeasureNames, standingValue } from '../pay/role-figure.ts';
import { coverages } from '../skills/coverage.ts';
import { includedSkills } from '../skills/prerequisites.ts';
import { bridgedMoves, bridgesOf } from './bridges.ts';
import type { CareerMap } from './career-map.ts';
import type { CareerMapColumns, RoleColumns } from './career-map-columns.ts';
import { CountedPeopleList } from './counted-people.ts';
import { factsOfPlace } from './counted-places.ts';
import { likelyMoves } from './likely-moves.ts';
import { perMove } from './move-coverage.ts';
import { calculatedBasis, MoveFactList, mergeMoves, relatedBasis } from './move-facts.ts';
import { moveSignals } from './move-signals.ts';
import { RequirementList } from './requirement-list.ts';

const seniorityCode = new Map<string | null, number>(seniorities.map((level, i) => [level, i + 1]));
/** Selections of facts whose signals a map keeps. */
export const maxFilteredSignals = 8;
const sortedIds = (ids: readonly string[]): readonly string[] => [...ids].sort(compareText);

/** Builds the map from all columns at once; see CareerMapBuilder. */
export function buildCareerMap({ sources, roles, skills, equivalents, codes }: CareerMapColumns): CareerMap {
  const sorted = [...roles].sort((a, b) => compareText(a.id, b.id));
  const builder = new CareerMapBuilder(
    sources,
    sorted.map(({ id }) => id),
  );
  for (const role of sorted) builder.add(role);
  return builder.build(skills, equivalents, codes);
}

/**
 * Builds the map role by role, so that the columns of a role can be freed before the next is read. A move from a role to
 * itself, or to an unknown role, is dropped. O((roles + facts) · log + moves · requirements of a role), and what bridgedMoves takes
 */
export class CareerMapBuilder {
  readonly #roleIds: readonly string[];
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #sources: readonly string[];
  readonly #rankOf: readonly number[];
  readonly #offsets: Uint32Array;
  readonly #targets = new GrowingArray(Uint32Array);
  readonly #facts: MoveFactList;
  readonly #countedPeople: CountedPeopleList;
  readonly #requirements: RequirementList;
  readonly #families: (string | null)[] = [];
  readonly #seniority: Uint8Array;
  readonly #industries: ReadonlySet<string>[] = [];
  readonly #tools: (readonly string[])[] = [];
  readonly #pay: (readonly PayFigure[])[] = [];
  readonly #figures: Readonly<Record<RankedMeasure, Float64Array>>;
  #next = 0;

  /**
   * @param sources as in CareerMapColumns
   * @param roleIds of all roles, in code point order
   */
  constructor(sources: readonly string[], roleIds: readonly string[]) {
    this.#roleIds = roleIds;
    this.#indexOf = new Map(roleIds.map((id, i) => [id, i]));
    this.#sources = byPrecedence(sources);
    this.#rankOf = sources.map((source) => this.#sources.indexOf(source));
    this.#offsets = new Uint32Array(roleIds.length + 1);
    this.#facts = new MoveFactList(sources, this.#rankOf);
    this.#countedPeople = new CountedPeopleList(this.#rankOf);
    this.#requirements = new RequirementList(this.#rankOf);
    this.#seniority = new Uint8Array(roleIds.length);
    this.#figures = {
      OUTLOOK: new Float64Array(roleIds.length),
      EXPOSURE: new Float64Array(roleIds.length),
    };
  }

  /**
   * Adds a role. Roles come in id order; a role that is skipped stays without any data.
   *
   * @throws when the id is unknown or out of order
   */
  add(role: RoleColumns): void {
    const place = this.#indexOf.get(role.id);
    if (place === undefined || place < this.#next) throw new Error(`Role ${role.id} comes out of order.`);
    while (this.#next < place) this.#append(unknownRole);
    this.#append(role);
  }

  /** The map; called once, at the end. */
  build(
    skills: CareerMapColumns['skills'],
    equivalents = { skills: noEquivalents, tools: noEquivalents },
    codes = noCodes,
  ): CareerMap {
    while (this.#next < this.#roleIds.length) this.#append(unknownRole);
    const comparedPairs = { offsets: this.#offsets, items: this.#targets.toArray() };
    const { facts: ownFacts, places } = this.#facts.build();
    const bridges = bridgesOf(this.#indexOf, workBridges(codes), this.#seniority);
    const licences = roleLicences(this.#indexOf, codes);
    const ownMoves = { ...comparedPairs, facts: ownFacts };
    const { facts, comparedMove, ...moves } =
      bridges.items.length > 0
        ? bridgedMoves(ownMoves, bridges, licences)
        : { ...ownMoves, comparedMove: null };
    const { offsets, items: targets } = moves;
    const requirements = this.#requirements.build(
      skills.flatMap(({ id, buildsOn }) => [id, ...buildsOn]),
      equivalents.skills,
    );
    const skillIndexOf = new Map(requirements.skillIds.map((id, i) => [id, i]));
    const buildsOn = new Map(skills.map(({ id, buildsOn }) => [id, sortedIds(buildsOn)]));
    const included = includedSkills(
      rowsOf(
        requirements.skillIds.map((id) => buildsOn.get(id) ?? []),
        skillIndexOf,
      ),
      requirements.equivalence,
    );
    const reverse = transposed(moves, this.#roleIds.length);
    const { counts, place } = factsOfPlace(
      { offsets, facts, places },
      facts.basis.map((basis) => (basis === relatedBasis || basis === calculatedBasis ? 0 : 1)),
    );
    const merged = mergeMoves(facts, counts);
    const coverage = perMove(coverages(requirements, comparedPairs, included), comparedMove);
    return {
      roleIds: this.#roleIds,
      indexOf: this.#indexOf,
      offsets,
      targets,
      reverseOffsets: reverse.offsets,
      reverseSources: reverse.items,
      reverseMoves: reverse.entries,
      sources: this.#sources,
      bridges,
      licences,
      comparedPairs,
      comparedPair: comparedMove,
      places,
      facts,
      countedPeople: this.#countedPeople.build(),
      signals: moveSignals(merged, {
        coverage,
        likely: likelyMoves({ offsets, targets }, merged, coverage),
        payDrop: payDrops(this.#pay, offsets, targets),
        exposure: { ofRole: this.#figures.EXPOSURE, targets },
        place,
      }),
      filteredSignals: new BoundedCache(maxFilteredSignals),
      families: this.#families,
      seniority: this.#seniority,
      industries: this.#industries,
      tools: this.#tools,
      pay: this.#pay,
      figures: this.#figures,
      requirements,
      skillIndexOf,
      includedSkills: included,
      toolsAlike: idsAlike(equivalents.tools),
      buildsOn,
      derived: new Derived(),
    };
  }

  #append(role: RoleColumns): void {
    let last = -1;
    for (const { target, entry } of this.#entriesOf(role)) {
      if (target !== last) {
        this.#facts.next();
        this.#targets.push(target);
      }
      last = target;
      this.#facts.add(role, entry);
    }
    this.#countedPeople.add(role, this.#indexOf);
    this.#offsets[this.#next + 1] = this.#targets.length;
    this.#requirements.add(role.skills);
    this.#families.push(role.family);
    this.#seniority[this.#next] = seniorityCode.get(role.seniority) ?? 0;
    this.#industries.push(new Set(role.industries));
    this.#tools.push(sortedIds(role.tools));
    this.#pay.push([...role.pay].sort(comparePayFigures));
    for (const measure of rankedMeasureNames) {
      this.#figures[measure][this.#next] = standingValue(role.figures ?? [], measure);
    }
    this.#next++;
  }

  /** The facts of moves and related pairs, ordered by target, then by precedence. */
  #entriesOf({ id, moves, related }: RoleColumns): Entry[] {
    const entries: Entry[] = [];
    const add = ({ to, source, context }: RoleColumns['related'], from: number) => {
      for (let i = 0; i < to.length; i++) {
        const target = to[i] === id ? undefined : this.#indexOf.get(to[i] as string);
        if (target === undefined) continue;
        const rank = this.#rankOf[source[i] as number] as number;
        entries.push({ target, entry: from + i, rank, context: context[i] as string });
      }
    };
    add(moves, 0);
    add(related, moves.to.length);
    return entries.sort((a, b) => a.target - b.target || compareEntries(a, b));
  }
}

/** A fact of a move. `entry` counts through the role's moves, then through its related pairs. */
interface Entry extends RankedEntry {
  readonly target: number;
}

const noFacts = { source: [], context: [] };
const unknownRole: RoleColumns = {
  id: '',
  family: null,
  seniority: null,
  industries: [],
  tools: [],
  moves: {
    ...noFacts,
    to: [],
    kind: [],
    commonness: [],
    yearsLow: [],
    yearsHigh: [],
    count: [],
    outOf: [],
    place: [],
    period: [],
  },
  related: { ...noFacts, to: [] },
  skills: { ...noFacts, id: [], importance: [], level: [], essential: [] },
  pay: [],
};

/** Per move the share by which the median pay falls; see MoveSignals. @param pay per role, in the order of `comparePayFigures` */
export function payDrops(
  pay: readonly (readonly PayFigure[])[],
  offsets: Uint32Array,
  targets: Uint32Array,
  include?: Included,
): Float64Array {
  const drops = new Float64Array(targets.length).fill(Number.NaN);
  for (const [role, figures] of pay.entries()) {
    if (figures.length === 0) continue;
    for (let move = offsets[role] as number; move < (offsets[role + 1] as number); move++) {
      const { difference } = payDifference(
        figures,
        pay[targets[move] as number] as readonly PayFigure[],
        include,
      );
      if (difference && difference.from > 0) {
        const { from, to } = difference;
        drops[move] = Math.max(0, (from - to) / from); // 1 − to / from would round twice
      }
    }
  }
  return drops;
}
