import type { Commonness } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { type IconName, shapes } from '../icon.tsx';
import type { PictureStep } from './path-roles.ts';

/** What kind of move a step is, as its sign and its words. */
export interface MoveSign {
  readonly icon: IconName;
  readonly text: string;
}

/** The kind of a move; of one without a kind, that it is calculated, only called related, or the first role of a path. */
export function signOf({ from, move }: Pick<PictureStep, 'from' | 'move'>): MoveSign {
  if (move?.kind) return { icon: move.kind, text: texts.move.kinds[move.kind] };
  if (move?.why) return { icon: 'CALCULATED', text: texts.picture.legend.calculated };
  if (move) return { icon: 'arrow', text: texts.move.kindUnknown };
  if (from) return { icon: 'RELATED', text: texts.picture.legend.related };
  return { icon: 'mySkills', text: texts.picture.legend.firstRole };
}

/** How common a step is, for the weight of its line. */
export const weightOf = ({ move }: Pick<PictureStep, 'move'>): Commonness | 'UNKNOWN' =>
  move?.commonness ?? 'UNKNOWN';

/** The lines of a sign, in a square of 24 units. */
export const shapeOf = (icon: IconName): string => shapes[icon];
