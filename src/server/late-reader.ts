import type { CareerReader } from '../store/career-store.ts';
import { StoreUnreachableError } from '../store/store-errors.ts';

/** Reads from a store that may not be there yet; until then every call says so. */
export class LateReader implements CareerReader {
  #store: CareerReader | undefined;

  arrive(store: CareerReader): void {
    this.#store = store;
  }

  read: CareerReader['read'] = async (plan) => this.#here().read(plan);
  readPairs: CareerReader['readPairs'] = async (plan) => this.#here().readPairs(plan);
  find: CareerReader['find'] = async (plan) => this.#here().find(plan);
  list: CareerReader['list'] = async (plan) => this.#here().list(plan);
  sources: CareerReader['sources'] = async () => this.#here().sources();
  counts: CareerReader['counts'] = async () => this.#here().counts();
  version: CareerReader['version'] = async (since) => this.#here().version(since);
  loadNames: CareerReader['loadNames'] = async () => this.#here().loadNames();
  loadCareerMap: CareerReader['loadCareerMap'] = async () => this.#here().loadCareerMap();
  loadSkillMap: CareerReader['loadSkillMap'] = async () => this.#here().loadSkillMap();

  #here(): CareerReader {
    if (!this.#store) throw new StoreUnreachableError('The store is not open yet.');
    return this.#store;
  }
}
