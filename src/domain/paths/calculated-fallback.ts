import type { CareerMap } from './career-map.ts';
import { hasCalculatedMoves, type PathConstraints } from './constraints.ts';

/** An answer, and whether calculated moves count in it. */
export type WithCalculated<A> = A & {
  /** True when there is no answer without calculated moves, so that they count. */
  readonly calculated: boolean;
};

/**
 * Answers a question without calculated moves, and again with them where that gives nothing: what we calculate leads on
 * only where nothing better does. Where the caller says which bases count, they are taken at their word.
 *
 * @param answer to the question under the given constraints
 * @param isEmpty whether an answer gives nothing
 */
export function withFallback<A>(
  map: CareerMap,
  constraints: PathConstraints,
  answer: (constraints: PathConstraints) => A,
  isEmpty: (answer: A) => boolean,
): WithCalculated<A> {
  const better = answer(constraints);
  if (constraints.bases || !isEmpty(better) || !hasCalculatedMoves(map))
    return { ...better, calculated: false };
  return { ...answer({ ...constraints, calculated: true }), calculated: true };
}
