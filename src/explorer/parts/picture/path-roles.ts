import type { MoveTagFragment, PayFigureFragment, RoleTagFragment } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

/** A role that a path leads to, with its pay figures, the most trusted first; null where they were not asked for. */
interface PictureRole extends RoleTagFragment {
  readonly pay: { readonly edges: readonly PayFigureFragment[] } | null;
}

/** One move of a path as the picture draws it. */
export interface PictureStep {
  /** Null in a first step that starts from a person's skills. */
  readonly from: RoleTagFragment | null;
  readonly to: PictureRole | null;
  readonly move: Pick<MoveTagFragment, 'kind' | 'commonness' | 'why' | 'yearsBefore'> | null;
  /** How many skills the new role lists; 0 where it lists none, null where skills were not asked for. */
  readonly skillsKnown: number | null;
  readonly skillsToGain: { readonly nodes: readonly { readonly ref: string }[] } | null;
}

/** What the picture needs of a career path. */
export interface PicturePath {
  /** From 1, the best first. */
  readonly rank: number;
  readonly steps: readonly PictureStep[];
}

/** Stands for a person's skills where a path starts from them; no role has an empty ref. */
const skillsStart: RoleTagFragment = {
  ref: '',
  title: texts.paths.skillsStart,
  family: null,
  seniority: null,
};

/** The roles of a path from start to end, `skillsStart` first where it starts from skills. */
export const rolesOf = ({ steps }: Pick<PicturePath, 'steps'>): RoleTagFragment[] => [
  steps[0]?.from ?? skillsStart,
  ...steps.flatMap(({ to }) => to ?? []),
];

/** How many skills a path adds, each counted once; null where skills were not asked for. */
export const newSkillCount = ({ steps }: Pick<PicturePath, 'steps'>): number | null =>
  steps.some(({ skillsKnown }) => skillsKnown === null)
    ? null
    : new Set(steps.flatMap(({ skillsToGain }) => skillsToGain?.nodes.map(({ ref }) => ref) ?? [])).size;
