import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a test file imports tells how long it takes: a server of its own, a turn with a shared one, or processes. */
const slowImports = [
  /\/(own-neo4j|from-maven)\.ts'/,
  /\/(test-neo4j|engines)\.ts'/,
  /\/(process|served|explorer)\.ts'/,
];

/** Place of a test file in the order of a run, by its text: 0 for the longest kind. Ties keep their order. */
export function placeOf(text: string): number {
  const place = slowImports.findIndex((pattern) => pattern.test(text));
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
