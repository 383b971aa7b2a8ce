import { UserFacingError } from '../domain/errors.ts';

/** Thrown when the input cannot be used; nothing was written. */
export class ImportRefused extends UserFacingError {
  override readonly name = 'ImportRefused';
  /** One sentence each, most of them beginning with `file:line: `. */
  readonly problems: readonly string[];
  /** The problems for a command that changes nothing anyway, one a line. */
  readonly list: string;

  /** @param more number of further problems that are not listed */
  constructor(problems: readonly string[], more = 0) {
    const others = more > 0 ? [`… and ${more} more.`] : [];
    const list = [...problems, ...others].join('\n');
    super(`Refused; nothing was changed.\n${list}`);
    this.problems = problems;
    this.list = list;
  }
}
