import { expect, test } from 'vitest';
import { expectAccessible, explorer } from './explorer.ts';

const { open, kill } = explorer();

test('The page of a service that is gone says so, keeps what was typed, and offers to try again', async () => {
  const { page } = await open('/');
  await page.getByRole('heading', { name: 'By line of work' }).waitFor();
  await kill();
  await page.getByRole('combobox').fill('Data Engineer');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The service does not answer' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await page.getByRole('combobox').inputValue()).toBe('Data Engineer');
  await expectAccessible(page);
});
