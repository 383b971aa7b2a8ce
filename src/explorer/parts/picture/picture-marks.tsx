import { texts } from '../../texts/texts.ts';
import { familyHue } from '../role/family-hue.ts';
import { isKnownBroader, payTag } from '../role/pay-tag.ts';
import { type MoveSign, shapeOf, signOf, weightOf } from './move-sign.ts';
import { newSkillCount, type PicturePath, type PictureStep } from './path-roles.ts';
import type { Timeline, TimelineStop } from './path-timelines.ts';
import { widthOf } from './picture-text.ts';

/** Sizes of text in the picture, in pixels. */
export const textSize = { title: 13, note: 12 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The classes of a move's line: its weight says how common the move is, dots that its years are unknown. */
export const lineClass = ({ step, isKnown }: TimelineStop): string =>
  ['way-line', `way-line-${weightOf(step)}`, ...(isKnown ? [] : ['way-line-dotted'])].join(' ');

/** The head of an arrow whose tip is at a point, to the right or, with `down`, downwards. */
export const ArrowHead = ({ x, y, down = false }: Point & { readonly down?: boolean }) => (
  <path class="way-head" d={down ? `M${x - 5} ${y - 8}h10l-5 8Z` : `M${x - 8} ${y - 5}v10l8 -5Z`} />
);

/** The round mark of a role, in the colour of its line of work. */
export const StopMark = ({ x, y, family }: Point & { readonly family: string | null }) => (
  <circle class="way-stop" cx={x} cy={y} r="6.5" style={{ '--hue': familyHue(family) }} />
);

/** In pixels. */
export const signSize = 15;

/** The sign of a move's kind, its left middle at a point; `signSize` wide. */
export const Sign = ({ x, y, icon }: Point & Pick<MoveSign, 'icon'>) => (
  <path
    class="way-sign"
    transform={`translate(${x} ${y - signSize / 2}) scale(${signSize / 24})`}
    d={shapeOf(icon)}
  />
);

/** The number of a path in its disc. */
export const PathNumber = ({ x, y, rank }: Point & { readonly rank: number }) => (
  <g class="way-number">
    <circle cx={x} cy={y} r="13" />
    <text x={x} y={y + 4.5} text-anchor="middle">
      {rank}
    </text>
  </g>
);

/** How much of a move its note tells: skills to learn and years, skills alone, or skills in as few letters as can be. */
export type NoteForm = 0 | 1 | 2;

/** The longest form in which the note of every move has room, so that all notes of a picture read alike. */
export const noteFormOf = (
  moves: readonly { readonly stop: TimelineStop; readonly room: number }[],
): NoteForm =>
  ([0, 1] as const).find((form) =>
    moves.every(({ stop, room }) => signSize + 4 + widthOf(noteOfMove(stop, form), textSize.note) <= room),
  ) ?? 2;

/** What stands beside the sign of a move; the years alone where skills were not asked for. */
export function noteOfMove({ step, isKnown }: TimelineStop, form: NoteForm): string {
  const count = step.skillsToGain?.nodes.length ?? 0;
  const hasSkills = (step.skillsKnown ?? 0) > 0;
  const skills = hasSkills ? texts.picture.newSkills(count) : texts.picture.skillsUnknown;
  const years =
    isKnown && step.move?.yearsBefore
      ? texts.picture.yearsShort(step.move.yearsBefore)
      : texts.picture.yearsUnknown;
  if (step.skillsKnown === null) return years;
  if (form === 0) return `${skills} · ${years}`;
  if (form === 1) return skills;
  return hasSkills ? texts.picture.newSkillsShort(count) : texts.picture.skillsUnknownShort;
}

/**
 * The pay of the role that a step leads to, or that it is unknown; empty where it was not asked for, and where only that of a
 * broader occupation is known, which the legend says once.
 */
export const payOfStep = ({ to }: PictureStep): string =>
  !to?.pay || isKnownBroader(to.pay.edges) ? '' : (payTag(to.pay.edges) ?? texts.picture.payUnknown);

/** The years of a whole path, or that they are unknown. */
const yearsOfPath = ({ years, hasUnknown }: Timeline): string =>
  years ? texts.picture.years(years, hasUnknown) : texts.picture.yearsUnknown;

/** Years and new skills of a whole path, as far as they were asked for. */
export function sumsOfPath(timeline: Timeline, path: Pick<PicturePath, 'steps'>): string[] {
  const count = newSkillCount(path);
  return [yearsOfPath(timeline), ...(count === null ? [] : [texts.picture.newSkills(count)])];
}

/** The signs of all steps, each once, in the order of their first step. */
export function signsIn(steps: readonly PictureStep[]): MoveSign[] {
  const signs = steps.map(signOf);
  return [...new Map(signs.map((sign) => [sign.icon, sign])).values()];
}
