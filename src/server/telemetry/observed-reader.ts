import type { CareerReader } from '../../store/career-store.ts';

/** Told when a call of a reader begins; gives what is told when it ends. */
type CallObserver = (call: keyof CareerReader) => (isFailed: boolean) => void;

/** A reader that reads as another one does, and tells each call. */
export function observedReader(reader: CareerReader, observe: CallObserver): CareerReader {
  const observed =
    <A extends unknown[], R>(call: keyof CareerReader, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const end = observe(call);
      let isFailed = true;
      try {
        const result = await run(...args);
        isFailed = false;
        return result;
      } finally {
        end(isFailed);
      }
    };
  return {
    read: observed('read', (plan) => reader.read(plan)),
    find: observed('find', (plan) => reader.find(plan)),
    list: observed('list', (plan) => reader.list(plan)),
    readPairs: observed('readPairs', (plan) => reader.readPairs(plan)),
    sources: observed('sources', () => reader.sources()),
    counts: observed('counts', () => reader.counts()),
    version: observed('version', (notBefore) => reader.version(notBefore)),
    loadNames: observed('loadNames', () => reader.loadNames()),
    loadCareerMap: observed('loadCareerMap', () => reader.loadCareerMap()),
    loadPay: observed('loadPay', (region) => reader.loadPay(region)),
    loadSkillMap: observed('loadSkillMap', () => reader.loadSkillMap()),
  };
}
