import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from './explorer.ts';

const { open, address } = explorer({ GRAPHIQL: 'on' });
const search = 'A job, skill or tool';

describe('The page of the service', () => {
  test('is served with a strict policy, and its files for good', async () => {
    const page = await fetch(`${address()}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
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

  test('loads at most 250 kB of script at first, counted compressed', async () => {
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

describe('Where can I start?', () => {
  test('search shows which name matched, also with a typing error, and leads to the role', async () => {
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

  test('works by keyboard alone', async () => {
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
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  });

  test('an unknown job leads to one’s skills', async () => {
    const { page } = await open('/search?for=Zookeeper%20xyzzy');
    await page.getByRole('heading', { name: '“Zookeeper xyzzy” is not known here' }).waitFor();
    await page.getByRole('link', { name: 'Start from your skills' }).waitFor();
  });
});

describe('A role', () => {
  test('has an address, and shows pay with what it covers and each fact’s source one click away', async () => {
    const { page, problems } = await open('/roles/MLE');
    await page.getByText('$100,000').first().waitFor();
    const pay = page.locator('.pay');
    expect(await pay.innerText()).toMatch(/average salary range per year · United States · undated/);
    await pay.getByLabel('Source: Judgement').first().click();
    await pay
      .getByText(/Career Graph project · Licence: MIT/)
      .first()
      .waitFor();
    await pay.getByRole('button', { name: 'Report a wrong fact' }).first().click();
    const report = await page.getByRole('textbox', { name: 'Your report' }).inputValue();
    expect(report).toMatch(/^Fact: Machine Learning Engineer pays \$100,000.*\nSource: brief@1\n/);
    expect(problems).toEqual([]);
  });

  test('leads on, and says where people come from', async () => {
    const { page } = await open('/roles/ai-architect');
    const comes = page.locator('section', {
      has: page.getByRole('heading', { name: 'Where people come from' }),
    });
    await comes.getByRole('link', { name: /Cloud Solutions Architect/ }).waitFor();
    expect(await comes.innerText()).toContain('Typical, not a rule');
    expect(await page.locator('.pay').innerText()).toContain('That is unknown, not low');
  });

  test('that is not known gets suggestions, not an empty page', async () => {
    const { page } = await open('/roles/ML%20Enginer');
    await page.getByRole('heading', { name: 'No role is called “ML Enginer”' }).waitFor();
    await page.getByRole('link', { name: 'Machine Learning Engineer' }).first().waitFor();
  });

  test('shows similar roles and why, which is no move', async () => {
    const { page } = await open('/roles/ml-engineer');
    const similar = page.locator('section', { has: page.getByRole('heading', { name: 'Similar roles' }) });
    await similar
      .getByText(/Both list /)
      .first()
      .waitFor();
    expect(await similar.innerText()).toContain('resembling is not a move');
  });

  test('shows its query, to copy or to go on with in GraphiQL', async () => {
    const { page } = await open('/roles/ml-engineer');
    await page.getByText('This view’s query').click();
    expect(await page.getByRole('textbox', { name: 'This view’s query' }).inputValue()).toMatch(
      /^query role\(\$ref: RoleRef! = "ml-engineer"\) \{/,
    );
    const link = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
    expect(new URLSearchParams(link?.split('?')[1]).get('query')).toContain('"ml-engineer"');
  });
});

describe('Skills, tools, interests, lines of work and sources', () => {
  test.each([
    ['/skills/python-programming', 'Python programming'],
    ['/tools/PyTorch', 'PyTorch'],
    ['/industries/healthcare', 'Healthcare'],
    ['/families/Data', 'Data'],
    ['/sources', 'Where this comes from'],
    ['/nowhere/at/all', 'There is nothing at this address'],
  ])('%s has a view of its own', async (path, heading) => {
    const { page, problems } = await open(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(problems).toEqual([]);
  });

  test('what one enjoys leads to roles', async () => {
    const { page } = await open('/');
    await page.getByRole('link', { name: 'Working with data' }).click();
    await page.getByRole('heading', { name: 'People in these roles often enjoy this' }).waitFor();
    await page.getByRole('link', { name: /^Machine Learning Engineer/ }).waitFor();
  });
});
