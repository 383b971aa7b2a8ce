import { describe, expect, test } from 'vitest';
import { plainThingsTexts } from '../../src/explorer/texts/plain-things.ts';
import { expectTitle, explorer } from './explorer.ts';

const { open } = explorer();

describe('a way in for everybody', () => {
  test('A cashier’s job leads from the start to where people go from there', async () => {
    const { page, problems } = await open('/');
    await page.getByRole('combobox', { name: 'My job' }).fill('cashier');
    await page
      .getByRole('option', { name: /^Cashier/ })
      .first()
      .click();
    await expectTitle(page, /^From Cashier/);
    await page.getByRole('heading', { name: 'One move away' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('What one does is ticked in plain words, each with an example, and leads to roles', async () => {
    const { page } = await open('/');
    await page.getByRole('link', { name: 'Tick or paste what I do' }).click();
    const boxes = page.locator('.plain-things input[type=checkbox]');
    await boxes.first().waitFor();
    const count = plainThingsTexts.plainThings.groups.flatMap(({ things }) => Object.keys(things)).length;
    expect([count, await boxes.count()]).toEqual([40, 40]);
    await page
      .getByRole('checkbox', { name: /^Help customers, in person or by telephone as in the role of / })
      .check();
    await page.getByRole('checkbox', { name: /^Take payments and count a till/ }).check();
    await page.getByRole('checkbox', { name: /^Keep shelves and displays in order/ }).check();
    const best = page.locator('.fit').first();
    await best.getByText(/^3 of \d+ skills needed$/).waitFor();
    await page.getByRole('checkbox', { name: /^Take payments/ }).uncheck();
    await best.getByText(/^2 of \d+ skills needed$/).waitFor();
  });

  test('Several interests together are a short profile', async () => {
    const { page } = await open('/');
    await page.getByRole('checkbox', { name: 'Helping others' }).check();
    await page.getByRole('checkbox', { name: 'Working with their hands' }).check();
    await page.getByText(/^\d+ roles share some of what you ticked/).waitFor();
    await page.locator('.interests .role-link-note', { hasText: '2 of 2' }).first().waitFor();
  });

  test('A question in words is answered with the ways between the roles that it names', async () => {
    const { page, problems } = await open(
      '/search?for=How%20do%20I%20get%20from%20nurse%20to%20data%20analyst%3F',
    );
    await page.getByRole('link', { name: 'From Registered Nurse to Data Analyst' }).click();
    await page.locator('.path.selected').waitFor();
    expect(problems).toEqual([]);
  });
});
