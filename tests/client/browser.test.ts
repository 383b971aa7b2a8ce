import { describe, expect, test } from 'vitest';
import { explorer } from '../explorer/explorer.ts';
import { bundled } from './bundled.ts';

describe('The client in a browser', () => {
  const { open } = explorer();

  test('it asks the service, and tells an error by its code', async () => {
    const { script } = await bundled(['createClient', 'careerPathsQuestion', 'roleQuestion']);
    const { page } = await open('/robots.txt', { bypassCSP: true });
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
  });
});
