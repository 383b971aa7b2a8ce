import { compareText } from '../../domain/collections/text.ts';
import { compareNewest } from '../../domain/graph/period.ts';
import type { FactRow } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import { Source } from '../source.ts';

/** People counted in one place and period, by one source. */
export interface Observed {
  readonly count: number;
  readonly outOf: number;
  readonly place: string | null;
  readonly period: string | null;
  /** Id of the source. */
  readonly source: string;
}

/** The properties of a fact that hold a count. */
export const countProperties = ['count', 'outOf', 'place', 'period'] as const;

/** The counts among facts: by place, the newest period first, then in the order of the facts; of no place last. */
export const observationsIn = (facts: readonly FactRow[]): Observed[] =>
  facts
    .filter(({ properties: { count, outOf } }) => count != null && Number(outOf) > 0)
    .map(({ source, properties: { count, outOf, place = null, period = null } }) => ({
      count: Number(count),
      outOf: Number(outOf),
      place: place as string | null,
      period: period as string | null,
      source,
    }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareNewest(a.period, b.period));

const comparePlaces = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareText(a, b);

/** The newest count of a place, else the newest that names no place; null without either. @param observed in order */
export const newestOf = (observed: readonly Observed[], place: string | null): Observed | null =>
  observed.find((one) => one.place !== null && one.place === place) ??
  observed.find((one) => one.place === null) ??
  null;

/** Counts of people. */
export const ObservedMoves = builder.objectRef<Observed>('ObservedMoves').implement({
  description: 'People who were counted, in one place and period, by one source.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many made the move, or stayed.' }),
    outOf: t.exposeInt('outOf', { description: 'How many people in the first role were counted.' }),
    share: t.float({
      description: '`count` of `outOf`, 0 to 1; not a person’s chance.',
      resolve: ({ count, outOf }) => count / outOf,
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where; null when not recorded.' }),
    period: t.exposeString('period', { nullable: true, description: 'When; null when not recorded.' }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who counted.',
      resolve: ({ source }, _args, { loaders }, info) => loaders.node(info, 'Source', source),
    }),
  }),
});
