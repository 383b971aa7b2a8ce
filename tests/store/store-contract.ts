import { afterAll, beforeEach, describe } from 'vitest';
import type { CareerStore } from '../../src/store/career-store.ts';
import { careerMapContract } from './contract/career-map.ts';
import { checkingContract } from './contract/checking.ts';
import { followingContract } from './contract/following.ts';
import { listingContract } from './contract/listing.ts';
import { pagingContract } from './contract/paging.ts';
import { readingContract } from './contract/reading.ts';
import { releasingContract } from './contract/releasing.ts';
import { searchingContract } from './contract/searching.ts';
import { skillMapContract } from './contract/skill-map.ts';
import { storeUnderTest } from './contract/store-under-test.ts';
import { visibilityContract } from './contract/visibility.ts';
import { writingContract } from './contract/writing.ts';

/**
 * What every engine must do: CareerStore's promises, on small graphs.
 *
 * @param fresh empties the engine and gives a store on it, the same one or another
 */
export function storeContract(engine: string, fresh: () => Promise<CareerStore>) {
  describe(`${engine} keeps the contract of CareerStore`, () => {
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
