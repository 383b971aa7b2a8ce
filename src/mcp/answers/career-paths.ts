import type { CareerPathsQuery } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { meaningOf, titled, words, yearsText } from './wording.ts';

type Paths = NonNullable<CareerPathsQuery['careerPaths']>;
type Path = Paths['nodes'][number];
type Step = Path['steps'][number];

function stepText({ from, to, move, sameWork }: Step): string {
  const target = to ? titled(to) : 'a role that was just removed';
  if (!from) return `Take up ${target} with own skills`;
  const traits = [
    move?.kind && words(move.kind),
    move?.commonness && words(move.commonness),
    move?.yearsBefore ? `after ${yearsText(move.yearsBefore)}` : 'years before it unknown',
    ...sameWork.map(({ role, as }) => `${role?.title} walks as ${as?.title}, the same work by code`),
  ].filter(Boolean);
  const reason =
    move?.reason ?? (move?.why?.carriesOver.length ? `carries over: ${move.why.carriesOver.join(', ')}` : '');
  return `${from.title} → ${target}: ${traits.join(', ')}${reason && `. ${reason}`}`;
}

function totalOf({ yearsBefore, unknownSteps }: Path): string {
  if (yearsBefore === null) return 'years unknown';
  return `${yearsText(yearsBefore)} summed over the moves${unknownSteps > 0 ? `, ${unknownSteps} of unknown length left out` : ''}`;
}

function noPaths({ reason, stepsNeeded, unblockedBy }: Paths): string {
  if (reason === null) return 'UNREACHABLE: no path.';
  const hints = [
    stepsNeeded !== null && `It takes ${stepsNeeded} steps; ask again with maxSteps ${stepsNeeded}.`,
    unblockedBy.length > 0 && `Without ${unblockedBy.map(words).join(' or ')} there is one.`,
  ].filter(Boolean);
  return [`${reason}: ${meaningOf('NoPathReason', reason)}`, ...hints, 'Invent no path.'].join(' ');
}

/** The best paths, each move with its fact; or why there is none. */
export function careerPathsAnswer({ careerPaths }: { readonly careerPaths: Paths }): CitedText | string {
  const { nodes, complete } = careerPaths;
  if (nodes.length === 0) return noPaths(careerPaths);
  const text = new CitedText();
  for (const path of nodes) {
    const moves = path.stepCount === 1 ? '1 move' : `${path.stepCount} moves`;
    text.part().list(
      `${path.rank}. ${moves}; ${totalOf(path)}`,
      path.steps,
      (step) => [
        stepText(step),
        step.from === null ? (step.to?.evidence ?? []) : step.evidence,
        ['kind', 'commonness', 'yearsBefore', 'reason', 'carriesOver'],
      ],
      path.stepCount, // part of a path is none
    );
  }
  text.end();
  if (!complete) text.say('The search was cut short; there may be better paths.');
  return text.say(
    'Typical, not a rule; people arrive by other ways. The tool gap tells what a move asks to learn.',
  );
}
