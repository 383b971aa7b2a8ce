import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningExplorer, runExplorer } from '../explorer/running-explorer.ts';
import { seededDirectory } from '../seeded-directory.ts';

describe.runIf(inject('chromium'))('GraphiQL in a browser', () => {
  let running: RunningExplorer;
  beforeAll(async () => {
    running = await runExplorer({}, seededDirectory(inject('runFolder')));
  });
  afterAll(() => running?.close());

  test('it opens with at most 1 MB over the wire, asks the first question, and copies it', async () => {
    const context = await running.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    const sizes: Promise<number>[] = [];
    const caching = new Map<string, string | undefined>();
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (path.startsWith('/graphiql/assets/')) caching.set(path, response.headers()['cache-control']);
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
    });
    await page.goto(`${running.address}/graphql`);
    await page.locator('.graphiql-query-editor').getByText('careerPaths').waitFor(); // the editor loads last
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('"Large language models"').first().waitFor();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(1_000_000);
    expect(new Set(caching.values())).toEqual(new Set(['public, max-age=31536000, immutable']));
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    const command = await page.evaluate('navigator.clipboard.readText()');
    expect(command).toMatch(new RegExp(`^curl '${running.address}/graphql' .*careerPaths`));
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('button', { name: 'Ways', exact: true }).first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('an address with a question opens with that question', async () => {
    const page = await running.browser.newPage();
    const query = 'query Mine { graph { version } }';
    await page.goto(`${running.address}/graphql?query=${encodeURIComponent(query)}`);
    await page.locator('.graphiql-query-editor').getByText('Mine').waitFor();
    await page.close();
  });
});
