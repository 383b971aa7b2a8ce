import { isUtf8 } from 'node:buffer';
import { firstIndexWhere } from '../../domain/collections/binary-search.ts';
import { ImportRefused } from '../import-refused.ts';
import { binaryKind } from './file-kind.ts';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * The text of a file, a part at a time and without its byte order mark. Where the first part has carriage returns only, as
 * spreadsheets for Macintosh save them, they become line feeds.
 *
 * @throws ImportRefused when the bytes are not UTF-8: by the kind of file, or with line and byte
 */
export class Utf8Text {
  /** Number of line breaks so far. */
  lines = 0;
  /** Whether the text so far ends with a line break. */
  ended = false;
  readonly #file: string;
  readonly #bytes: AsyncIterable<Buffer>;

  /** @param file named in problems */
  constructor(file: string, bytes: AsyncIterable<Buffer>) {
    this.#file = file;
    this.#bytes = bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let rest: Buffer = Buffer.alloc(0);
    let first = true;
    let endsByReturns = false;
    for await (const original of this.#bytes) {
      if (first) endsByReturns = original.includes(carriageReturn) && !original.includes(lineFeed);
      const bytes = endsByReturns
        ? Buffer.from(original.map((byte) => (byte === carriageReturn ? lineFeed : byte)))
        : original;
      const part = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      const kind = first ? binaryKind(part.subarray(0, 4_096)) : null;
      if (kind) throw new ImportRefused([`${this.#file}: this is ${kind}; UTF-8 text is needed`]);
      const end = part.length - incompleteBytes(part);
      rest = part.subarray(end);
      const text = this.#decoded(part.subarray(0, end));
      yield first ? text.replace(/^\uFEFF/, '') : text;
      first = false;
    }
    if (rest.length > 0) this.#decoded(rest);
  }

  #decoded(bytes: Buffer): string {
    const invalid = invalidUtf8(bytes);
    if (invalid) {
      throw new ImportRefused([`${this.#file}:${this.lines + invalid.line}: ${invalid.message}`]);
    }
    for (let i = bytes.indexOf(lineFeed); i >= 0; i = bytes.indexOf(lineFeed, i + 1)) this.lines++;
    this.ended = [lineFeed, carriageReturn].includes(bytes.at(-1) as number);
    return bytes.toString('utf8');
  }
}

/** The first byte that is not UTF-8: its line, from 1, and a sentence. Null when all bytes are. */
export function invalidUtf8(bytes: Buffer): { readonly line: number; readonly message: string } | null {
  if (isUtf8(bytes)) return null;
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    line++;
    start = end + 1;
  }
  const value = firstInvalid(bytes.subarray(start)).toString(16).toUpperCase().padStart(2, '0');
  return {
    line,
    message: `the byte 0x${value} is not UTF-8, so the file is in another encoding, such as Windows-1252; save it as UTF-8`,
  };
}

/** Number of bytes at the end that begin a character which is not complete. */
function incompleteBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes.at(-back) as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The first byte with which the bytes so far can no longer be the beginning of a UTF-8 text. */
function firstInvalid(bytes: Buffer): number {
  const isInvalidUpTo = (index: number) => {
    const head = bytes.subarray(0, index + 1);
    return !isUtf8(head.subarray(0, head.length - incompleteBytes(head)));
  };
  // when all but the last byte is sound, the last one is the culprit: the text ends within a character
  const index = firstIndexWhere(bytes.length - 1, isInvalidUpTo);
  const at = bytes.subarray(0, index + 1);
  // a character that is cut short is found at the byte after it
  const cut = incompleteBytes(at.subarray(0, -1));
  return at.at(-1 - cut) as number;
}
