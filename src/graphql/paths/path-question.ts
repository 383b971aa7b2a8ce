import { CareerGraphError } from '../../domain/errors.ts';
import type { PathConstraints, PayFloor } from '../../domain/paths/constraints.ts';
import { maxPathSteps } from '../../domain/paths/path-limits.ts';
import type { AboutPay, PayIn } from '../../domain/paths/pay-in.ts';
import type { Preset, Weights } from '../../domain/paths/ranking.ts';
import type { OwnAbilities } from '../../domain/skills/own-skills.ts';
import type { GraphQLContext } from '../context.ts';
import { placeOf } from '../fields/place.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { checkWhereNames } from '../fields/where-names.ts';
import { checkedPlace } from '../graph/counted-place.ts';
import { checkPayScale, payFloorOf } from '../graph/pay-at-least.ts';
import { type PayInType, payInAt } from '../graph/pay-in.ts';
import { type OwnSkills, ownAbilities, skillRefs } from '../skills/own-skills.ts';
import { constraintRefs, constraintsOf, type PathsWhereInput } from './constraints.ts';
import { type RankingArguments, weightsOf } from './ranking.ts';

interface PathArguments<To extends string | undefined> extends RankingArguments {
  /** Names the field in messages. */
  readonly field: string;
  /** Names a role; null or left out when paths begin with a person. */
  readonly from?: string | null | undefined;
  /** Names a role; undefined when paths lead to many. */
  readonly to: To;
  readonly maxSteps: number;
  /** The name of the argument that `maxSteps` comes from; `maxSteps` when left out. */
  readonly stepsArgument?: string;
  readonly where?: PathsWhereInput | null | undefined;
  readonly place?: string | null | undefined;
  readonly payIn?: typeof PayInType.$inferInput | null | undefined;
  readonly ownSkills?: OwnSkills;
  readonly ownTools?: readonly string[] | null | undefined;
}

/** The arguments of a question about paths, checked, with ids for names. */
export interface ResolvedPathQuestion<To extends string | undefined> extends AboutPay {
  /** A role's id, or null when paths begin with a person. */
  readonly from: string | null;
  readonly to: To;
  readonly maxSteps: number;
  readonly weights: Weights;
  readonly constraints: PathConstraints;
  readonly abilities: OwnAbilities;
}

/**
 * Checks first what needs no store, then resolves all names: one store call per kind of thing, all at once.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the argument; then NOT_FOUND or AMBIGUOUS for all wrong names together
 */
export async function pathQuestion<To extends string | undefined>(
  context: GraphQLContext,
  { field, from, to, maxSteps, stepsArgument = 'maxSteps', ...args }: PathArguments<To>,
): Promise<ResolvedPathQuestion<To>> {
  const refused = (argument: string, problem: string) => wrongPathArgument(field, argument, problem);
  const weights = weightsOf(args, usualRanking(from, args.where), refused);
  if (maxSteps < 1 || maxSteps > maxPathSteps) {
    throw refused(stepsArgument, `${stepsArgument} must be from 1 to ${maxPathSteps}, not ${maxSteps}`);
  }
  const where = args.where ?? {};
  if (where.payNeverBelow) checkPayScale(where.payNeverBelow, 'where.payNeverBelow');
  const refs = constraintRefs(where);
  const [ids, [[place], pay]] = await bothOrProblems(
    resolveRefs(context, {
      Role: { from, to, ...refs.Role },
      Industry: refs.Industry,
      Skill: { ownSkills: skillRefs(args.ownSkills) },
      Tool: { ownTools: args.ownTools },
    }),
    bothOrProblems(
      bothOrProblems(checkedPlace(context.loaders, args.place), checkWhereNames(context, where)),
      payOf(context, where, args.payIn, refused),
    ),
  );
  for (const end of ['from', 'to'] as const) {
    const id = ids.Role[end];
    if (id != null && ids.Role.where.avoid?.includes(id)) {
      throw refused('where.avoid', `where.avoid names \`${end}\` itself`);
    }
  }
  return {
    from: ids.Role.from ?? null,
    to: ids.Role.to,
    maxSteps,
    weights,
    constraints: { ...constraintsOf(where, ids, pay.floor), ...(place !== null && { place }) },
    abilities: ownAbilities(args.ownSkills, ids.Skill.ownSkills, ids.Tool.ownTools),
    ...(pay.payIn && { payIn: pay.payIn }),
  };
}

/** The floor of pay and the pay that is compared: of one place, and by the same figures. */
async function payOf(
  context: GraphQLContext,
  where: PathsWhereInput,
  payIn: PathArguments<undefined>['payIn'],
  refused: (argument: string, problem: string) => CareerGraphError,
): Promise<{ readonly floor: PayFloor | null; readonly payIn: PayIn | undefined }> {
  const [checked, place] = await bothOrProblems(
    where.payNeverBelow ? payFloorOf(context, where.payNeverBelow, 'where.payNeverBelow') : null,
    payIn?.place == null ? null : placeOf(context, payIn.place, 'payIn.place'),
  );
  if (checked && place && place.key !== checked.floor.region) {
    throw refused('payIn.place', 'payIn and where.payNeverBelow name two places; pay is compared in one');
  }
  const include = payIn?.include ?? checked?.floor.include;
  const floor = checked && { ...checked.floor, ...(include && { include }) };
  return { floor, payIn: payInAt(place ?? checked?.place ?? null, include) };
}

/** The ranking of a question that asks for none: by what is known of its steps. Of related pairs, only skills are. */
const usualRanking = (from: string | null | undefined, where: PathsWhereInput | null | undefined): Preset => {
  const bases = where?.bases ?? [];
  const onlyRelated = bases.length > 0 && bases.every((basis) => basis === 'RELATED');
  return from == null || onlyRelated ? 'LEAST_NEW_SKILLS' : 'TYPICAL';
};

/** The error about an argument of a question about paths. @param field names the question */
export const wrongPathArgument = (field: string, argument: string, problem: string): CareerGraphError =>
  new CareerGraphError('BAD_USER_INPUT', `${field}: ${problem}.`, { argument });

/** What `place` of an answer about paths says. */
export const answerPlace =
  'The place whose counted moves the answer rests on; null when none that counts names a place.';

/** What `calculated` of an answer about paths says. */
export const calculatedDescription =
  'Whether calculated moves count: there is an answer with them alone, and `bases` does not say what counts. False where nothing is found.';

/** The error of a question about paths that begin nowhere. */
export const noStart = (field: string): CareerGraphError =>
  new CareerGraphError('BAD_USER_INPUT', `${field}: give \`from\`, or ownSkills to start from.`, {
    argument: 'from',
  });

/** What own skills mean to a question about paths, for their argument's description. */
export const besidesRoles = ' They count besides the skills of the roles of a path; the better level counts.';
