import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/in-process.ts';
import { expectAccessible, ownExplorer } from './explorer.ts';
import { writeManyRoles } from './many-roles.ts';

const { open, data } = ownExplorer();
const manyRoles = 150;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-many-'));
  writeManyRoles(join(folder, 'many'), manyRoles);
  writeFileSync(
    join(folder, 'moves.csv'),
    'from,to,count,outOf,place,period\nml-engineer,senior-ml-engineer,120,400,Germany,2020-2024\n',
  );
  mkdirSync(join(folder, 'many'), { recursive: true });
  writeFileSync(
    join(folder, 'many', 'pay.yaml'),
    `source: local
roles:
  senior-ml-engineer:
    pays:
      germany: { median: 80000, currency: EUR, year: 2025, measure: annual wage }
regions:
  germany: { code: DE }
`,
  );
  copyFiles('onet', join(folder, 'onet'), '10-2000.00', '15-2051.00');
  copyFiles('exposure', join(folder, 'exposure'), '\t17.0\t', '\t7.0\t');
  for (const args of [
    ['seeds', join(folder, 'many'), '--source', 'local'],
    ['moves', join(folder, 'moves.csv'), '--release', '2024'],
    ['onet', join(folder, 'onet')],
    ['exposure', join(folder, 'exposure')],
  ])
    expect(await runInProcess(['import', ...args], { DATA_DIR: data() })).toMatchObject({
      code: 0,
    });
  rmSync(folder, { recursive: true });
});

/** Copies the small files of a source, one text of them as another, such as one occupation under another code. */
function copyFiles(source: string, folder: string, oldText: string, newText: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(`tests/importers/files/${source}`)) {
    const text = readFileSync(join('tests/importers/files', source, name), 'utf8');
    writeFileSync(join(folder, name), text.replaceAll(oldText, newText));
  }
}

test('A start page with more than one page of roles loads them all', async () => {
  const { page } = await open('/');
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Line of work 7/ }).waitFor();
});

test('A task says how far language models could help with it, and who rated', async () => {
  const { page, problems } = await open('/roles/onet-10-1000.00');
  const task = page.locator('.statements li', { hasText: 'Bend glass.' });
  await task
    .getByText(/^AI tools could halve the time of this, as rated by GPT-4, but not by people\./)
    .waitFor();
  expect(problems).toEqual([]);
});

const rolesOnMap = async (page: Page) =>
  Number((await page.locator('.map-canvas-whole').getAttribute('aria-label'))?.match(/\d+/)?.[0]);

test('The map of everything loads all roles, and holds them as text too', async () => {
  const { page, problems } = await open('/map');
  await page.getByText(/^Line of work 7 \(\d+ roles\)$/).waitFor();
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  for (const lane of await page.locator('.atlas-list summary').all()) await lane.click();
  await expect.poll(() => page.locator('.atlas-list li').count()).toBe(await rolesOnMap(page));
  expect(problems).toEqual([]);
});

test('Official occupations join the map by group and job zone, as text too, and can be chosen', async () => {
  const { page, problems } = await open('/map');
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: /^With \d+ official occupations$/ }).waitFor();
  const before = await rolesOnMap(page);
  await page.getByRole('checkbox', { name: /^With \d+ official/ }).check();
  await page.getByRole('button', { name: /^Occupations of O\*NET, United States/ }).click();
  expect(await rolesOnMap(page)).toBeGreaterThan(before);
  await page.getByText(/^Computers and mathematics \(\d+ roles?\)$/).click();
  await page
    .locator('.atlas-list li', { hasText: 'Lamp Sellers' })
    .getByText(/^(Job zone \d|Preparation unknown)/)
    .waitFor();
  await page.getByRole('combobox', { name: 'Show ways from' }).fill('Lamp Sellers');
  await page
    .getByRole('option', { name: /Lamp Sellers/ })
    .first()
    .click();
  await page.waitForURL(/with=official/);
  await page.getByRole('combobox', { name: 'Colour shows' }).selectOption('Outlook');
  await page.getByText(/amber with the sign ▼ shrinks/).waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('A counted move shows its place, period and source, and that it is no forecast', async () => {
  const { page } = await open('/roles/ml-engineer');
  const move = page.locator('.moves-next .move', { hasText: 'Senior ML Engineer' }).first();
  await move
    .getByText(/120 recorded moves of 400, Germany, 2020-2024: who was hired before, not who can succeed/)
    .waitFor();
  await move.getByLabel(/^Source: .*Counted/).click();
  await move.locator('.evidence-basis', { hasText: 'Counted' }).waitFor();
  await expectAccessible(page);
});

