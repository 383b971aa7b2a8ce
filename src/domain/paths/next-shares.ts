import { rowEnd, rowStart } from '../collections/rows.ts';
import type { NextCounts } from './next-counts.ts';

/**
 * How counts, likeness and arrivals weigh against each other. `docs/method.md` says where each comes from.
 */
export const likelyConstants = {
  /** People that the expectation counts as, beside those who were counted in the role. */
  expected: 5,
  /** People that each role counts as having received, so that no role is impossible. */
  arrived: 0.5,
  /** Added to the likeness of two roles, so that unlike roles stay possible. */
  unlike: 0.05,
  /** Power of that sum. */
  likenessPower: 2,
  /** Share of the people who were counted that goes back to earlier roles, where these are known. */
  returning: 0.15,
} as const;

/** What the shares of a role rest on. */
export interface NextQuestion {
  /** Index of the role that a person is in. */
  readonly role: number;
  /** Per role its likeness to that role, 0 to 1; NaN when unknown, which counts as 0. */
  readonly likeness: Float64Array;
  /** The roles that people are expected in although nobody was counted going there; the role itself is never one. */
  readonly isExpected: (role: number) => boolean;
  /** The roles that nobody is expected in, however many arrive there from others. */
  readonly isClosed: (role: number) => boolean;
  /** The person's earlier roles by index, the oldest first; those equal to `role` count for nothing. */
  readonly history: readonly number[];
}

/**
 * Per role the share of people who are in it next, 0 to 1. At the role itself it is the share of those who stay. The
 * shares sum to 1, less the share of people in the role who were counted in no role afterwards.
 *
 * Where n people were counted and c of them went to a role, its share is (c + 5·e) / (n + 5): the counts as they are
 * where there are many, the expectation e where there are few. e is in proportion to the people who arrive in the role
 * from anywhere plus ½, times (likeness + 0.05)². Staying is expected as it was counted over all roles. Of the n who were
 * counted, 0.15 go back to earlier roles; see withReturns.
 * O(roles)
 */
export function nextShares(counts: NextCounts, question: NextQuestion): Float64Array {
  const { role } = question;
  const expectation = expectedShares(counts, question);
  const people = counts.people[role] as number;
  const { expected } = likelyConstants;
  const start = rowStart(counts, role);
  const end = rowEnd(counts, role);
  const shares = expectation.map((share) => (expected * share) / (people + expected));
  for (let entry = start; entry < end; entry++) {
    const to = counts.items[entry] as number;
    shares[to] = (shares[to] as number) + (counts.count[entry] as number) / (people + expected);
  }
  return withReturns(shares, people, question);
}

/** What is expected of people of whom nothing was counted; sums to 1. O(roles) */
function expectedShares(
  { arrivals, staying }: NextCounts,
  { role, likeness, isExpected, isClosed }: NextQuestion,
): Float64Array {
  const { arrived, unlike, likenessPower } = likelyConstants;
  const weights = arrivals.map((count, other) =>
    other === role || isClosed(other) || !(count > 0 || isExpected(other))
      ? 0
      : (count + arrived) * ((likeness[other] || 0) + unlike) ** likenessPower,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => (sum > 0 ? ((1 - staying) * weight) / sum : 0));
  shares[role] = sum > 0 ? staying : 1;
  return shares;
}

/**
 * Shares with what goes back to earlier roles: 0.15·n / (n + 5) of the whole where n people were counted in the role, so
 * nothing where nobody was. Half of that goes to the latest, a quarter to the one before, and so on, made up to 1. O(roles)
 */
export function withReturns(
  shares: Float64Array,
  people: number,
  { role, history }: Pick<NextQuestion, 'role' | 'history'>,
): Float64Array {
  const earlier = [...new Set([...history].reverse())].filter((other) => other !== role);
  if (earlier.length === 0 || people === 0) return shares;
  const { expected } = likelyConstants;
  const returning = (likelyConstants.returning * people) / (people + expected);
  const total = 1 - 0.5 ** earlier.length;
  const mixed = shares.map((share) => (1 - returning) * share);
  for (const [i, other] of earlier.entries()) {
    mixed[other] = (mixed[other] as number) + (returning * 0.5 ** (i + 1)) / total;
  }
  return mixed;
}
