import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ownExplorer } from '../explorer.ts';

const { open, kill } = ownExplorer({ GRAPHIQL: 'on' });

async function add(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a skill or tool' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

describe('my skills', () => {
  test('Own skills show roles that list them, what one more would open, and a plan with ticks that stay', async () => {
    const { page, problems } = await open('/my-skills');
    await add(page, 'SQL');
    await add(page, 'Statistics');
    await page.getByRole('combobox', { name: 'Level in Statistics' }).selectOption('Advanced use');
    await add(page, 'Pandas');
    await page.getByRole('heading', { name: 'Roles that list what you can do' }).waitFor();
    await page.locator('.fit').first().waitFor();
    expect(await page.locator('.fit').first().innerText()).toMatch(/\d+ of \d+ skills needed/);
    await page.locator('.openings li').first().waitFor();
    await page
      .locator('.fit', { hasText: /^Data Analyst/ })
      .getByRole('link', { name: 'Plan' })
      .click();
    await page.waitForURL(/goal=data-analyst/);
    const step = page.locator('.plan li').first();
    await page.locator('.plan').getByLabel('Source: Judgement').first().click();
    await page.getByText('The Career Graph editors').first().waitFor();
    await page.keyboard.press('Escape');
    await step.getByRole('checkbox').check();
    await page.getByText(/1 of \d+ steps ticked\./).waitFor();
    await page.reload();
    await page.getByText(/1 of \d+ steps ticked\./).waitFor();
    expect(await page.getByRole('combobox', { name: 'Level in Statistics' }).inputValue()).toBe('ADVANCED');
    expect(problems).toEqual([]);
  });

  test('A pasted text gives skills and tools to keep or leave out, which then show fitting roles', async () => {
    const { page, problems } = await open('/my-skills');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByText('Paste what you do, a CV or an advertisement').click();
    const field = page.getByRole('textbox', { name: 'Your text' });
    await field.fill('Data Analyst: SQL, Tableau and statistics. Nice to have: dbt. No Java required.');
    await page.getByRole('button', { name: 'Find skills' }).click();
    await page.getByRole('group', { name: 'In your text' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^SQL/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /^dbt/ }).isChecked()).toBe(false);
    expect(
      await page
        .getByRole('checkbox', { name: /^Java / })
        .first()
        .isChecked(),
    ).toBe(false);
    await page.getByRole('link', { name: 'Data Analyst' }).waitFor();
    await page.getByRole('checkbox', { name: /^Tableau/ }).uncheck();
    await page.getByRole('button', { name: 'Add 2 skills and tools to mine' }).click();
    await page.getByRole('button', { name: 'Remove SQL' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Tableau' }).count()).toBe(0);
    expect(await field.inputValue()).toBe('');
    await page.locator('.fit').first().waitFor();
    const hrefOf = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await hrefOf('Ways from your skills')).toMatch(/^\/paths\?/);
    expect(await hrefOf('Ways there from my skills')).toContain('to=data-analyst');
    expect(sent.join(' ')).not.toMatch(/tableau/i);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Nice to have');
    expect(problems).toEqual([]);
  });

  test('Own skills are in no address but the link that is copied with them', async () => {
    const { page } = await open('/my-skills', { permissions: ['clipboard-read', 'clipboard-write'] });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(`${request.url()} ${request.headers().referer ?? ''}`));
    await add(page, 'SQL');
    await page.locator('.fit').first().waitFor();
    await page.getByText('This view’s query').first().click();
    const graphiql = await page.getByRole('link', { name: 'Open in GraphiQL' }).first().getAttribute('href');
    expect(decodeURIComponent(graphiql ?? '')).not.toMatch(/sql|"skills"/i);
    expect(page.url()).not.toMatch(/sql/i);
    expect(addresses.join(' ')).not.toMatch(/sql/i);
    await page.getByRole('button', { name: 'Copy link with my skills' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe('#skill=sql%7EWORKING%7ESQL');
    expect(new URL(link).search).toBe('');

    const { page: other } = await open(`/my-skills${new URL(link).hash}`);
    const requests: string[] = [];
    other.on('request', (request) => requests.push(request.url()));
    await other.getByText('This link brought 1 skill or tool along.').waitFor();
    await expect.poll(() => other.url()).not.toContain('#');
    await other.getByRole('button', { name: 'Use them' }).click();
    await other.getByRole('combobox', { name: 'Level in SQL' }).waitFor();
    expect(requests.join(' ')).not.toMatch(/sql/i);
  });

  test('Own skills are saved to a file, loaded again, and cleared with one click', async () => {
    const { page } = await open('/my-skills');
    await add(page, 'SQL');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, 'utf8')).skills).toEqual([
      { ref: 'sql', name: 'SQL', level: 'WORKING' },
    ]);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('combobox', { name: 'Level in SQL' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('combobox', { name: 'Level in SQL' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('thesis') });
    await page.getByText('This file holds no skills that were saved here. Nothing was changed.').waitFor();
    await page.getByRole('combobox', { name: 'Level in SQL' }).waitFor();
  });

  test('Own skills that the service no longer knows are marked and left out', async () => {
    const { page } = await open('/my-skills');
    await page.evaluate(() =>
      localStorage.setItem(
        'career-graph.my-skills',
        JSON.stringify({
          skills: [
            { ref: 'gone-skill', name: 'Gone skill', level: 'WORKING' },
            { ref: 'sql', name: 'SQL', level: 'WORKING' },
          ],
          tools: [{ ref: 'gone-tool', name: 'Gone tool' }],
          ticked: [],
        }),
      ),
    );
    await page.goto(`${page.url()}?goal=data-analyst`);
    await page.getByText('Gone skill and Gone tool are no longer known here').waitFor();
    await page.locator('.fit').first().waitFor();
    await page.locator('.openings li').first().waitFor();
    await page.locator('.plan li').first().waitFor();
    await page.getByRole('button', { name: 'Remove Gone skill' }).click();
    await page.getByText('Gone tool is no longer known here').waitFor();
  });

  test('The skills of a role are added all at once', async () => {
    const { page } = await open('/my-skills');
    await page.getByRole('combobox', { name: 'Or add all that a role lists' }).fill('Data Analyst');
    await page
      .getByRole('option', { name: /^Data Analyst/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Level in SQL' }).waitFor();
    await page.locator('.fit', { hasText: 'Data Analyst' }).first().waitFor();
  });
});

test('Own skills are in no line of the service’s log', async () => {
  const log = await kill();
  expect(log).toContain('"operation":"fit"');
  expect(log).not.toMatch(/sql|statistics|pandas/i);
});
