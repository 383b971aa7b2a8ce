import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const sharedServer = /\/(test-neo4j|engines)\.ts'/;

/**
 * What a test file imports tells how long it takes: a server of its own, a turn with a shared one, or processes. Files that
 * drop the schema of a shared server come early, as that ends all of its plans; those that read the seeds of one follow
 * one another, so that each server applies the seeds once for all of them.
 */
const slowImports: readonly (readonly RegExp[])[] = [
  [/\/(own-neo4j|from-maven)\.ts'/],
  [sharedServer, /\bdropsSchema\b/],
  [sharedServer, /^(?!.*\/seeded-client\.ts').*$/s],
  [sharedServer],
  [/\/(process|served|explorer)\.ts'/],
];

/** Place of a test file in the order of a run, by its text: 0 for the longest kind. Ties keep their order. */
export function placeOf(text: string): number {
  const place = slowImports.findIndex((patterns) => patterns.every((pattern) => pattern.test(text)));
  return place < 0 ? slowImports.length : place;
}

/** Begins with the kinds of files that take longest, so that none is left for the end while the other worker idles. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(
      files.map(({ moduleId }) => [moduleId, placeOf(readFileSync(moduleId, 'utf8'))] as const),
    );
    const place = ({ moduleId }: TestSpecification) => places.get(moduleId) ?? 0;
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
