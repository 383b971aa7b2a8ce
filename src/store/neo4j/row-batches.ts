/**
 * How many rows one statement takes or gives, so that neither we nor the server hold more of them at once. The
 * transaction around the statements still holds everything that they changed.
 */
export const rowsPerStatement = 5_000;

/** Works through items in order, `rowsPerStatement` at a time. */
export async function inRowBatches<T>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < items.length; i += rowsPerStatement) await work(items.slice(i, i + rowsPerStatement));
}
