import { describe, expect, test } from 'vitest';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { emptyDatabase, neo4jAddress, testDriver, useNeo4j } from '../neo4j/test-neo4j.ts';
import { type Environment, run } from '../process.ts';
import {
  addressIn,
  ask,
  environment,
  headline,
  headlineAnswer,
  holds,
  main,
  serve,
  useServices,
} from './served.ts';

useServices();
useNeo4j();

describe.runIf(hasNeo4j())('The service on a Neo4j', () => {
  const settings = (): Environment => {
    const { uri, user, password, database } = neo4jAddress();
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  };

  test('The service and the command line answer from an empty Neo4j, once seeded, as from the embedded store', async () => {
    await emptyDatabase();
    const service = serve(settings());
    const address = addressIn(await service.says(holds));
    expect(await ask(address, headline)).toMatchObject({ data: headlineAnswer });
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    const paths = ['paths', 'ML Engineer', 'AI Architect', '--first', '11'];
    const [fromNeo4j, fromEmbedded] = [
      await run(main, paths, settings()),
      await run(main, paths, environment),
    ];
    expect(fromNeo4j).toEqual(fromEmbedded);
  });

  test('The service refuses a Neo4j that holds something else, and writes nothing', async () => {
    await emptyDatabase();
    const driver = testDriver();
    const { database } = neo4jAddress();
    await driver.executeQuery('CREATE (:Film)', {}, { database });
    const { code, stderr } = await run(main, ['serve'], { ...environment, ...settings() });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Database \S+ at \S+ holds something else \(1 nodes: Film\); nothing was written\. .*\n$/,
    );
    const { records } = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels', {}, { database });
    expect(records.map((record) => record.get('labels'))).toEqual([['Film']]);
    await driver.executeQuery('MATCH (n) DELETE n', {}, { database });
    await driver.close();
  });

  test('The service refuses a wrong password and names the setting', async () => {
    const { code, stderr } = await run(main, ['serve'], {
      ...environment,
      ...settings(),
      NEO4J_PASSWORD: 'wrong',
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/refuses neo4j: check NEO4J_USER and NEO4J_PASSWORD\.\n$/),
    ]);
  });
});
