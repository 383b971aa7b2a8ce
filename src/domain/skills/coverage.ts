/**
 * What the roles ask for, as compressed sparse rows: `offsets[i]` to `offsets[i + 1]` are the entries of role i.
 */
export interface Requirements {
  /** In code point order. */
  readonly skillIds: readonly string[];
  readonly offsets: Uint32Array;
  /** Index of the skill. */
  readonly skills: Uint32Array;
  /** 0 to 1; NaN when unknown. */
  readonly importance: Float64Array;
  /** 0 to 1; NaN when unknown. */
  readonly level: Float64Array;
  /** 1 when a source says that the skill is not essential. */
  readonly optional: Uint8Array;
}

/** Coverage is told to six places: enough to compare, and free of the noise of sums. */
export const precision = 1_000_000;

/** A role that lists fewer skills says too little to be compared with. */
export const fewestRequirements = 5;

/** How rare each skill is, and how many roles list it. */
export interface Rarity {
  /** Per skill ln(1 + N / df) (Spärck Jones 1972): over the N roles that list enough skills, df of them this one. */
  readonly idf: Float64Array;
  /** Per skill the roles that list it, however few skills they list. */
  readonly listedBy: Uint32Array;
}

/**
 * What every role lists tells little about one of them.
 *
 * @param lists compressed sparse rows of things, one a role
 * @param fewest a role that lists fewer does not count
 */
export function rarityOf(
  lists: { readonly offsets: Uint32Array; readonly items: Uint32Array },
  things: number,
  fewest: number,
): Rarity {
  const { offsets, items } = lists;
  const df = new Uint32Array(things);
  const listedBy = new Uint32Array(things);
  let roles = 0;
  for (let role = 0; role + 1 < offsets.length; role++) {
    const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
    const counts = end - start >= fewest;
    if (counts && end > start) roles++;
    for (let i = start; i < end; i++) {
      const item = items[i] as number;
      listedBy[item] = (listedBy[item] as number) + 1;
      if (counts) df[item] = (df[item] as number) + 1;
    }
  }
  return { idf: Float64Array.from(df, (count) => Math.log(1 + roles / Math.max(1, count))), listedBy };
}

/**
 * How much each listed skill counts: importance × idf. The importance of a skill that nobody rates is 1, or 0.5 when it
 * is optional.
 */
export function skillWeights(requirements: Requirements, rarity = skillRarity(requirements)): Float64Array {
  const { skills, importance, optional } = requirements;
  return Float64Array.from(skills, (skill, i) => {
    const rated = importance[i] as number;
    const weight = Number.isNaN(rated) ? (optional[i] ? 0.5 : 1) : rated;
    return weight * (rarity.idf[skill] as number);
  });
}

export const skillRarity = ({ offsets, skills, skillIds }: Requirements): Rarity =>
  rarityOf({ offsets, items: skills }, skillIds.length, fewestRequirements);

/**
 * Per skill the level at which it is had; NaN when it is had at an unknown level, `notHad` when not.
 */
export type Had = Float64Array;
export const notHad = -1;

/**
 * Coverage of each move a→b: Σ w(s) · min(1, have(s) / need(s)) / Σ w(s) over what b lists, from 0 to 1: the share of
 * it that a already has. Where a level is unknown on either side, a listed skill is had in full; a need of level 0
 * is met.
 *
 * @param own what the mover has besides a's skills: the better counts
 * @returns per move; NaN where b lists fewer than `fewestRequirements`, or nothing that counts.
 *   O(moves · requirements of a role)
 */
export function coverages(
  requirements: Requirements,
  offsets: Uint32Array,
  targets: Uint32Array,
  own: Had = new Float64Array(requirements.skillIds.length).fill(notHad),
): Float64Array {
  const weights = skillWeights(requirements);
  const { skills, level } = requirements;
  const had = own.slice();
  const result = new Float64Array(targets.length);
  for (let from = 0; from + 1 < offsets.length; from++) {
    const [start, end] = [requirements.offsets[from] as number, requirements.offsets[from + 1] as number];
    for (let i = start; i < end; i++) {
      const skill = skills[i] as number;
      had[skill] = Math.max(level[i] as number, own[skill] as number); // NaN, had in full, stays
    }
    for (let move = offsets[from] as number; move < (offsets[from + 1] as number); move++) {
      result[move] = coverageOf(requirements, weights, targets[move] as number, had);
    }
    for (let i = start; i < end; i++) had[skills[i] as number] = own[skills[i] as number] as number;
  }
  return result;
}

/** The share of what a role lists that is had, as above; to six places. O(requirements of the role) */
export function coverageOf(
  requirements: Requirements,
  weights: Float64Array,
  role: number,
  had: Had,
): number {
  const { covered, all } = coveredWeight(requirements, weights, role, had);
  return all > 0 ? toSixPlaces(covered / all) : Number.NaN;
}

/** How much of the weight of what a role lists is had, of how much; of nothing where it lists too little. */
export function coveredWeight(
  { offsets, skills, level }: Requirements,
  weights: Float64Array,
  role: number,
  had: Had,
): { readonly covered: number; readonly all: number } {
  const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
  let covered = 0;
  let all = 0;
  if (end - start < fewestRequirements) return { covered, all };
  for (let i = start; i < end; i++) {
    const weight = weights[i] as number;
    all += weight;
    covered += weight * metShare(had[skills[i] as number] as number, level[i] as number);
  }
  return { covered, all };
}

export const toSixPlaces = (share: number): number => Math.round(share * precision) / precision;

/** How much of a need is met, 0 to 1. */
export function metShare(had: number, need: number): number {
  if (need === 0) return 1;
  if (had === notHad) return 0;
  return Number.isNaN(had) || Number.isNaN(need) ? 1 : Math.min(1, had / need);
}
