import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../process.ts';

const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
afterAll(() => rmSync(directory, { recursive: true }));
const cli = (...args: string[]) => run('src/cli/main.ts', args, { DATA_DIR: join(directory, 'data') });

describe('The command line on skills', () => {
  test.each([
    [
      ['gap', 'Data Analyst', 'Data Scientist'],
      /^Data Scientist from Data Analyst: \d+ of \d+ listed skills, .*\n\nMissing, and the level asked for\n {2}.*\nLevel: /s,
      'skillGap',
    ],
    [
      ['plan', 'Data Scientist', '--skill', 'SQL=advanced'],
      /^Data Scientist: 1 of \d+ listed skills are had; to learn, in this order:\n\n {1}1\. /,
      'learningPlan',
    ],
    [
      ['fit', '--skill', 'SQL', '--tool', 'Excel', '--first', '2'],
      /^ 1\. .*: 1 of \d+ listed skills, 1 of \d+ tools\n {4}Had: SQL\n/,
      'fit',
    ],
    [
      ['opens', '--from', 'Data Analyst', '--share', '0.4', '--first', '2'],
      /opens \d+ roles? +adds to \d+ roles? .*\n\nOpen: 0\.4 or more/s,
      'whatOpens',
    ],
    [['similar', 'MLE', '--by', 'skills', '--first', '2'], /^ 1\. .*: 0\.\d\d\n {4}Both: /, 'role'],
    [
      ['compare', 'MLE', 'Data Scientist'],
      /^Skills\n +Machine Learning Engineer {2}Data Scientist\n.*→ Data Scientist\n {2}\d+ of \d+ listed skills carry over\.\n {2}Difference in pay not known: .*\n {2}Level: mid, as before\./s,
      'compareRoles',
    ],
  ])('answers %j as text and as the API does', async (args, text, field) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(text);
    expect(Object.keys(JSON.parse((await cli(...args, '--json')).stdout))).toEqual([field]);
  });

  test.each([
    [['gap', 'a', 'b', 'c'], /Give one role to go to, or the one to start from before it\./],
    [['fit', '--skill', 'SQL=guru'], /The level must be one of beginner, working, advanced, expert\./],
    [['fit', '--skill', 'Juggling'], /^skills\[0\]\.ref: no skill is called "Juggling"\./],
    [['compare', 'MLE'], /^compareRoles: refs takes 2 to 5 roles, not 1\./],
    [['opens', '--share', 'much'], /It must be above 0, to 1\./],
  ])('refuses %j', async (args, message) => {
    const { code, stderr, stdout } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  test('says when nothing fits, with an exit code of its own', async () => {
    const none = await cli('fit');
    expect([none.code, none.stdout]).toEqual([
      2,
      'No role here lists any of that; name some with --skill and --tool.\n',
    ]);
  });
});
