import { Command } from 'commander';

/** A command that keeps its examples as data: `--help` shows them, and `npm run schema` prints them for the docs. */
export class DocumentedCommand extends Command {
  #exampleLines: readonly string[] = [];
  #note = '';

  constructor(name?: string) {
    super(name);
    this.exitOverride(); // a help or a wrong option throws a CommanderError and leaves the process alone
  }

  /** Whole command lines, as a person types them. */
  get exampleLines(): readonly string[] {
    return this.#exampleLines;
  }

  /** What a reader should know besides; empty when there is nothing. */
  get note(): string {
    return this.#note;
  }

  /** Adds the examples, and a note below them, to the end of the help. */
  examples(lines: readonly string[], note = ''): this {
    this.#exampleLines = lines;
    this.#note = note;
    const shownLines = lines.map((line) => `  ${line}`).join('\n');
    return this.addHelpText('after', `\nExamples:\n${shownLines}${note && `\n\n${note}`}`);
  }
}
