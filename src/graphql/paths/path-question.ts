import { CareerGraphError } from '../../domain/errors.ts';
import { isSource } from '../../domain/graph/source.ts';
import { maxPathSteps, maxVia } from '../../domain/paths/cheapest-paths.ts';
import type { ConstraintName, PathConstraints } from '../../domain/paths/constraints.ts';
import { type Measure, maxWeight, type Preset, presets, type Weights } from '../../domain/paths/ranking.ts';
import type { OwnAbilities } from '../../domain/skills/own-skills.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { BasisType } from '../evidence.ts';
import { allNamed, resolveRefs } from '../fields/resolve-ref.ts';
import { IndustryRef } from '../graph/industry.ts';
import { MoveKindType } from '../graph/move.ts';
import { PayAtLeast, payFloorOf, Unknown } from '../graph/pay-at-least.ts';
import { RoleRef, SeniorityType } from '../graph/role.ts';
import { type OwnSkill, resolveOwn } from '../skills/own-skills.ts';

export const PathRanking = builder.enumType('PathRanking', {
  description: 'Which paths are the best; see `weights` for a measure of your own.',
  values: {
    TYPICAL: { description: 'Of common moves: COMMON costs 1, OCCASIONAL 2, RARE 4.' },
    FEWEST_STEPS: { description: 'Of few moves: each costs 1.' },
    LEAST_NEW_SKILLS: { description: 'With little to learn: a move costs 1 minus its coverage.' },
    FASTEST: { description: 'Of few years: a move costs the middle of the years before it.' },
    MOST_TRAVELLED: {
      description: 'Counted most often: a move costs −ln of the share of people who were seen to make it.',
    },
  } satisfies Record<Preset, object>,
});

const measureFields: Readonly<Record<Measure, string>> = {
  STEPS: 'steps',
  COMMONNESS: 'commonness',
  NEW_SKILLS: 'newSkills',
  YEARS: 'years',
  OBSERVED: 'observed',
  PAY_DROP: 'payDrop',
};

export const PathWeights = builder.inputType('PathWeights', {
  description: `How much each measure counts, 0 to ${maxWeight}, not all of them 0; what is left out counts 0. The units are those of \`PathRanking\`.`,
  fields: (t) => ({
    steps: t.float({ description: 'Each move.' }),
    commonness: t.float({ description: 'How uncommon editors judge the moves to be.' }),
    newSkills: t.float({
      description: 'The share of what the next role lists that the role before it does not.',
    }),
    years: t.float({ description: 'Years usually spent before the moves.' }),
    observed: t.float({ description: 'How few were seen to make the moves.' }),
    payDrop: t.float({ description: 'The share by which the median pay falls.' }),
  }),
});

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const commonFields = (t: InputFields) => ({
  avoid: t.field({ type: [RoleRef], description: 'Roles that it must not touch, at most 100.' }),
  kinds: t.field({
    type: [MoveKindType],
    description: 'Its moves are of these kinds; a move of unknown kind is kept.',
  }),
  seniority: t.field({
    type: [SeniorityType],
    description: 'Every role after the start is on one of these levels; one of unknown level is kept.',
  }),
  industries: t.field({
    type: [IndustryRef],
    description: 'Every role after the start is found in one of these; one without industries is kept.',
  }),
  payNeverBelow: t.field({
    type: PayAtLeast,
    description:
      'The median pay of every role after the start is at least this: of its own, or of an occupation that it matches closely. See `unknownPay`.',
  }),
  unknownPay: t.field({
    type: Unknown,
    defaultValue: 'KEEP',
    description:
      'With `payNeverBelow`: roles without such a median. The paths that keep them name them in `unknownPay`.',
  }),
  bases: t.field({
    type: [BasisType],
    description:
      'Every move rests on facts of these, and is judged by them alone; what is shown of it is still all that is said. RELATED pairs, which are no moves, count only when asked for here.',
  }),
  sources: t.stringList({
    description:
      'Every move rests on facts of these sources, each by name ("editors") or release ("onet@29.3"), and is judged by them alone; what is shown of it is still all that is said.',
  }),
});

export const PathsWhere = builder.inputType('PathsWhere', {
  description: 'What a path must keep to, all of it.',
  fields: (t) => ({
    ...commonFields(t),
    via: t.field({
      type: [RoleRef],
      description: `Roles that it must pass, in any order, at most ${maxVia}.`,
    }),
  }),
});

export const ReachWhere = builder.inputType('ReachWhere', {
  description: 'What the path to each role must keep to, all of it.',
  fields: commonFields,
});

export const PathConstraint = builder.enumType('PathConstraint', {
  description: 'A field of `PathsWhere`.',
  values: {
    AVOID: { description: 'What the path must not touch.' },
    VIA: { description: 'What the path must pass.' },
    KINDS: { description: 'What sort of moves it may take.' },
    SENIORITY: { description: 'The levels that its roles may be on.' },
    INDUSTRIES: { description: 'Where its roles must be found.' },
    PAY_NEVER_BELOW: { description: 'What its roles must pay.' },
    UNKNOWN_PAY: { description: 'That its roles’ pay must be known.' },
    BASES: { description: 'What its moves must rest on.' },
    SOURCES: { description: 'Whose word its moves must rest on.' },
  } satisfies Record<ConstraintName, object>,
});

type WhereInput = typeof PathsWhere.$inferInput;
type WeightsInput = typeof PathWeights.$inferInput;

