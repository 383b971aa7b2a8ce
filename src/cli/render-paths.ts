import type { NoPathReason, Years } from '../domain/career-path.ts';
import { plural, type Terminal, wrap } from './terminal.ts';

interface Titled {
  readonly title: string;
}

interface Step {
  readonly move: {
    readonly from: Titled;
    readonly to: Titled;
    readonly kind: string | null;
    readonly commonness: string | null;
    readonly yearsBefore: Years | null;
    readonly reason: string | null;
    readonly evidence: readonly { readonly basis: string; readonly source: { readonly name: string } }[];
  };
  readonly coverage: number | null;
  readonly skillsKnown: number;
  readonly skillsToGain: { readonly nodes: readonly { readonly name: string }[] };
  readonly skillsCarriedOver: { readonly nodes: readonly unknown[] };
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
  const from = nodes[0]?.steps[0]?.move.from.title;
  const to = nodes[0]?.steps.at(-1)?.move.to.title;
  const lines = [`From ${from} to ${to}: typical, not a rule; people arrive by other ways.`, ''];
  for (const path of nodes) {
    const facts = [
      plural(path.stepCount, 'move'),
      totalYears(path.yearsBefore, path.unknownSteps),
      `cost ${path.cost}`,
      ...path.unknownSignals.map((signal) => `${words(signal)} not known for every move`),
    ];
    lines.push(
      terminal.bold(`${String(path.rank).padStart(2)}. ${facts.join(' · ')}`),
      `    ${path.steps[0]?.move.from.title ?? ''}`,
    );
    for (const step of path.steps) lines.push(...renderStep(step, terminal));
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

function renderStep(
  { move, skillsToGain, skillsCarriedOver, skillsKnown }: Step,
  { width, bold }: Terminal,
): string[] {
  const facts = [
    move.kind?.toLowerCase() ?? 'kind unknown',
    move.commonness?.toLowerCase() ?? 'commonness unknown',
    move.yearsBefore ? `after ${years(move.yearsBefore)}` : 'years unknown',
  ];
  const sources = [...new Set(move.evidence.map(({ source }) => source.name))].join(', ');
  const skills = skillsToGain.nodes.map(({ name }) => name);
  return [
    `    → ${bold(move.to.title)} (${facts.join(', ')}; source: ${sources})`,
    ...(move.reason ? wrap(move.reason, '      ', width) : []),
    ...(skillsKnown > 0
      ? [`      ${skillsCarriedOver.nodes.length} of ${skillsKnown} listed skills carry over.`]
      : []),
    ...(skills.length > 0 ? wrap(`To learn: ${skills.join('; ')}`, '      ', width) : []),
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
      return `From ${from} to ${to} it takes at least ${stepsNeeded} moves: try --max-steps ${stepsNeeded}.`;
    case 'CONSTRAINTS':
      return unblockedBy.length > 0
        ? `No way keeps to all that. Each of these dropped alone would open one: ${unblockedBy.map(words).join(', ')}.`
        : 'No way keeps to all that, and more than one thing would have to be dropped.';
    case 'BUDGET':
      return 'The search was cut short before it found a way.';
    case 'NO_DATA':
      return 'No move here has what the ranking goes by.';
    default:
      return `No known moves lead from ${from} to ${to}.`;
  }
}

const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

const years = ({ low, high }: Years): string => (low === high ? plural(low, 'year') : `${low}–${high} years`);

function totalYears(known: Years | null, unknown: number): string {
  if (!known) return 'years unknown';
  return unknown === 0 ? years(known) : `${years(known)} and ${plural(unknown, 'move')} of unknown years`;
}
