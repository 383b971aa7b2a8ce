import type { CareerPathsQuery, PathStepFragment } from '../api/operations.ts';
import { paySentence } from './role-differences.ts';
import { type Terminal, wrap } from './terminal.ts';
import {
  calculatedText,
  countedIn,
  namesakesText,
  namesOf,
  noDataForRanking,
  onlyCalculated,
  plural,
  quotesOf,
  sameWorkText,
  titleOf,
  words,
  yearsText,
} from './wording.ts';

type Paths = NonNullable<CareerPathsQuery['careerPaths']>;
type Path = Paths['nodes'][number];

/** A question for paths as the caller put it. */
interface AskedPaths {
  readonly from: string;
  readonly to: string;
  /** Whether the ranking was left to the service. */
  readonly byDefault: boolean;
}

/** Paths as text for people, or why there are none. */
export function renderPaths(
  {
    careerPaths,
    payPlaces,
  }: { readonly careerPaths: Paths; readonly payPlaces?: CareerPathsQuery['payPlaces'] },
  question: AskedPaths,
  terminal: Terminal,
): string {
  const { nodes, complete, place, calculated } = careerPaths;
  const [first] = nodes;
  const payPlace = namesakesSentence(payPlaces);
  if (!first) return `${noPathText(question, careerPaths)}\n`;
  const start = first.steps[0]?.from;
  const unit = start ? 'move' : 'step'; // a first role, from skills alone, is no move
  const lines = [
    `From ${start?.title ?? 'your skills'} to ${titleOf(first.steps.at(-1)?.to)}: typical, not a rule; people arrive by other ways.`,
    '',
    ...nodes.flatMap((path) => [...pathLines(path, unit, terminal), '']),
    ...(payPlace === '' ? [] : [...wrap(payPlace, '', terminal.width), '']),
    ...(place === null ? [] : [countedIn(place), '']),
    ...(calculated ? [...wrap(onlyCalculated, '', terminal.width), ''] : []),
    ...(complete ? [] : ['The search stopped at its limit; there may be more paths.', '']),
  ];
  const costNote = question.byDefault ? 'common 1, occasional 2, rare 4' : 'in units of the ranking';
  const note = `Cost: ${costNote}. Years: usually spent in a role before the move.`;
  return `${[...lines, ...wrap(note, '', terminal.width).map(terminal.dim)].join('\n')}\n`;
}

/** Which place a floor of pay is about, where its name is that of others too; else empty. */
function namesakesSentence(payPlaces: CareerPathsQuery['payPlaces'] | undefined): string {
  const [place] = payPlaces?.edges ?? [];
  if (place?.match !== 'EXACT' || !place.node || !('namesakes' in place.node)) return '';
  const { name, namesakes } = place.node;
  return namesakes.length === 0
    ? ''
    : `Pay is that of ${name}, also the name of ${namesakesText(namesakes)}.`;
}

function pathLines(path: Path, unit: string, terminal: Terminal): string[] {
  const facts = [
    plural(path.stepCount, unit),
    totalYears(path, unit),
    `cost ${path.cost}`,
    ...path.unknownSignals.map((signal) => `${words(signal)} unknown for some ${unit}s`),
  ];
  const rarest = path.stepCount > 1 && path.weakestStep?.why === 'RAREST' ? path.weakestStep.index : -1;
  const unknownPay = `Pay unknown: ${path.unknownPay.map(titleOf).join(', ')}.`;
  return [
    terminal.bold(`${String(path.rank).padStart(2)}. ${facts.join(' · ')}`),
    `    ${path.steps[0]?.from?.title ?? 'Your skills'}`,
    ...path.steps.flatMap((step, i) => stepLines(step, i === rarest, terminal)),
    ...(path.unknownPay.length > 0 ? wrap(unknownPay, '    ', terminal.width) : []),
  ];
}