interface PathArguments {
  /** Names the field in messages. */
  readonly field: string;
  /** What each role argument says. */
  readonly ends: Readonly<Record<string, string>>;
  readonly rankBy?: Preset | null;
  readonly weights?: WeightsInput | null;
  readonly maxSteps: number;
  /** What the caller calls `maxSteps`. */
  readonly stepsArgument?: string;
  readonly where?: WhereInput | null;
  readonly ownSkills?: readonly (typeof OwnSkill.$inferInput)[] | null;
  readonly ownTools?: readonly string[] | null;
}

/** What a caller asks of paths, its names resolved. */
export interface AskedPaths {
  /** The ends' ids, in the order in which they were given. */
  readonly ends: readonly string[];
  readonly maxSteps: number;
  readonly weights: Weights;
  readonly constraints: PathConstraints;
  readonly own: OwnAbilities;
}

/**
 * Checks everything that needs no store first, then resolves all names in a store call per kind of thing named.
 *
 * @throws CareerGraphError BAD_USER_INPUT, NOT_FOUND or AMBIGUOUS, naming the argument
 */
export async function askedPaths(context: GraphQLContext, args: PathArguments): Promise<AskedPaths> {
  const { field, stepsArgument = 'maxSteps', maxSteps } = args;
  const where: WhereInput = args.where ?? {};
  const refused = (argument: string, problem: string) =>
    new CareerGraphError('BAD_USER_INPUT', `${field}: ${problem}.`, { argument });
  const weights = weightsOf(args, refused);
  if (maxSteps < 1 || maxSteps > maxPathSteps) {
    throw refused(stepsArgument, `${stepsArgument} must be from 1 to ${maxPathSteps}, not ${maxSteps}`);
  }
  for (const [name, most] of Object.entries(mostOf)) {
    const count = where[name as keyof typeof mostOf]?.length ?? 0;
    if (count > most) throw refused(`where.${name}`, `where.${name} takes at most ${most}, not ${count}`);
  }
  const pay = payConstraint(where);

  const listed = (name: 'avoid' | 'via' | 'industries') =>
    (where[name] ?? []).map((ref, i) => ({ argument: `where.${name}[${i}]`, ref }));
  const given = Object.entries(args.ends).map(([argument, ref]) => ({ argument, ref }));
  const [roles, industries, abilities] = await allNamed([
    resolveRefs(context, 'Role', [...given, ...listed('avoid'), ...listed('via')]),
    resolveRefs(context, 'Industry', listed('industries')),
    resolveOwn(
      context,
      { skills: args.ownSkills, tools: args.ownTools },
      { skills: 'ownSkills', tools: 'ownTools' },
    ),
    checkSources(context, where.sources ?? []),
  ]);
  const ends = roles.splice(0, given.length);
  const avoid = roles.splice(0, where.avoid?.length ?? 0);
  const own = given.find((_, i) => avoid.includes(ends[i] as string));
  if (own) throw refused('where.avoid', `where.avoid names \`${own.argument}\` itself`);
  const constraints = {
    ...(avoid.length > 0 && { avoid }),
    ...(roles.length > 0 && { via: roles }),
    ...(where.kinds?.length && { kinds: where.kinds }),
    ...(where.seniority?.length && { seniority: where.seniority }),
    ...(industries.length > 0 && { industries }),
    ...pay,
    ...(where.bases?.length && { bases: where.bases }),
    ...(where.sources?.length && { sources: where.sources }),
  };
  return { ends, maxSteps, weights, constraints, own: abilities };
}

/** The most values that each list takes. */
const mostOf = { avoid: 100, via: maxVia, industries: 100, sources: 100 } as const;

/** @throws CareerGraphError NOT_FOUND for one that says nothing to readers */
async function checkSources({ reader }: GraphQLContext, named: readonly string[]): Promise<void> {
  if (named.length === 0) return;
  const sources = (await reader.sources()).filter(({ state }) => state === 'ACTIVE');
  const place = named.findIndex((name) => !sources.some(({ id }) => isSource(id, name)));
  if (place < 0) return;
  const argument = `where.sources[${place}]`;
  throw new CareerGraphError(
    'NOT_FOUND',
    `${argument}: no source is called ${JSON.stringify(named[place])}.`,
    {
      argument,
      suggestions: [...new Set(sources.map(({ name }) => name))],
    },
  );
}

function payConstraint({
  payNeverBelow,
  unknownPay,
}: WhereInput): Pick<PathConstraints, 'payNeverBelow' | 'unknownPay'> {
  if (!payNeverBelow) return {};
  return {
    payNeverBelow: payFloorOf(payNeverBelow, 'where.payNeverBelow'),
    ...(unknownPay === 'EXCLUDE' && { unknownPay }),
  };
}

type Refuse = (argument: string, problem: string) => CareerGraphError;

function weightsOf({ rankBy, weights, ends }: PathArguments, refused: Refuse): Weights {
  if (!weights) return presets[rankBy ?? (ends.from === undefined ? 'LEAST_NEW_SKILLS' : 'TYPICAL')];
  if (rankBy) throw refused('weights', 'give either rankBy or weights, not both');
  const entries = Object.entries(measureFields).map(([measure, field]) => {
    const weight = weights[field as keyof WeightsInput] ?? 0;
    if (!(weight >= 0 && weight <= maxWeight)) {
      throw refused(`weights.${field}`, `weights.${field} must be from 0 to ${maxWeight}, not ${weight}`);
    }
    return [measure, weight] as const;
  });
  if (entries.every(([, weight]) => weight === 0))
    throw refused('weights', 'give at least one weight above 0');
  return Object.fromEntries(entries) as Weights;
}
