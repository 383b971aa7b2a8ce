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

/** Asks the service as over HTTP, without a port. */
export function clientOf(reader: CareerReader, environment: Environment = {}): Client {
  const yoga = createYoga({
    ...loadConfig({ ...patientSettings, ...environment }),
    reader,
    graphiql: false,
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

/** The same store; `calls` collects the names of the methods that are called. */
export function counting(store: CareerReader): { reader: CareerReader; calls: string[] } {
  const calls: string[] = [];
  const reader = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(member, target, args);
      };
    },
  });
  return { reader, calls };
}
