import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, so that none is left for the end while the other worker idles. */
const longest = [
  'tests/importers/real-files.test.ts',
  'tests/importers/official-data.test.ts',
  'tests/cli/cli.test.ts',
  'tests/store/neo4j.test.ts',
  'tests/store/plans.property.test.ts',
  'tests/importers/killed-import.test.ts',
];

/** Begins with the longest files, and goes on in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? longest.length : place;
    };
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
