import type { SourceFile } from './source-file.ts';

const [lineFeed, quoteMark] = [0x0a, 0x22];

/**
 * Whether a tab-separated file was saved again by a program that quotes cells. Publishers do not quote: a quote mark is
 * part of the cell (`12" rulers`). So every line with a quote mark must be quoted (see isQuotedLine).
 */
export async function quotesCells(file: SourceFile): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  let quoted = false;
  for await (const bytes of file.bytes()) {
    const part = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const end = part.lastIndexOf(lineFeed) + 1;
    rest = part.subarray(end);
    for (let mark = part.indexOf(quoteMark); mark >= 0 && mark < end; ) {
      const lineEnd = part.indexOf(lineFeed, mark);
      if (!isQuotedLine(part.toString('utf8', part.lastIndexOf(lineFeed, mark) + 1, lineEnd))) return false;
      quoted = true;
      mark = part.indexOf(quoteMark, lineEnd);
    }
  }
  if (rest.includes(quoteMark)) return isQuotedLine(rest.toString('utf8'));
  return quoted;
}

const soundlyQuoted = /^"(?:[^"]|"")*"$/;
const isNumber = /^[-\d.,]*$/;

/**
 * Whether each cell with a quote mark is quoted soundly and for a reason: it holds a comma, a quote mark or space at an
 * end, or every cell of the line that is not a number is quoted.
 */
export function isQuotedLine(line: string): boolean {
  const cells = line.replace(/\r$/, '').split('\t');
  const marked = cells.filter((cell) => cell.includes('"'));
  if (!marked.every((cell) => soundlyQuoted.test(cell))) return false;
  if (marked.every((cell) => /[,"]|^\s|\s$/.test(cell.slice(1, -1)))) return true;
  return cells.every((cell) => cell.startsWith('"') || isNumber.test(cell));
}
