import { expect, test } from 'vitest';
import { acquireNeo4j, type Way } from './acquire.ts';
import { type RunningNeo4j, WayNotAvailable } from './address.ts';

const unavailable = (name: string, reason: string): Way => ({
  name,
  start: () => Promise.reject(new WayNotAvailable(reason)),
});
const running: RunningNeo4j = {
  address: { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: '', database: 'neo4j' },
  how: 'made up',
  stop: async () => {},
};

test('acquireNeo4j takes the first way that works and says why the ways before it did not', async () => {
  const notices: string[] = [];
  const ways = [unavailable('Docker', 'no engine answers'), { name: 'other', start: async () => running }];
  expect(await acquireNeo4j(ways, {}, (line) => notices.push(line))).toBe(running);
  expect(notices).toEqual(['No Neo4j from Docker: no engine answers']);
});

test('acquireNeo4j names what to install and the reason of each way when none works', async () => {
  const ways = [
    unavailable('Docker', 'no engine answers'),
    unavailable('Maven Central', 'needs Java 17 or newer'),
  ];
  const error = await acquireNeo4j(ways, {}, () => {}).catch((reason: Error) => reason.message);
  expect(error).toMatch(/Install Docker or Java 17;.*NEO4J_TEST_URI.*npm run test:embedded/);
  expect(error).toContain('Docker: no engine answers\n  Maven Central: needs Java 17 or newer');
});

test('acquireNeo4j never replaces the server that the environment names by another', async () => {
  const ways: Way[] = [{ name: 'other', start: async () => running }];
  // a port that no service may have
  const environment = { NEO4J_TEST_URI: 'bolt://127.0.0.1:1' };
  await expect(acquireNeo4j(ways, environment)).rejects.toThrow('NEO4J_TEST_URI names cannot be used');
});
