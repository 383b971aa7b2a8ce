import { afterAll, beforeAll } from 'vitest';
import type { Environment } from '../../src/server/config.ts';
import type { SourceContent } from '../../src/store/career-store.ts';
import type { Engine, OpenedStore } from '../embedded-engine.ts';
import { type Client, clientOf } from './client.ts';

/** Gives the tests of a `describe` a client of the service over a store that holds these sources and nothing else. */
export function contentClient(
  engine: Engine,
  contents: readonly SourceContent[],
  environment: Environment = {},
): Client {
  let opened: OpenedStore;
  let client: Client;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({ contents });
    client = clientOf(opened.store, environment);
  });
  afterAll(() => opened?.close());
  return (...question) => client(...question);
}
