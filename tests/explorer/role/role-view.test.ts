import { describe, expect, test } from 'vitest';
import { explorer } from '../explorer.ts';

const { open, address } = explorer({ GRAPHIQL: 'on' });

describe('role', () => {
  test('A role shows pay with what it covers, and each fact’s source one click away', async () => {
    const { page, problems } = await open('/roles/MLE');
    await page.getByText('$100,000').first().waitFor();
    const pay = page.locator('.pay');
    expect(await pay.innerText()).toMatch(/average salary range per year · United States · undated/);
    await pay.getByLabel('Source: Judgement').first().click();
    await pay
      .getByText(/Career Graph project · Licence: MIT/)
      .first()
      .waitFor();
    await pay.getByRole('button', { name: 'Report a wrong fact' }).first().click();
    const report = await page.getByRole('textbox', { name: 'Your report' }).inputValue();
    expect(report).toMatch(/^Fact: Machine Learning Engineer pays \$100,000.*\nSource: brief@1\n/);
    expect(problems).toEqual([]);
  });

  test('A role says where people come from, and what a wider occupation pays', async () => {
    const { page } = await open('/roles/ai-architect');
    const comes = page.locator('section', {
      has: page.getByRole('heading', { name: 'Where people come from' }),
    });
    await comes.getByRole('link').first().waitFor();
    expect(await comes.innerText()).toContain('Typical, not a rule');
    expect(await page.locator('.pay').innerText()).toContain('Computer Occupations, All Other');
  });

  test('Exposure to language models says how close the occupation is that was rated', async () => {
    const { page } = await open('/roles/MLE');
    const exposure = page.locator('section', {
      has: page.getByRole('heading', { name: 'Will there be work' }),
    });
    await exposure
      .getByText(/^Tasks/)
      .first()
      .waitFor();
    expect(await exposure.innerText()).toMatch(/For 15-2051.00 Data Scientists: for a wider group of jobs/);
  });

  test('A role without a figure says that its pay is unknown, not low', async () => {
    const { page } = await open('/roles/computing-graduate');
    await page.getByText('That is unknown, not low').first().waitFor();
  });

  test('A role shows the pay of a place that is named, remembers it, and says when it is that of a wider place', async () => {
    const { page, problems } = await open('/roles/data-scientist');
    const place = page.getByLabel('Pay in another place');
    await place.fill('Seattle');
    await place.press('Enter');
    await page.locator('.pay').getByText('$164,740').first().waitFor();
    await page.goto(`${address()}/roles/ai-architect`);
    await page.getByText('No figure for Seattle itself. This is for United States.').waitFor();
    expect(await page.getByLabel('Pay in another place').inputValue()).toBe('Seattle');
    await page.getByLabel('Pay in another place').fill('Nowhere');
    await page.getByLabel('Pay in another place').press('Enter');
    await page.getByText('No place is called “Nowhere” here. Still shown: Seattle.').waitFor();
    await page.getByLabel('Pay in another place').fill('Seatle');
    await page.getByLabel('Pay in another place').press('Enter');
    await page.getByRole('button', { name: 'Seattle-Tacoma-Bellevue, WA' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Pay in another place').inputValue()).toBe('Seattle');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.sheet');
    await sheet.getByText('Seattle: the place itself has no figure.').waitFor();
    await page.goto(`${address()}/roles/data-scientist`);
    await sheet
      .getByText(/Seattle-Tacoma-Bellevue, WA · 2025/)
      .first()
      .waitFor();
    await sheet.getByText('A judgement of tasks, no forecast of jobs.').waitFor();
    await sheet.getByText(/^A published projection/).waitFor();
    expect(problems).toEqual([]);
  });

  test('A state whose name is also that of an area says which is shown, and offers the other', async () => {
    const { page, problems } = await open('/roles/data-scientist');
    const place = page.getByLabel('Pay in another place');
    await place.fill('New York');
    await place.press('Enter');
    await page.getByText('New York is the state here.').waitFor();
    await page.getByRole('button', { name: 'New York-Newark-Jersey City, NY-NJ' }).click();
    await page
      .locator('.pay')
      .getByText(/· New York-Newark-Jersey City, NY-NJ ·/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });

  test('A role shows a projection and how its tasks were rated, each with what it is not', async () => {
    const { page } = await open('/roles/data-scientist');
    await page
      .getByText(/^168,900 people did this in \d{4}; 228,200 expected in \d{4}, 35\.2.% more\.$/)
      .waitFor();
    await page.getByText('A judgement about tasks, not a forecast of jobs.').waitFor();
  });

  test('An unknown role gets search results, not an empty page', async () => {
    const { page } = await open('/roles/ML%20Enginer');
    await page.getByRole('heading', { name: 'No role is called “ML Enginer”' }).waitFor();
    await page.getByRole('link', { name: 'Machine Learning Engineer' }).first().waitFor();
  });

  test('A role shows similar roles and why, and that this is no move', async () => {
    const { page } = await open('/roles/ml-engineer');
    const similar = page.locator('section', { has: page.getByRole('heading', { name: 'Similar roles' }) });
    await similar
      .getByText(/Both list /)
      .first()
      .waitFor();
    expect(await similar.innerText()).toContain('resembling is not a move');
  });

  test('A role shows its query, to copy or to open in GraphiQL, and leads to the API reference', async () => {
    const { page } = await open('/roles/ml-engineer');
    await page.getByText('This view’s query').click();
    expect(await page.getByRole('textbox', { name: 'This view’s query' }).inputValue()).toMatch(
      /^query role\(\$ref: RoleRef! = "ml-engineer"\) \{/,
    );
    const link = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
    expect(new URLSearchParams(link?.split('?')[1]).get('query')).toContain('"ml-engineer"');
    const reference = await page.getByRole('link', { name: 'API reference' }).getAttribute('href');
    expect(reference).toBe('/reference');
    expect(await (await fetch(`${address()}${reference}`)).text()).toContain('careerPaths');
  });
});
