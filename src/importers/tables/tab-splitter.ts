import { QuotedSplitter } from './comma-splitter.ts';
import { isQuotedLine, quotesCells } from './quoted-tabs.ts';
import type { SourceFile } from './source-file.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';

/**
 * Tab-separated rows. A row is a line, and quote marks are part of its cells, unless the whole file quotes cells. The
 * file is searched for that only when the first line with a quote mark looks so.
 */
export class TabSplitter implements Splitter {
  readonly #file: SourceFile;
  readonly #lines = new LineSplitter('\t');
  #parser: QuotedSplitter | undefined;
  #isDecided = false;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  take(part: string): Cells[] | Promise<Cells[]> {
    if (this.#parser) return this.#parser.take(part);
    return this.#isDecided || !part.includes('"') ? this.#lines.take(part) : this.#decide(part);
  }

  end(): Cells[] | Promise<Cells[]> {
    return this.#parser ? this.#parser.end() : this.#lines.end();
  }

  async #decide(part: string): Promise<Cells[]> {
    this.#isDecided = true;
    const text = this.#lines.rest + part;
    const mark = text.indexOf('"');
    const lineEnd = text.indexOf('\n', mark);
    const line = text.slice(text.lastIndexOf('\n', mark) + 1, lineEnd);
    // when the line goes on in the next part, only the whole file can tell
    const mayQuote = lineEnd < 0 || isQuotedLine(line);
    if (!mayQuote || !(await quotesCells(this.#file))) return this.#lines.take(part);
    this.#parser = new QuotedSplitter(this.#file.name, this.#lines.line, '\t');
    return this.#parser.take(text);
  }
}