test('An official occupation behind a role is one step away, with its match, and links to its publisher', async () => {
  const { page, problems } = await open('/roles/data-scientist');
  const official = page.locator('section', {
    has: page.getByRole('heading', { name: 'Official job descriptions used here' }),
  });
  await official.getByText('O*NET 15-2051.00, this job').waitFor();
  await official.getByText('about the official occupation, not about this very role').waitFor();
  await expectAccessible(page);
  await official.getByRole('link', { name: 'Lamp Sellers' }).click();
  await page.getByRole('heading', { level: 1, name: /^Lamp Sellers/ }).waitFor();
  await page.locator('a[href*="15-2051.00"]').first().waitFor();
  await page.goto(new URL('/compare?roles=onet-15-2051.00,data-scientist', page.url()).href);
  await page.getByRole('button', { name: /^Remove Lamp Sellers/ }).waitFor();
  await page.goto(new URL('/paths?from=onet-15-2051.00', page.url()).href);
  await page.getByRole('heading', { level: 1, name: /^From Lamp Sellers/ }).waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('An official occupation is found, read, walked from, seen on the map, compared and planned for on a telephone', async () => {
  const { page, problems } = await open('/', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const go = (path: string) => page.goto(new URL(path, page.url()).href);
  const expectSound = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  };
  await page.getByRole('combobox', { name: 'A job, skill or tool' }).fill('Lamp Maker');
  await page
    .getByRole('option', { name: /^Lamp Makers/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Lamp Makers/ }).waitFor();
  await page.getByText('Bend glass.').first().waitFor();
  await expectSound();
  await go('/paths?from=onet-15-2051.00&to=ai-architect');
  await page.locator('.path.selected').waitFor();
  await page
    .getByText(/^Lamp Sellers: the same work as Data Scientist, by code /)
    .first()
    .waitFor();
  expect(await page.locator('.path.selected').innerText()).toMatch(/To learn/);
  await expectSound();
  await go('/map?with=official&from=onet-15-2051.00&to=ai-architect');
  await page.getByText(/^\d+ ways are lit from Lamp Sellers to AI Architect\./).waitFor();
  await page.getByText('Search, ways, colours').click();
  await page.getByRole('combobox', { name: 'Show ways from' }).waitFor();
  await expectSound();
  await go('/compare?roles=onet-10-1000.00,data-scientist');
  await page
    .getByText(/^Unknown for all of them|^Level$/)
    .first()
    .waitFor();
  const cell = page.locator('.fact-rows td').filter({ hasText: 'Data Scientist' }).first();
  await cell.getByText('Some experience').waitFor();
  await expectSound();
  await go('/my-skills?goal=onet-10-1000.00');
  await page.getByRole('combobox', { name: 'Add a skill or tool' }).fill('SQL');
  await page.getByRole('option', { name: /^SQL/ }).first().click();
  await page.locator('.plan li').first().waitFor();
  await expectSound();
  expect(problems).toEqual([]);
});

describe('path constraints', () => {
  const headline = '/paths?from=ml-engineer&to=ai-architect';

  test('Paths are constrained to bases and sources that the graph has', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.getByText('Change the question').click();
    const bases = page.getByRole('group', { name: 'What moves may rest on' });
    expect(await bases.getByRole('checkbox', { name: /^Related list/ }).isChecked()).toBe(false);
    await bases.getByRole('checkbox', { name: 'Judgement' }).uncheck();
    await page.waitForURL(/bases=OBSERVED/);
    await page.getByText('What you sort by is not known for any move.').waitFor();
    expect(await bases.getByRole('checkbox', { name: 'Counted' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Allow all that moves usually rest on' }).click();
    await page.locator('.path.selected').waitFor();
    const sources = page.getByRole('group', { name: 'Sources to rely on' });
    await sources.getByRole('checkbox', { name: 'Judgement of the Career Graph editors' }).uncheck();
    await page.waitForURL(/sources=local,brief,/);
    await page.getByRole('button', { name: /^1 Machine Learning Engineer AI Architect 1 move/ }).waitFor();
    await expectAccessible(page);
  });

  test('Paths are constrained by pay in a place and currency that the graph has figures for', async () => {
    const { page } = await open(`${headline}&moves=3`);
    await page.getByText('Change the question').click();
    await page.getByText(/^US dollars a year · United States, where \d+ roles have a figure/).waitFor();
    await page.getByRole('combobox', { name: 'By figures for' }).selectOption('Germany, euros');
    await page.getByText('euros a year · Germany, where 1 role has a figure · not converted').waitFor();
    await page.getByRole('spinbutton', { name: 'Median pay never below' }).fill('90000');
    await page.keyboard.press('Tab');
    await page.waitForURL(/pay=90000&pay-region=DE&pay-currency=EUR/);
    await page.locator('.path.selected').waitFor();
    await expect.poll(() => page.locator('.path-stop').allInnerTexts()).not.toContain('Senior ML Engineer');
  });

  test('An unknown source in a constraint is named, and all constraints can be dropped', async () => {
    const { page } = await open(`${headline}&sources=nobody`);
    await page.getByRole('heading', { name: 'One of your limits is not clear' }).waitFor();
    await page.getByText(/No source is called "nobody"/).waitFor();
    await page.getByRole('button', { name: 'Drop all limits' }).click();
    await page.locator('.path.selected').waitFor();
  });
});
