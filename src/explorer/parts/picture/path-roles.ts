import type { MoveTagFragment, RoleTagFragment } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

interface PathStep {
  /** Null in a first step that starts from a person's skills. */
  readonly from: RoleTagFragment | null;
  readonly to: RoleTagFragment | null;
  readonly move: Pick<MoveTagFragment, 'commonness' | 'why'> | null;
}

/** What the picture needs of a career path. */
export interface PicturePath {
  /** From 1, the best first. */
  readonly rank: number;
  readonly steps: readonly PathStep[];
}

/** Stands for a person's skills where a path starts from them; no role has an empty ref. */
export const skillsStart: RoleTagFragment = {
  ref: '',
  title: texts.paths.skillsStart,
  family: null,
  seniority: null,
};

/** The roles of a path from start to end, `skillsStart` first where it starts from skills. */
export const rolesOf = ({ steps }: PicturePath): RoleTagFragment[] => [
  steps[0]?.from ?? skillsStart,
  ...steps.flatMap(({ to }) => to ?? []),
];
