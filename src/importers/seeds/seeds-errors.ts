export interface SeedProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** The seed files cannot be used; the message has a line per problem, `file:line: what`. */
export class SeedsError extends Error {
  override readonly name = 'SeedsError';
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    super([`${problems.length} problem(s) in the seed files; nothing was changed.`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** A directory of seed files that cannot be used at all. */
export class SeedsDirectoryError extends Error {
  override readonly name = 'SeedsDirectoryError';
}
