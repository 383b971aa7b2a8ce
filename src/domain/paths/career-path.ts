import { millionths, toSixPlaces } from '../collections/millionths.ts';
import { learningOrder } from '../skills/learning-order.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { hasCalculatedMoves, signalsOf } from './constraints.ts';
import type { FirstRole } from './first-roles.ts';
import { type Signal, signalValue } from './move-signals.ts';
import { type CareerPathStep, describeSteps } from './path-steps.ts';
import { type Measure, type MoveCosts, measures, movePart, partOf, startValue } from './ranking.ts';

/** A range of years. */
export interface Years {
  readonly low: number;
  readonly high: number;
}

/** The move that a path depends on most: the first of unknown commonness, else the first of the rarest. */
export interface WeakestStep {
  /** Position among the steps, from 0. */
  readonly index: number;
  readonly why: 'COMMONNESS_UNKNOWN' | 'RAREST';
}

/** A path with everything that is told about it. */
export interface CareerPath {
  /** 1 for the best. */
  readonly rank: number;
  /** In units of the ranking: by TYPICAL a COMMON move costs 1. Null where a measure of a trade-off is unknown. */
  readonly cost: number | null;
  /** The cost by measure, each rounded to six places by itself; of a trade-off only measures that are known. */
  readonly costParts: readonly { readonly measure: Measure; readonly cost: number }[];
  /** Role ids from the start, or from a person's first role. */
  readonly roles: readonly string[];
  readonly steps: readonly CareerPathStep[];
  /** Skills to gain on all steps, each once, in learning order. */
  readonly skillsToGain: readonly string[];
  /** Sum over the moves of known years, or null when none is known. */
  readonly yearsBefore: Years | null;
  /** Number of steps of unknown years, which the sum leaves out. */
  readonly unknownSteps: number;
  /** Weighed signals that are unknown on some step, which costs an assumed value there. */
  readonly unknownSignals: readonly Signal[];
  /** Roles after the start whose pay is unknown by the question's floor; empty without a floor. */
  readonly unknownPay: readonly string[];
  /** Null when every move is COMMON. */
  readonly weakestStep: WeakestStep | null;
}

/** The search that found a path. */
export interface PathContext {
  readonly costs: MoveCosts;
  /** First roles of a person; null when paths begin with a role. */
  readonly starts: readonly FirstRole[] | null;
  readonly abilities?: OwnAbilities | undefined;
  /** The pay of a role by the question's floor, null when unknown; absent without a floor. */
  readonly payThere?: ((role: number) => number | null) | undefined;
  /** The measures of a trade-off. */
  readonly tradeOff?: readonly Measure[] | undefined;
}

/** Describes a path. O(requirements of its roles) */
export function describePath(
  map: CareerMap,
  context: PathContext,
  path: FoundPath,
  rank: number,
): CareerPath {
  const { costs, payThere } = context;
  const { signals } = costs;
  const start = context.starts?.find(({ role }) => role === path.roles[0]);
  const idOf = (role: number) => map.roleIds[role] as string;
  const datedMoves = path.moves.filter((move) => !Number.isNaN(signals.yearsLow[move] as number));
  const sum = (column: Float64Array) =>
    datedMoves.reduce((total, move) => total + (column[move] as number), 0);
  const shownSignals = signalsOf(map, {
    ...(hasCalculatedMoves(map) && { calculated: true }),
    ...(signals.place !== null && { place: signals.place }),
  });
  const steps = describeSteps(
    map,
    path,
    { signals, coverage: signals.coverage, shownSignals },
    context.abilities,
    start,
  );
  const values = (signal: Signal): number[] => [
    ...(start ? [startValue(signals, signal, start)] : []),
    ...path.moves.map((move) => signalValue(signals, signal, move)),
  ];
  const rolesAfterStart = start ? path.roles : path.roles.slice(1);
  const skillsToGain = new Set(steps.flatMap((step) => step.skillsToGain));
  return {
    rank,
    cost: path.values?.some(Number.isNaN) ? null : path.cost / millionths,
    costParts: path.values ? valueParts(context.tradeOff ?? [], path.values) : costParts(costs, path, start),
    roles: path.roles.map(idOf),
    steps,
    skillsToGain: learningOrder([...skillsToGain], (skill) => map.buildsOn.get(skill) ?? []).order,
    yearsBefore: datedMoves.length > 0 ? { low: sum(signals.yearsLow), high: sum(signals.yearsHigh) } : null,
    unknownSteps: steps.length - datedMoves.length,
    unknownSignals: costs.weighed
      .filter(({ signal }) => values(signal).some(Number.isNaN))
      .map(({ signal }) => signal),
    unknownPay: payThere ? rolesAfterStart.filter((role) => payThere(role) === null).map(idOf) : [],
    weakestStep: weakestStep(context, path),
  };
}

/** The measures of a trade-off that are known of a path. */
const valueParts = (tradeOff: readonly Measure[], values: readonly number[]): CareerPath['costParts'] =>
  tradeOff.flatMap((measure, i) => {
    const value = values[i] as number;
    return Number.isNaN(value) ? [] : [{ measure, cost: value / millionths }];
  });

function costParts(
  { signals, weights, weighed }: MoveCosts,
  { moves }: FoundPath,
  start: FirstRole | undefined,
): CareerPath['costParts'] {
  return measures
    .filter((measure) => weights[measure] > 0)
    .map((measure) => {
      const part = weighed.find(({ signal }) => signal === measure);
      const startPart = start && part ? partOf(part, startValue(signals, part.signal, start)) : 0;
      const cost = part
        ? moves.reduce((total, move) => total + movePart(signals, part, move), startPart)
        : weights[measure] * (moves.length + (start ? 1 : 0));
      return { measure, cost: toSixPlaces(cost) };
    });
}

/** A person's first role is never the weakest step. */
function weakestStep({ costs, starts }: PathContext, { moves }: FoundPath): WeakestStep | null {
  const rarities = moves.map(
    (move) => (costs.signals.commonness[move] as number) || Number.POSITIVE_INFINITY,
  );
  const weakest = Math.max(...rarities);
  if (weakest <= 1) return null;
  return {
    index: rarities.indexOf(weakest) + (starts ? 1 : 0),
    why: weakest === Number.POSITIVE_INFINITY ? 'COMMONNESS_UNKNOWN' : 'RAREST',
  };
}
