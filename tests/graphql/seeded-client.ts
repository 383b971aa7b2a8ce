import { afterAll, beforeAll } from 'vitest';
import { type Engine, type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { type Client, clientOf } from './client.ts';

/** Gives the tests of a `describe` a client of the service over the seeds. */
export function seededClient(engine: Engine): { readonly ask: Client; store(): OpenedStore['store'] } {
  let opened: OpenedStore;
  let client: Client;
  beforeAll(async () => {
    opened = await openSeeded(engine);
    client = clientOf(opened.store);
  });
  afterAll(() => opened.close());
  return { ask: (...question) => client(...question), store: () => opened.store };
}
