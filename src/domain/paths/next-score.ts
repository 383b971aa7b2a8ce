import { getOrAdd, groupBy } from '../collections/grouping.ts';
import { rowEnd, rowStart } from '../collections/rows.ts';
import { NextCountList, type NextCounts } from './next-counts.ts';
import { nextShares, withReturns } from './next-shares.ts';

/** Careers to score the rankings of likely next roles on. */
export interface ScoreQuestion {
  /** Number of roles that the careers name. */
  readonly roles: number;
  /** Careers whose steps are counted: per person the roles by index, the oldest first. */
  readonly train: readonly (readonly number[])[];
  /** Careers whose last step is to be found; of one step they have none. */
  readonly test: readonly (readonly number[])[];
  /** Per role its likeness to one, 0 to 1. Called once per role that a career ends with but one. */
  readonly likenessTo: (role: number) => Float64Array;
  /** Whether a role, the second, is closed to people in the first; see NextQuestion. */
  readonly isClosed: (from: number, to: number) => boolean;
  /** Counts below this are hidden in some of the scores. */
  readonly smallestCount: number;
}

/** Which counts a ranking knows: all, those not too small to be shown, or none. */
const countings = ['ALL', 'SHOWN', 'NONE'] as const;
type Counting = (typeof countings)[number];

/** How well a ranking names the role that people went on to. */
export interface Score {
  readonly ranking: 'POPULARITY' | 'REPEAT' | 'MARKOV' | 'LIKENESS' | 'LIKELY';
  readonly counts: Counting;
  /** Whether the ranking knows the roles before the last. */
  readonly history: boolean;
  /** Over all last steps; staying in a role is one. */
  readonly allSteps: Hits;
  /** Over last steps to another role, which is known to be another. */
  readonly changes: Hits;
}

/** Shares of cases, 0 to 1; null without a case. */
export interface Hits {
  readonly cases: number;
  /** The role stands first. */
  readonly hit1: number | null;
  /** It is among the first five. */
  readonly hit5: number | null;
  /** Mean of 1 / its rank. */
  readonly mrr: number | null;
}

/** The rankings, each with the counts that it uses. */
const rankings: readonly Pick<Score, 'ranking' | 'counts' | 'history'>[] = [
  { ranking: 'POPULARITY', counts: 'ALL', history: false },
  { ranking: 'POPULARITY', counts: 'SHOWN', history: false },
  { ranking: 'REPEAT', counts: 'ALL', history: true },
  { ranking: 'MARKOV', counts: 'ALL', history: false },
  { ranking: 'MARKOV', counts: 'SHOWN', history: false },
  { ranking: 'LIKENESS', counts: 'NONE', history: false },
  ...countings.flatMap((counts) =>
    [false, true].map((history) => ({ ranking: 'LIKELY' as const, counts, history })),
  ),
];

/**
 * Scores the rankings of next roles on careers whose last step is held out. Candidates are all roles that the careers
 * name; of equal ones the lower index goes first. POPULARITY ranks by the people who went to a role from any, REPEAT the
 * present role first, then earlier ones, the latest first, then by popularity; MARKOV by those who went there from the
 * same role, then by popularity; LIKENESS by likeness, the present role first; LIKELY by nextShares.
 * O(last roles · (likeness + roles) + cases · roles)
 */
export function scoreNext(question: ScoreQuestion): Score[] {
  const cases = question.test
    .filter((career) => career.length > 1)
    .map((career) => ({
      history: career.slice(0, -2),
      role: career.at(-2) as number,
      next: career.at(-1) as number,
    }));
  const counted = countsIn(question);
  const tallies = rankings.map(() => ({ allSteps: new Tally(), changes: new Tally() }));
  for (const [role, ofRole] of groupBy(cases, (one) => one.role)) {
    const scoreBy = scorer(question, counted, role);
    for (const { history, next } of ofRole) {
      for (const [i, ranking] of rankings.entries()) {
        const scores = scoreBy(ranking, history);
        const { allSteps, changes } = tallies[i] as (typeof tallies)[number];
        allSteps.add(rankIn(scores, next));
        if (next !== role) changes.add(rankIn(scores, next, role));
      }
    }
  }
  return rankings.map((ranking, i) => {
    const { allSteps, changes } = tallies[i] as (typeof tallies)[number];
    return { ...ranking, allSteps: allSteps.hits(), changes: changes.hits() };
  });
}

type Case = Pick<Score, 'ranking' | 'counts' | 'history'>;

