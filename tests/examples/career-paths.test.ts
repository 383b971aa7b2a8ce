import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { bundledProgram } from '../client/bundled.ts';
import { explorer } from '../explorer/explorer.ts';

describe('The React component CareerPaths', () => {
  const { open } = explorer();

  test('it shows ways with their sources, and what is wrong with a name', async () => {
    const { script } = await bundledProgram(`
      import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import { CareerPaths } from ${JSON.stringify(projectPath('examples/react/career-paths.tsx'))};
      const root = createRoot(document.body);
      export const show = (from, to) => root.render(createElement(CareerPaths, { url: '/graphql', from, to }));
    `);
    const { page } = await open('/robots.txt', { bypassCSP: true });
    await page.evaluate(`${script}; globalThis.show = careerGraph.show; show('ML Engineer', 'AI Architect')`);
    const ways = page.getByRole('listitem');
    await ways.first().waitFor();
    expect(await ways.count()).toBe(3);
    expect(await ways.first().textContent()).toBe(
      'Machine Learning Engineer → AI Engineer → AI Architect (5 to 8 years) Sources: editors',
    );
    await page.evaluate(`show('Rocket Cook', 'AI Architect')`);
    expect(await page.getByRole('alert').textContent()).toContain('no role is called "Rocket Cook"');
  });
});
