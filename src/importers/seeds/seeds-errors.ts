import { UserFacingError } from '../../domain/errors.ts';

/** A mistake in a seed file. */
export interface SeedProblem {
  /** Relative to the seeds directory. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Thrown when seed files cannot be used; nothing was changed. The message has one line `file:line: problem` for each problem. */
export class SeedsError extends UserFacingError {
  override readonly name = 'SeedsError';
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    super([`${problems.length} problem(s) in the seed files; nothing was changed.`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** Thrown for a directory that cannot be read or holds no seed files. */
export class SeedsDirectoryError extends UserFacingError {
  override readonly name = 'SeedsDirectoryError';
}
