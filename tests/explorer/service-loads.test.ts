import { expect, test } from 'vitest';
import { explorer } from './explorer.ts';

const { open } = explorer();

test.each([
  ['still loads', 'LOADING'],
  ['has too much to do', 'OVERLOADED'],
])('The page asks again by itself while the service says that it %s', async (_, code) => {
  const { page } = await open('/');
  await page.getByRole('heading', { name: 'By line of work' }).waitFor();
  let loading = 2;
  await page.route('**/graphql', async (route) => {
    if (loading === 0) return route.continue();
    loading--;
    const errors = [{ message: 'Later.', extensions: { code } }];
    return route.fulfill({ json: { data: null, errors } });
  });
  await page.goto(new URL('/roles/machine-learning-engineer', page.url()).href);
  await page.getByRole('heading', { name: 'Machine Learning Engineer', level: 1 }).waitFor();
  expect(loading).toBe(0);
});
