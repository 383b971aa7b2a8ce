import { mergedValue } from '../../domain/graph/merge.ts';
import type { Commonness, MoveKind } from '../../domain/graph/vocabulary.ts';
import type { Years } from '../../domain/paths/career-path.ts';
import type { MoveComparison } from '../../domain/paths/move-comparison.ts';
import type { PayIn } from '../../domain/paths/pay-in.ts';
import type { PayComparison } from '../../domain/pay/pay-difference.ts';
import type { PairRow } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import { evidenceOf } from '../fields/fact-fields.ts';
import { readsEachFact, readsFact } from '../reading/field-mapping.ts';
import type { Loaders } from '../reading/loaders.ts';
import { checkedPlace, placeDescription } from './counted-place.ts';
import { MoveReasons, reasonProperties, reasonsOf } from './move-reasons.ts';
import { countProperties, newestOf, ObservedMoves, observationsIn } from './observed-moves.ts';
import { PayDifference } from './pay-difference.ts';
import { PayInType, payInDescription, payInOf } from './pay-in.ts';
import { Role } from './role.ts';

/** What sort of step a move is, as an enum of the schema. */
export const MoveKindType = builder.enumType('MoveKind', {
  description: 'What sort of step a move is.',
  values: {
    PROMOTION: { description: 'To a higher level.' },
    MANAGEMENT: { description: 'To leading people.' },
    LATERAL: { description: 'The same level, neighbouring work.' },
    SPECIALISATION: { description: 'The same work, narrower.' },
    PIVOT: { description: 'Different daily work.' },
  } satisfies Record<MoveKind, object>,
});

/** How usual a move is, as an enum of the schema. */
export const CommonnessType = builder.enumType('Commonness', {
  description: 'How usual the editors judge a move to be. Typical, not a rule; people arrive by other ways.',
  values: {
    COMMON: { description: 'Many in the role make it.' },
    OCCASIONAL: { description: 'Some make it.' },
    RARE: { description: 'Few make it, at least in one step.' },
  } satisfies Record<Commonness, object>,
});

/** A range of years. */
export const YearsRange = builder.objectRef<Years>('YearsRange').implement({
  description: 'How long something usually takes.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'Lower end, in years.' }),
    high: t.exposeFloat('high', { description: 'Upper end, in years; not below `low`.' }),
  }),
});

/** The id of the merged pair. */
const moveId = ({ from, to }: Pick<PairRow, 'from' | 'to'>): string => `${from}>${to}`;

/** The two role ids of a move's id; null when it is not one. */
export function moveEnds(id: string): readonly [from: string, to: string] | null {
  const [from, to, ...rest] = id.split('>');
  return from && to && rest.length === 0 ? [from, to] : null;
}

/** A move, with the comparison and pay of the answer that named it, if any: they are not computed again. */
export interface MoveRow extends PairRow {
  /** The place that the answer is about; null or left out for the one with most people. */
  readonly place?: string | null;
  /** The pay that a list of moves is about; left out for the usual. */
  readonly payIn?: PayIn | undefined;
  readonly comparison?: MoveComparison;
  readonly pay?: PayComparison | null;
}

