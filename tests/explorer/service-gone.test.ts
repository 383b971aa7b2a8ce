import { expect, test } from 'vitest';
import { expectAccessible, ownExplorer } from './explorer.ts';

const { open, kill } = ownExplorer();

test('The page of a service that is gone says so, keeps what was typed, and offers to try again', async () => {
  const { page } = await open('/');
  await page.getByRole('heading', { name: 'By line of work' }).waitFor();
  const field = () => page.getByRole('combobox').first();
  await kill();
  await field().fill('Data Engineer');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The service does not answer' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await field().inputValue()).toBe('Data Engineer');
  await expectAccessible(page);
});
