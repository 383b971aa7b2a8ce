import { CareerGraphError } from '../../domain/errors.ts';
import type { PayFloor } from '../../domain/paths/constraints.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { type Place, placeOf } from '../fields/place.ts';
import { IncludedType } from './figure-match.ts';
import { RegionRef } from './region.ts';

/** A choice for filters and constraints whose value a role may lack. */
export const Unknown = builder.enumType('Unknown', {
  description: 'How to treat unknown values.',
  values: {
    KEEP: { description: 'Keeps them: they may fit.' },
    EXCLUDE: { description: 'Excludes them: nothing shows that they fit.' },
  },
});

/** A floor of pay. */
export const PayAtLeast = builder.inputType('PayAtLeast', {
  description:
    'A floor of pay, in a currency and place. A figure about that place meets it by its median; one without a median by its lower end: that of its range, else its lowest quarter or tenth.',
  fields: (t) => ({
    amount: t.float({ required: true, description: 'Per year.' }),
    currency: t.string({ required: true, description: 'ISO 4217, such as "USD"; nothing is converted.' }),
    place: t.field({
      type: RegionRef,
      description: 'The place, such as "Seattle", "WA" or "US". Figures about wider places do not count.',
    }),
    region: t.string({ description: 'Instead of `place`, its ISO 3166 code, such as "US".' }),
    include: t.field({
      type: IncludedType,
      description: 'Figures that count besides; none when left out.',
    }),
  }),
});

/** The value of a `PayAtLeast`, or a part of it. */
export interface PayScaleInput {
  readonly currency: string;
  readonly place?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly include?: 'BROADER' | null | undefined;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
/** A country's two letters, or those with a part of it. */
const regionCode = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** A place and currency, checked. */
export interface CheckedScale {
  readonly scale: PayScale;
  /** Null for a country that is given by its code: it need not be known. */
  readonly place: Place | null;
}

/**
 * Checks what needs no store.
 *
 * @throws CareerGraphError BAD_USER_INPUT, naming the field of the argument that is wrong
 */
export function checkPayScale(
  { amount = 0, currency, place, region }: PayScaleInput & { readonly amount?: number },
  argument: string,
): void {
  if (!(amount >= 0)) throw refused(argument, 'amount', `0 or more, not ${amount}`);
  if (!currencies.has(currency.toUpperCase())) {
    throw refused(argument, 'currency', `an ISO 4217 code such as "USD", not ${JSON.stringify(currency)}`);
  }
  if ((place == null) === (region == null)) {
    throw refused(argument, 'place', 'given, or else region, but not both');
  }
  if (region != null && !regionCode.test(region.toUpperCase())) {
    throw refused(argument, 'region', `an ISO 3166 code such as "US", not ${JSON.stringify(region)}`);
  }
}

/**
 * The place and currency with their codes in capitals. Valid codes of countries without published pay are accepted; pay
 * is then unknown. A place that is named, and a code of a part of a country, take a store call.
 *
 * @throws CareerGraphError as `checkPayScale`; NOT_FOUND or AMBIGUOUS for a place
 */
export async function payScaleOf(
  context: GraphQLContext,
  input: PayScaleInput,
  argument: string,
): Promise<CheckedScale> {
  checkPayScale(input, argument);
  const { place, key } = await payPlaceOf(context, input, argument);
  const currency = input.currency.toUpperCase();
  return { scale: { region: key, currency, ...(input.include && { include: input.include }) }, place };
}

async function payPlaceOf(
  context: GraphQLContext,
  { place, region }: Pick<PayScaleInput, 'place' | 'region'>,
  argument: string,
): Promise<{ readonly place: Place | null; readonly key: string }> {
  if (place != null) {
    const namedPlace = await placeOf(context, place, `${argument}.place`);
    return { place: namedPlace, key: namedPlace.key };
  }
  const code = String(region).toUpperCase();
  const isPart = code.includes('-');
  return { place: isPart ? await placeOf(context, code, `${argument}.region`) : null, key: code };
}

/** A floor, checked. */
export interface CheckedFloor {
  readonly floor: PayFloor;
  readonly place: Place | null;
}

/** As `payScaleOf`, with the amount. */
export async function payFloorOf(
  context: GraphQLContext,
  { amount, ...input }: PayScaleInput & { readonly amount: number },
  argument: string,
): Promise<CheckedFloor> {
  checkPayScale({ amount, ...input }, argument);
  const { scale, place } = await payScaleOf(context, input, argument);
  return { floor: { amount, ...scale }, place };
}

const refused = (argument: string, field: string, expected: string) =>
  new CareerGraphError('BAD_USER_INPUT', `${argument}.${field} must be ${expected}.`, {
    argument: `${argument}.${field}`,
  });
