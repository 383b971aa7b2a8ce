import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CareerReader } from '../../store/career-store.ts';
import { now } from '../../store/clock.ts';
import { observedReader } from './observed-reader.ts';

/** How much is asked of one search thread, and what it holds in memory. */
export interface SearchState {
  /** `names` or `maps 1`, `maps 2` and so on. */
  readonly thread: string;
  /** Questions that are not answered yet. */
  readonly waiting: number;
  readonly projections: readonly ProjectionState[];
}

/** A projection that a search thread holds in memory. */
export interface ProjectionState {
  readonly name: string;
  /** When its last load ended, in milliseconds of `now()` in clock.ts. */
  readonly loadedAt: number;
  /** Milliseconds that the last load took. */
  readonly loadMs: number;
  /** Names, moves, or skills that roles list. */
  readonly size: number;
}

/** What is read when somebody asks for the metrics. */
export interface MetricsSources {
  readonly search: () => readonly SearchState[];
  /** Requests that wait for their turn. */
  readonly waitingRequests: () => number;
  /** Bytes that kept answers take. */
  readonly answerBytes: () => number;
}

/** A request that was answered. */
export interface AnsweredRequest {
  /** The first field of the operation; undefined when nothing was executed. */
  readonly field: string | undefined;
  /** Code of its first error, or OK. */
  readonly code: string;
  /** What the cache of answers did; undefined when it was not asked. */
  readonly cache: string | undefined;
  readonly seconds: number;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What `/metrics` tells, in the text format of Prometheus. Labels have few values, none of them made by clients. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #register = { registers: [this.#registry] };
  readonly #requests = new Counter({
    name: 'career_graph_requests_total',
    help: 'Requests by the first field of their operation, and by the code of their first error, or OK.',
    labelNames: ['operation', 'code'],
    ...this.#register,
  });
  readonly #durations = new Histogram({
    name: 'career_graph_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer.',
    labelNames: ['operation'],
    buckets: seconds,
    ...this.#register,
  });
  readonly #cache = new Counter({
    name: 'career_graph_answer_cache_requests_total',
    help: 'Requests by what the cache of answers did: hit, stored, miss (too large to keep), bypass (not to be kept).',
    labelNames: ['result'],
    ...this.#register,
  });
  readonly #storeCalls = new Histogram({
    name: 'career_graph_store_call_duration_seconds',
    help: 'Time of a call of the store, by its method.',
    labelNames: ['call'],
    buckets: seconds,
    ...this.#register,
  });
  readonly #storeFailures = new Counter({
    name: 'career_graph_store_call_failures_total',
    help: 'Calls of the store that failed or were given up, by its method.',
    labelNames: ['call'],
    ...this.#register,
  });
  readonly #storeRunning = new Gauge({
    name: 'career_graph_store_calls_running',
    help: 'Calls of the store that are not answered yet. On Neo4j each uses a connection of the pool, which has 50.',
    ...this.#register,
  });

  constructor(sources: MetricsSources) {
    collectDefaultMetrics({ register: this.#registry });
    this.#read('career_graph_answer_cache_bytes', 'Memory that kept answers take.', [], (gauge) =>
      gauge.set(sources.answerBytes()),
    );
    this.#read('career_graph_requests_waiting', 'Requests that wait for their turn.', [], (gauge) =>
      gauge.set(sources.waitingRequests()),
    );
    this.#read(
      'career_graph_search_waiting',
      'Questions that a search thread has not answered yet.',
      ['thread'],
      (gauge) => {
        for (const { thread, waiting } of sources.search()) gauge.set({ thread }, waiting);
      },
    );
    const projection = (name: string, help: string, value: (state: ProjectionState) => number) =>
      this.#read(name, help, ['thread', 'projection'], (gauge) => {
        for (const { thread, projections } of sources.search())
          for (const state of projections) gauge.set({ thread, projection: state.name }, value(state));
      });
    projection(
      'career_graph_projection_age_seconds',
      'Time since what a search thread computes over was last loaded.',
      ({ loadedAt }) => (now() - loadedAt) / 1_000,
    );
    projection(
      'career_graph_projection_load_seconds',
      'Time that the last load of what a search thread computes over took.',
      ({ loadMs }) => loadMs / 1_000,
    );
    projection(
      'career_graph_projection_size',
      'Names, moves, or skills that roles list, in what a search thread computes over.',
      ({ size }) => size,
    );
  }

  /** A gauge that is read when somebody asks for it. */
  #read<L extends string>(name: string, help: string, labelNames: L[], collect: (gauge: Gauge<L>) => void) {
    const gauge: Gauge<L> = new Gauge({
      name,
      help,
      labelNames,
      ...this.#register,
      collect: () => {
        gauge.reset();
        collect(gauge);
      },
    });
  }

  /** Counts a request. */
  answered({ field = 'none', code, cache, seconds }: AnsweredRequest): void {
    this.#requests.inc({ operation: field, code });
    this.#durations.observe({ operation: field }, seconds);
    if (cache) this.#cache.inc({ result: cache });
  }

  /** The same reader, whose calls are counted. */
  observed(reader: CareerReader): CareerReader {
    return observedReader(reader, (call) => {
      const end = this.#storeCalls.startTimer({ call });
      this.#storeRunning.inc();
      return (isFailed) => {
        end();
        this.#storeRunning.dec();
        if (isFailed) this.#storeFailures.inc({ call });
      };
    });
  }

  /** Media type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics as they are now. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
