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

/** The same store, which notes what it is asked. */
export function counting(store: CareerReader): { reader: CareerReader; calls: string[] } {
  const calls: string[] = [];
  const names = [
    'read',
    'find',
    'list',
    'readPairs',
    'sources',
    'counts',
    'version',
    'loadCareerMap',
    'loadSkillMap',
    'loadNames',
  ] as const;
  const reader = Object.fromEntries(
    names.map((name) => [
      name,
      (...args: unknown[]) => {
        calls.push(name);
        return (store[name] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as CareerReader;
  return { reader, calls };
}
