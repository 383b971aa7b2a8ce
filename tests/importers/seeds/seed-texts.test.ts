import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSeedTexts } from '../../../src/importers/seeds/seed-texts.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-texts-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('readSeedTexts', () => {
  test('all YAML files are read, in order of their names', () => {
    mkdirSync(join(directory, 'b'));
    writeFileSync(join(directory, 'b', 'x.yaml'), 'é');
    writeFileSync(join(directory, 'a.yaml'), 'a');
    writeFileSync(join(directory, 'notes.txt'), 'x');
    expect(readSeedTexts(directory)).toEqual([
      { name: 'a.yaml', text: 'a' },
      { name: 'b/x.yaml', text: 'é' },
    ]);
  });

  test('a file that is not UTF-8 is a problem with its line', () => {
    writeFileSync(join(directory, 'a.yaml'), Buffer.from('roles:\n  caf\xe9: {}\n', 'latin1'));
    expect(() => readSeedTexts(directory)).toThrow(/a\.yaml:2: the byte 0xE9 is not UTF-8/);
  });

  test('a directory without YAML files is refused', () => {
    expect(() => readSeedTexts(directory)).toThrow(/holds no seed files/);
  });
});
