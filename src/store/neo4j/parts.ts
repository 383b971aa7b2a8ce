/** How many ids one statement is about. */
const partSize = 1_000;
/** While one part is decoded, the server makes the next. */
const maxConcurrent = 2;

/**
 * Reads about many ids in parts, so that a statement stays within the time limit of a read however large the graph is,
 * and at most two answers are held.
 *
 * @returns the answers to the parts, in the order of the ids
 * @throws what `read` throws, at the part that failed
 */
export async function* inParts<T>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<T>,
): AsyncGenerator<T> {
  const answers: Promise<T>[] = [];
  for (let begin = 0; begin < ids.length; begin += partSize) {
    const answer = read(ids.slice(begin, begin + partSize));
    answer.catch(() => {}); // it is thrown where it is awaited
    answers.push(answer);
    if (answers.length === maxConcurrent) yield (await answers.shift()) as T;
  }
  yield* answers;
}
