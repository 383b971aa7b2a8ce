import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectTitle, explorer } from '../explorer.ts';
import { storeOwnSkills } from '../store-own-skills.ts';

const { open, address } = explorer();

/** Types into a search field and takes the first suggestion that begins with the text, as somebody does. */
async function pick(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(text);
  await page
    .getByRole('option', { name: new RegExp(`^${text}`, 'i') })
    .first()
    .click();
}

/** What a person reads in the main part of a view. */
const wordsOf = (page: Page): Promise<string> => page.locator('main').innerText();

describe('what eight people do', () => {
  test('A cashier who knows no word of tech looks up the job on a telephone and finds a next one', async () => {
    const { page, problems } = await open('/', {
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    });
    await pick(page, 'My job', 'cashier');
    await expectTitle(page, /^From Cashier/);
    await page.getByRole('heading', { name: 'One move away' }).waitFor();
    await page.locator('.role-links a').first().click();
    await page.locator('.path.selected').waitFor();
    expect(await wordsOf(page)).toMatch(/Typical, not a rule; people arrive by other ways\./);
    expect(await wordsOf(page)).toMatch(/To learn/);
    expect(problems).toEqual([]);
  });

  test('A nurse asks in words how to become a data analyst, and reads the years, the skills and who says so', async () => {
    const { page, problems } = await open('/');
    await page
      .getByRole('combobox', { name: 'A job, skill or tool' })
      .fill('how do I get from nurse to data analyst');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'From Registered Nurse to Data Analyst' }).click();
    await page.locator('.path.selected').waitFor();
    const way = page.getByRole('radio', { name: /^Way 1: Registered Nurse/ });
    expect(await way.evaluate((radio) => radio.closest('label')?.textContent)).toMatch(
      /Data Analyst.*years.*\d+ new skills/,
    );
    expect(await wordsOf(page)).toMatch(/Typical, not a rule; people arrive by other ways\./);
    expect(problems).toEqual([]);
  });

  test('A teacher ticks what is fun and gets roles that share it', async () => {
    const { page } = await open('/');
    await page.getByRole('checkbox', { name: 'Working with data' }).check();
    await page.getByRole('checkbox', { name: 'Helping others' }).check();
    await page.getByText(/^\d+ roles share some of what you ticked/).waitFor();
    await page.locator('.interests .role-links a').first().click();
    await page.getByRole('heading', { name: 'Where it leads' }).waitFor();
  });

  test('An engineer reads the answer from the picture, picks the third way, and saves it', async () => {
    const { page, problems } = await open('/paths?from=ml-engineer&to=ai-architect');
    const ways = page.getByRole('group', { name: 'Choose a way' }).getByRole('radio');
    await ways.first().waitFor();
    await ways.nth(2).check();
    await page.waitForURL(/way=3/);
    const third = page.locator('.path.selected');
    await third
      .getByText(/^1 move/)
      .first()
      .waitFor();
    expect(await page.locator('.picture .way.selected').textContent()).toMatch(/6–9 years · 11 new skills/);
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    expect(problems).toEqual([]);
  });

  test('Somebody between two offers compares them and reads what speaks for each', async () => {
    const { page } = await open('/compare');
    await pick(page, 'Add a role', 'Data Scientist');
    await page.getByRole('button', { name: 'Remove Data Scientist' }).waitFor();
    await pick(page, 'Add a role', 'ML Engineer');
    await page.getByRole('heading', { name: 'What tells them apart' }).waitFor();
    const words = await wordsOf(page);
    expect(words).toMatch(/Choose Data Scientist if you …/);
    expect(words).toMatch(/have, or want to learn, /);
  });

  test('A student plans what to learn with five hours a week and reads how long as a range', async () => {
    const { page, problems } = await open('/my-skills');
    await page.getByRole('combobox', { name: 'Add a skill or tool' }).fill('Spreadsheets');
    await page
      .getByRole('option', { name: /^Spreadsheets/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Remove Spreadsheets' }).waitFor();
    await page.goto(new URL('/my-skills?goal=data-analyst', page.url()).href);
    await page.getByRole('spinbutton', { name: 'Hours a week that you can learn' }).fill('5');
    await page.keyboard.press('Tab');
    await page.getByText(/^\d+ skills in about [\d½]+ to [\d½]+ (months|years)/).waitFor();
    await page.getByText(/Nobody measured them\./).waitFor();
    expect(problems).toEqual([]);
  });

  test('A recruiter gets a link in a chat: title, words and picture are there without a script', async () => {
    const page = await fetch(`${address()}/paths?from=ml-engineer&to=ai-architect`, {
      headers: { accept: '*/*' },
    });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toMatch(/<title>From Machine Learning Engineer to AI Architect/);
    expect(html).toMatch(/property="og:description" content="[^"]{20,}"/);
    const image = html.match(/property="og:image" content="([^"]+)"/)?.[1] ?? '';
    const picture = await fetch(`${address()}${new URL(image).pathname}${new URL(image).search}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('Somebody who uses a screen reader walks the map by keys and reads the same on the list', async () => {
    const { page, problems } = await open('/map');
    await page.locator('.map-canvas-whole canvas').waitFor();
    await page.getByRole('group', { name: /^The map of \d+ roles\. Arrow keys/ }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown']) await page.keyboard.press(key);
    const panel = page.locator('.map-panel [role=status]');
    const title = await panel.locator('strong').innerText();
    const facts = (await panel.innerText()).slice(title.length).trim();
    for (const lane of await page.locator('.atlas-list summary').all()) await lane.click();
    const entry = page
      .locator('.atlas-list li')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) });
    expect(await entry.innerText()).toContain(facts);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });
});

describe('what used to lead nowhere', () => {
  test('With tools alone no role is listed and no way is asked for; a skill is what is missing', async () => {
    const { page, problems } = await open('/sources');
    const onlyTools = { skills: [], tools: [{ ref: 'python', name: 'Python' }], ticked: [] };
    await page.evaluate(
      (ownSkills) => localStorage.setItem('career-graph.my-skills', JSON.stringify(ownSkills)),
      onlyTools,
    );
    for (const path of ['/my-skills', '/paths?start=my-skills&to=data-scientist']) {
      await page.goto(new URL(path, page.url()).href);
      await page.getByText(/^Only tools so far/).waitFor();
      expect(await page.locator('.fit').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Or say what you can do, and start from there' }).click();
    await page.getByRole('checkbox', { name: /^Look after patients/ }).check();
    await page.getByText('1 skill so far.').waitFor();
    await page.locator('.fit').first().waitFor();
    expect(await page.locator('.fits').innerText()).not.toMatch(/\b0 of /);
    expect(problems).toEqual([]);
  });

  test('A role in a pasted text is first what somebody does: its skills are added, and ways lead from it', async () => {
    const { page } = await open('/my-skills');
    await page.getByText('Paste what you do, a CV or an advertisement').click();
    await page.getByRole('textbox', { name: 'Your text' }).fill('I am a registered nurse, and use Excel.');
    await page.getByRole('button', { name: 'Find skills' }).click();
    const waysFrom = page.getByRole('link', { name: 'Ways from here' }).first();
    expect(await waysFrom.getAttribute('href')).toContain('from=registered-nurse');
    await page
      .getByRole('button', { name: /^Add what this role usually does \(\d+ skills\)$/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Level in Patient care' }).waitFor();
  });

  test('What one more skill brings names the roles, and says when it is more of a skill one has', async () => {
    const { page } = await open('/sources');
    const skills = [{ ref: 'patient-care', name: 'Patient care', level: 'BEGINNER' }];
    await page.evaluate(
      (ownSkills) => localStorage.setItem('career-graph.my-skills', JSON.stringify(ownSkills)),
      {
        skills,
        tools: [],
        ticked: [],
      },
    );
    await page.goto(new URL('/my-skills', page.url()).href);
    const openings = page.locator('.openings li');
    await openings.first().waitFor();
    for (const opening of await openings.allInnerTexts()) {
      expect(opening).toMatch(/halfway to|helps with/);
      if (/^Patient care/.test(opening)) expect(opening).toMatch(/^Patient care, to a higher level/);
    }
  });

  test('Enter in a field takes the one role that has the name', async () => {
    const { page } = await open('/');
    await page.getByRole('combobox', { name: 'My job' }).fill('cashier');
    await page.keyboard.press('Enter');
    await expectTitle(page, /^From Cashier/);
    await page
      .locator('.role-link-note', { hasText: /new skill.*\$/ })
      .first()
      .waitFor();
  });

  test('The picture shows no pay of a wider group of jobs as that of a role', async () => {
    const { page } = await open('/paths?from=cashier&to=data-analyst');
    await page.locator('.path.selected').waitFor();
    expect(await page.locator('.picture svg').textContent()).toContain(
      'only that of a wider group of jobs is known',
    );
    expect(await page.locator('.picture svg').textContent()).not.toContain('$120K');
  });
});

/** Views, and on how many pages of A4 each is printed at most. */
const views: readonly { readonly path: string; readonly ready: string; readonly pages: number }[] = [
  { path: '/', ready: '.interests', pages: 5 },
  { path: '/search?for=engineer', ready: '.results li', pages: 3 },
  { path: '/roles/registered-nurse', ready: '.qr-code path', pages: 2 },
  { path: '/skills/sql', ready: '.role-links', pages: 3 },
  { path: '/paths?from=registered-nurse&to=head-of-ai', ready: '.path.selected', pages: 2 },
  { path: '/paths?from=ml-engineer', ready: '.role-links', pages: 3 },
  { path: '/map', ready: '.atlas-list summary', pages: 2 },
  { path: '/map?role=ml-engineer', ready: '.map-steps li', pages: 3 },
  { path: '/my-skills?goal=data-analyst', ready: '.plan li', pages: 2 },
  { path: '/compare?roles=ml-engineer,data-scientist,ai-engineer', ready: '.listing', pages: 3 },
  { path: '/sources', ready: 'main h2', pages: 3 },
];

describe('every view', () => {
  test.each(views)(
    '$path prints on at most $pages pages, and fits with letters twice as large',
    async ({ path, ready, pages }) => {
      const { page, problems } = await open('/sources', { reducedMotion: 'reduce' });
      await storeOwnSkills(page, path);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(pages);
      const debuggerOfPage = await page.context().newCDPSession(page);
      await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      for (const width of [1280, 768, 360]) {
        await page.setViewportSize({ width, height: 860 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test('A picture of long ways keeps the width there is, at 768 and 1280 pixels', async () => {
    const { page } = await open('/paths?from=registered-nurse&to=head-of-ai&moves=8');
    const frame = page.locator('.picture-frame');
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      await page.locator('.path.selected').waitFor();
      await expect
        .poll(() => frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
        .toBeLessThanOrEqual(0);
    }
  });

  test('The data of a view is at most 30 kB over the wire, and each question is asked once', async () => {
    const { page } = await open('/sources');
    await page.waitForLoadState('networkidle'); // else its last questions count with those of the next view
    for (const path of ['/', '/roles/ml-engineer', '/paths?from=ml-engineer&to=ai-architect', '/map']) {
      const questions: string[] = [];
      const note = (request: { url(): string; postData(): string | null }) => {
        if (request.url().endsWith('/graphql')) questions.push(request.postData() ?? '');
      };
      page.on('request', note);
      await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
      page.off('request', note);
      const bytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('/graphql'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      );
      expect({ path, repeated: questions.length - new Set(questions).size }).toEqual({ path, repeated: 0 });
      expect(bytes).toBeLessThan(30_000);
    }
  });
});
