import { builder } from './builder.ts';

export const Unknown = builder.enumType('Unknown', {
  description: 'What becomes of that about which nobody says anything.',
  values: {
    KEEP: { description: 'It stays: it may fit.' },
    EXCLUDE: { description: 'It goes: nothing says that it fits.' },
  },
});

export const PayAtLeast = builder.inputType('PayAtLeast', {
  description: 'A median, in a currency, published for a place.',
  fields: (t) => ({
    amount: t.float({ required: true, description: 'Per year.' }),
    currency: t.string({ required: true, description: 'ISO 4217, such as "USD"; nothing is converted.' }),
    region: t.string({ required: true, description: 'ISO 3166, such as "US".' }),
  }),
});
