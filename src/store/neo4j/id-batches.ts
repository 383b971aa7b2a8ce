/** Number of ids that one statement is about. */
const batchSize = 1_000;
/** While one batch is decoded, the server makes the next. */
const maxConcurrent = 2;

/**
 * Reads about many ids in batches, so that a statement stays within the time limit of a read however large the graph is,
 * and at most two answers are held.
 *
 * @returns the answers to the batches, in the order of the ids
 * @throws what `read` throws, at the batch that failed
 */
export async function* inIdBatches<T>(
  ids: readonly string[],
  read: (batch: readonly string[]) => Promise<T>,
): AsyncGenerator<T> {
  const answers: Promise<T>[] = [];
  for (let begin = 0; begin < ids.length; begin += batchSize) {
    const answer = read(ids.slice(begin, begin + batchSize));
    answer.catch(() => {}); // it is thrown where it is awaited
    answers.push(answer);
    if (answers.length === maxConcurrent) yield (await answers.shift()) as T;
  }
  yield* answers;
}
