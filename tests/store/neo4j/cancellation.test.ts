import { expect, test } from 'vitest';
import { withSignal } from '../../../src/store/cancellation.ts';
import { Neo4jConnection } from '../../../src/store/neo4j/connection.ts';
import { hasNeo4j } from '../../neo4j/has-neo4j.ts';
import { neo4jAddress, useNeo4j } from '../../neo4j/test-neo4j.ts';

useNeo4j();

const slow = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS cancelled';
const running =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS cancelled' RETURN count(*)";

test.runIf(hasNeo4j())('a read that nobody awaits ends in Neo4j too, and the others go on', async () => {
  const connection = new Neo4jConnection(neo4jAddress());
  const isRunning = async (): Promise<number> => Number((await connection.read(running))[0]?.[0]) - 1; // itself
  const client = new AbortController();
  const read = withSignal(client.signal, () => connection.read(slow)).catch((error: unknown) => error);
  await expect.poll(isRunning).toBe(1);
  client.abort();
  expect(await read).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  await expect.poll(isRunning).toBe(0);
  await expect(withSignal(client.signal, () => connection.read('RETURN 1'))).rejects.toThrow('Nobody waits');
  expect(await connection.read('RETURN 1')).toEqual([[1]]);
  await connection.close();
});
