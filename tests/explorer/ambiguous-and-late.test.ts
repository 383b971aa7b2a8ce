import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../cli/in-process.ts';
import { expectAccessible, ownExplorer } from './explorer.ts';

const { open, data } = ownExplorer();

test('A name of several roles shows them all, and none is guessed', async () => {
  const edits = mkdtempSync(join(tmpdir(), 'career-graph-edits-'));
  writeFileSync(
    join(edits, 'twins.yaml'),
    `source: local
roles:
  twin-one: { title: Twin One, aliases: [Twin Role] }
  twin-two: { title: Twin Two, aliases: [Twin Role] }
`,
  );
  const imported = await runInProcess(['import', 'seeds', edits, '--source', 'local'], {
    DATA_DIR: data(),
  });
  rmSync(edits, { recursive: true });
  expect(imported).toMatchObject({ code: 0 });
  const { page } = await open('/roles/twin%20role');
  await page.getByRole('heading', { name: 'Several things are called “twin role”' }).waitFor();
  await page.getByRole('link', { name: 'Twin One' }).waitFor();
  await page.getByRole('link', { name: 'Twin Two' }).waitFor();
  await expectAccessible(page);
  const { page: paths } = await open('/paths?from=Twin%20Role&to=ai-architect');
  await paths.getByText(/names more than one role/).waitFor();
  const { page: start } = await open('/');
  await start.getByRole('combobox', { name: 'My job' }).fill('Twin Role');
  await start.keyboard.press('Enter');
  await start.getByRole('option', { name: '2 jobs are called “Twin Role”: choose one' }).waitFor();
  await start.getByRole('option', { selected: true }).waitFor();
  await expectAccessible(start);
  await start.keyboard.press('Enter');
  await start.waitForURL(/from=twin-(one|two)/);
});

test('A late answer is waited for, and the page says so', async () => {
  const { page } = await open('/sources');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(new URL('/roles/ml-engineer', page.url()).href);
  await page.getByText(/^This takes longer than usual: .* Still waiting …$/).waitFor();
  release();
  await page.getByRole('heading', { level: 1, name: 'Machine Learning Engineer' }).waitFor();
});
