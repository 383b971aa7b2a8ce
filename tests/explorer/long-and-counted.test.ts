import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../process.ts';
import { expectAccessible, explorer } from './explorer.ts';
import { writeManyRoles } from './many-roles.ts';

const { open, data } = explorer();
const many = 150;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-many-'));
  writeManyRoles(join(folder, 'many'), many);
  writeFileSync(
    join(folder, 'moves.csv'),
    'from,to,count,outOf,place,period\nml-engineer,senior-ml-engineer,120,400,Germany,2020-2024\n',
  );
  for (const args of [
    ['seeds', join(folder, 'many'), '--source', 'local'],
    ['moves', join(folder, 'moves.csv'), '--release', '2024'],
  ])
    expect(await run('src/cli/main.ts', ['import', ...args], { DATA_DIR: data() })).toMatchObject({
      code: 0,
    });
  rmSync(folder, { recursive: true });
});

test('A start page of more roles than one answer holds says how many are shown, and shows the rest', async () => {
  const { page } = await open('/');
  await page.getByText(/^100 of \d+ roles are shown\./).waitFor();
  await expectAccessible(page);
  for (const more of [200, 0]) {
    await page.getByRole('button', { name: 'Show more' }).click();
    if (more > 0) await page.getByText(new RegExp(`^${more} of \\d+ roles are shown\\.`)).waitFor();
  }
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Line of work 7/ }).waitFor();
});

test('The map of everything says how many roles it shows, and draws the rest when asked to', async () => {
  const { page, problems } = await open('/map');
  await page.getByText(/^100 of \d+ roles are shown\./).waitFor();
  const listed = () => page.locator('.map-list-title + .chips > li').count();
  const before = await listed();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText(/^200 of \d+ roles are shown\./).waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  expect(await listed()).toBeGreaterThan(before);
  expect(problems).toEqual([]);
});

test('Counted moves stand with their place, period and source, and as no forecast', async () => {
  const { page } = await open('/roles/ml-engineer');
  const move = page.locator('.moves-next .move', { hasText: 'Senior ML Engineer' }).first();
  await move
    .getByText(/120 recorded moves of 400, Germany, 2020-2024: who was hired before, not who can succeed/)
    .waitFor();
  await move.getByLabel(/^Source: .*Counted/).click();
  await move.locator('.proof-basis', { hasText: 'Counted' }).waitFor();
  await expectAccessible(page);
});
