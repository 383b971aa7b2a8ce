import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explorer } from './explorer.ts';
import { storeOwnSkills } from './store-own-skills.ts';

const { open } = explorer();
const today = () => new Date().toLocaleDateString('en', { dateStyle: 'long' });

describe('sheets', () => {
  test.each([
    {
      name: 'role',
      path: '/roles/ml-engineer',
      ready: '.qr-code',
      says: ['Skills it lists', 'Where it leads'],
    },
    {
      name: 'way',
      path: '/paths?from=ml-engineer&to=ai-architect',
      ready: '.path.selected',
      says: ['To learn'],
    },
    {
      name: 'way of four moves',
      path: '/paths?from=registered-nurse&to=ai-architect&moves=6',
      ready: '.path.selected .step:nth-child(4)',
      says: ['To learn', 'Outlook of the role'],
    },
    {
      name: 'comparison',
      path: '/compare?roles=ml-engineer,data-scientist',
      ready: '.decide',
      says: ['Pay on one scale'],
    },
    { name: 'plan', path: '/my-skills?goal=data-analyst', ready: '.plan li', says: ['A learning plan'] },
    {
      name: 'long plan',
      path: '/my-skills?goal=data-scientist',
      ready: '.plan li',
      says: ['A learning plan', 'Sources of this sheet'],
    },
  ])(
    'A $name prints on at most two pages with its sources and the code of its address',
    async ({ path, ready, says }) => {
      const { page, problems } = await open('/sources');
      await storeOwnSkills(page, path);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.locator('.qr-code path').waitFor({ state: 'attached' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      const sheet = await page.locator('main').innerText();
      for (const words of [...says, 'Sources of this sheet', `Printed ${today()}`])
        expect(sheet).toContain(words);
      expect(problems).toEqual([]);
    },
  );
});

describe('a plan with time', () => {
  test('Hours a week give a range of months, by the editors’ hours and one’s own, and a calendar; what has none stays unknown', async () => {
    const { page } = await open('/my-skills?goal=data-analyst');
    await page.getByRole('spinbutton', { name: 'Hours a week that you can learn' }).fill('5');
    await page.keyboard.press('Tab');
    const sum = page.getByText(
      /^\d+ skills in about [\d½]+ to [\d½]+ (?:months|years); the whole takes longer, as \d+ more are unknown\.$/,
    );
    await sum.waitFor();
    const knownCount = Number((await sum.innerText()).match(/^\d+/)?.[0]);
    await page
      .getByText(/about \d+–\d+ hours to everyday use/)
      .first()
      .waitFor();
    await page.getByRole('spinbutton', { name: 'Hours for SQL, as you reckon' }).fill('87');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a calendar' }).click(),
    ]);
    const calendar = readFileSync(await download.path(), 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(knownCount);
    await page.reload();
    expect(await page.getByRole('spinbutton', { name: 'Hours for SQL, as you reckon' }).inputValue()).toBe(
      '87',
    );
  });
});

describe('sources', () => {
  test('The Tab key stops at sources only once they are switched on, and each is named for its fact', async () => {
    const { page } = await open('/roles/ml-engineer');
    await page.getByRole('heading', { name: 'Similar roles' }).waitFor();
    const stops = () => page.locator('.evidence-sign:not([tabindex="-1"])').count();
    expect(await stops()).toBe(0);
    await page.getByRole('button', { name: 'Show sources' }).click();
    await expect.poll(stops).toBeGreaterThan(40);
    const names = await page
      .locator('.skills .evidence-sign')
      .evaluateAll((signs) => signs.map((sign) => sign.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toMatch(/^Source: .*, for: Machine Learning Engineer lists /);
  });
});
