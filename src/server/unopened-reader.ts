import type { CareerReader } from '../store/career-store.ts';

/** Stands in for a store that is not open yet. @param reason makes the error that every read throws */
export function unopenedReader(reason: () => Error): CareerReader {
  const refuse = async (): Promise<never> => {
    throw reason();
  };
  return {
    read: refuse,
    readPairs: refuse,
    find: refuse,
    list: refuse,
    sources: refuse,
    counts: refuse,
    version: refuse,
    loadNames: refuse,
    loadCareerMap: refuse,
    loadPay: refuse,
    loadSkillMap: refuse,
  };
}
