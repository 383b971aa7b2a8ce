import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Seconds for which a budget is given. */
const period = 60;

/** What is left of a client's budget. */
export interface Budget {
  readonly limit: number;
  readonly left: number;
  /** Whole seconds until the client is given the whole budget again, at least 1. */
  readonly seconds: number;
  /** Whether more was asked for than was left; then nothing is to be done. */
  readonly isSpent: boolean;
}

/** What each client may ask for in a minute, in cost (see document-cost.ts). Kept in memory: each process has its own. */
export class Budgets {
  readonly #limit: number;
  readonly #limiter: RateLimiterMemory;

  constructor(limit: number) {
    this.#limit = limit;
    this.#limiter = new RateLimiterMemory({ points: limit, duration: period });
  }

  /** Takes a cost from a client's budget, also where it is more than what is left. */
  async spend(client: string, cost: number): Promise<Budget> {
    try {
      return this.#budget(await this.#limiter.consume(client, cost), false);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return this.#budget(refused, true);
    }
  }

  #budget({ remainingPoints: left, msBeforeNext }: RateLimiterRes, isSpent: boolean): Budget {
    return { limit: this.#limit, left, seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)), isSpent };
  }
}

/** The headers of an answer that tell a client its budget, as the IETF draft has them (ratelimit-headers-10). */
export const budgetHeaders = ({ limit, left, seconds }: Budget): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"client";q=${limit};w=${period}`,
  ratelimit: `"client";r=${left};t=${seconds}`,
});
