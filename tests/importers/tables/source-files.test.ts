import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../src/importers/tables/source-file.ts';
import { filesIn } from '../../../src/importers/tables/source-files.ts';
import { zipOf } from '../written-archives.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-archives-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, content: Buffer | string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const contents = async (path: string) =>
  Promise.all((await filesIn(path)).map(async (file) => [file.name, String(await buffer(file.bytes()))]));

describe('filesIn', () => {
  test('an archive gives its files, whatever folder they are in', async () => {
    const path = write(
      'a.zip',
      zipOf({
        'db/Skills.txt': 'skills\n',
        '__MACOSX/db/._Skills.txt': 'x',
        'db/.hidden': 'x',
        'b.csv': 'b',
      }),
    );
    expect(await contents(path)).toEqual([
      ['Skills.txt', 'skills\n'],
      ['b.csv', 'b'],
    ]);
  });

  test('a folder gives its files and those of its archives', async () => {
    const folder = mkdtempSync(join(directory, 'folder-'));
    writeFileSync(join(folder, 'one.csv'), 'one');
    writeFileSync(join(folder, 'two.zip'), zipOf({ 'two.csv': 'two' }));
    expect(await contents(folder)).toEqual([
      ['one.csv', 'one'],
      ['two.csv', 'two'],
    ]);
  });

  test.each([
    ['encrypted', zipOf({ 'a.txt': 'a' }, { encrypted: true }), 'it is encrypted'],
    [
      'too large',
      zipOf({ 'a.txt': 'a' }, { declaredSize: 1_000_000_000 }),
      'a.txt has 1000 MB when unpacked, more than 500',
    ],
    ['double', zipOf({ 'x/a.txt': 'a', 'y/a.txt': 'b' }), 'it holds a.txt twice'],
    ['cut off', zipOf({ 'a.txt': 'a'.repeat(99) }).subarray(0, 60), 'the archive cannot be read: '],
  ])('an archive that is %s is refused', async (name, bytes, problem) => {
    await expect(filesIn(write(`${name}.zip`, bytes))).rejects.toMatchObject({
      problems: [expect.stringContaining(`${name}.zip: ${problem}`)],
    });
  });

  test('an entry that unpacks to more than it declares is refused', async () => {
    const [file] = (await filesIn(
      write('bomb.zip', zipOf({ 'a.txt': 'a'.repeat(9_999) }, { declaredSize: 5 })),
    )) as [SourceFile];
    await expect(buffer(file.bytes())).rejects.toMatchObject({
      problems: [expect.stringContaining('bomb.zip: the archive cannot be read: ')],
    });
  });

  test('a file that is no archive, and a missing one, are refused', async () => {
    await expect(filesIn(write('plain.csv', 'a,b\n'))).rejects.toThrow(/neither a folder nor a zip archive/);
    await expect(filesIn(join(directory, 'nowhere'))).rejects.toThrow(/no such folder or archive/);
  });
});
