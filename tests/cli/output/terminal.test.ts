import { describe, expect, test } from 'vitest';
import { columns, terminalOf, wrap } from '../../../src/cli/output/terminal.ts';

const stream = (isTTY: boolean, width: number) => ({ isTTY, columns: width }) as NodeJS.WriteStream;

describe('terminalOf', () => {
  test('terminalOf takes the width of a terminal, kept between 40 and 120, and styles its text', () => {
    expect(terminalOf(stream(true, 72), {}).width).toBe(72);
    expect(terminalOf(stream(true, 10), {}).width).toBe(40);
    expect(terminalOf(stream(true, 500), {}).width).toBe(120);
    expect(terminalOf(stream(true, 80), {}).bold('x')).toBe('\u001b[1mx\u001b[22m');
  });

  test('terminalOf gives a file 100 columns, and styles neither a file nor a terminal that wants none', () => {
    expect(terminalOf(stream(false, 0), {}).width).toBe(100);
    for (const [terminal, environment] of [
      [stream(false, 0), {}],
      [stream(true, 80), { NO_COLOR: '1' }],
      [stream(true, 80), { TERM: 'dumb' }],
    ] as const) {
      const { bold, dim } = terminalOf(terminal, environment);
      expect(bold('x') + dim('y')).toBe('xy');
    }
  });
});

test('wrap breaks long text between words', () => {
  expect(wrap('one two three', '> ', 9)).toEqual(['> one two', '>   three']);
  expect(wrap('unbreakable', '', 4)).toEqual(['unbreakable']);
});

test('columns lines the cells of rows up', () => {
  const rows = [
    ['a', 'bb', 'c'],
    ['aaa', 'b', ''],
  ];
  expect(columns(rows, '  ')).toEqual(['  a    bb  c', '  aaa  b']);
  expect(columns([], '')).toEqual([]);
});
