import { pino } from 'pino';
import { createYoga } from '../../src/server/create-yoga.ts';
import type { CareerReader } from '../../src/store/career-store.ts';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export type Client = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Asks the service as over HTTP, without a port. */
export function clientOf(reader: CareerReader): Client {
  const yoga = createYoga({ reader, graphiql: false, logger: pino({ level: 'silent' }) });
  return async (query, variables) => {
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}
