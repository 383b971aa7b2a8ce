import type { CareerReader } from '../store/career-store.ts';
import { StoreUnreachableError } from '../store/store-errors.ts';

const refuse = async (): Promise<never> => {
  throw new StoreUnreachableError('The store is not open yet.');
};

/** Stands in for a store that is not open yet. @throws StoreUnreachableError from every read */
export const unopenedReader: CareerReader = {
  read: refuse,
  readPairs: refuse,
  find: refuse,
  list: refuse,
  sources: refuse,
  counts: refuse,
  version: refuse,
  loadNames: refuse,
  loadCareerMap: refuse,
  loadSkillMap: refuse,
};
