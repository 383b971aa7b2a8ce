import { SignJWT } from 'jose';
import type { Scope, TokenRules } from './access.ts';

/** What a token is to say. */
export interface TokenClaims {
  readonly subject: string;
  readonly scopes: readonly Scope[];
  /** Seconds for which it holds. */
  readonly seconds: number;
}

/** Makes a token for development. @throws Error unless the key is a secret, as only who has that may sign */
export async function makeToken(
  { key, issuer, audience }: TokenRules,
  { subject, scopes, seconds }: TokenClaims,
): Promise<string> {
  if (key.kind !== 'secret') throw new Error('Tokens can be made with JWT_SECRET only.');
  return new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${seconds} s`)
    .sign(new TextEncoder().encode(key.secret));
}
