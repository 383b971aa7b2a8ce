import { CareerGraphError } from '../../domain/errors.ts';

/**
 * One error that tells several, at least one. Its code and details are the first one's; its message is all of theirs;
 * `details.problems` has the code and details of each.
 */
export function mergedProblem(problems: readonly CareerGraphError[]): CareerGraphError {
  const [first] = problems as readonly [CareerGraphError];
  if (problems.length === 1) return first;
  return new CareerGraphError(first.code, problems.map(({ message }) => message).join(' '), {
    ...first.details,
    problems: problems.flatMap(({ code, details }) => details.problems ?? [{ code, ...details }]),
  });
}

/**
 * The values of two checks that run at once.
 *
 * @throws CareerGraphError for what both refuse, together; any other error as it is
 */
export async function bothOrProblems<A, B>(
  first: Promise<A> | A,
  second: Promise<B> | B,
): Promise<readonly [A, B]> {
  const settled = await Promise.allSettled([first, second]);
  const reasons = settled.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const problems = reasons.filter((reason) => reason instanceof CareerGraphError);
  if (problems.length < reasons.length) throw reasons.find((reason) => !(reason instanceof CareerGraphError));
  if (problems.length > 0) throw mergedProblem(problems);
  return [await first, await second];
}
