import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { Access, type TokenRules } from '../../../src/server/access/access.ts';
import { makeToken } from '../../../src/server/access/make-token.ts';

const secret = 'a secret of at least thirty-two bytes';
const ours = { issuer: 'https://issuer.example', audience: 'career-graph' };
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const withSecret: TokenRules = { key: { kind: 'secret', secret }, ...ours };
const withKey: TokenRules = { key: { kind: 'public', pem }, ...ours };

const now = () => Math.floor(Date.now() / 1_000);
const claims = () => ({ iss: ours.issuer, aud: ours.audience, sub: 'ann', exp: now() + 60, scope: 'read' });
const signed = (
  change: object = {},
  alg = 'HS256',
  key: Uint8Array | typeof privateKey = Buffer.from(secret),
) =>
  new SignJWT(JSON.parse(JSON.stringify({ ...claims(), ...change }))).setProtectedHeader({ alg }).sign(key);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that calls the text of the public key its secret. */
function confused(): string {
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims())}`;
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
}

describe('Access', () => {
  test('lets tokens in that a secret or a private key signed', async () => {
    const made = await makeToken(withSecret, { subject: 'ann', scopes: ['read'], seconds: 60 });
    expect(await new Access(withSecret).check(`Bearer ${made}`, 'read')).toEqual({ client: 'token ann' });
    const other = await signed({}, 'RS256', privateKey);
    expect(await new Access(withKey).check(`bearer ${other}`, 'read')).toEqual({ client: 'token ann' });
    const list = await signed({ scope: ['read', 'write'] });
    expect(await new Access(withSecret).check(`Bearer ${list}`, 'read')).toEqual({ client: 'token ann' });
  });

  test('a token without the scope is FORBIDDEN, which is not UNAUTHENTICATED', async () => {
    for (const scope of ['', undefined, 'write', 'reader']) {
      const token = await signed({ scope });
      expect(await new Access(withSecret).check(`Bearer ${token}`, 'read')).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test.each<[string, TokenRules, () => Promise<string | undefined> | string | undefined]>([
    ['none', withSecret, () => undefined],
    ['another scheme', withSecret, async () => `Basic ${await signed()}`],
    ['an empty one', withSecret, () => 'Bearer '],
    ['malformed', withSecret, () => 'Bearer a.b.c'],
    ['no text at all', withSecret, () => 'Bearer \u0000'],
    ['expired', withSecret, async () => `Bearer ${await signed({ exp: now() - 60 })}`],
    ['without expiry', withSecret, async () => `Bearer ${await signed({ exp: undefined })}`],
    ['not valid yet', withSecret, async () => `Bearer ${await signed({ nbf: now() + 60 })}`],
    ['of nobody', withSecret, async () => `Bearer ${await signed({ sub: undefined })}`],
    ['for another audience', withSecret, async () => `Bearer ${await signed({ aud: 'other' })}`],
    ['of another issuer', withSecret, async () => `Bearer ${await signed({ iss: 'https://other.example' })}`],
    [
      'signed with another secret',
      withSecret,
      async () => `Bearer ${await signed({}, 'HS256', Buffer.from('x'.repeat(40)))}`,
    ],
    [
      'changed after it was signed',
      withSecret,
      async () => {
        const [head, , signature] = (await signed()).split('.');
        return `Bearer ${head}.${part({ ...claims(), sub: 'bob' })}.${signature}`;
      },
    ],
    ['alg: none', withSecret, () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    ['alg: none, for a public key', withKey, () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    ['HS256 with the public key as its secret', withKey, () => `Bearer ${confused()}`],
    [
      'of a key, where a secret is set',
      withSecret,
      async () => `Bearer ${await signed({}, 'RS256', privateKey)}`,
    ],
  ])(
    'a token that is %s is UNAUTHENTICATED, and the reason quotes nothing of it',
    async (_kind, rules, make) => {
      const authorization = await make();
      const verdict = await new Access(rules).check(authorization, 'read');
      expect(verdict).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(JSON.stringify(verdict)).not.toMatch(/ey[A-Z]|example|ann|bob|other/);
    },
  );
});
