import { expect, test } from 'vitest';
import { columns, plural, terminalOf, wrap } from '../../src/cli/output/terminal.ts';

const stream = (isTTY: boolean, columns: number) => ({ isTTY, columns }) as NodeJS.WriteStream;

test('a terminal has its width, within reason, and styles', () => {
  expect(terminalOf(stream(true, 72), {}).width).toBe(72);
  expect(terminalOf(stream(true, 10), {}).width).toBe(40);
  expect(terminalOf(stream(true, 500), {}).width).toBe(120);
  expect(terminalOf(stream(true, 80), {}).bold('x')).toBe('\u001b[1mx\u001b[22m');
});

test('a file has neither, nor a terminal that wants no styles', () => {
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

test('long text is broken between words', () => {
  expect(wrap('one two three', '> ', 9)).toEqual(['> one two', '>   three']);
  expect(wrap('unbreakable', '', 4)).toEqual(['unbreakable']);
});

test('columns line up', () => {
  expect(
    columns(
      [
        ['a', 'bb', 'c'],
        ['aaa', 'b', ''],
      ],
      '  ',
    ),
  ).toEqual(['  a    bb  c', '  aaa  b']);
  expect(columns([], '')).toEqual([]);
});

test('one thing, several things', () => {
  expect([plural(1, 'move'), plural(2, 'move'), plural(0, 'move')]).toEqual(['1 move', '2 moves', '0 moves']);
});