/** Makes the scores of all roles for people in one role; those that need no history are made once. */
function scorer(
  { roles, likenessTo, isClosed }: ScoreQuestion,
  counted: Readonly<Record<Counting, NextCounts>>,
  role: number,
): (by: Case, history: readonly number[]) => Float64Array {
  const likeness = likenessTo(role);
  const cache = new Map<string, Float64Array>();
  const popularity = (counts: Counting) =>
    getOrAdd(cache, `popularity ${counts}`, () => visitsOf(counted[counts], roles));
  const likely = (counts: Counting) =>
    getOrAdd(cache, `likely ${counts}`, () =>
      nextShares(counted[counts], {
        role,
        likeness,
        isExpected: () => true,
        isClosed: (other) => isClosed(role, other),
        history: [],
      }),
    );
  return ({ ranking, counts, history: usesHistory }, history) => {
    switch (ranking) {
      case 'POPULARITY':
        return popularity(counts);
      case 'REPEAT':
        return repeats(popularity(counts), role, history);
      case 'MARKOV':
        return getOrAdd(cache, `markov ${counts}`, () => markov(counted[counts], popularity(counts), role));
      case 'LIKENESS':
        return getOrAdd(cache, 'likeness', () =>
          likeness.map((value, other) => (other === role ? 2 : value)),
        );
      case 'LIKELY':
        return usesHistory
          ? withReturns(likely(counts), counted[counts].people[role] as number, { role, history })
          : likely(counts);
    }
  };
}

/** The counts of the training careers, as each counting knows them. */
function countsIn({ roles, train, smallestCount }: ScoreQuestion): Record<Counting, NextCounts> {
  const steps: Map<number, number>[] = Array.from({ length: roles }, () => new Map());
  for (const career of train) {
    for (const [i, to] of career.slice(1).entries()) {
      const here = steps[career[i] as number] as Map<number, number>;
      here.set(to, (here.get(to) ?? 0) + 1);
    }
  }
  const countsFrom = (least: number): NextCounts => {
    const list = new NextCountList(roles);
    for (const here of steps) {
      const people = [...here.values()].reduce((sum, count) => sum + count, 0);
      const entries = [...here].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
      list.add(entries, least === Number.POSITIVE_INFINITY ? Number.NaN : people);
    }
    return list.build();
  };
  return { ALL: countsFrom(1), SHOWN: countsFrom(smallestCount), NONE: countsFrom(Number.POSITIVE_INFINITY) };
}

/** Per role the number of people who were counted in it next, those who stayed included. */
function visitsOf(counts: NextCounts, roles: number): Float64Array {
  const visits = new Float64Array(roles);
  for (const [entry, to] of counts.items.entries()) {
    visits[to] = (visits[to] as number) + (counts.count[entry] as number);
  }
  return visits;
}

function repeats(popularity: Float64Array, role: number, history: readonly number[]): Float64Array {
  const scores = popularity.slice();
  const most = scores.reduce((max, visits) => Math.max(max, visits), 0);
  for (const [i, earlier] of [...history, role].entries()) scores[earlier] = most + 1 + i;
  return scores;
}

function markov(counts: NextCounts, popularity: Float64Array, role: number): Float64Array {
  const all = 1 + popularity.reduce((sum, visits) => sum + visits, 0);
  const scores = popularity.map((visits) => visits / all);
  for (let entry = rowStart(counts, role); entry < rowEnd(counts, role); entry++) {
    const to = counts.items[entry] as number;
    scores[to] = (scores[to] as number) + (counts.count[entry] as number);
  }
  return scores;
}

/** The rank of a role, 1 for the highest score. @param without a role that is no candidate */
function rankIn(scores: Float64Array, role: number, without = -1): number {
  const score = scores[role] as number;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    const value = scores[other] as number;
    if (other !== without && (value > score || (value === score && other < role))) rank++;
  }
  return rank;
}

/** Adds ranks up. */
class Tally {
  #cases = 0;
  #first = 0;
  #amongFive = 0;
  #reciprocal = 0;

  add(rank: number): void {
    this.#cases++;
    if (rank === 1) this.#first++;
    if (rank <= 5) this.#amongFive++;
    this.#reciprocal += 1 / rank;
  }

  hits(): Hits {
    const mean = (sum: number) => (this.#cases > 0 ? sum / this.#cases : null);
    return {
      cases: this.#cases,
      hit1: mean(this.#first),
      hit5: mean(this.#amongFive),
      mrr: mean(this.#reciprocal),
    };
  }
}
