import { describe, expect, test } from 'vitest';
import { explorer } from '../explorer.ts';

const { open } = explorer();

describe('comparing roles', () => {
  test('Two to five roles stand side by side, by a link, without a rank', async () => {
    const { page, problems } = await open('/compare?roles=ml-engineer,data-scientist');
    await page.getByText(/From Machine Learning Engineer to Data Scientist/).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/\d+ of the \d+ skills needed there carry over\./);
    expect(text).toMatch(/Listed by all \(\d+\)/);
    expect(text).toContain('undated');
    expect(text).toContain('Same level.');
    expect(text).toMatch(/Pay difference unknown: |Pays .* (more|less)/);
    await page
      .getByLabel(/^Source: /)
      .first()
      .click();
    await page.getByRole('button', { name: 'Report a wrong fact' }).first().waitFor();
    await page.keyboard.press('Escape');
    const skill = page.getByRole('row', { name: /^Machine learning listed/ });
    expect(await skill.getByLabel('Source: Judgement').count()).toBe(2);
    await skill.getByLabel('Source: Judgement').nth(1).click();
    await skill.getByText(/The Career Graph editors/).waitFor();
    await skill.getByRole('button', { name: 'Report a wrong fact' }).click();
    expect(await page.getByRole('textbox', { name: 'Your report' }).inputValue()).toMatch(
      /^Fact: Data Scientist lists Machine learning\nSource: editors@1\n/,
    );
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('combobox', { name: 'Add a role' }).fill('AI Architect');
    await page
      .getByRole('option', { name: /^AI Architect/ })
      .first()
      .click();
    await page.waitForURL(/ml-engineer,data-scientist,ai-architect/);
    await page.getByRole('button', { name: 'Remove Data Scientist' }).click();
    await page.waitForURL(/roles=ml-engineer,ai-architect/);
    expect(problems).toEqual([]);
  });

  test('Two roles say first what speaks for each, and show their pay on one scale', async () => {
    const { page } = await open('/compare?roles=data-scientist,ml-engineer');
    const side = page.locator('.decide-side', { hasText: 'Choose Machine Learning Engineer if you' });
    await side.getByText(/^enjoy .*, as people in this role often do/).waitFor();
    await side.getByText(/^have, or want to learn, /).waitFor();
    await side.getByText(/^want to be able to go on to /).waitFor();
    expect(await side.getByLabel(/^Source: /).count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.pay-scale li').count()).toBeGreaterThanOrEqual(2);
    const tops = await page
      .locator('.decide, .pay-scales, .fact-rows')
      .evaluateAll((parts) => parts.map((part) => part.className.split(' ')[0]));
    expect(tops).toEqual(['decide', 'pay-scales', 'fact-rows']);
  });

  test('Pay on one scale is that of a place once it is named, each with place, year, match and source', async () => {
    const { page, problems } = await open('/compare?roles=data-scientist,ai-architect');
    const rows = page.locator('.pay-scale li');
    await rows.filter({ hasText: 'United States' }).first().waitFor();
    const place = page.getByLabel('Pay in another place');
    await place.fill('Seattle');
    await place.press('Enter');
    await rows.filter({ hasText: /Data Scientist.*Seattle.*2025.*for (nearly )?this job.*Wage/s }).waitFor();
    await rows.filter({ hasText: /AI Architect.*United States.*the place itself has no figure/s }).waitFor();
    await place.fill('Nowhere');
    await place.press('Enter');
    await page.getByText('No place is called “Nowhere” here.').waitFor();
    expect(await page.getByText('No place is called “Nowhere” here.').count()).toBe(1);
    const facts = page.locator('.fact-rows');
    await facts
      .getByText(/· Seattle-Tacoma-Bellevue, WA ·/)
      .first()
      .waitFor();
    await facts
      .getByText(/^Tasks that make up .*% of all tasks, as rated by/)
      .first()
      .waitFor();
    await page
      .getByText(/Pays .*Seattle|Pay difference unknown/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });
});
