import { type Answer, type Question, type QuestionName, questions } from '../../domain/questions.ts';
import type { Answered, CareerSearch } from '../../store/career-search.ts';
import { type Load, longestLoad } from '../../store/loading.ts';
import type { Moment } from '../../store/versioned-cache.ts';
import type { SearchState } from '../telemetry/metrics.ts';
import type { SearchSettings } from './search-messages.ts';
import { SearchThread } from './search-thread.ts';

const isOfNames = (name: QuestionName): boolean =>
  (questions[name].projections as readonly string[]).includes('names');

/**
 * Search threads. Names have a thread of their own: they load fastest, and a search by name waits for no load and no
 * search of paths. The other threads share the other questions; a question goes to the one with the shortest queue.
 */
export class SearchPool implements CareerSearch {
  readonly #names: SearchThread;
  readonly #maps: readonly SearchThread[];

  /** @param threads how many compute over the career map and the skill map */
  constructor(settings: SearchSettings, threads: number) {
    this.#names = new SearchThread(settings, ['names']);
    this.#maps = Array.from({ length: threads }, () => new SearchThread(settings, ['careerMap', 'skillMap']));
  }

  ask<N extends QuestionName>(name: N, question: Question<N>, moment: Moment): Promise<Answered<Answer<N>>> {
    const thread = isOfNames(name) ? this.#names : this.#shortest();
    return thread.ask(name, question, moment);
  }

  get load(): Load | null {
    return longestLoad(this.#all().map(({ load }) => load));
  }

  /** Per thread what waits for it, and what it holds. */
  get state(): readonly SearchState[] {
    return this.#all().map(({ backlog, loaded }, i) => ({
      thread: i === 0 ? 'names' : `maps ${i}`,
      waiting: backlog,
      projections: loaded,
    }));
  }

  #shortest(): SearchThread {
    const least = Math.min(...this.#maps.map(({ backlog }) => backlog));
    return this.#maps.find(({ backlog }) => backlog === least) as SearchThread;
  }

  async prepare(): Promise<void> {
    await Promise.all(this.#all().map((thread) => thread.prepare()));
  }

  async catchUp(moment: Moment): Promise<void> {
    await Promise.all(this.#all().map((thread) => thread.catchUp(moment)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#all().map((thread) => thread.close()));
  }

  #all(): SearchThread[] {
    return [this.#names, ...this.#maps];
  }
}
