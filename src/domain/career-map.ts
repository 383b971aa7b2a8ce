import { coverages, type Requirements } from './coverage.ts';
import { commonnesses, moveKinds, seniorities } from './graph-model.ts';
import { compareText } from './text.ts';

/**
 * The moves and requirements of the graph as an engine hands them over: per role, parallel columns. Merged over
 * sources already; unknown is null. Ends that nobody describes are left out.
 */
export interface CareerMapColumns {
  readonly roles: readonly RoleColumns[];
}

interface RoleColumns {
  readonly id: string;
  readonly seniority: string | null;
  /** Ids, in any order. */
  readonly industries: readonly string[];
  readonly moves: {
    readonly to: readonly string[];
    readonly kind: readonly (string | null)[];
    readonly commonness: readonly (string | null)[];
    /** Low and high. */
    readonly yearsBefore: readonly (readonly number[] | null)[];
    /** How many were seen to make the move, and out of how many; of the first fact that has both. */
    readonly observed: readonly (readonly number[] | null)[];
  };
  readonly skills: {
    readonly id: readonly string[];
    readonly importance: readonly (number | null)[];
    readonly level: readonly (number | null)[];
    readonly essential: readonly (boolean | null)[];
  };
}

/**
 * An immutable projection of roles and moves: nodes are indexed in id order, moves are compressed sparse rows
 * (`offsets[i]` to `offsets[i + 1]` are the moves out of role i, their targets ascending), both ways.
 */
export interface CareerMap {
  readonly roleIds: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly reverseOffsets: Uint32Array;
  readonly reverseSources: Uint32Array;
  /** For each reverse entry the move it stands for. */
  readonly reverseMoves: Uint32Array;
  /** 1 COMMON, 2 OCCASIONAL, 4 RARE; 0 when unknown. */
  readonly commonness: Uint8Array;
  /** Years usually spent in the role before the move; NaN when unknown. */
  readonly yearsLow: Float64Array;
  readonly yearsHigh: Float64Array;
  /** Place in `moveKinds` plus 1; 0 when unknown. */
  readonly kind: Uint8Array;
  /** The share of those in the role who were seen to make the move, above 0 to 1; NaN when nobody counted. */
  readonly observed: Float64Array;
  /** How much of what the target lists the start has; see coverage.ts. NaN when too little is listed. */
  readonly coverage: Float64Array;
  /** Per role its place in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per role the ids of its industries. */
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role the skills it lists, the most important first, unknown importance last, then by id. */
  readonly requirements: Requirements;
}

const commonnessWeight = new Map<string | null, number>(commonnesses.map((word, i) => [word, 2 ** i]));
const kindCode = new Map<string | null, number>(moveKinds.map((kind, i) => [kind, i + 1]));
const seniorityCode = new Map<string | null, number>(seniorities.map((level, i) => [level, i + 1]));