/** A move from one role to another, merged over its sources. */
export const Move = builder.node(builder.objectRef<MoveRow>('Move'), {
  description:
    'A move from one role to another, merged over its sources; `evidence` has each fact by itself.',
  id: { resolve: moveId },
  isTypeOf: (value) => (value as MoveRow).relationship === 'LEADS_TO',
  fields: (t) => ({
    from: t.field({
      type: Role,
      nullable: true,
      description: 'The role moved from.',
      resolve: ({ from }, _args, { loaders }, info) => loaders.node(info, 'Role', from),
    }),
    to: t.field({
      type: Role,
      nullable: true,
      description: 'The role moved to.',
      resolve: ({ to }, _args, { loaders }, info) => loaders.node(info, 'Role', to),
    }),
    kind: t.field({
      type: MoveKindType,
      nullable: true,
      description: 'Null when unknown.',
      extensions: readsFact('kind'),
      resolve: ({ facts }) => mergedValue(facts, 'kind') as MoveKind | null,
    }),
    commonness: t.field({
      type: CommonnessType,
      nullable: true,
      description: 'The editors’ judgement; null when they have none.',
      extensions: readsFact('commonness'),
      resolve: ({ facts }) => mergedValue(facts, 'commonness') as Commonness | null,
    }),
    yearsBefore: t.field({
      type: YearsRange,
      nullable: true,
      description: 'Years usually spent in the first role before this move; null when unknown.',
      extensions: readsFact('yearsBefore'),
      resolve: ({ facts }) => {
        const [low, high] = (mergedValue(facts, 'yearsBefore') ?? []) as number[];
        return low === undefined || high === undefined ? null : { low, high };
      },
    }),
    reason: t.string({
      nullable: true,
      description: 'Why people make it, in one line; null when unknown.',
      extensions: readsFact('reason'),
      resolve: ({ facts }) => mergedValue(facts, 'reason') as string | null,
    }),
    why: t.field({
      type: MoveReasons,
      nullable: true,
      description: 'What carries over and what the move asks for, where it is calculated; else null.',
      extensions: readsFact(...reasonProperties),
      resolve: ({ facts }) => reasonsOf(facts),
    }),
    observed: t.field({
      type: ObservedMoves,
      nullable: true,
      args: { place: t.arg.string({ description: placeDescription }) },
      description:
        'Recorded moves of one place, that of the answer around it unless `place` is given, in the newest period there: who moved before, not who can succeed. Null when none was recorded there; `observations` has all places.',
      extensions: readsEachFact(...countProperties),
      resolve: async (move, args, { loaders }) => {
        const place = (await checkedPlace(loaders, args.place)) ?? move.place ?? move.comparison?.place;
        const observations = observationsIn(move.facts);
        if (observations.length === 0) return null;
        return newestOf(observations, place ?? (await loaders.countedPlaces())[0]?.place ?? null);
      },
    }),
    observations: t.field({
      type: [ObservedMoves],
      nullable: true, // so that a wrong argument nulls nothing around it
      args: { place: t.arg.string({ description: 'Only counts of this place; all places when left out.' }) },
      description:
        'Recorded moves of all places and periods: by place, the newest period first. Empty when there are none.',
      extensions: readsEachFact(...countProperties),
      resolve: async ({ facts }, args, { loaders }) => {
        const place = await checkedPlace(loaders, args.place);
        return observationsIn(facts).filter((observed) => place === null || observed.place === place);
      },
    }),
    coverage: t.float({
      nullable: true,
      description:
        'Calculated: share of the second role’s skills that the first covers, 0 to 1, weighted by importance, rarity and level; importance by a source that rates everything, as O*NET does, counts as far as it is above the usual. What is EXACT or CLOSE to a skill covers it, and so does what builds on it. It compares lists, not people. Null when the second role lists fewer than 5 skills that count, or the first none.',
      resolve: async (move, _args, { loaders }) => (await comparisonOf(move, loaders))?.coverage,
    }),
    skillsKnown: t.int({
      description: 'How many skills the second role needs; see `skillGap { skills }`.',
      resolve: async (move, _args, { loaders }) => (await comparisonOf(move, loaders))?.skillsKnown ?? 0,
    }),
    payDifference: t.field({
      type: PayDifference,
      nullable: true, // so that a wrong argument nulls nothing around it
      args: { payIn: t.arg({ type: PayInType, description: payInDescription }) },
      description:
        'How much more the second role pays than the first, or why that is unknown. On a step of a path, and in a list of moves, the pay is that of its `payIn`, unless another is given.',
      resolve: async ({ from, to, pay, payIn }, args, context) => {
        if (!args.payIn) return pay ?? context.loaders.pay(from, to, payIn);
        return context.loaders.pay(from, to, await payInOf(context, args.payIn));
      },
    }),
    evidence: evidenceOf(t, () => ['Role', 'Role']),
  }),
});

const comparisonOf = ({ from, to, comparison, place }: MoveRow, loaders: Loaders) =>
  comparison ?? loaders.comparison(from, to, place);
