import { ImportRefused } from '../import-refused.ts';
import { Columns } from './columns.ts';

const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/**
 * Passes a text on.
 *
 * @throws ImportRefused when a line that may be the header has the needed columns only with another separator
 */
export async function* refuseOtherSeparator(
  text: AsyncIterable<string>,
  file: string,
  { columns, headerWithin = 1 }: { readonly columns: readonly string[]; readonly headerWithin?: number },
  separator: string,
): AsyncGenerator<string> {
  let first = true;
  for await (const part of text) {
    if (first) {
      const lines = part.split(/\r\n?|\n/, headerWithin).map((line) => line.replaceAll('"', ''));
      const has = (candidate: string) => (line: string) => hasColumns(line.split(candidate), columns);
      const other = Object.keys(separators).find((candidate) => lines.some(has(candidate)));
      if (other !== undefined && !lines.some(has(separator))) {
        throw new ImportRefused([
          `${file}:${lines.findIndex(has(other)) + 1}: the cells are separated by ${separators[other]}; save the file with ${separators[separator]}`,
        ]);
      }
    }
    first = false;
    yield part;
  }
}

function hasColumns(headers: readonly string[], needed: readonly string[]): boolean {
  const columns = new Columns(headers);
  return needed.every((name) => columns.has(name));
}
