import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

describe('career-graph reach', () => {
  test('reach lists the roles in reach, the nearest first, with the roles between', async () => {
    const { code, stdout } = await cli('reach', 'Data Analyst', '--within', '2', '--first', '3');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(.+ {2,}1 move {2}cost 1\n){3}\d+ roles in reach; --first shows more\.\n$/);
    const far = await cli('reach', 'Data Annotator', '--within', '2', '--first', '100');
    expect(far.stdout).toMatch(/\nMachine Learning Engineer +2 moves {2}cost \d {2}via Junior Machine/);
  });

  test('reach counts steps, not moves, from own skills', async () => {
    const { stdout } = await cli('reach', '--skill', 'SQL=advanced', '--tool', 'Excel', '--first', '1');
    expect(stdout).toMatch(/1 step /);
  });

  test('reach says when no moves lead on, with exit code 2', async () => {
    const { code, stdout } = await cli('reach', 'Head of Product');
    expect([code, stdout]).toEqual([2, 'No known moves lead on from Head of Product within these limits.\n']);
  });

  test('reach refuses to start from nothing', async () => {
    const { code, stderr } = await cli('reach');
    expect([code, stderr]).toEqual([1, 'error: give a role, or --skill to start from what you know\n']);
  });
});
