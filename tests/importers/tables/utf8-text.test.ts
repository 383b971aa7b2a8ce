import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Utf8Text } from '../../../src/importers/tables/utf8-text.ts';

async function* partsOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** The whole text, or the problem. */
async function textOf(bytes: Buffer, size = 1 << 16): Promise<string> {
  let text = '';
  try {
    for await (const part of new Utf8Text('f', partsOf(bytes, size))) text += part;
    return text;
  } catch (error) {
    return (error as Error).message.split('\n')[1] ?? '';
  }
}

describe('Utf8Text', () => {
  test('a text cut anywhere into parts is read whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '\n', 'é', '€', '😀'), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (characters, size) => {
          const text = characters.join('');
          expect(await textOf(Buffer.from(text), size)).toBe(text);
        },
      ),
    );
  });

  test('the byte order mark is left out', async () => {
    expect(await textOf(Buffer.from('\uFEFFa'))).toBe('a');
  });

  test.each([[1 << 16], [1], [2], [7]])(
    'a byte of Windows-1252 is refused with its line, in parts of %d bytes',
    async (size) => {
      expect(await textOf(Buffer.from('préfixe\nok\nd\xe9veloppeur\n', 'latin1'), size)).toMatch(
        /^f:1: the byte 0xE9 is not UTF-8, so the file is in another encoding/,
      );
      const late = Buffer.concat([Buffer.from('é\nok\n'), Buffer.from('d\xe9veloppeur\n', 'latin1')]);
      expect(await textOf(late, size)).toMatch(/^f:3: the byte 0xE9 /);
      expect(await textOf(Buffer.from('ok\ncaf\xe9', 'latin1'), size)).toMatch(/^f:2: the byte 0xE9 /);
    },
  );

  test.each([
    ['text in UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le')],
    ['text in UTF-16', Buffer.from('a,b\n1,2\n', 'utf16le')],
    ['an Excel workbook (.xlsx)', Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml', 'latin1')],
    ['a zip archive', Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0Skills.txt', 'latin1')],
    ['an old Excel workbook (.xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a gzip archive', Buffer.from('1f8b08', 'hex')],
    ['a web page', Buffer.from('\n<!DOCTYPE html><html>')],
    ['a binary file', Buffer.from('abcdefgh\0abcdefgh')],
  ])('%s is named', async (kind, bytes) => {
    expect(await textOf(bytes)).toBe(`f: this is ${kind}; UTF-8 text is needed`);
  });
});
