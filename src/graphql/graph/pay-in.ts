import type { PayIn } from '../../domain/paths/pay-in.ts';
import type { Included } from '../../domain/pay/pay-figure.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { type Place, placeOf } from '../fields/place.ts';
import { IncludedType } from './figure-match.ts';
import { RegionRef } from './region.ts';

/** Which pay is compared. */
export const PayInType = builder.inputType('PayIn', {
  description: 'Which pay is compared: where, and which figures count.',
  fields: (t) => ({
    place: t.field({
      type: RegionRef,
      description: 'Only figures about this place, such as "Seattle"; about whole countries when left out.',
    }),
    include: t.field({ type: IncludedType, description: 'Figures that count besides; none when left out.' }),
  }),
});

/** The same, for paths. */
export const pathPayDescription =
  'Which pay counts for `payDifference` and `payDrop`; that of `payNeverBelow` when left out. With a place only its figures count.';

/** The value of a `PayIn`. */
export type PayInInput = typeof PayInType.$inferInput;

/** Describes an argument `payIn`. */
export const payInDescription =
  'Which pay is compared; when left out, figures about whole countries, of the roles and of occupations that they match EXACT or CLOSE.';

/**
 * The pay that an argument `payIn` asks for; undefined for the usual.
 *
 * @param floor the place of a floor beside it
 * @throws CareerGraphError NOT_FOUND or AMBIGUOUS for the place
 */
export async function payInOf(
  context: GraphQLContext,
  input: PayInInput | null | undefined,
  argument = 'payIn',
): Promise<PayIn | undefined> {
  const place = input?.place == null ? null : await placeOf(context, input.place, `${argument}.place`);
  return payInAt(place, input?.include ?? undefined);
}

/** The pay of a place with what it includes; undefined for the usual. */
export function payInAt(place: Place | null, include: Included | undefined): PayIn | undefined {
  const id = place?.isPart ? place.id : null;
  return id === null && !include ? undefined : { place: id, ...(include && { include }) };
}
