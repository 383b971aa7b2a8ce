/** Nodes that one statement tells of. */
const partSize = 1_000;
/** While one part is decoded, the server makes the next. */
const atOnce = 2;

/**
 * Asks about some ids in parts, so that no statement takes longer than a read may, however large the graph is, and no
 * more is held than a part or two.
 *
 * @returns what each part was answered, in order
 */
export async function* inParts<T>(
  ids: readonly string[],
  ask: (part: readonly string[]) => Promise<T>,
): AsyncGenerator<T> {
  const asked: Promise<T>[] = [];
  for (let begin = 0; begin < ids.length; begin += partSize) {
    const answer = ask(ids.slice(begin, begin + partSize));
    answer.catch(() => {}); // told where it is awaited
    asked.push(answer);
    if (asked.length === atOnce) yield (await asked.shift()) as T;
  }
  yield* asked;
}
