import { CareerGraphError } from '../../domain/errors.ts';
import type { PayFloor } from '../../domain/paths/constraints.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import { builder } from '../builder.ts';

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
    'A floor of pay, in a currency and place. A figure meets it by its median; one without a median by its lower end: that of its range, else its lowest quarter or tenth.',
  fields: (t) => ({
    amount: t.float({ required: true, description: 'Per year.' }),
    currency: t.string({ required: true, description: 'ISO 4217, such as "USD"; nothing is converted.' }),
    region: t.string({ required: true, description: 'ISO 3166, such as "US".' }),
  }),
});

const currencies = new Set(Intl.supportedValuesOf('currency'));
/** A country's two letters, or those with a part of it. */
const regionCode = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/**
 * The place and currency with their codes in capitals. Valid codes without published pay are accepted; pay is then
 * unknown.
 *
 * @throws CareerGraphError BAD_USER_INPUT, naming the field of the argument that is wrong
 */
export function payScaleOf({ currency, region }: PayScale, argument: string): PayScale {
  const scale = { currency: currency.toUpperCase(), region: region.toUpperCase() };
  if (!currencies.has(scale.currency)) {
    throw refused(argument, 'currency', `an ISO 4217 code such as "USD", not ${JSON.stringify(currency)}`);
  }
  if (!regionCode.test(scale.region)) {
    throw refused(argument, 'region', `an ISO 3166 code such as "US", not ${JSON.stringify(region)}`);
  }
  return scale;
}

/** As `payScaleOf`, with the amount. */
export function payFloorOf({ amount, ...scale }: PayFloor, argument: string): PayFloor {
  if (!(amount >= 0)) throw refused(argument, 'amount', `0 or more, not ${amount}`);
  return { amount, ...payScaleOf(scale, argument) };
}

const refused = (argument: string, field: keyof PayFloor, expected: string) =>
  new CareerGraphError('BAD_USER_INPUT', `${argument}.${field} must be ${expected}.`, {
    argument: `${argument}.${field}`,
  });
