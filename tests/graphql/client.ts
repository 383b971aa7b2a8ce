import { pino } from 'pino';
import { type Environment, loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import type { CareerReader } from '../../src/store/career-store.ts';
import { patientSettings } from '../time-limits.ts';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Asks one question of the service. */
export type Client = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Asks the service as over HTTP, without a port. It keeps no answers, unless the environment says so. */
export function clientOf(reader: CareerReader, environment: Environment = {}): Client {
  const yoga = createYoga({
    ...loadConfig({ ...patientSettings, ANSWER_CACHE_BYTES: '0', ...environment }),
    reader,
    introspection: true,
    logger: pino({ level: 'silent' }),
  });
  return async (query, variables) => {
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

/** The same store; `calls` collects the names of the methods that are called. A plain object, so that tests can spread it. */
export function counting(store: CareerReader): { reader: CareerReader; calls: string[] } {
  const calls: string[] = [];
  const counted =
    <Args extends unknown[], Result>(name: keyof CareerReader, method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls.push(name);
      return method.apply(store, args);
    };
  const reader: CareerReader = {
    read: counted('read', store.read),
    find: counted('find', store.find),
    list: counted('list', store.list),
    readPairs: counted('readPairs', store.readPairs),
    sources: counted('sources', store.sources),
    counts: counted('counts', store.counts),
    version: counted('version', store.version),
    loadPay: counted('loadPay', store.loadPay),
    loadCareerMap: counted('loadCareerMap', store.loadCareerMap),
    loadSkillMap: counted('loadSkillMap', store.loadSkillMap),
    loadNames: counted('loadNames', store.loadNames),
  };
  return { reader, calls };
}