function stepLines(step: PathStepFragment, isRarest: boolean, { bold, width }: Terminal): string[] {
  const { move, skillsKnown, skillsCarriedOver, skillsToGain, toolsToGain } = step;
  const pay = step.payDifference && paySentence(step.payDifference);
  const carriedOver = `      ${skillsCarriedOver?.nodes.length ?? 0} of ${skillsKnown} listed skills carry over.`;
  return [
    `    → ${bold(titleOf(step.to))} (${moveText(step, isRarest)})`,
    ...step.sameWork.flatMap((sameWork) => wrap(sameWorkText(sameWork), '      ', width)),
    ...(move?.reason ? wrap(move.reason, '      ', width) : []),
    ...(move?.why?.carriesOver.length
      ? wrap(`Carries over: ${move.why.carriesOver.join('; ')}`, '      ', width)
      : []),
    ...(move?.observed ? wrap(observedText(move.observed), '      ', width) : []),
    ...quotesOf(step.evidence).flatMap((quote) => wrap(quote, '      ', width)),
    ...(skillsKnown > 0 ? [carriedOver] : []),
    ...(skillsToGain?.nodes.length ? wrap(`To learn: ${namesOf(skillsToGain.nodes)}`, '      ', width) : []),
    ...(toolsToGain?.nodes.length ? wrap(`Tools: ${namesOf(toolsToGain.nodes)}`, '      ', width) : []),
    ...(pay ? wrap(pay, '      ', width) : []),
  ];
}

function moveText({ from, move, evidence }: PathStepFragment, isRarest: boolean): string {
  if (!from) return 'a first role, from your skills';
  const sources = [...new Set(evidence.map(({ source }) => source?.name ?? 'unknown'))].join(', ');
  if (move?.why && !move.kind && !move.commonness) return `${calculatedText(move.why)}; source: ${sources}`;
  const facts = move
    ? [
        move.kind?.toLowerCase() ?? 'kind unknown',
        move.commonness?.toLowerCase() ?? 'commonness unknown',
        ...(isRarest ? ['rarest of this path'] : []),
      ]
    : ['related, not a known move'];
  const years = move?.yearsBefore ? `after ${yearsText(move.yearsBefore)}` : 'years unknown';
  return `${[...facts, years].join(', ')}; source: ${sources}`;
}

type Observed = NonNullable<NonNullable<PathStepFragment['move']>['observed']>;

const observedText = ({ count, outOf, place, period }: Observed): string =>
  `Counted: ${count} of ${outOf} moved, ${place ?? 'place not recorded'}, ${period ?? 'period not recorded'}.`;

function noPathText({ from, to }: AskedPaths, { reason, stepsNeeded, unblockedBy }: Paths): string {
  switch (reason) {
    case 'SAME_ROLE':
      return `${from} and ${to} are the same role.`;
    case 'SAME_WORK':
      return `${from} and ${to} are the same work, by code.`;
    case 'MORE_STEPS_NEEDED':
      return `From ${from} to ${to} it takes at least ${plural(stepsNeeded ?? 0, 'step')}: try --max-steps ${stepsNeeded}.`;
    case 'CONSTRAINTS':
      return unblockedBy.length > 0
        ? `No path meets all constraints. Dropping any one of these opens a path: ${unblockedBy.map(words).join(', ')}.`
        : 'No path meets all constraints, and dropping one of them is not enough.';
    case 'BUDGET':
      return 'The search stopped at its limit before it found a path.';
    case 'NO_START':
      return 'No role lists any of these skills, so there is no role to start with.';
    case 'NO_DATA':
      return `${noDataForRanking}${unblockedBy.length > 0 ? ` Dropping ${unblockedBy.map(words).join(' or ')} opens a path.` : ''}`;
    default:
      return `No known moves lead from ${from} to ${to}.`;
  }
}

function totalYears({ yearsBefore, unknownSteps }: Path, unit: string): string {
  if (!yearsBefore) return 'years unknown';
  const years = yearsText(yearsBefore);
  return unknownSteps === 0 ? years : `${years} and ${plural(unknownSteps, unit)} with unknown years`;
}
