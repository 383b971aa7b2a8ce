import type { Years } from '../../domain/paths/career-path.ts';
import type { NoPathReason } from '../../domain/paths/career-paths.ts';
import { type PayDifference, paySentence } from './role-differences.ts';
import { plural, type Terminal, wrap } from './terminal.ts';

interface Titled {
  readonly title: string;
}

interface Step {
  readonly from: Titled | null;
  readonly to: Titled | null;
  readonly move: {
    readonly kind: string | null;
    readonly commonness: string | null;
    readonly yearsBefore: Years | null;
    readonly reason: string | null;
  } | null;
  readonly evidence: readonly { readonly basis: string; readonly source: { readonly name: string } | null }[];
  readonly coverage: number | null;
  readonly skillsKnown: number;
  readonly skillsToGain: { readonly nodes: readonly { readonly name: string }[] };
  readonly skillsCarriedOver: { readonly nodes: readonly unknown[] };
  readonly toolsToGain: { readonly nodes: readonly { readonly name: string }[] };
  readonly payDifference: PayDifference | null;
}

/** What the paths command asks for. */
export interface PathsAnswer {
  readonly careerPaths: {
    readonly reason: NoPathReason | null;
    readonly stepsNeeded: number | null;
    readonly unblockedBy: readonly string[];
    readonly complete: boolean;
    readonly nodes: readonly {
      readonly rank: number;
      readonly cost: number;
      readonly stepCount: number;
      readonly yearsBefore: Years | null;
      readonly unknownSteps: number;
      readonly unknownSignals: readonly string[];
      readonly unknownPay: readonly (Titled | null)[];
      readonly weakestStep: { readonly index: number; readonly why: 'COMMONNESS_UNKNOWN' | 'RAREST' } | null;
      readonly steps: readonly Step[];
    }[];
  };
}

/**
 * Paths as text for a terminal or a file.
 *
 * @param asked the roles as the caller named them, and whether they left the ranking to us
 */
export function renderPaths(
  { careerPaths }: PathsAnswer,
  asked: { from: string; to: string; byDefault: boolean },
  terminal: Terminal,
): string {
  const { nodes, complete } = careerPaths;
  if (nodes.length === 0) return `${noPath(asked.from, asked.to, careerPaths)}\n`;
  const from = nodes[0]?.steps[0]?.from?.title ?? 'what you know';
  const to = nodes[0]?.steps.at(-1)?.to?.title;
  const unit = nodes[0]?.steps[0]?.from ? 'move' : 'step'; // a person's first role is no move
  const lines = [`From ${from} to ${to}: typical, not a rule; people arrive by other ways.`, ''];
  for (const path of nodes) {
    const facts = [
      plural(path.stepCount, unit),
      totalYears(path.yearsBefore, path.unknownSteps, unit),
      `cost ${path.cost}`,
      ...path.unknownSignals.map((signal) => `${words(signal)} not known for every ${unit}`),
    ];
    lines.push(
      terminal.bold(`${String(path.rank).padStart(2)}. ${facts.join(' · ')}`),
      `    ${path.steps[0]?.from?.title ?? 'What you know'}`,
    );
    for (const [i, step] of path.steps.entries()) {
      const weak = path.stepCount > 1 && path.weakestStep?.index === i ? path.weakestStep.why : null;
      lines.push(...renderStep(step, weak, terminal));
    }
    if (path.unknownPay.length > 0) {
      const titles = path.unknownPay.map((role) => role?.title ?? '…').join(', ');
      lines.push(...wrap(`Pay not known: ${titles}.`, '    ', terminal.width));
    }
    lines.push('');
  }
  if (!complete) lines.push('The search was cut short; more ways may exist.', '');
  lines.push(
    ...wrap(
      `Cost: ${asked.byDefault ? 'common 1, occasional 2, rare 4' : 'in units of the ranking'}. Years: those usually spent in a role before the move.`,
      '',
      terminal.width,
    ).map(terminal.dim),
  );
  return `${lines.join('\n')}\n`;
}

/** @param weak why the path leans on this step most; null when on another, or when there is no other */
function renderStep(step: Step, weak: 'COMMONNESS_UNKNOWN' | 'RAREST' | null, terminal: Terminal): string[] {
  const { from, to, move, evidence, skillsCarriedOver, skillsKnown } = step;
  const { width, bold } = terminal;
  const pay = step.payDifference && paySentence(step.payDifference);
  const sources = [...new Set(evidence.map(({ source }) => source?.name ?? 'unknown'))].join(', ');
  const facts = from
    ? [
        move ? (move.kind?.toLowerCase() ?? 'kind unknown') : 'only called related',
        ...(move ? [move.commonness?.toLowerCase() ?? 'commonness unknown'] : []),
        ...(weak === 'RAREST' ? ['the rarest of these'] : []),
        move?.yearsBefore ? `after ${years(move.yearsBefore)}` : 'years unknown',
      ]
    : ['a first role, by what you know'];
  const names = (list: { readonly nodes: readonly { readonly name: string }[] }) =>
    list.nodes.map(({ name }) => name).join('; ');
  return [
    `    → ${bold(to?.title ?? '…')} (${facts.join(', ')}${from ? `; source: ${sources}` : ''})`,
    ...(move?.reason ? wrap(move.reason, '      ', width) : []),
    ...(skillsKnown > 0
      ? [`      ${skillsCarriedOver.nodes.length} of ${skillsKnown} listed skills carry over.`]
      : []),
    ...(step.skillsToGain.nodes.length > 0
      ? wrap(`To learn: ${names(step.skillsToGain)}`, '      ', width)
      : []),
    ...(step.toolsToGain.nodes.length > 0 ? wrap(`Tools: ${names(step.toolsToGain)}`, '      ', width) : []),
    ...(pay ? wrap(pay, '      ', width) : []),
  ];
}

function noPath(
  from: string,
  to: string,
  { reason, stepsNeeded, unblockedBy }: PathsAnswer['careerPaths'],
): string {
  switch (reason) {
    case 'SAME_ROLE':
      return `${from} is where you are already.`;
    case 'MORE_STEPS_NEEDED':
      return `From ${from} to ${to} it takes at least ${plural(stepsNeeded ?? 0, 'step')}: try --max-steps ${stepsNeeded}.`;
    case 'CONSTRAINTS':
      return unblockedBy.length > 0
        ? `No way keeps to all that. Each of these dropped alone would open one: ${unblockedBy.map(words).join(', ')}.`
        : 'No way keeps to all that, and more than one thing would have to be dropped.';
    case 'BUDGET':
      return 'The search was cut short before it found a way.';
    case 'NO_START':
      return 'No role lists any of these skills, so there is none to start with.';
    case 'NO_DATA':
      return `No move here has what the ranking goes by: try another --rank-by.${unblockedBy.length > 0 ? ` Without ${unblockedBy.map(words).join(' or ')} there is a way.` : ''}`;
    default:
      return `No known moves lead from ${from} to ${to}.`;
  }
}

const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

const years = ({ low, high }: Years): string => (low === high ? plural(low, 'year') : `${low}–${high} years`);

function totalYears(known: Years | null, unknown: number, unit: string): string {
  if (!known) return 'years unknown';
  return unknown === 0 ? years(known) : `${years(known)} and ${plural(unknown, unit)} of unknown years`;
}
