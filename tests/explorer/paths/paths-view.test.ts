import { readFileSync } from 'node:fs';
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
    await page
      .locator('.path.selected')
      .getByLabel(/^Source: Judgement, .*, for: .* leads to AI Engineer$/)
      .waitFor();
    await page
      .getByRole('status')
      .getByText(/^\d+ ways from Machine Learning Engineer to AI Architect$/)
      .waitFor();
    const best = page.getByRole('button', {
      name: /^1 Machine Learning Engineer AI Engineer AI Architect 2 moves/,
    });
    expect(await best.getAttribute('aria-expanded')).toBe('true');
    expect(problems).toEqual([]);
  });

  test('The picture and the list hold the same ways in one order, numbered alike', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    const drawn = await page.locator('.way-choice .visually-hidden').allInnerTexts();
    const list = await page
      .locator('.path-head')
      .evaluateAll((heads) =>
        heads.map((head) => [
          head.querySelector('.path-rank')?.textContent,
          ...[...head.querySelectorAll('.path-stop')].map((stop) => stop.textContent?.trim()),
        ]),
      );
    expect(list.length).toBe(drawn.length);
    expect(list.map(([rank]) => Number(rank))).toEqual(drawn.map((_, index) => index + 1));
    list.forEach(([rank, ...stops], index) => {
      expect(drawn[index]).toMatch(new RegExp(`^Way ${rank}: `));
      for (const stop of stops) expect(drawn[index]).toContain(stop);
    });
  });

  test('A way draws the pay of each stop on one scale, in the place that the browser remembers', async () => {
    const { page, problems } = await open(headline);
    const rows = page.locator('.path.selected .pay-scale li');
    await rows.filter({ hasText: 'Machine Learning Engineer' }).first().waitFor();
    const place = page.locator('.path.selected').getByLabel('Pay in another place');
    await place.fill('Seattle');
    await place.press('Enter');
    await rows.filter({ hasText: /Machine Learning Engineer.*Seattle.*2025/s }).waitFor();
    await page.reload();
    await rows.filter({ hasText: /Machine Learning Engineer.*Seattle.*2025/s }).waitFor();
    const steps = page.locator('.path.selected .step');
    await steps
      .getByText(/· Seattle-Tacoma-Bellevue, WA ·/)
      .first()
      .waitFor();
    await steps
      .getByText(/^Tasks that make up .*% of all tasks, as rated by/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });

  test('The least pay is of the place that is named', async () => {
    const { page } = await open('/paths?from=data-analyst&to=data-science-manager');
    await page.getByText('Change the question').click();
    const place = page.getByLabel('Where', { exact: true });
    await place.fill('Seatle');
    await place.press('Enter');
    await page.getByRole('button', { name: 'Seattle-Tacoma-Bellevue, WA' }).click();
    await page.getByText('US dollars a year · Seattle-Tacoma-Bellevue, WA · not converted').waitFor();
    await page.getByRole('spinbutton', { name: 'Median pay never below' }).fill('100000');
    await page.keyboard.press('Tab');
    await page.waitForURL(/pay=100000&pay-region=Seattle/);
    await page
      .locator('.path.selected')
      .getByText(/Seattle-Tacoma-Bellevue, WA/)
      .first()
      .waitFor();
  });

  test('The picture alone tells years, skills to learn, pay and kinds of moves, and what its signs mean', async () => {
    const { page } = await open('/paths?from=registered-nurse&to=data-analyst');
    await page.locator('.picture .way').first().waitFor();
    expect(await page.locator('.way').first().locator('.way-sum').textContent()).toMatch(
      /^\d+–\d+ years( or more)? · \d+ new skills$/,
    );
    const drawing = (await page.locator('.picture svg').textContent()) ?? '';
    for (const words of ['2 years', 'new', 'pay unknown', '$', 'new direction', 'occasional', 'band:'])
      expect(drawing).toContain(words);
    const top = await page.locator('.picture').evaluate((picture) => picture.getBoundingClientRect().top);
    expect(top).toBeLessThan(330); // of 860: the first screen shows the answer
  });

  test('A way lights up under the pointer, and is chosen by click and by arrow keys', async () => {
    const { page } = await open(headline);
    const choice = page.getByRole('radio', { name: /^Way 3: / });
    await choice.hover();
    await page.locator('.way.lit').waitFor();
    await choice.click();
    await page.waitForURL(/way=3/);
    expect(await page.locator('.path.selected .path-rank').innerText()).toBe('3');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/way=4/);
    await page.locator('.way.selected.lit').waitFor();
  });

  test('The picture is saved as SVG and PNG with its title, its sources and the day', async () => {
    const { page, problems } = await open(headline);
    for (const kind of ['SVG', 'PNG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(
        `from-machine-learning-engineer-to-ai-architect.${kind.toLowerCase()}`,
      );
      const content = readFileSync(await download.path());
      if (kind === 'PNG') {
        expect(content.subarray(1, 4).toString()).toBe('PNG');
      } else {
        const svg = content.toString();
        expect(svg).toMatch(/From Machine Learning Engineer to AI Architect/);
        expect(svg).toMatch(/Sources: .*Judgement of the Career Graph editors/s);
        expect(svg).toContain(new Date().toLocaleDateString('en', { dateStyle: 'long' }));
        expect(svg).not.toMatch(/var\(|class=/);
      }
    }
    expect(problems).toEqual([]);
  });

  test('On a narrow screen the ways go from top to bottom, and are chosen by number', async () => {
    const { page } = await open(headline, { viewport: { width: 360, height: 740 } });
    await page.locator('.picture-tall').waitFor();
    await page.getByRole('radio', { name: /^Way 2: / }).check();
    await page.waitForURL(/way=2/);
    expect(await page.locator('.picture svg').textContent()).toContain('Senior ML Engineer');
  });

  test('A text that names no role is not taken for one, and the field says so', async () => {
    const { page } = await open(headline);
    await page.getByText('Change the question').click();
    await page.getByRole('combobox', { name: 'From' }).fill('nurse');
    await page.keyboard.press('Tab');
    await page
      .getByText(
        '“nurse” is not chosen: take a name from the list that opens while you type. Shown is Machine Learning Engineer.',
      )
      .waitFor();
  });

  test('Each step says what to learn, what carries over, the years, the pay and who says so', async () => {
    const { page } = await open(`${headline}&way=3`);
    const path = page.locator('.path.selected');
    await path.getByText('Few people take the step to AI Architect.').waitFor();
    const text = await path.innerText();
    expect(text).toContain('Reference architectures');
    expect(text).toMatch(/\d+ of the \d+ skills needed there carry over\./);
    expect(text).toContain('after 6–9 years');
    expect(text).toMatch(/Pay there\s+\$[\d,]+\s+half earn more than this.*a wider group of jobs/s);
    await path.getByLabel('Source: Judgement').first().click();
    await path.getByText(/The Career Graph editors/).waitFor();
  });

  test('A choice is in the address, so a link opens the same view and back leads back', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.getByRole('radio', { name: 'Least to learn' }).check();
    await page.waitForURL(/by=LEAST_NEW_SKILLS/);
    await page.getByText('Change the question').click();
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
    expect(await page.locator('.way.selected .way-head').count()).toBe(3);
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
    expect(await avoiding.locator('.way-title').allTextContents()).not.toContain('AI Engineer');
  });

  test('A floor for pay, industries and levels are chosen on the page and kept to', async () => {
    const { page } = await open(headline);
    await page.locator('.path.selected').waitFor();
    await page.getByText('Change the question').click();
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
    await expect.poll(() => page.locator('.path-stop').allInnerTexts()).not.toContain('Senior ML Engineer');
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
    expect(await page.locator('.way-start').textContent()).toBe('My skills');
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
