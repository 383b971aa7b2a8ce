import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from '../explorer.ts';

const { open, address } = explorer();
const search = 'A job, skill or tool';

describe('page', () => {
  test('The page is served with a strict policy, and its files may be cached for good', async () => {
    const page = await fetch(`${address()}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html.replace(/<link rel="canonical".*/, '')).not.toMatch(/(src|href)="(https?:)?\/\//);
    const again = await fetch(`${address()}/`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const script = await fetch(`${address()}${html.match(/src="(\/assets\/[^"]+\.js)"/)?.[1]}`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect((await fetch(`${address()}/assets/gone.js`, { headers: { accept: 'text/html' } })).status).toBe(
      404,
    );
  });

  test('The page loads at most 250 kB of compressed script at first', async () => {
    const { page } = await open('/');
    await page.getByRole('heading', { name: 'By line of work' }).waitFor();
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(250_000);
  });
});

describe('search field', () => {
  test('The search field shows which name matched, also with a typing error, and leads to the role', async () => {
    const { page, problems } = await open('/');
    const field = page.getByRole('combobox', { name: search });
    await field.fill('mle');
    await page.getByRole('option', { name: /Machine Learning Engineer called “MLE” Role/ }).waitFor();
    await field.fill('ML Enginer');
    await page.getByRole('option', { name: /Machine Learning Engineer nearly “ML Engineer”/ }).click();
    await expectTitle(page, /^Machine Learning Engineer · Career Graph$/);
    expect(new URL(page.url()).pathname).toBe('/roles/ml-engineer');
    await page.goBack();
    await page.getByRole('heading', { name: 'Where can I start?' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('The search field works by keyboard alone', async () => {
    const { page } = await open('/');
    await page.getByRole('combobox', { name: search }).focus();
    await page.keyboard.type('ai archi');
    await page
      .getByRole('option', { name: /AI Architect/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true]').waitFor();
    await page.keyboard.press('Enter');
    await expectTitle(page, /^AI Architect/);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('header')?.className)).toContain('top');
  });

  test('A search without results leads to own skills', async () => {
    const { page } = await open('/search?for=Zookeeper%20xyzzy');
    await page.getByRole('heading', { name: '“Zookeeper xyzzy” is not known here' }).waitFor();
    await page.getByRole('link', { name: 'Start from your skills' }).waitFor();
  });

  test.each(['construction managers', '11-9021'])(
    'A search for an occupation without a role, %s, says that it is not here yet',
    async (text) => {
      const { page, problems } = await open(`/search?for=${encodeURIComponent(text)}`);
      await page.getByRole('heading', { name: /Construction Managers.* is not here yet/ }).waitFor();
      await page.getByRole('link', { name: 'Start from your skills' }).waitFor();
      expect(problems).toEqual([]);
    },
  );
});
