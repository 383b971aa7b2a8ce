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
const precision = 1_000_000;

/** A role that lists fewer skills says too little to be compared with. */
const fewestRequirements = 5;

/**
 * How much each listed skill counts: importance × idf. The importance of a skill that nobody rates is 1, or 0.5 when it
 * is optional; idf = ln(1 + N / df) (Spärck Jones 1972) over the N roles that list enough skills, df of them this one:
 * what every role lists tells little about one of them.
 */
function skillWeights({ offsets, skills, importance, optional, skillIds }: Requirements): Float64Array {
  const df = new Uint32Array(skillIds.length);
  let roles = 0;
  for (let role = 0; role + 1 < offsets.length; role++) {
    const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
    if (end - start < fewestRequirements) continue;
    roles++;
    for (let i = start; i < end; i++) df[skills[i] as number] = (df[skills[i] as number] as number) + 1;
  }
  return Float64Array.from(skills, (skill, i) => {
    const rated = importance[i] as number;
    const weight = Number.isNaN(rated) ? (optional[i] ? 0.5 : 1) : rated;
    return weight * Math.log(1 + roles / Math.max(1, df[skill] as number));
  });
}

/**
 * Coverage of each move a→b: Σ w(s) · min(1, have(s) / need(s)) / Σ w(s) over what b lists, from 0 to 1: the share of
 * it that a already has. Where a level is unknown on either side, a listed skill is had in full; a need of level 0
 * is met.
 *
 * @returns per move; NaN where b lists fewer than `fewestRequirements`, or nothing that counts.
 *   O(moves · requirements of a role)
 */
export function coverages(
  requirements: Requirements,
  offsets: Uint32Array,
  targets: Uint32Array,
): Float64Array {
  const weights = skillWeights(requirements);
  const { skills, level, skillIds } = requirements;
  const entryOf = new Int32Array(skillIds.length).fill(-1); // the start's entry per skill
  const result = new Float64Array(targets.length);
  for (let from = 0; from + 1 < offsets.length; from++) {
    const [start, end] = [requirements.offsets[from] as number, requirements.offsets[from + 1] as number];
    for (let i = start; i < end; i++) entryOf[skills[i] as number] = i;
    for (let move = offsets[from] as number; move < (offsets[from + 1] as number); move++) {
      result[move] = coverage(requirements, weights, targets[move] as number, (skill) => {
        const entry = entryOf[skill] as number;
        return entry < 0 ? null : (level[entry] as number);
      });
    }
    for (let i = start; i < end; i++) entryOf[skills[i] as number] = -1;
  }
  return result;
}

/** @param have the level at which a skill is had, NaN when unknown; null when it is not had */
function coverage(
  { offsets, skills, level }: Requirements,
  weights: Float64Array,
  role: number,
  have: (skill: number) => number | null,
): number {
  const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
  if (end - start < fewestRequirements) return Number.NaN;
  let covered = 0;
  let all = 0;
  for (let i = start; i < end; i++) {
    const weight = weights[i] as number;
    all += weight;
    covered += weight * metShare(have(skills[i] as number), level[i] as number);
  }
  return all > 0 ? Math.round((covered / all) * precision) / precision : Number.NaN;
}

function metShare(have: number | null, need: number): number {
  if (need === 0) return 1;
  if (have === null) return 0;
  return Number.isNaN(have) || Number.isNaN(need) ? 1 : Math.min(1, have / need);
}
