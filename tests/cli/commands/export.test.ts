import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { folder, cli } = commandLine();

describe('career-graph export', () => {
  test('export writes one source to a file or to standard output, and reports how much', async () => {
    const file = join(folder, 'brief.jsonl');
    const { code, stdout } = await cli('export', 'brief', '-o', file);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^brief@1: \d+ facts written\n$/)]);
    const text = readFileSync(file, 'utf8');
    const report = await cli('export', 'brief', '-o', file, '--json');
    const statements = text.trimEnd().split('\n').length - 1;
    expect(JSON.parse(report.stdout)).toEqual([{ source: 'brief@1', statements }]);
    expect((await cli('export', 'brief')).stdout).toBe(text);
  });

  test('export of an unknown source leaves the file as it is, with exit code 2', async () => {
    const file = join(folder, 'kept.jsonl');
    await cli('export', 'brief', '-o', file);
    const text = readFileSync(file, 'utf8');
    const { code, stderr } = await cli('export', 'nobody', '-o', file);
    expect([code, stderr]).toEqual([2, 'There is no source called nobody.\n']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'export says why a file cannot be written, and leaves no part of it',
    async () => {
      for (const [place, reason] of [
        [join(folder, 'nowhere', 'brief.jsonl'), 'ENOENT: no such file or directory'],
        [folder, 'EISDIR: illegal operation on a directory'],
        ['/dev/full', 'ENOSPC: no space left on device'],
      ] as const) {
        const { code, stderr } = await cli('export', '-o', place);
        expect([code, stderr]).toEqual([1, `${place} cannot be written: ${reason}\n`]);
      }
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    },
  );
});
