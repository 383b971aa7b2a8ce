import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from './explorer.ts';

const { open } = explorer();

describe('The map', () => {
  test('loads its drawing when first looked at, and draws under the page’s policy', async () => {
    const { page, problems } = await open('/map?role=ml-engineer');
    await page.locator('.map-canvas canvas').first().waitFor();
    await page.getByRole('img', { name: /^A map of \d+ roles/ }).waitFor();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(problems).toEqual([]);
  });

  test('is walked by the lists beside it as by the drawing, and back leads back', async () => {
    const { page } = await open('/map?role=ml-engineer');
    await page.locator('.map-steps > li').first().waitFor();
    expect(
      await page
        .locator('.map-steps > li')
        .filter({ hasNot: page.locator('.proof') })
        .count(),
    ).toBe(0);
    await page.locator('.map-steps').getByRole('link', { name: 'Senior ML Engineer' }).click();
    await expectTitle(page, /^Around Senior ML Engineer/);
    expect(new URL(page.url()).search).toBe('?role=senior-ml-engineer');
    await page.goBack();
    await expectTitle(page, /^Around Machine Learning Engineer/);
  });

  test('shows fewer roles under a filter', async () => {
    const { page } = await open('/map?role=ml-engineer');
    const roles = async () =>
      Number((await page.locator('.map-canvas').getAttribute('aria-label'))?.match(/\d+/)?.[0]);
    await page.locator('.map-canvas canvas').first().waitFor();
    const all = await roles();
    await page.getByRole('combobox', { name: 'How common' }).selectOption('Common only');
    await expect.poll(roles).toBeLessThan(all);
    await page.getByRole('checkbox', { name: 'One move further' }).check();
    await page.getByRole('combobox', { name: 'How common' }).selectOption('All moves');
    await expect.poll(roles).toBeGreaterThan(all);
  });

  test('of everything leads to a role by name', async () => {
    const { page } = await open('/map');
    await page.locator('.map-canvas canvas').first().waitFor();
    await page.getByRole('combobox', { name: 'Go to' }).fill('MLE');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expectTitle(page, /^Around Machine Learning Engineer/);
  });
});

test.each(['/skills/sql', '/tools/python', '/industries/finance'])(
  'Each role that %s leads to has who says so beside it',
  async (path) => {
    const { page } = await open(path);
    await page.locator('.role-links > li').first().waitFor();
    expect(
      await page
        .locator('.role-links > li')
        .filter({ hasNot: page.locator('.proof') })
        .count(),
    ).toBe(0);
    await page
      .locator('.role-links .proof')
      .first()
      .getByLabel(/^Source: /)
      .click();
    await page.getByRole('button', { name: 'Report a wrong fact' }).first().waitFor();
  },
);
