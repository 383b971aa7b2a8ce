import { createPublicKey, type KeyObject } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** What a token may allow, as words of its claim `scope`. */
export type Scope = 'read';

/** With what tokens are signed. */
type TokenKey =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM, SPKI. */
  | { readonly kind: 'public'; readonly pem: string }
  /** Address of a set of keys (JWKS), which is kept for ten minutes. */
  | { readonly kind: 'jwks'; readonly address: string };

/** Which tokens are believed. */
export interface TokenRules {
  readonly key: TokenKey;
  readonly issuer: string;
  readonly audience: string;
}

/** Why a request is refused. */
export interface Refusal {
  /** UNAUTHENTICATED without a token that is believed; FORBIDDEN with one that does not allow this. */
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  readonly message: string;
}

/** Who has a token, as a client; or why nobody is believed to. */
export type Verdict = { readonly client: string } | Refusal;

/** Algorithms by kind of key: a public key is never taken for a secret, whatever the token's head says. */
const secretAlgorithms = ['HS256', 'HS384', 'HS512'];
const keyAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
/** Seconds by which clocks may differ. */
const clockTolerance = 5;

/** The one place that decides who may do what: by the bearer token of a request. */
export class Access {
  readonly #rules: TokenRules;
  readonly #keyOf: JWTVerifyGetKey;
  readonly #algorithms: string[];

  /** @throws Error when the public key is none */
  constructor(rules: TokenRules) {
    this.#rules = rules;
    this.#algorithms = rules.key.kind === 'secret' ? secretAlgorithms : keyAlgorithms;
    this.#keyOf = keyOf(rules.key);
  }

  /** @param authorization the header of that name */
  async check(authorization: string | undefined, scope: Scope): Promise<Verdict> {
    const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused('A bearer token is needed.');
    try {
      const { issuer, audience } = this.#rules;
      const { payload } = await jwtVerify(token, this.#keyOf, {
        algorithms: this.#algorithms,
        issuer,
        audience,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      });
      return scopesOf(payload).includes(scope)
        ? { client: `token ${payload.sub}` }
        : { code: 'FORBIDDEN', message: `The token has no scope "${scope}".` };
    } catch (error) {
      return refused(reasonOf(error));
    }
  }
}

function keyOf(key: TokenKey): JWTVerifyGetKey {
  if (key.kind === 'jwks') return createRemoteJWKSet(new URL(key.address), { cacheMaxAge: 600_000 });
  const fixed: KeyObject | Uint8Array =
    key.kind === 'secret' ? new TextEncoder().encode(key.secret) : createPublicKey(key.pem);
  return async () => fixed;
}

const scopesOf = ({ scope }: JWTPayload): string[] =>
  Array.isArray(scope) ? scope.map(String) : String(scope ?? '').split(' ');

const refused = (message: string): Verdict => ({ code: 'UNAUTHENTICATED', message });

/** Why a token is not believed; the claim at most, never a value of the token. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return `The token is not valid here: ${error.claim}.`;
  return 'The token is not believed.';
}
