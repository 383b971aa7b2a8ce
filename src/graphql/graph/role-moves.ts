import { byFact, byNode, type ComputedOrders, oneOf } from '../fields/list-arguments.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { readsSameEdge } from '../reading/field-mapping.ts';
import { checkedPlace, placeDescription } from './counted-place.ts';
import { CommonnessType, Move, MoveKindType } from './move.ts';
import { type PayInInput, PayInType, payInDescription, payInOf } from './pay-in.ts';
import { Role, roleFilters } from './role.ts';

const moveOrders = {
  COMMONNESS: byFact(
    'commonness',
    'By commonness, then calculated moves by the closeness of the work',
    'closeness',
  ),
  TITLE: byNode('title', 'By title'),
  SENIORITY: byNode('seniority', 'By level'),
};

const computedOrders: ComputedOrders = {
  COVERAGE: {
    description: 'By coverage of the second role by the first',
    descending: true,
    value: async ({ from, to }, { loaders }) => (await loaders.comparison(from, to))?.coverage ?? null,
  },
  YEARS: {
    description: 'By the midpoint of the years usually spent before the move',
    descending: false,
    value: async ({ from, to }, { loaders }) => (await loaders.comparison(from, to))?.years ?? null,
  },
  OBSERVED: {
    description: 'By the share of people who were recorded to make the move, in one place',
    descending: true,
    value: async ({ from, to, place }, { loaders }) =>
      (await loaders.comparison(from, to, place))?.observed ?? null,
  },
  PAY_DIFFERENCE: {
    description: 'By how much more the second role pays, whatever the currency; `payIn` says where',
    descending: true,
    value: async ({ from, to, payIn }, { loaders }) => {
      const { difference } = await loaders.pay(from, to, payIn);
      return difference ? difference.to - difference.from : null;
    },
  },
  OUTLOOK: {
    description: 'By the projected change of employment in the listed role, in percent; as in `roles`',
    descending: true,
    value: async ({ node }, { loaders }) => (await loaders.roleValues('OUTLOOK'))[node.id] ?? null,
  },
};

const nextOrders: ComputedOrders = {
  ...computedOrders,
  LIKELY: {
    description:
      'By what people in the role are likely to be next, the likeliest first; see `nextRoles`. Counts below 10 take part',
    descending: false,
    value: ({ from, to, place }, { loaders }) => loaders.likelyRank(from, to, place ?? null),
  },
};

const moveFilters = {
  kinds: oneOf('fact', 'kind', MoveKindType, 'Moves of one of these kinds'),
  commonness: oneOf('fact', 'commonness', CommonnessType, 'As common as one of these'),
  ...roleFilters,
};

const moveField = (
  name: 'next' | 'previous',
  direction: 'out' | 'in',
  description: string,
  edge: string,
  move: string,
  computed: ComputedOrders,
): void =>
  relationshipField(Role, name, Role, {
    relationship: 'LEADS_TO',
    direction,
    calculatedLast: true,
    orders: moveOrders,
    computed,
    filters: moveFilters,
    carried: {
      fields: (arg) => ({
        place: arg.string({ description: placeDescription }),
        payIn: arg({ type: PayInType, description: payInDescription }),
      }),
      check: async ({ place, payIn }, context) => ({
        place: await checkedPlace(context.loaders, place as string | null | undefined),
        payIn: await payInOf(context, payIn as PayInInput | null | undefined),
      }),
    },
    description: `${description}: common moves first, unknown commonness last. Calculated moves, the closest first, only where there are no others, unless \`bases\` asks for them. Moves of the roles that are the same work are theirs alone: \`sameWork\` names these.`,
    edge: `${edge}.`,
    fields: (t) => ({
      move: t.field({
        type: Move,
        description: `What sources say about the move ${move}.`,
        extensions: readsSameEdge,
        resolve: (row) => row,
      }),
    }),
  });

moveField(
  'next',
  'out',
  'Roles that this one leads to',
  'A role that this one leads to',
  'there',
  nextOrders,
);
moveField(
  'previous',
  'in',
  'Roles that people come from',
  'A role that people come from',
  'from there',
  computedOrders,
);
