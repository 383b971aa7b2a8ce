import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { explorer } from './explorer.ts';

const { open } = explorer();
const headline = '/paths?from=ml-engineer&to=ai-architect';

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node === node.ownerDocument.activeElement);

/** Presses Tab until an element has the focus. @throws after 150 presses */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await hasFocus(element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${element}`);
}

/** Types a name into a search field, and picks the first suggestion. */
async function find(page: Page, field: Locator, name: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('keyboard', () => {
  test('Paths are found, ranked and constrained by keyboard alone', async () => {
    const { page } = await open('/paths');
    await find(page, page.getByRole('combobox', { name: 'From' }), 'Machine Learning Engineer');
    await page.waitForURL(/from=ml-engineer/);
    await find(page, page.getByRole('combobox', { name: 'To', exact: true }), 'AI Architect');
    await page.locator('.path.selected').waitFor();
    await tabTo(page, page.getByRole('radio', { name: 'Most typical' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/by=FASTEST/);
    await page.locator('.path.selected').waitFor();
    await tabTo(page, page.locator('.question-fold summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('combobox', { name: 'At most' }));
    await page.keyboard.press('ArrowUp');
    await page.waitForURL(/moves=3/);
    await tabTo(page, page.getByRole('spinbutton', { name: 'Median pay never below' }));
    await page.keyboard.type('90000');
    await page.keyboard.press('Tab');
    await page.waitForURL(/pay=90000/);
    await tabTo(page, page.getByRole('checkbox', { name: 'Only roles whose pay is known' }));
    await page.keyboard.press('Space');
    await page.waitForURL(/pay-known=yes/);
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('checkbox', { name: 'sideways' }));
    await page.keyboard.press('Space');
    await page.waitForURL(/without=LATERAL/);
    await tabTo(page, page.getByRole('checkbox', { name: 'Executive' }));
    await page.keyboard.press('Space');
    await page.waitForURL(/without-levels=EXECUTIVE/);
    await find(page, page.getByRole('combobox', { name: 'Allowed industries' }), 'Finance');
    await page.waitForURL(/industries=finance/);
    await find(page, page.getByRole('combobox', { name: 'Not through' }), 'ML Tech Lead');
    await page.waitForURL(/avoid=ml-tech-lead/);
    await tabTo(page, page.getByRole('button', { name: 'Remove ML Tech Lead' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove ML Tech Lead' }).waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('checkbox', { name: 'Judgement of the Career Graph editors' }));
    await page.keyboard.press('Space');
    await page.waitForURL(/sources=brief/);
  });

  test('Own skills are added, levelled, planned with and removed by keyboard alone', async () => {
    const { page } = await open('/my-skills');
    const field = page.getByRole('combobox', { name: 'Add a skill or tool' });
    for (const name of ['SQL', 'Statistics', 'Pandas']) {
      await find(page, field, name);
      await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
      expect(await hasFocus(field)).toBe(true); // ready for the next
    }
    await tabTo(page, page.getByRole('combobox', { name: 'Level in Statistics' }));
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('combobox', { name: 'Level in Statistics' }).inputValue()).toBe('ADVANCED');
    await tabTo(page, page.getByRole('button', { name: 'Remove SQL' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove SQL' }).waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('link', { name: 'Plan' }).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/goal=/);
    await tabTo(page, page.locator('.plan li input').first());
    await page.keyboard.press('Space');
    await page.getByText(/1 of \d+ steps ticked\./).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Clear everything' }));
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('Roles are compared, and evidence is opened and closed, by keyboard alone', async () => {
    const { page } = await open('/compare');
    const field = page.getByRole('combobox', { name: 'Add a role' });
    for (const name of ['Data Analyst', 'Data Scientist', 'Data Engineer']) {
      await find(page, field, name);
      await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
    }
    const source = page.locator('.listing').getByLabel('Source: Judgement').first();
    await tabTo(page, page.getByRole('button', { name: 'Show sources' }));
    await page.keyboard.press('Enter');
    await tabTo(page, source);
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator(':popover-open').getByRole('button', { name: 'Report a wrong fact' }));
    await page.keyboard.press('Escape');
    expect(await page.locator(':popover-open').count()).toBe(0);
    expect(await hasFocus(source)).toBe(true);
    await page.reload();
    await tabTo(page, page.getByRole('button', { name: 'Remove Data Scientist' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/roles=data-analyst,data-engineer$/);
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Remove Data Engineer' }))).toBe(true);
  });

  test('A path is opened and leads on to its skills by keyboard alone', async () => {
    const { page } = await open(headline);
    await tabTo(page, page.getByRole('button', { name: /^2 / }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/way=2/);
    await tabTo(page, page.locator('.path.selected .chip').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/skills\//);
  });
});
