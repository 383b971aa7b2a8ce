import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from '../explorer.ts';
import { storeOwnSkills } from '../store-own-skills.ts';

const { open } = explorer();
const headline = '/paths?from=ml-engineer&to=ai-architect';

describe('paths', () => {
  test('Typing two names leads from the start page to the paths between them', async () => {
    const { page, problems } = await open('/');
    await page.getByRole('link', { name: 'Find a way' }).click();
    await page.getByRole('combobox', { name: 'From' }).fill('ML Engineer');
    await page.getByRole('option', { name: /^Machine Learning Engineer/ }).click();
    await page.getByRole('heading', { name: 'One move away' }).waitFor();
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('AI Architect');
    await page.getByRole('option', { name: /^AI Architect/ }).click();
    await expectTitle(page, /^From Machine Learning Engineer to AI Architect/);
    const group = page.locator('.path-group', {
      has: page.getByRole('heading', { name: 'First to AI Engineer' }),
    });
    await group.locator('.move-line').getByLabel('Source: Judgement').waitFor();
    const best = page.getByRole('button', {
      name: /^1 Machine Learning Engineer AI Engineer AI Architect 2 moves/,
    });
    expect(await best.getAttribute('aria-expanded')).toBe('true');
    expect(problems).toEqual([]);
  });

  test('The picture and the text hold the same roles, in the picture each once', async () => {
    const { page } = await open(headline);
    await page.locator('.picture .stop').first().waitFor();
    const drawnTitles = await page.locator('.stop > span:first-child').allInnerTexts();
    const listedTitles = await page.locator('.path-stop').allInnerTexts();
    expect(new Set(drawnTitles).size).toBe(drawnTitles.length);
    expect([...drawnTitles].sort()).toEqual([...new Set(listedTitles.map((text) => text.trim()))].sort());
  });

  test('Each step says what to learn, what carries over, the years, the pay and who says so', async () => {
    const { page } = await open(`${headline}&way=3`);
    const path = page.locator('.path.selected');
    await path.getByText('This way leans on a rare move, the one to AI Architect.').waitFor();
    const text = await path.innerText();
    expect(text).toContain('Reference architectures');
    expect(text).toMatch(/\d+ of \d+ listed skills carry over\./);
    expect(text).toContain('after 6–9 years');
    expect(text).toMatch(/Pay there\s+unknown: no figure with a usable source/);
    await path.getByLabel('Source: Judgement').first().click();
    await path.getByText(/The Career Graph editors/).waitFor();
  });

  test('A choice is in the address, so a link opens the same view and back leads back', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.getByRole('radio', { name: 'Least to learn' }).check();
    await page.waitForURL(/by=LEAST_NEW_SKILLS/);
    await page.getByText('Narrow it down').click();
    await page.getByRole('combobox', { name: 'At most' }).selectOption('1 move');
    await page.waitForURL(/moves=1/);
    await page.getByRole('button', { name: /^1 Machine Learning Engineer AI Architect 1 move/ }).waitFor();
    const { page: other } = await open(`${new URL(page.url()).pathname}${new URL(page.url()).search}`);
    await other.getByRole('button', { name: /^1 Machine Learning Engineer AI Architect 1 move/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page
      .getByRole('button', { name: /^1 Machine Learning Engineer AI Engineer AI Architect/ })
      .waitFor();
  });

  test('Choosing another path opens it and adds nothing to the history', async () => {
    const { page } = await open(headline);
    await page.getByRole('button', { name: /^5 / }).click();
    await page.waitForURL(/way=5/);
    expect(await page.locator('.path.selected .path-rank').innerText()).toBe('5');
    expect(await page.locator('.line.selected').count()).toBe(3);
  });

  test('Without a path the page says why, and what would open one', async () => {
    const { page } = await open('/paths?from=data-analyst&to=head-of-ai&moves=1');
    await page.getByText('It takes more moves than you allow.').waitFor();
    await page.getByRole('button', { name: /^Allow \d moves$/ }).click();
    await page.locator('.path.selected').waitFor();
    const { page: none } = await open('/paths?from=head-of-ai&to=data-analyst');
    await none.getByText('The graph holds no moves that lead there from here.').waitFor();
  });

  test('Constraints are kept to, and named when they leave no path', async () => {
    const { page } = await open(`${headline}&without=PROMOTION,SPECIALISATION,LATERAL`);
    await page.getByText('There are ways, but none that keeps to all you ask for.').waitFor();
    await page.getByRole('button', { name: 'Allow every kind of move' }).click();
    await page.locator('.path.selected').waitFor();
    const { page: avoiding } = await open(`${headline}&avoid=ai-engineer`);
    await avoiding.locator('.path.selected').waitFor();
    expect(await avoiding.locator('.stop').allInnerTexts()).not.toContain('AI Engineer');
  });

  test('A floor for pay, industries and levels are chosen on the page and kept to', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.getByText('Narrow it down').click();
    await page.getByRole('spinbutton', { name: 'Median pay never below' }).fill('130000');
    await page.keyboard.press('Tab');
    await page.waitForURL(/pay=130000/);
    await page.getByText(/^Pay is not known for .*AI Architect/).waitFor();
    await page.getByRole('checkbox', { name: 'Only roles whose pay is known' }).check();
    await page.getByText('There are ways, but none that keeps to all you ask for.').waitFor();
    await page.getByRole('button', { name: 'Allow roles of unknown pay' }).click();
    await page.locator('.path.selected').waitFor();
    await page.getByRole('checkbox', { name: 'Senior', exact: true }).uncheck();
    await page.waitForURL(/without-levels=SENIOR/);
    await expect.poll(() => page.locator('.stop-level').allInnerTexts()).not.toContain('Senior');
    await page.getByRole('combobox', { name: 'Allowed industries' }).fill('Finance');
    await page
      .getByRole('option', { name: /^Finance/ })
      .first()
      .click();
    await page.waitForURL(/industries=finance/);
    await page.locator('.path.selected').waitFor();
  });

  test('Paths from own skills begin with a first role, and no skill is in the address', async () => {
    const { page, problems } = await open('/paths?start=my-skills&to=ai-architect');
    await page.getByText('No skills are kept in this browser yet.').waitFor();
    await storeOwnSkills(page, '/paths?to=ai-architect');
    await page.getByRole('link', { name: 'From my skills' }).click();
    await expectTitle(page, /^From my skills to AI Architect/);
    await page
      .getByText(/^A first role that your skills cover most/)
      .first()
      .waitFor();
    expect(await page.locator('.stop > span:first-child').allInnerTexts()).toContain('My skills');
    const groups = await page.locator('.path-group > h2').allInnerTexts();
    expect(new Set(groups).size).toBe(groups.length);
    expect(page.url()).not.toMatch(/sql|statistics|python/);
    expect(problems).toEqual([]);
  });

  test('An end that names no role is said to be unclear', async () => {
    const { page } = await open('/paths?from=zookeeper-xyz&to=ai-architect');
    await page.getByRole('heading', { name: 'One of the ends is not clear' }).waitFor();
  });

  test('Own skills suggest starts, and are marked on a path', async () => {
    const { page } = await open('/my-skills');
    await page.getByRole('combobox', { name: 'Add a skill or tool' }).fill('Cloud architecture');
    await page
      .getByRole('option', { name: /^Cloud architecture/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Remove Cloud architecture' }).waitFor();
    await page.getByRole('link', { name: 'Find a way' }).click();
    await page.getByRole('heading', { name: 'Starts that your skills cover best' }).waitFor();
    await page.locator('.role-link').first().waitFor();
    await page.goto(new URL(`${headline}&way=1`, page.url()).href);
    await page.locator('.own-mark').first().waitFor();
    expect(page.url()).not.toMatch(/cloud/);
  });

  test('A printed sheet holds the open path in full, its sources and the day', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.locator('main').innerText();
    expect(sheet).toMatch(/Sources of this sheet/);
    expect(sheet).toContain('Licence: MIT');
    expect(sheet).toContain(`Printed ${new Date().toLocaleDateString('en', { dateStyle: 'long' })}`);
    expect(sheet).not.toContain('This view’s query');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
