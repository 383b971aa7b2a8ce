import { commonnesses } from './graph-model.ts';
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
  readonly moves: {
    readonly to: readonly string[];
    readonly commonness: readonly (string | null)[];
    /** Low and high. */
    readonly yearsBefore: readonly (readonly number[] | null)[];
  };
  readonly skills: {
    readonly id: readonly string[];
    readonly importance: readonly (number | null)[];
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
  /** Per role the skills it lists, the most important first, unknown importance last, then by id. */
  readonly skills: readonly (readonly string[])[];
}

const commonnessWeight = new Map<string | null, number>(commonnesses.map((word, i) => [word, 2 ** i]));

/** Builds the map in O(roles + moves · log). A move to a role that is not in the columns is dropped. */
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
  let move = 0;
  rows.forEach((row, role) => {
    const columns = sorted[role]?.moves;
    for (const { target, i } of row) {
      targets[move] = target;
      commonness[move] = commonnessWeight.get(columns?.commonness[i] ?? null) ?? 0;
      yearsLow[move] = columns?.yearsBefore[i]?.[0] ?? Number.NaN;
      yearsHigh[move] = columns?.yearsBefore[i]?.[1] ?? Number.NaN;
      move++;
    }
    offsets[role + 1] = move;
  });

  return {
    roleIds,
    indexOf,
    offsets,
    targets,
    commonness,
    yearsLow,
    yearsHigh,
    ...reverse(offsets, targets),
    skills: sorted.map(({ skills }) => byImportance(skills)),
  };
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

function byImportance(skills: RoleColumns['skills']): string[] {
  return skills.id
    .map((id, i) => ({ id, importance: skills.importance[i] ?? -1 }))
    .sort((a, b) => b.importance - a.importance || compareText(a.id, b.id))
    .map(({ id }) => id);
}

/** Reads a typed array at a place known to be inside it. */
export const at = (array: Uint8Array | Uint32Array | Float64Array, i: number): number => array[i] as number;
