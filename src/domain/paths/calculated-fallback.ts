import type { CareerMap } from './career-map.ts';
import { hasCalculatedMoves, type PathConstraints } from './constraints.ts';

/** An answer, and whether calculated moves count in it. */
export type WithCalculated<A> = A & {
  /** True when there is an answer with calculated moves alone, so that they count. */
  readonly calculated: boolean;
};

/**
 * Answers a question without calculated moves, and again with them where that gives nothing: what we calculate leads on
 * only where nothing better does. Where the caller says which bases count, they are taken at their word.
 *
 * @param answer to the question under the given constraints
 * @param isEmpty whether an answer gives nothing
 * @param leadsOn whether an answer with calculated moves rests on them; left out where that is so unless it gives nothing
 */
export function withFallback<A>(
  map: CareerMap,
  constraints: PathConstraints,
  answer: (constraints: PathConstraints) => A,
  isEmpty: (answer: A) => boolean,
  leadsOn: (answer: A) => boolean = (result) => !isEmpty(result),
): WithCalculated<A> {
  const better = answer(constraints);
  if (constraints.bases || !isEmpty(better) || !hasCalculatedMoves(map))
    return { ...better, calculated: false };
  const all = answer({ ...constraints, calculated: true });
  return { ...all, calculated: leadsOn(all) };
}
