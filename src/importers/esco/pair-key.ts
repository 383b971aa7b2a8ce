/** More than any release has nodes. The key of a pair stays below 2^53. */
const maxNodes = 2 ** 26;

/** Two numbers of nodes, as DescribedNodes has them, as one number. */
export const pairKey = (from: number, to: number): number => from * maxNodes + to;

/** The two numbers of a pair. */
export const endsOf = (pair: number): readonly [from: number, to: number] => [
  Math.floor(pair / maxNodes),
  pair % maxNodes,
];
