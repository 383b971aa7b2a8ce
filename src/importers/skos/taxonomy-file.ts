import { Parser, type Quad, type Token } from 'n3';
import { ImportRefused } from '../import-refused.ts';
import { fileAt } from '../tables/source-file.ts';
import { Utf8Text } from '../tables/utf8-text.ts';

/** A statement of a file, and the line on which it ends, from 1. */
export interface Statement {
  readonly quad: Quad;
  readonly line: number;
}

/** Ends of names of files by what they hold. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/\.(nt|ntriples)$/i, 'N-Triples'],
  [/\.(nq|nquads)$/i, 'N-Quads'],
  [/\.trig$/i, 'TriG'],
];

/**
 * The statements of a file of Turtle, TriG, N-Triples or N-Quads, told by the end of its name; Turtle by default. Reads
 * the file as it goes.
 *
 * @throws ImportRefused when it cannot be read, is RDF/XML or JSON, or has an error, with its line
 */
export async function* statementsIn(path: string): AsyncGenerator<Statement> {
  const file = fileAt(path);
  const format = formats.find(([ends]) => ends.test(file.name))?.[1] ?? 'Turtle';
  const reader = new StatementReader(file.name, format);
  for await (const text of new Utf8Text(file.name, file.bytes())) {
    reader.refuseOtherSyntax(text);
    yield* reader.read(text);
  }
  yield* reader.end();
}

type ParseError = Error & { readonly context?: { readonly line?: number } };

/** A parser of n3 that is fed in parts, as it reads from a stream, and knows the line of each statement. */
class StatementReader {
  readonly #file: string;
  readonly #listeners = new Map<string, (part?: unknown) => void>();
  #statements: Statement[] = [];
  #line = 1;
  #first = true;

  constructor(file: string, format: string) {
    this.#file = file;
    const source = {
      on: (event: string, listener: (part?: unknown) => void) => {
        this.#listeners.set(event, listener);
      },
      setEncoding() {},
    };
    let lastLine = 1;
    const observer = {
      // a statement is told at the sign that closes it, so it ends at the token before
      onToken: (token: Token) => {
        this.#line = lastLine;
        lastLine = token.line;
      },
      onQuad: (error: ParseError | null, quad: Quad | null) => {
        if (error) throw this.#refusal(error);
        if (quad) this.#statements.push({ quad, line: this.#line });
      },
    };
    new Parser({ format }).parse(source as never, observer as never);
  }

  /** @throws ImportRefused when the file begins as another syntax does */
  refuseOtherSyntax(text: string): void {
    if (!this.#first) return;
    this.#first = false;
    const other = /^\s*(<\?xml|<rdf:RDF|<!DOCTYPE)/i.test(text)
      ? 'RDF/XML'
      : /^\s*[[{]\s*["{]/.test(text)
        ? 'JSON'
        : null;
    if (other)
      throw new ImportRefused([
        `${this.#file}:1: this is ${other}; Turtle, TriG, N-Triples or N-Quads is needed, which tools such as riot and rapper write`,
      ]);
  }

  read(text: string): readonly Statement[] {
    this.#listeners.get('data')?.(text);
    return this.#taken();
  }

  end(): readonly Statement[] {
    this.#listeners.get('end')?.();
    return this.#taken();
  }

  #taken(): readonly Statement[] {
    const statements = this.#statements;
    this.#statements = [];
    return statements;
  }

  #refusal(error: ParseError): ImportRefused {
    const sentence = error.message.replace(/ on line \d+\.?$/, '');
    return new ImportRefused([`${this.#file}:${error.context?.line ?? this.#line}: ${sentence}`]);
  }
}
