import { describe, expect, test } from 'vitest';
import { explorer } from '../explorer/explorer.ts';

describe('GraphiQL in a browser', () => {
  const { open, address } = explorer();

  test('it opens with at most 1 MB over the wire, asks the first question, and copies it', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, problems } = await open('/robots.txt', { permissions });
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
    await page.goto(`${address()}/graphql`);
    await page.locator('.graphiql-query-editor').getByText('careerPaths').waitFor(); // the editor loads last
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('"Large language models"').first().waitFor();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(1_000_000);
    expect(new Set(caching.values())).toEqual(new Set(['public, max-age=31536000, immutable']));
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    const command = await page.evaluate('navigator.clipboard.readText()');
    expect(command).toMatch(new RegExp(`^curl '${address()}/graphql' .*careerPaths`));
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('button', { name: 'Ways', exact: true }).first().waitFor();
    expect(problems).toEqual([]);
  });

  test('an address with a question opens with that question', async () => {
    const query = 'query Mine { graph { version } }';
    const { page } = await open(`/graphql?query=${encodeURIComponent(query)}`);
    await page.locator('.graphiql-query-editor').getByText('Mine').waitFor();
  });
});
