/** Nodes that one statement tells of. */
const partSize = 2_500;
/** While one part is decoded, the server makes the next. */
const atOnce = 2;

/**
 * Asks about some ids in parts, so that no statement takes longer than a read may, however large the graph is.
 *
 * @returns what each part was answered, in order
 */
export async function inParts<T>(
  ids: readonly string[],
  ask: (part: readonly string[]) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  const begins = Array.from({ length: Math.ceil(ids.length / partSize) }, (_, i) => i * partSize).entries();
  const take = async () => {
    for (const [i, begin] of begins) answers[i] = await ask(ids.slice(begin, begin + partSize));
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return answers;
}
