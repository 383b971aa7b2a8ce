import { expect, test } from 'vitest';
import { Access } from '../../../src/server/access/access.ts';
import { loadConfig } from '../../../src/server/config.ts';
import { runInProcess } from '../in-process.ts';

const settings = { JWT_SECRET: 'a secret of at least thirty-two bytes', JWT_ISSUER: 'here' };

test('token makes a token that a service with the same settings believes', async () => {
  const rules = loadConfig({ ...settings, READ_AUTH: 'required' }).access;
  const check = (token: string) => rules && new Access(rules).check(`Bearer ${token}`, 'read');
  const { stdout } = await runInProcess(['token', '--subject', 'ann'], settings);
  expect(await check(stdout.trim())).toEqual({ client: 'token ann' });
  const { token } = JSON.parse((await runInProcess(['token', '--json'], settings)).stdout);
  expect(await check(token)).toEqual({ client: 'token developer' });
});

test('token needs a secret and a whole number of minutes', async () => {
  expect((await runInProcess(['token'], {})).stderr).toContain(
    'one of JWT_SECRET, JWT_PUBLIC_KEY and JWT_JWKS',
  );
  expect((await runInProcess(['token', '--minutes', '0'], settings)).stderr).toContain('--minutes must be');
});
