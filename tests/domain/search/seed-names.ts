import { NameIndex } from '../../../src/domain/search/name-index.ts';
import { loadSeeds } from '../../../src/importers/seeds/load-seeds.ts';
import { seedsDirectory } from '../../../src/server/project-files.ts';

/** The names of the seeds, each of a thing of its own. */
export function seedNames(): NameIndex {
  const texts = loadSeeds(seedsDirectory()).flatMap(({ descriptions }) =>
    descriptions.flatMap(({ node, properties }) =>
      node.startsWith('Name:') ? [String(properties.text)] : [],
    ),
  );
  const numbers = texts.map((_, i) => i);
  return new NameIndex({
    texts,
    things: numbers.map((i) => ({ kind: 'Role', id: String(i) })),
    text: numbers,
    thing: numbers,
    preferred: numbers.map(() => true),
    curated: numbers.map(() => true),
  });
}
