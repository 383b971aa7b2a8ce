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
 * @throws ImportRefused when its first line has the needed columns only with another separator
 */
export async function* refuseOtherSeparator(
  text: AsyncIterable<string>,
  file: string,
  needed: readonly string[],
  separator: string,
): AsyncGenerator<string> {
  let first = true;
  for await (const part of text) {
    if (first) refuse(part.slice(0, part.search(/[\r\n]|$/)).replaceAll('"', ''), file, needed, separator);
    first = false;
    yield part;
  }
}

function refuse(header: string, file: string, needed: readonly string[], separator: string): void {
  const fits = (candidate: string) => {
    const columns = new Columns(header.split(candidate));
    return needed.every((name) => columns.has(name));
  };
  const other = Object.keys(separators).find(fits);
  if (other === undefined || fits(separator)) return;
  throw new ImportRefused([
    `${file}:1: the cells are separated by ${separators[other]}; save the file with ${separators[separator]}`,
  ]);
}