/** Builds the map in O((roles + requirements) · log + moves · requirements of a role). A move to a role that is not in the columns is dropped. */
export function buildCareerMap({ roles }: CareerMapColumns): CareerMap {
  const sorted = [...roles].sort((a, b) => compareText(a.id, b.id));
  const roleIds = sorted.map((role) => role.id);
  const indexOf = new Map(roleIds.map((id, i) => [id, i]));

  const rows = sorted.map(({ id, moves }) =>
    moves.to
      .map((to, i) => ({ target: to === id ? undefined : indexOf.get(to), i }))
      .filter((move): move is { target: number; i: number } => move.target !== undefined)
      .sort((a, b) => a.target - b.target),
  );
  const moveCount = rows.reduce((sum, row) => sum + row.length, 0);
  const offsets = new Uint32Array(roleIds.length + 1);
  const targets = new Uint32Array(moveCount);
  const commonness = new Uint8Array(moveCount);
  const yearsLow = new Float64Array(moveCount);
  const yearsHigh = new Float64Array(moveCount);
  const kind = new Uint8Array(moveCount);
  const observed = new Float64Array(moveCount);
  let move = 0;
  rows.forEach((row, role) => {
    const columns = sorted[role]?.moves;
    for (const { target, i } of row) {
      targets[move] = target;
      commonness[move] = commonnessWeight.get(columns?.commonness[i] ?? null) ?? 0;
      yearsLow[move] = columns?.yearsBefore[i]?.[0] ?? Number.NaN;
      yearsHigh[move] = columns?.yearsBefore[i]?.[1] ?? Number.NaN;
      kind[move] = kindCode.get(columns?.kind[i] ?? null) ?? 0;
      observed[move] = shareOf(columns?.observed[i] ?? null);
      move++;
    }
    offsets[role + 1] = move;
  });

  const requirements = requirementsOf(sorted);
  return {
    roleIds,
    indexOf,
    offsets,
    targets,
    commonness,
    yearsLow,
    yearsHigh,
    ...reverse(offsets, targets),
    kind,
    observed,
    coverage: coverages(requirements, offsets, targets),
    seniority: Uint8Array.from(sorted, (role) => seniorityCode.get(role.seniority) ?? 0),
    industries: sorted.map(({ industries }) => new Set(industries)),
    requirements,
  };
}

/** NaN when nobody was counted, or nobody made the move: what was never seen is not known to be impossible. */
function shareOf(observed: readonly number[] | null): number {
  const [count = 0, outOf = 0] = observed ?? [];
  return count > 0 && outOf > 0 ? Math.min(1, count / outOf) : Number.NaN;
}

function requirementsOf(roles: readonly RoleColumns[]): Requirements {
  const skillIds = [...new Set(roles.flatMap(({ skills }) => skills.id))].sort(compareText);
  const indexOf = new Map(skillIds.map((id, i) => [id, i]));
  const count = roles.reduce((sum, { skills }) => sum + skills.id.length, 0);
  const requirements = {
    skillIds,
    offsets: new Uint32Array(roles.length + 1),
    skills: new Uint32Array(count),
    importance: new Float64Array(count),
    level: new Float64Array(count),
    optional: new Uint8Array(count),
  };
  let entry = 0;
  roles.forEach(({ skills }, role) => {
    const places = [...skills.id.keys()].sort(
      (a, b) =>
        (skills.importance[b] ?? -1) - (skills.importance[a] ?? -1) ||
        compareText(skills.id[a] as string, skills.id[b] as string),
    );
    for (const i of places) {
      requirements.skills[entry] = indexOf.get(skills.id[i] as string) as number;
      requirements.importance[entry] = skills.importance[i] ?? Number.NaN;
      requirements.level[entry] = skills.level[i] ?? Number.NaN;
      requirements.optional[entry] = skills.essential[i] === false ? 1 : 0;
      entry++;
    }
    requirements.offsets[role + 1] = entry;
  });
  return requirements;
}

function reverse(offsets: Uint32Array, targets: Uint32Array) {
  const reverseOffsets = new Uint32Array(offsets.length);
  for (const target of targets) reverseOffsets[target + 1] = at(reverseOffsets, target + 1) + 1;
  for (let i = 1; i < reverseOffsets.length; i++)
    reverseOffsets[i] = at(reverseOffsets, i) + at(reverseOffsets, i - 1);
  const reverseSources = new Uint32Array(targets.length);
  const reverseMoves = new Uint32Array(targets.length);
  const next = reverseOffsets.slice();
  for (let role = 0; role + 1 < offsets.length; role++) {
    for (let move = at(offsets, role); move < at(offsets, role + 1); move++) {
      const target = at(targets, move);
      const place = at(next, target);
      next[target] = place + 1;
      reverseSources[place] = role;
      reverseMoves[place] = move;
    }
  }
  return { reverseOffsets, reverseSources, reverseMoves };
}

/** Reads a typed array at a place known to be inside it. */
export const at = (array: Uint8Array | Uint32Array | Float64Array, i: number): number => array[i] as number;
