import { afterAll, beforeEach, describe } from 'vitest';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { careerMapContract } from './career-map.ts';
import { checkingContract } from './checking.ts';
import { followingContract } from './following.ts';
import { listingContract } from './listing.ts';
import { pagingContract } from './paging.ts';
import { readingContract } from './reading.ts';
import { releasingContract } from './releasing.ts';
import { searchingContract } from './searching.ts';
import { skillMapContract } from './skill-map.ts';
import { storeUnderTest } from './store-under-test.ts';
import { visibilityContract } from './visibility.ts';
import { writingContract } from './writing.ts';

/**
 * Tests the promises of CareerStore on small graphs.
 *
 * @param fresh empties the engine and opens a store on it, the same one or another
 */
export function storeContract(engine: string, fresh: () => Promise<CareerStore>) {
  describe(`CareerStore on ${engine}`, () => {
    const subject = storeUnderTest(fresh);
    beforeEach(subject.wipe);
    afterAll(() => subject.store.close());
    readingContract(subject);
    followingContract(subject);
    listingContract(subject);
    pagingContract(subject);
    searchingContract(subject);
    visibilityContract(subject);
    writingContract(subject);
    releasingContract(subject);
    checkingContract(subject);
    careerMapContract(subject);
    skillMapContract(subject);
  });
}
