import { describe, expect, test } from 'vitest';
import { expectAccessible, expectTitle, explorer } from '../explorer.ts';

const { open } = explorer();

describe('topics', () => {
  test.each([
    ['/skills/python-programming', 'Python programming'],
    ['/tools/PyTorch', 'PyTorch'],
    ['/industries/healthcare', 'Healthcare'],
    ['/families/Data', 'Data'],
    ['/sources', 'Where this comes from'],
  ])('The address %s has a view of its own', async (path, heading) => {
    const { page, problems } = await open(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(problems).toEqual([]);
  });

  test('An address that is none says so, also to who reads no page', async () => {
    const { page } = await open('/nowhere/at/all');
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    expect((await fetch(page.url())).status).toBe(404);
  });

  test('What people enjoy leads from the start page to roles', async () => {
    const { page } = await open('/');
    await page.getByRole('checkbox', { name: 'Working with data' }).check();
    await page
      .getByText(/roles? shares?|roles? have/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: /^Machine Learning Engineer/ }).waitFor();
  });

  test('The view of an occupation’s code without a role says that it is not here yet, and leads to own skills', async () => {
    const { page, problems } = await open('/search?for=11-9021');
    await page.getByRole('link', { name: /^11-9021/ }).click();
    await page.getByRole('heading', { level: 1, name: /^11-9021 · Construction Managers/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: '“Construction Managers” is not here yet' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Start from your skills' }).click();
    await expectTitle(page, /^My skills/);
    expect(problems).toEqual([]);
  });

  test.each(['/skills/sql', '/tools/python', '/industries/finance'])(
    'Each role at %s has its evidence beside it',
    async (path) => {
      const { page } = await open(path);
      const roles = page.locator('.role-links > li');
      await roles.first().waitFor();
      expect(await roles.filter({ hasNot: page.locator('.evidence') }).count()).toBe(0);
      await roles
        .first()
        .getByLabel(/^Source: /)
        .click();
      await page.getByRole('button', { name: 'Report a wrong fact' }).first().waitFor();
    },
  );
});
