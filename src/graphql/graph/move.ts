import { mergedValue } from '../../domain/graph/merge.ts';
import type { Commonness, MoveKind } from '../../domain/graph/vocabulary.ts';
import type { Years } from '../../domain/paths/career-path.ts';
import type { MoveComparison } from '../../domain/paths/move-comparison.ts';
import type { PayComparison } from '../../domain/pay/pay-difference.ts';
import type { FactRow, PairRow } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import { evidenceOf } from '../fields/fact-fields.ts';
import { readsEachFact, readsFact } from '../reading/field-mapping.ts';
import type { Loaders } from '../reading/loaders.ts';
import { PayDifference } from './pay-difference.ts';
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

const ObservedMoves = builder.objectRef<Observed>('ObservedMoves').implement({
  description: 'Recorded moves, of one place and period.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many made the move.' }),
    outOf: t.exposeInt('outOf', { description: 'How many people in the first role were counted.' }),
    share: t.float({
      description: '`count` of `outOf`, 0 to 1; not a person’s chance.',
      resolve: ({ count, outOf }) => count / outOf,
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where; null when not recorded.' }),
    period: t.exposeString('period', { nullable: true, description: 'When; null when not recorded.' }),
  }),
});

interface Observed {
  readonly count: number;
  readonly outOf: number;
  readonly place: string | null;
  readonly period: string | null;
}

/** The counts of the first fact that has both. Counts of different facts do not belong together. */
function observedIn(facts: readonly FactRow[]): Observed | null {
  const fact = facts.find(({ properties: { count, outOf } }) => count != null && Number(outOf) > 0);
  if (!fact) return null;
  const { count, outOf, place = null, period = null } = fact.properties;
  return {
    count: Number(count),
    outOf: Number(outOf),
    place: place as string | null,
    period: period as string | null,
  };
}

/** The id of the merged pair. */
const moveId = ({ from, to }: Pick<PairRow, 'from' | 'to'>): string => `${from}>${to}`;

/** The two role ids of a move's id; null when it is not one. */
export function moveEnds(id: string): readonly [from: string, to: string] | null {
  const [from, to, ...rest] = id.split('>');
  return from && to && rest.length === 0 ? [from, to] : null;
}

/** A move, with the comparison and pay of the answer that named it, if any: they are not computed again. */
export interface MoveRow extends PairRow {
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
    observed: t.field({
      type: ObservedMoves,
      nullable: true,
      description: 'Recorded moves: who moved before, not who can succeed. Null when there are none.',
      extensions: readsEachFact('count', 'outOf', 'place', 'period'),
      resolve: ({ facts }) => observedIn(facts),
    }),
    coverage: t.float({
      nullable: true,
      description:
        'Calculated: share of the second role’s skills that the first covers, 0 to 1, weighted by importance, rarity and level. It compares lists, not people. Null when the second role lists fewer than 5 skills.',
      resolve: async (move, _args, { loaders }) => (await comparisonOf(move, loaders))?.coverage,
    }),
    skillsKnown: t.int({
      description: 'How many skills the second role lists.',
      resolve: async (move, _args, { loaders }) => (await comparisonOf(move, loaders))?.skillsKnown ?? 0,
    }),
    payDifference: t.field({
      type: PayDifference,
      description: 'How much more the second role pays than the first, or why that is unknown.',
      resolve: ({ from, to, pay }, _args, { loaders }) => pay ?? loaders.pay(from, to),
    }),
    evidence: evidenceOf(t),
  }),
});

const comparisonOf = ({ from, to, comparison }: MoveRow, loaders: Loaders) =>
  comparison ?? loaders.comparison(from, to);
