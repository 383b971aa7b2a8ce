import { CareerGraphError } from '../../domain/errors.ts';
import type { PayFloor } from '../../domain/paths/constraints.ts';
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
  description: 'A median, in a currency, published for a place.',
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
 * The floor with its codes in capitals. A valid code without published pay is accepted; pay is then unknown.
 *
 * @throws CareerGraphError BAD_USER_INPUT, naming the field of the argument that is wrong
 */
export function payFloorOf({ amount, currency, region }: PayFloor, argument: string): PayFloor {
  const floor = { amount, currency: currency.toUpperCase(), region: region.toUpperCase() };
  const refuse = (field: keyof PayFloor, expected: string) =>
    new CareerGraphError('BAD_USER_INPUT', `${argument}.${field} must be ${expected}.`, {
      argument: `${argument}.${field}`,
    });
  if (!(amount >= 0)) throw refuse('amount', `0 or more, not ${amount}`);
  if (!currencies.has(floor.currency)) {
    throw refuse('currency', `an ISO 4217 code such as "USD", not ${JSON.stringify(currency)}`);
  }
  if (!regionCode.test(floor.region)) {
    throw refuse('region', `an ISO 3166 code such as "US", not ${JSON.stringify(region)}`);
  }
  return floor;
}
