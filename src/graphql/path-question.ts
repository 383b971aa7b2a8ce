import { CareerGraphError } from '../domain/errors.ts';
import type { ConstraintName, PathConstraints } from '../domain/path-constraints.ts';
import { maxPathSteps, maxVia } from '../domain/paths.ts';
import { type Measure, maxWeight, type Preset, presets, type Weights } from '../domain/ranking.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { IndustryRef } from './industry.ts';
import { MoveKind } from './move.ts';
import { resolveRefs } from './resolve-ref.ts';
import { RoleRef, Seniority } from './role.ts';

const maxAvoid = 100;

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
  }),
});

export const PathsWhere = builder.inputType('PathsWhere', {
  description: 'What a path must keep to, all of it.',
  fields: (t) => ({
    avoid: t.field({ type: [RoleRef], description: `Roles that it must not touch, at most ${maxAvoid}.` }),
    via: t.field({
      type: [RoleRef],
      description: `Roles that it must pass, in any order, at most ${maxVia}.`,
    }),
    kinds: t.field({
      type: [MoveKind],
      description: 'Its moves are of these kinds; a move of unknown kind is kept.',
    }),
    seniority: t.field({
      type: [Seniority],
      description: 'Every role after the start is on one of these levels; one of unknown level is kept.',
    }),
    industries: t.field({
      type: [IndustryRef],
      description: 'Every role after the start is found in one of these; one without industries is kept.',
    }),
  }),
});

export const PathConstraint = builder.enumType('PathConstraint', {
  description: 'A field of `PathsWhere`.',
  values: {
    AVOID: { description: 'What the path must not touch.' },
    VIA: { description: 'What the path must pass.' },
    KINDS: { description: 'What sort of moves it may take.' },
    SENIORITY: { description: 'The levels that its roles may be on.' },
    INDUSTRIES: { description: 'Where its roles must be found.' },
  } satisfies Record<ConstraintName, object>,
});

type WhereInput = typeof PathsWhere.$inferInput;
type WeightsInput = typeof PathWeights.$inferInput;

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly rankBy?: Preset | null;
  readonly weights?: WeightsInput | null;
  readonly maxSteps?: number | null;
  readonly where?: WhereInput | null;
}

/** What a caller asks of paths, its names resolved. */
export interface AskedPaths {
  readonly from: string;
  readonly to: string;
  readonly maxSteps: number;
  readonly weights: Weights;
  readonly constraints: PathConstraints;
}

/**
 * Checks everything that needs no store first, then resolves all names in two store calls at most.
 *
 * @throws CareerGraphError BAD_USER_INPUT, NOT_FOUND or AMBIGUOUS, naming the argument
 */
export async function askedPaths(context: GraphQLContext, args: PathArguments): Promise<AskedPaths> {
  const { maxSteps, where } = args;
  const weights = weightsOf(args);
  const steps = maxSteps ?? 4;
  if (steps < 1 || steps > maxPathSteps) {
    throw refused('maxSteps', `maxSteps must be from 1 to ${maxPathSteps}, not ${steps}`);
  }
  checkLists(where ?? {});
  const given = (name: 'avoid' | 'via') =>
    (where?.[name] ?? []).map((ref, i) => ({ argument: `where.${name}[${i}]`, ref }));
  const ids = await resolveRefs(context, 'Role', [
    { argument: 'from', ref: args.from },
    { argument: 'to', ref: args.to },
    ...given('avoid'),
    ...given('via'),
  ]);
  const [from = '', to = '', ...others] = ids;
  const avoid = others.splice(0, given('avoid').length);
  for (const [end, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (avoid.includes(id)) throw refused('where.avoid', `where.avoid names \`${end}\` itself`);
  }
  const industries = await resolveRefs(
    context,
    'Industry',
    (where?.industries ?? []).map((ref, i) => ({ argument: `where.industries[${i}]`, ref })),
  );
  const constraints = {
    ...(avoid.length > 0 && { avoid }),
    ...(others.length > 0 && { via: others }),
    ...(where?.kinds?.length && { kinds: where.kinds }),
    ...(where?.seniority?.length && { seniority: where.seniority }),
    ...(industries.length > 0 && { industries }),
  };
  return { from, to, maxSteps: steps, weights, constraints };
}

function weightsOf({ rankBy, weights }: PathArguments): Weights {
  if (!weights) return presets[rankBy ?? 'TYPICAL'];
  if (rankBy) throw refused('weights', 'give either rankBy or weights, not both');
  const entries = Object.entries(measureFields).map(([measure, field]) => {
    const weight = weights[field as keyof WeightsInput] ?? 0;
    if (!(weight >= 0 && weight <= maxWeight)) {
      throw refused(`weights.${field}`, `weights.${field} must be from 0 to ${maxWeight}, not ${weight}`);
    }
    return [measure, weight] as const;
  });
  if (entries.every(([, weight]) => weight === 0)) throw refused('weights', 'weights are all 0');
  return Object.fromEntries(entries) as Weights;
}

function checkLists(where: WhereInput): void {
  const limits = { avoid: maxAvoid, via: maxVia, industries: maxAvoid } as const;
  for (const [name, most] of Object.entries(limits)) {
    const count = where[name as keyof typeof limits]?.length ?? 0;
    if (count > most) throw refused(`where.${name}`, `where.${name} takes at most ${most}, not ${count}`);
  }
}

const refused = (argument: string, problem: string): CareerGraphError =>
  new CareerGraphError('BAD_USER_INPUT', `careerPaths: ${problem}.`, { argument });
