/** Milliseconds that one thing may take to close. */
const closeLimit = 3_000;

/** Things to close when the process ends: the last opened first, all of them even when one fails. */
export class Lifecycle {
  readonly #closers: {
    readonly name: string;
    readonly close: () => Promise<void>;
    readonly limit: number;
  }[] = [];

  /** @param limit milliseconds that closing it may take */
  opened(name: string, close: () => Promise<void>, limit = closeLimit): void {
    this.#closers.push({ name, close, limit });
  }

  /** @throws AggregateError of what failed, or was not closed within its limit */
  async close(): Promise<void> {
    const failures: Error[] = [];
    for (const { name, close, limit } of this.#closers.splice(0).reverse()) {
      try {
        await within(close(), name, limit);
      } catch (error) {
        failures.push(error as Error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything was closed');
  }
}

async function within(closing: Promise<void>, name: string, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not close in time`)), limit);
  });
  try {
    await Promise.race([closing, late]);
  } finally {
    clearTimeout(timer);
  }
}
