import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { explorer } from './explorer.ts';

const { open } = explorer();
const tablet = { viewport: { width: 768, height: 1024 } };

/** Pairs of texts of the picture that lie on each other. */
const overlappingTexts = (page: Page): Promise<string[]> =>
  page.locator('.picture svg :is(text, .way-sign)').evaluateAll((elements) => {
    const texts = elements.map((element) => ({
      words: element.textContent,
      box: element.getBoundingClientRect(),
    }));
    return texts.flatMap(({ words, box }, index) =>
      texts
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
        )
        .map((other) => `${words} | ${other.words}`),
    );
  });

describe('a tablet', () => {
  test('The start leaves no door alone in a row of two, and shows the example in rows', async () => {
    const { page } = await open('/', tablet);
    await page.locator('.example .picture .way').first().waitFor();
    const doors = page.locator('.door');
    const widths = await doors.evaluateAll((elements) =>
      elements.map((door) => door.getBoundingClientRect().width),
    );
    expect(widths).toHaveLength(3);
    expect(widths[2]).toBeGreaterThan(1.9 * (widths[0] as number));
    expect(await page.locator('.picture-tall').count()).toBe(0);
  });

  test('The map has both ends of the ways in one row', async () => {
    const { page } = await open('/map', tablet);
    const topOf = async (name: string) =>
      (await page.getByRole('combobox', { name, exact: true }).boundingBox())?.y;
    expect(await topOf('Show ways from')).toBe(await topOf('to'));
  });

  test.each([
    ['/paths?from=ml-engineer&to=ai-architect', 768],
    ['/paths?from=ml-engineer&to=ai-architect', 1024],
    ['/paths?from=cashier&to=data-analyst', 768],
    ['/paths?from=cashier&to=human-resources-specialist', 768],
    ['/paths?from=cashier&to=human-resources-specialist', 700],
    ['/paths?from=registered-nurse&to=ai-architect&moves=6', 768],
  ])('No words of the picture of %s lie on others at %i px', async (path, width) => {
    const { page } = await open(path, { viewport: { width, height: 1024 } });
    await page.locator('.picture .way').first().waitFor();
    expect(await overlappingTexts(page)).toEqual([]);
  });
});
