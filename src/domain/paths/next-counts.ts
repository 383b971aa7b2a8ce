import type { Rows } from '../collections/rows.ts';
import type { CountedPeople } from './counted-people.ts';

/** Whom people in a role were counted becoming next, in one place: one count per pair of roles. */
export interface NextCounts extends Rows {
  /** Per entry the number of people; `items` has the role they went to, ascending, or the role itself where they stayed. */
  readonly count: Float64Array;
  /** Per role the number of people in it who were counted; 0 where nobody was. */
  readonly people: Float64Array;
  /** Per role the number of people who were counted arriving from another. */
  readonly arrivals: Float64Array;
  /** Sum of `arrivals`. */
  readonly moved: number;
  /** Share of the people who stayed, over all roles in which staying was counted; 0 when it was in none. */
  readonly staying: number;
}

/** Gathers the counts of people, role by role. */
export class NextCountList {
  readonly #offsets: Uint32Array;
  readonly #items: number[] = [];
  readonly #count: number[] = [];
  readonly #people: Float64Array;
  readonly #arrivals: Float64Array;
  #next = 0;
  #stayed = 0;
  #peopleCounted = 0;

  /** @param roles how many there are */
  constructor(roles: number) {
    this.#offsets = new Uint32Array(roles + 1);
    this.#people = new Float64Array(roles);
    this.#arrivals = new Float64Array(roles);
  }

  /**
   * Adds the counts of the next role.
   *
   * @param entries by role that people went to, ascending, each once; the role itself where they stayed
   * @param outOf number of people in the role; NaN when unknown. The sum of the counts where that is more
   */
  add(entries: readonly (readonly [to: number, count: number])[], outOf: number): void {
    const role = this.#next++;
    let sum = 0;
    for (const [to, count] of entries) {
      this.#items.push(to);
      this.#count.push(count);
      sum += count;
      if (to !== role) this.#arrivals[to] = (this.#arrivals[to] as number) + count;
    }
    const people = Number.isNaN(outOf) ? sum : Math.max(sum, outOf);
    const stayed = entries.find(([to]) => to === role)?.[1];
    if (stayed !== undefined) {
      this.#stayed += stayed;
      this.#peopleCounted += people;
    }
    this.#people[role] = people;
    this.#offsets[role + 1] = this.#items.length;
  }

  /** Called once, after every role. */
  build(): NextCounts {
    return {
      offsets: this.#offsets,
      items: Uint32Array.from(this.#items),
      count: Float64Array.from(this.#count),
      people: this.#people,
      arrivals: this.#arrivals,
      moved: this.#arrivals.reduce((sum, count) => sum + count, 0),
      staying: this.#peopleCounted > 0 ? this.#stayed / this.#peopleCounted : 0,
    };
  }
}

/** The fact that speaks for a pair of roles: its position among the facts. */
export interface ChosenCount {
  readonly to: number;
  readonly fact: number;
}

/**
 * The facts that count for a role: of each role that people went to, that of the newest period in the place, then the
 * first by precedence; facts of no place only where no other is. O(facts of the role)
 *
 * @param withFew whether counts too small to be shown are among them
 */
export function chosenCounts(
  counted: CountedPeople,
  role: number,
  place: string | null,
  withFew: boolean,
): ChosenCount[] {
  const { offsets, items, place: placeOf, period, few, places } = counted;
  const code = place === null ? 0 : places.indexOf(place) + 1;
  const choice: ChosenCount[] = [];
  for (let fact = offsets[role] as number; fact < (offsets[role + 1] as number); fact++) {
    const to = items[fact] as number;
    const isOfPlace = placeOf[fact] === code || placeOf[fact] === 0;
    if (!isOfPlace || (few[fact] === 1 && !withFew)) continue;
    const last = choice.at(-1);
    if (last?.to !== to) choice.push({ to, fact });
    else if (isNewer(fact, last.fact)) choice[choice.length - 1] = { to, fact };
  }
  return choice;

  function isNewer(a: number, b: number): boolean {
    const [unplacedA, unplacedB] = [placeOf[a] === 0 ? 1 : 0, placeOf[b] === 0 ? 1 : 0];
    return (unplacedA - unplacedB || (period[a] as number) - (period[b] as number)) < 0;
  }
}

/** The counts of all roles in a place; see chosenCounts. O(facts) */
export function nextCounts(counted: CountedPeople, place: string | null, withFew: boolean): NextCounts {
  const roles = counted.offsets.length - 1;
  const list = new NextCountList(roles);
  for (let role = 0; role < roles; role++) {
    const choice = chosenCounts(counted, role, place, withFew);
    const newest = Math.min(...choice.map(({ fact }) => counted.period[fact] as number));
    const totals = choice
      .filter(({ fact }) => counted.period[fact] === newest)
      .map(({ fact }) => counted.outOf[fact] as number)
      .filter((outOf) => !Number.isNaN(outOf));
    list.add(
      choice.map(({ to, fact }) => [to, counted.count[fact] as number] as const),
      totals.length > 0 ? Math.max(...totals) : Number.NaN,
    );
  }
  return list.build();
}
