import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();
const folder = mkdtempSync(join(tmpdir(), 'career-graph-read-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (content: string | Buffer): string => {
  const file = join(folder, 'cv.txt');
  writeFileSync(file, content);
  return file;
};

describe('career-graph read', () => {
  test('read keeps apart what a text states, what is nice to have, and what is negated', async () => {
    const file = fileOf('Data Analyst. SQL, SQL and Tableau. Nice to have: dbt. No Java.');
    const { code, stdout } = await cli('read', file);
    expect([code, stdout]).toEqual([
      0,
      `Stated
  role   Data Analyst  data-analyst  "Data Analyst" at 0
  skill  SQL           sql           "SQL" at 14 and 1 more
  tool   Tableau       tableau       "Tableau" at 27

Nice to have
  tool  dbt  dbt  "dbt" at 50

Said not to be known, needed or used
  tool  Java  java  "Java" at 58
`,
    ]);
  });

  test('read says when a text names nothing, with exit code 2', async () => {
    const { code, stdout } = await cli('read', fileOf('The sun is out.'));
    expect([code, stdout]).toEqual([
      2,
      'The text names no skill, tool, role or credential that is known here.\n',
    ]);
  });

  test.each([
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /this is no UTF-8 text/],
    ['a text that is too long', 'sesame '.repeat(50_000), /at most 100,000 characters/],
  ])('read refuses %s without quoting it', async (_, content, message) => {
    const { code, stdout, stderr } = await cli('read', fileOf(content));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('sesame');
  });

  test('read names a file that is not there', async () => {
    const { code, stderr } = await cli('read', join(folder, 'none.txt'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('none.txt: cannot be read (ENOENT).')]);
  });
});
