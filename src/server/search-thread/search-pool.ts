import type { Answer, Question, QuestionName } from '../../domain/questions.ts';
import type { Answered, CareerSearch } from '../../store/career-search.ts';
import type { Moment } from '../../store/versioned-cache.ts';
import type { SearchSettings } from './search-messages.ts';
import { SearchThread } from './search-thread.ts';

/** Search threads that share the questions. A question goes to the thread with the shortest queue. */
export class SearchPool implements CareerSearch {
  readonly #threads: readonly SearchThread[];

  constructor(settings: SearchSettings, threads: number) {
    this.#threads = Array.from({ length: threads }, () => new SearchThread(settings));
  }

  ask<N extends QuestionName>(name: N, question: Question<N>, moment: Moment): Promise<Answered<Answer<N>>> {
    const least = Math.min(...this.#threads.map(({ backlog }) => backlog));
    const thread = this.#threads.find(({ backlog }) => backlog === least) as SearchThread;
    return thread.ask(name, question, moment);
  }

  async prepare(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.prepare()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}
