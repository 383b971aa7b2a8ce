import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from '../explorer.ts';

const { open } = explorer();

describe('map', () => {
  test('The map loads its drawing when it is first looked at, under the page’s policy', async () => {
    const { page, problems } = await open('/map?role=ml-engineer');
    await page.locator('.map-canvas canvas').first().waitFor();
    await page.getByRole('img', { name: /^A map of \d+ roles/ }).waitFor();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(problems).toEqual([]);
  });

  test('The lists of the map lead from role to role with evidence for each move, and back leads back', async () => {
    const { page } = await open('/map?role=ml-engineer');
    const steps = page.locator('.map-steps > li');
    await steps.first().waitFor();
    expect(await steps.filter({ hasNot: page.locator('.evidence') }).count()).toBe(0);
    await page.locator('.map-steps').getByRole('link', { name: 'Senior ML Engineer' }).click();
    await expectTitle(page, /^Around Senior ML Engineer/);
    expect(new URL(page.url()).search).toBe('?role=senior-ml-engineer');
    await page.goBack();
    await expectTitle(page, /^Around Machine Learning Engineer/);
  });

  test('The map shows fewer roles under a filter, and more when it reaches further', async () => {
    const { page } = await open('/map?role=ml-engineer');
    const countRoles = async () =>
      Number((await page.locator('.map-canvas').getAttribute('aria-label'))?.match(/\d+/)?.[0]);
    await page.locator('.map-canvas canvas').first().waitFor();
    const all = await countRoles();
    await page.getByRole('combobox', { name: 'How common' }).selectOption('Common only');
    await expect.poll(countRoles).toBeLessThan(all);
    await page.getByRole('checkbox', { name: 'One move further' }).check();
    await page.getByRole('combobox', { name: 'How common' }).selectOption('All moves');
    await expect.poll(countRoles).toBeGreaterThan(all);
  });

  test('Arrow keys walk the map of everything, which says what each role is', async () => {
    const { page, problems } = await open('/map');
    await page.locator('.map-canvas-whole canvas').first().waitFor();
    await page.getByRole('group', { name: /^The map of \d+ roles/ }).focus();
    await page.keyboard.press('ArrowDown');
    const panel = page.locator('.map-panel [role=status]');
    await panel.getByText(/leads to /).waitFor();
    const first = await panel.locator('strong').innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.locator('strong').innerText()).not.toBe(first);
    const second = await panel.locator('strong').innerText();
    await page.keyboard.press('PageDown');
    await expect.poll(() => panel.locator('strong').innerText()).not.toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/roles\//);
    expect(problems).toEqual([]);
  });

  test('Two roles light the ways between them on the map, and the address keeps them', async () => {
    const { page, problems } = await open('/map');
    await page.locator('.map-canvas-whole canvas').first().waitFor();
    await page.getByRole('combobox', { name: 'Show ways from' }).fill('registered nurse');
    await page
      .getByRole('option', { name: /^Registered Nurse/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'to', exact: true }).fill('data analyst');
    await page
      .getByRole('option', { name: /^Data Analyst/ })
      .first()
      .click();
    await page.waitForURL(/map\?from=registered-nurse&to=data-analyst/);
    await page.getByText(/^\d ways are lit from Registered Nurse to Data Analyst\./).waitFor();
    await page.getByRole('combobox', { name: 'Colour shows' }).selectOption('Pay');
    await page.getByText(/^The stronger the colour|stronger the colour, the higher/).waitFor();
    await page.getByRole('combobox', { name: 'Colour shows' }).selectOption('Outlook');
    await page.getByText(/From −20 %, pale, to \+20 %, strong\./).waitFor();
    expect(problems).toEqual([]);
  });

  test('The map of everything leads to a role by name', async () => {
    const { page } = await open('/map');
    await page.locator('.map-canvas canvas').first().waitFor();
    await page.getByRole('combobox', { name: 'Go to' }).fill('MLE');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expectTitle(page, /^Around Machine Learning Engineer/);
  });
});
