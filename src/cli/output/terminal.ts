import { styleText } from 'node:util';

/** How text may look: a terminal has a width and, unless NO_COLOR is set, styles; a file has a fixed width and none. */
export interface Terminal {
  /** Maximum number of columns in a line. */
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
}

const widthOfFiles = 100;

/** The terminal behind a stream; its width is kept between 40 and 120 columns. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const styled = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const style = (format: 'bold' | 'dim') => (text: string) =>
    styled ? styleText(format, text, { validateStream: false }) : text;
  const columns = stream.isTTY ? stream.columns : 0;
  return {
    width: columns > 0 ? Math.min(Math.max(columns, 40), 120) : widthOfFiles,
    bold: style('bold'),
    dim: style('dim'),
  };
}

/** Breaks a text between words into lines of at most `width`. Each begins with `indent`, later ones with two blanks more. */
export function wrap(text: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = `${indent}  `;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

/** Rows as lines whose cells line up; the last cell of a row is not padded. */
export function columns(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map(
    (row) =>
      indent +
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}
