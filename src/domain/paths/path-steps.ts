import { knownNumber } from '../collections/known-number.ts';
import { rowOf } from '../collections/rows.ts';
import { type PayComparison, payDifference } from '../pay/pay-difference.ts';
import type { PayFigure } from '../pay/pay-figure.ts';
import { learningOrder } from '../skills/learning-order.ts';
import { neededEntries } from '../skills/needed-skills.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import type { FoundPath } from './cheapest-paths.ts';
import type { FirstRole } from './first-roles.ts';
import { type MoveComparison, moveComparison } from './move-comparison.ts';
import type { MoveSignals } from './move-signals.ts';
import { type SameWork, sameWorkBetween } from './same-work.ts';

/** A step of a path: a move, or a person's first role. */
export interface CareerPathStep {
  /** Id of a role, or null for a first role. */
  readonly from: string | null;
  readonly to: string;
  /**
   * The roles whose move it is, where `from` or `to` is the same work as another role by code; each null where the move is
   * its own.
   */
  readonly as: { readonly from: string | null; readonly to: string | null };
  /** The bridges to these. */
  readonly sameWork: readonly SameWork[];
  /** Compares the two roles, without own skills; null for a first role, and where the two are only called related. */
  readonly move: MoveComparison | null;
  /**
   * Skills that `to`, or the role whose move it is, needs (see needed-skills.ts) and neither the person nor an earlier role
   * of the path has, in learning order.
   */
  readonly skillsToGain: readonly string[];
  /** Skills that `to` needs and the person or an earlier role of the path has, the most important first. */
  readonly skillsCarriedOver: readonly string[];
  /** Tools of `to` that neither the person nor an earlier role of the path uses, by id. */
  readonly toolsToGain: readonly string[];
  /** Share of the listed skills of `to` that the person and `from` have, 0 to 1; null when `to` lists too few. */
  readonly coverage: number | null;
  /** Number of skills that `to` needs. */
  readonly skillsKnown: number;
  /** The pay of `to` compared with `from`; null for a first role. */
  readonly pay: PayComparison | null;
}

/** What steps are described by. */
interface StepSignals {
  /** By which the path was found. */
  readonly signals: MoveSignals;
  /** Per move, counting own skills. */
  readonly coverage: Float64Array;
  /** Of all facts but RELATED ones, counted in the place of the question. */
  readonly shownSignals: MoveSignals;
}

/** The steps of a path, in order. Skills and tools accumulate from step to step. O(requirements of its roles) */
export function describeSteps(
  map: CareerMap,
  { roles, moves }: FoundPath,
  { signals, coverage, shownSignals }: StepSignals,
  abilities: OwnAbilities | undefined,
  start: FirstRole | undefined,
): CareerPathStep[] {
  const { skillIds } = map.requirements;
  const gainedSkills = new Set<number>();
  const gainedTools = new Set<string>();
  const gainTool = (tool: string) => {
    gainedTools.add(tool);
    for (const other of map.toolsAlike.get(tool) ?? []) gainedTools.add(other);
  };
  for (const tool of abilities?.tools ?? []) gainTool(tool);
  const gain = (skill: number) => {
    for (const other of rowOf(map.includedSkills, skill)) gainedSkills.add(other);
  };
  for (const { skill } of abilities?.skills ?? []) {
    const index = map.skillIndexOf.get(skill);
    if (index !== undefined) gain(index);
  }
  const enter = (role: number) => {
    for (const skill of listedSkills(map, role)) gain(skill);
    for (const tool of map.tools[role] ?? []) gainTool(tool);
  };
  const idOf = (role: number | null) => (role === null ? null : (map.roleIds[role] as string));
  const idsOf = (skills: readonly number[]) => skills.map((skill) => skillIds[skill] as string);
  const describeStep = (
    from: number | null,
    to: number,
    {
      move,
      coverage,
      pay,
      as,
    }: Pick<CareerPathStep, 'move' | 'pay'> & {
      readonly coverage: number;
      readonly as: { readonly from: number | null; readonly to: number | null };
    },
  ): CareerPathStep => {
    if (as.from !== null) enter(as.from);
    const skills = neededSkills(map, as.to ?? to);
    const missing = idsOf(skills.filter((skill) => !gainedSkills.has(skill)));
    const step = {
      from: from === null ? null : (map.roleIds[from] as string),
      to: map.roleIds[to] as string,
      as: { from: idOf(as.from), to: idOf(as.to) },
      sameWork: [...sameWorkBetween(map, from, as.from), ...sameWorkBetween(map, to, as.to)],
      move,
      skillsToGain: learningOrder(missing, (skill) => map.buildsOn.get(skill) ?? []).order,
      skillsCarriedOver: idsOf(skills.filter((skill) => gainedSkills.has(skill))),
      toolsToGain: (map.tools[to] ?? []).filter((tool) => !gainedTools.has(tool)),
      coverage: knownNumber(coverage),
      skillsKnown: skills.length,
      pay,
    };
    enter(to);
    if (as.to !== null) enter(as.to);
    return step;
  };
  const firstStep = start
    ? [
        describeStep(null, start.role, {
          move: null,
          coverage: start.coverage,
          pay: null,
          as: { from: null, to: null },
        }),
      ]
    : [];
  if (!start) enter(roles[0] as number);
  const payOf = (role: number) => map.pay[role] as readonly PayFigure[];
  return [
    ...firstStep,
    ...moves.map((move, i) => {
      const [from, to] = [roles[i] as number, roles[i + 1] as number];
      return describeStep(from, to, {
        move: shownSignals.present[move] !== 0 ? moveComparison(map, shownSignals, move) : null,
        coverage: coverage[move] as number,
        pay: payDifference(payOf(from), payOf(to), map.include),
        as: { from: roleAt(signals.startAs, move), to: roleAt(signals.endAs, move) },
      });
    }),
  ];
}

/** The role that stands in; null for none. @param column as in MoveFacts */
const roleAt = (column: Uint32Array, move: number): number | null =>
  column[move] ? (column[move] as number) - 1 : null;

/** Indexes of the skills that a role lists, the most important first. */
const listedSkills = ({ requirements: { offsets, skills } }: CareerMap, role: number): number[] => [
  ...skills.subarray(offsets[role], offsets[role + 1]),
];

/** Indexes of the skills that a role needs, the most important first. */
const neededSkills = (map: CareerMap, role: number): number[] =>
  neededEntries(map, role).map((entry) => map.requirements.skills[entry] as number);
