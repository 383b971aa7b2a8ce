import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, explorer } from '../explorer.ts';

const { open } = explorer();
const weighed = '/paths?from=ml-engineer&to=ai-architect&trade-off=YEARS,NEW_SKILLS';

/** What each marker of the plane says, in order. */
const labelsOf = async (page: Page): Promise<(string | null)[]> =>
  Promise.all(
    (
      await page
        .locator('.trade-off')
        .getByRole('radio', { name: /^Way \d/ })
        .all()
    ).map((way) => way.getAttribute('aria-label')),
  );

describe('ways weighed up', () => {
  test('Two measures are chosen beside the rankings, and the choice is in the address', async () => {
    const { page, problems } = await open('/paths?from=ml-engineer&to=ai-architect');
    await page.getByText('Change the question').click();
    await page.getByRole('button', { name: 'Weigh two things at once' }).click();
    await page.waitForURL(/trade-off=YEARS,NEW_SKILLS/);
    await page.getByRole('group', { name: /^Ways by Years and New skills/ }).waitFor();
    await page.getByRole('combobox', { name: 'Across' }).selectOption('Moves');
    await page.waitForURL(/trade-off=STEPS,NEW_SKILLS/);
    await page.getByText('Number of moves').waitFor();
    // the measure of the other axis swaps them
    await page.getByRole('combobox', { name: 'Upwards' }).selectOption('Moves');
    await page.waitForURL(/trade-off=NEW_SKILLS,STEPS/);
    await page.getByRole('radio', { name: 'Soonest' }).check();
    await page.waitForURL(/by=FASTEST/);
    expect(page.url()).not.toContain('trade-off');
    expect(problems).toEqual([]);
  });

  test('The plane, the list and the picture hold the same ways, and no way beats another', async () => {
    const { page } = await open(weighed);
    await page
      .locator('.trade-off')
      .getByRole('radio', { name: /^Way 1: / })
      .waitFor();
    const labels = await labelsOf(page);
    const rows = await page
      .getByRole('list', { name: /^The same ways as a list/ })
      .getByRole('button')
      .all();
    expect(rows).toHaveLength(labels.length);
    expect(await page.locator('.path').count()).toBe(labels.length);
    const values = await Promise.all(
      rows.map(async (row) => {
        const text = await row.innerText();
        return { years: /([\d.]+) years/.exec(text)?.[1], learn: /new skills: ([\d.]+) ×/.exec(text)?.[1] };
      }),
    );
    for (const [i, { years, learn }] of values.entries()) {
      expect(labels[i]).toContain(`${years} years`);
      expect(labels[i]).toContain(`new skills: ${learn} ×`);
    }
    const amounts = values.map(({ years, learn }) => [Number(years), Number(learn)] as const);
    expect(amounts.map(([years]) => years)).toEqual(
      amounts.map(([years]) => years).toSorted((a, b) => a - b),
    );
    for (const [years, learn] of amounts)
      expect(amounts.some(([x, y]) => x < years && y < learn)).toBe(false);
  });

  test('A way is picked by click or by key, and lit in plane, list, picture and text', async () => {
    const { page } = await open(weighed);
    const second = page.locator('.trade-off').getByRole('radio', { name: /^Way 2: / });
    await second.waitFor();
    await page.locator('.marker', { hasText: /^2$/ }).click();
    await page.waitForURL(/way=2/);
    expect(await second.isChecked()).toBe(true);
    expect(await page.locator('.path.selected .path-rank').innerText()).toBe('2');
    expect(await page.locator('.trade-off-list [aria-pressed=true] .path-rank').innerText()).toBe('2');
    expect(await page.locator('.way.selected .way-line').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/way=3/);
    expect(await page.locator('.path.selected .path-rank').innerText()).toBe('3');
    await page
      .getByRole('list', { name: /^The same ways/ })
      .getByRole('button')
      .first()
      .press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('way'));
    expect(
      await page
        .locator('.trade-off')
        .getByRole('radio', { name: /^Way 1: / })
        .isChecked(),
    ).toBe(true);
  });

  test('What is unknown of a way is said, and stands outside the axes', async () => {
    const { page } = await open(`${weighed.replace('YEARS,NEW_SKILLS', 'YEARS,PAY')}`);
    await page
      .locator('.trade-off')
      .getByRole('radio', { name: /Fall in pay unknown/ })
      .first()
      .waitFor();
    await page.getByText(/^.*What is unknown of one move is unknown of the whole way/).waitFor();
    expect(await page.locator('.marker.unknown').count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  test('The plane fits a telephone and prints with its list', async () => {
    const { page } = await open(weighed, { viewport: { width: 360, height: 740 } });
    await page
      .locator('.trade-off')
      .getByRole('radio', { name: /^Way 1: / })
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const plane = await page.locator('.plane').boundingBox();
    for (const marker of await page.locator('.marker').all()) {
      const box = await marker.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(plane?.x ?? 0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((plane?.x ?? 0) + (plane?.width ?? 0));
      expect(box?.width).toBeGreaterThanOrEqual(24);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plane').isVisible()).toBe(true);
    expect(await page.locator('.trade-off-list').isVisible()).toBe(true);
  });
});
