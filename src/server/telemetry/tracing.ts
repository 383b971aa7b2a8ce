import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { CareerSearch } from '../../store/career-search.ts';
import type { CareerReader } from '../../store/career-store.ts';
import { observedReader } from './observed-reader.ts';

/** Where traces go, and of what they tell. */
export interface TracingOptions {
  /** Address of a collector of OpenTelemetry, without `/v1/traces`. */
  readonly endpoint: string;
  /** Version of this program. */
  readonly version: string;
  /** Name of the database in the semantic conventions. */
  readonly database: 'lmdb' | 'neo4j';
}

/** Milliseconds that a stop waits for a collector to take the last spans. */
const lastSendingLimit = 2_000;

/**
 * Sends traces to a collector by OTLP over HTTP: a span for each request, for the execution of its operation, for each
 * question that a search thread computes, and for each call of the store. They tell names and durations; no document,
 * variable, answer or message of an error is in them. A request goes on with the trace of its `traceparent`. Spans are
 * sent in the background, and dropped where no collector answers. Sampling, headers and the service's name follow the
 * variables of OpenTelemetry (`OTEL_TRACES_SAMPLER`, `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_SERVICE_NAME`).
 */
export class Tracing {
  readonly #provider: NodeTracerProvider;
  readonly #tracer: Tracer;
  readonly #spans = new WeakMap<Request, Span>();
  readonly #database: TracingOptions['database'];

  constructor({ endpoint, version, database }: TracingOptions) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
    this.#provider = new NodeTracerProvider({
      resource: defaultResource()
        .merge(resourceFromAttributes({ 'service.name': 'career-graph', 'service.version': version }))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
    this.#provider.register(); // spans find their parents by the context of the process
    this.#tracer = trace.getTracer('career-graph', version);
    this.#database = database;
  }

  /** Runs a request within its span, which ends with the promise. Its `traceparent` may name a trace that it belongs to. */
  async request<T>(request: Request, run: () => T | Promise<T>): Promise<T> {
    const parent = propagation.extract(context.active(), request.headers, {
      keys: (headers) => [...headers.keys()],
      get: (headers, name) => headers.get(name) ?? undefined,
    });
    const span = this.#tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
    this.#spans.set(request, span);
    try {
      return await context.with(trace.setSpan(parent, span), run);
    } finally {
      span.end();
    }
  }

  /** Tells how a request was answered. @param name what it asked for, once that is known */
  answered(request: Request, status: number, attributes: Attributes, name?: string): void {
    const span = this.#spans.get(request);
    if (name !== undefined) span?.updateName(name);
    span?.setAttributes({
      'http.request.method': request.method,
      'http.response.status_code': status,
      'url.path': new URL(request.url).pathname,
      ...attributes,
    });
    if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
  }

  /** Runs a part of a request within its span, which ends with the promise. */
  async part<T>(name: string, run: () => T | Promise<T>, attributes: Attributes = {}): Promise<T> {
    const span = this.#tracer.startSpan(name, { attributes });
    try {
      return await context.with(trace.setSpan(context.active(), span), run);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  /** The same reader, each of whose calls is a span. */
  reader(reader: CareerReader): CareerReader {
    return observedReader(reader, (call) => {
      const span = this.#tracer.startSpan(`store ${call}`, {
        kind: this.#database === 'neo4j' ? SpanKind.CLIENT : SpanKind.INTERNAL,
        attributes: { 'db.system.name': this.#database, 'db.operation.name': call },
      });
      return (isFailed) => {
        if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    });
  }

  /** The same search, each of whose questions is a span. */
  search(search: CareerSearch): CareerSearch {
    return {
      ask: (name, question, moment) => this.part(`compute ${name}`, () => search.ask(name, question, moment)),
      get load() {
        return search.load;
      },
      prepare: () => search.prepare(),
      catchUp: (moment) => search.catchUp(moment),
    };
  }

  /** Sends the spans that have ended, and no more after them. Resolves in time also where no collector answers. */
  async close(): Promise<void> {
    const sent = this.#provider.shutdown().catch(() => {});
    await Promise.race([sent, sleep(lastSendingLimit, undefined, { ref: false })]);
    trace.disable();
    context.disable();
    propagation.disable();
  }
}
