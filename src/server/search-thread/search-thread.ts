import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type Answer,
  type Projections,
  type Question,
  type QuestionName,
  questions,
} from '../../domain/questions.ts';
import { abandoned, currentSignal } from '../../store/cancellation.ts';
import type { Answered, CareerSearch } from '../../store/career-search.ts';
import { now } from '../../store/clock.ts';
import { beforeDeadline, withTimeLimit } from '../../store/deadline.ts';
import { type EndedLoad, type Load, type Loaded, longestLoad, tooLate } from '../../store/loading.ts';
import type { Moment } from '../../store/versioned-cache.ts';
import type { ProjectionState } from '../telemetry/metrics.ts';
import {
  errorOf,
  type LoadNotice,
  type SearchReply,
  type SearchRequest,
  type SearchSettings,
  type SearchStart,
} from './search-messages.ts';

/** Milliseconds that a thread may take to end by itself before it is terminated. */
const endLimit = 1_000;

/** Questions whose ids are told apart at a time; more than wait for a thread. */
const abandonedIds = 4_096;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A request before it has its id. */
type Unnumbered = SearchRequest extends infer R
  ? R extends { readonly id: number }
    ? Omit<R, 'id'>
    : never
  : never;

/**
 * Computes in a thread of its own, which starts with the first question. When the thread breaks, such as out of memory,
 * its open questions fail and the next question starts another thread.
 */
export class SearchThread implements CareerSearch {
  readonly #settings: SearchSettings;
  readonly #projections: readonly (keyof Projections)[];
  /** Since when the thread has been loading something, in milliseconds of `now()`; in the order in which loads began. */
  readonly #loads = new Map<Loaded, number>();
  readonly #loaded = new Map<Loaded, ProjectionState>();
  #lastLoad: EndedLoad | null = null;
  readonly #pending = new Map<number, Pending>();
  /** See SearchStart. */
  readonly #abandoned = new Int32Array(new SharedArrayBuffer(abandonedIds * Int32Array.BYTES_PER_ELEMENT));
  #worker: Worker | undefined;
  #prepared: Promise<void> | undefined;
  #requestCount = 0;

  /** @param prepared the projections that `prepare` loads, in this order */
  constructor(settings: SearchSettings, prepared: readonly (keyof Projections)[]) {
    this.#settings = settings;
    this.#projections = prepared;
  }

  /** Number of questions that are not answered yet. */
  get backlog(): number {
    return this.#pending.size;
  }

  /** What the thread holds in memory. */
  get loaded(): readonly ProjectionState[] {
    return [...this.#loaded.values()];
  }

  ask<N extends QuestionName>(name: N, question: Question<N>, moment: Moment): Promise<Answered<Answer<N>>> {
    const answer = this.#request({ kind: 'ask', name, question, moment }, currentSignal());
    const late = () => this.#lateError(questions[name].projections, moment.arrived);
    return beforeDeadline(answer as Promise<Answered<Answer<N>>>, moment.deadline, late);
  }

  /** A question waits for the load of a projection of its own, or else for any load that keeps the thread busy. */
  #lateError(projections: readonly (keyof Projections)[], arrived: number): Error {
    const needed = projections.find((projection) => this.#loads.has(projection));
    const load = needed ? { what: needed, since: this.#loads.get(needed) as number } : this.load;
    return tooLate(arrived, load, this.#lastLoad);
  }

  get load(): Load | null {
    return longestLoad([...this.#loads].map(([what, since]) => ({ what, since })));
  }

  prepare(): Promise<void> {
    this.#prepared ??= this.#loadAll().catch((error) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  /**
   * Loads one projection at a time, so that a question in between waits for one load only. Questions that arrive while
   * the thread starts are answered before the first load.
   */
  async #loadAll(): Promise<void> {
    await this.#request({ kind: 'start' });
    for (const projection of this.#projections) await this.#request({ kind: 'load', projection });
  }

  async catchUp(moment: Moment): Promise<void> {
    await this.#request({ kind: 'catchUp', projections: this.#projections, moment });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = once(worker, 'exit');
    worker.postMessage({ kind: 'close' } satisfies SearchRequest);
    await withTimeLimit(ended, endLimit, () => undefined);
    await worker.terminate();
  }

  /** @param signal when it is aborted, the request fails, and is not begun if that is still possible */
  #request(request: Unnumbered, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(abandoned());
    const id = ++this.#requestCount;
    const abandon = () => {
      Atomics.store(this.#abandoned, id % abandonedIds, id);
      this.#pending.get(id)?.reject(abandoned());
      this.#pending.delete(id);
    };
    signal?.addEventListener('abort', abandon);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ ...request, id } as SearchRequest);
    }).finally(() => signal?.removeEventListener('abort', abandon));
  }

  #note({ what, since, size }: LoadNotice['load']): void {
    if (since !== null) {
      this.#loads.set(what, since);
      return;
    }
    const began = this.#loads.get(what);
    this.#loads.delete(what);
    if (began === undefined) return;
    const until = now();
    this.#lastLoad = { what, since: began, until };
    if (size !== undefined)
      this.#loaded.set(what, { name: what, loadedAt: until, loadMs: until - began, size });
  }

  #start(): Worker {
    const worker = startWorker({ ...this.#settings, abandoned: this.#abandoned });
    let cause = new Error('The search thread ended.');
    this.#loads.set('store', now());
    worker.on('message', (reply: SearchReply | LoadNotice) => {
      if ('load' in reply) {
        this.#note(reply.load);
        return;
      }
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if ('failure' in reply) pending?.reject(errorOf(reply.failure));
      else pending?.resolve(reply.value);
    });
    worker.on('error', (error) => {
      cause = new Error('The search thread broke.', { cause: error });
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#prepared = undefined;
      this.#loads.clear();
      this.#loaded.clear();
      for (const { reject } of this.#pending.values()) reject(cause);
      this.#pending.clear();
    });
    return worker;
  }
}

/** Starts search-worker.js of the build, or search-worker.ts when this file runs as TypeScript. */
function startWorker(workerData: SearchStart): Worker {
  const extension = extname(import.meta.url);
  const file = new URL(`search-worker${extension}`, import.meta.url);
  return new Worker(file, { workerData, ...(extension === '.ts' && { execArgv: ['--import', tsx()] }) });
}

/** Registers tsx in the thread, as it does not pass itself on to threads. */
function tsx(): string {
  const register = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `data:text/javascript,import { register } from ${register}; register();`;
}
