import type { NamedPlace } from '../domain/search/like-places.ts';
import type { CareerReader } from './career-store.ts';
import type { Follow, NodeRow } from './read-plan.ts';

/** More than all places of a release, and names of one. */
const maxPlaces = 10_000;
const maxNames = 200;

const names: Follow = {
  key: 'names',
  relationship: 'CALLED',
  direction: 'out',
  properties: [],
  eachFact: false,
  facts: { sources: null, bases: null },
  where: [],
  order: null,
  page: { size: maxNames, from: 'start', after: null, before: null },
  count: false,
  node: { kind: 'Name', properties: ['text'], descriptions: false, follow: [] },
};

/** All places that readers see, with their names; by id. One store call, O(places). */
export async function namedPlaces(store: Pick<CareerReader, 'list'>): Promise<NamedPlace[]> {
  const { edges } = await store.list({
    where: [],
    order: null,
    page: { size: maxPlaces, from: 'start', after: null, before: null },
    count: false,
    node: { kind: 'Region', properties: ['name'], descriptions: false, follow: [names] },
  });
  return edges.map(({ node }) => namedPlace(node));
}

const namedPlace = ({ id, properties, follow }: NodeRow): NamedPlace => ({
  id,
  names: [
    ...new Set([
      String(properties.name ?? id),
      ...(follow.names?.edges ?? []).map(({ node }) => String(node.properties.text ?? '')),
    ]),
  ],
});
