import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningExplorer, runExplorer } from '../explorer/running-explorer.ts';
import { seededDirectory } from '../seeded-directory.ts';
import { bundled } from './bundled.ts';

describe.runIf(inject('chromium'))('The client in a browser', () => {
  let running: RunningExplorer;
  beforeAll(async () => {
    running = await runExplorer({}, seededDirectory(inject('runFolder')));
  });
  afterAll(() => running?.close());

  test('it asks the service, and tells an error by its code', async () => {
    const { script } = await bundled(['createClient', 'careerPathsQuestion', 'roleQuestion']);
    const page = await running.browser.newPage({ bypassCSP: true });
    await page.goto(`${running.address}/robots.txt`);
    const answer = await page.evaluate(
      `${script};
      (async () => {
        const graph = careerGraph.createClient({ url: '/graphql' });
        const { careerPaths } = await graph.ask(careerGraph.careerPathsQuestion, { from: 'ML Engineer', to: 'AI Architect' });
        const refused = await graph.ask(careerGraph.roleQuestion, { ref: 'nobody' }).catch(({ code }) => code);
        return [careerPaths.nodes[0].cost, refused];
      })()`,
    );
    expect(answer).toEqual([3, 'NOT_FOUND']);
    await page.close();
  });
});
