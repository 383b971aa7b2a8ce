import { describe, expect, test } from 'vitest';
import { type ImportReport, renderReport } from '../../../src/cli/importing/import-report.ts';

const report: ImportReport = {
  source: 'onet@29.3',
  rows: 1_000,
  statements: 2_000,
  seconds: 1,
  attribution: 'From O*NET.',
  remarks: [],
  skipped: [],
  absentFiles: [],
  unseen: [],
};
const preview = { present: null, added: 3, changed: 0, removed: 0, unchanged: 0, collisions: [], broad: [] };

describe('renderReport', () => {
  test('renderReport of a dry run without collisions or broad codes has no headings for them', () => {
    expect(renderReport({ ...report, preview }).split('\n')).toEqual([
      'onet@29.3: 1,000 rows, 2,000 facts, 1.0 s',
      '  nothing was written; compared with no earlier release: 3 new, 0 changed, 0 gone, 0 the same',
      '  From O*NET.',
    ]);
  });

  test('renderReport lists at most ten of the names that curated and imported roles share', () => {
    const collisions = Array.from({ length: 11 }, (_, i) => ({
      name: `Name ${i}`,
      curated: 'a',
      official: 'b',
    }));
    const lines = renderReport({ ...report, preview: { ...preview, collisions } }).split('\n');
    expect(lines[2]).toBe('  names that curated and imported roles share (the curated role stays first): 11');
    expect(lines[3]).toBe('    "Name 0" is a, and also b');
    expect(lines[13]).toBe('    … and 1 more; --json has all');
  });

  test('renderReport says which nodes stay hidden, with the place of the first', () => {
    const unseen = [
      { what: 'code', nodes: 2, rows: 3, examples: [{ id: '11-1011', place: { file: 'a.csv', line: 7 } }] },
    ];
    expect(renderReport({ ...report, unseen })).toContain(
      '  hidden until another source describes them: 2 codes in 3 rows: 11-1011 (a.csv:7), …',
    );
  });
});
