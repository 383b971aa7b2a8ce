import { withTimeLimit } from '../store/deadline.ts';

/** Milliseconds that one thing may take to close, unless it says otherwise. */
const defaultLimit = 3_000;

interface Closer {
  readonly name: string;
  readonly close: () => Promise<void>;
  readonly limit: number;
}

/** Closes what was opened when the process ends: the last opened first, all of them even when one fails. */
export class Lifecycle {
  readonly #closers: Closer[] = [];

  /** @param limit milliseconds that closing it may take */
  opened(name: string, close: () => Promise<void>, limit = defaultLimit): void {
    this.#closers.push({ name, close, limit });
  }

  /** @throws AggregateError of what failed to close, or took longer than its limit */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const { name, close, limit } of this.#closers.splice(0).reverse()) {
      try {
        await withTimeLimit(close(), limit, () => {
          throw new Error(`${name} did not close in time`);
        });
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything was closed');
  }
}
