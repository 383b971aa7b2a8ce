import { CareerGraphError } from '../../domain/errors.ts';
import type { CountedPlace } from '../../domain/paths/counted-places.ts';
import { likePlaces } from '../../domain/search/like-places.ts';
import { builder } from '../builder.ts';
import type { Loaders } from '../reading/loaders.ts';

/** A place in which moves were counted. */
export const CountedPlaceType = builder.objectRef<CountedPlace>('CountedPlace').implement({
  description: 'A place in which people were counted making moves, as the arguments `place` take it.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'As the counts name it.' }),
    people: t.exposeFloat('people', {
      description:
        'How many people were counted there: of each role the greatest total of its moves, summed over roles.',
    }),
    moves: t.exposeInt('moves', {
      description: 'How many moves were counted there, each pair of roles once.',
    }),
  }),
});

const maxSuggestions = 10;

/**
 * The place that an argument `place` names; null when it is left out. Places match letter by letter.
 *
 * @throws CareerGraphError NOT_FOUND naming the argument and suggesting the places there are
 */
export async function checkedPlace(
  loaders: Pick<Loaders, 'countedPlaces'>,
  place: string | null | undefined,
): Promise<string | null> {
  if (place == null) return null;
  const places = (await loaders.countedPlaces()).map((counted) => counted.place);
  if (places.includes(place)) return place;
  const like = likePlaces(
    place,
    places.map((name) => ({ id: name, names: [name] })),
    maxSuggestions,
  );
  const suggestions = like.length > 0 ? like : places.slice(0, maxSuggestions);
  const more = places.length > suggestions.length ? ` and ${places.length - suggestions.length} more` : '';
  const where =
    like.length > 0
      ? ` Did you mean ${like.join(', ')}?`
      : places.length > 0
        ? ` Places with counts: ${suggestions.join(', ')}${more}.`
        : '';
  throw new CareerGraphError(
    'NOT_FOUND',
    `place: no moves were counted in ${JSON.stringify(place)}.${where}`,
    { argument: 'place', suggestions },
  );
}

/** Describes an argument `place`. */
export const placeDescription =
  'The place whose counted moves count, such as "US"; the one with most people when left out. Counts of different places are never mixed.';
