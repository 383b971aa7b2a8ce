import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

/** Crosses the commands on skills: gap, plan, fit, opens, similar and compare. */
describe('The commands on skills', () => {
  test.each([
    [
      ['gap', 'Data Analyst', 'Data Scientist'],
      /^Data Scientist from Data Analyst: \d+ of \d+ listed skills, .*\n\nMissing, with the level asked for\n {2}.*\nLevel: /s,
      'skillGap',
    ],
    [
      ['plan', 'Data Scientist', '--skill', 'SQL=advanced'],
      /^Data Scientist: 1 of \d+ listed skills covered\. To learn, in this order:\n\n {1}1\. /,
      'learningPlan',
    ],
    [
      ['fit', '--skill', 'SQL', '--tool', 'Excel', '--first', '2'],
      /^ 1\. Data Analyst: 1 of \d+ listed skills, 1 of \d+ tools\n {4}Matched: SQL\n/,
      'fit',
    ],
    [
      ['opens', '--from', 'Data Analyst', '--share', '0.4', '--first', '2'],
      /opens \d+ roles? +adds to \d+ roles? .*\n\nA role is open from 0\.4 of its listed skills/s,
      'whatOpens',
    ],
    [['similar', 'MLE', '--by', 'Skills', '--first', '2'], /^ 1\. .*: 0\.\d\d\n {4}Shared: /, 'role'],
    [
      ['compare', 'MLE', 'Data Scientist'],
      /^Outlook\n +Machine Learning Engineer +Data Scientist\n.* {2}\+35\.2 % 17,700 openings a year \(2022-32, .*\)\n\nSkills\n +Machine Learning Engineer {2}Data Scientist\n.*→ Data Scientist\n {2}\d+ of \d+ listed skills carry over\.\n {2}Pay difference unknown: .*\n {2}Level: mid, as before\./s,
      'compareRoles',
    ],
  ])('%j is answered as text, and as JSON in the shape of the API', async (args, text, field) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(text);
    expect(Object.keys(JSON.parse((await cli(...args, '--json')).stdout))).toEqual([field]);
  });

  test.each([
    [['gap', 'a', 'b', 'c'], /Give the role to go to, or the role to start from and the role to go to\./],
    [['fit', '--skill', 'SQL=guru'], /The level must be one of beginner, working, advanced, expert\./],
    [['fit', '--skill', 'Juggling'], /^skills\[0\]\.ref: no skill is called "Juggling"\./],
    [['compare', 'MLE'], /^compareRoles: refs takes 2 to 5 roles, not 1\./],
    [['opens', '--share', 'much'], /It must be above 0 and at most 1\./],
  ])('%j is refused', async (args, message) => {
    const { code, stderr, stdout } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  test('fit says when no role matches, with exit code 2', async () => {
    const { code, stdout } = await cli('fit');
    expect([code, stdout]).toEqual([
      2,
      'No role lists any of these skills or tools; name yours with --skill and --tool.\n',
    ]);
  });
});
