import type { DescribedKind } from '../../../src/domain/graph/model.ts';
import { NameIndex } from '../../../src/domain/search/name-index.ts';

/** A thing by one of its names: kind, id and name, then whether it is the title (yes) and curated (yes). */
export type Named = readonly [
  kind: DescribedKind,
  id: string,
  name: string,
  preferred?: boolean,
  curated?: boolean,
];

/** An index of names. A thing may be given several times, once for each name. */
export function indexOf(names: readonly Named[]): NameIndex {
  const things = new Map(names.map(([kind, id]) => [`${kind}:${id}`, { kind, id }]));
  const places = [...things.keys()];
  return new NameIndex({
    texts: names.map(([, , name]) => name),
    things: [...things.values()],
    text: names.map((_, i) => i),
    thing: names.map(([kind, id]) => places.indexOf(`${kind}:${id}`)),
    preferred: names.map(([, , , preferred = true]) => preferred),
    curated: names.map(([, , , , curated = true]) => curated),
  });
}
