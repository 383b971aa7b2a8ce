import { builder } from '../builder.ts';
import { checkedPlace, placeDescription } from './counted-place.ts';
import { countProperties, newestOf, ObservedMoves, observationsIn } from './observed-moves.ts';
import { Role } from './role.ts';

builder.objectField(Role, 'stayed', (t) =>
  t.field({
    type: ObservedMoves,
    nullable: true,
    args: { place: t.arg.string({ description: placeDescription }) },
    description:
      'People who were counted staying in the role, in the newest period of one place. Null when none were counted there.',
    resolve: async ({ id }, args, { loaders }) => {
      const [place, pair] = await Promise.all([
        checkedPlace(loaders, args.place),
        loaders.pair('STAYS_IN', countProperties, id, id),
      ]);
      const observations = observationsIn(pair?.facts ?? []);
      if (observations.length === 0) return null;
      return newestOf(observations, place ?? (await loaders.countedPlaces())[0]?.place ?? null);
    },
  }),
);
