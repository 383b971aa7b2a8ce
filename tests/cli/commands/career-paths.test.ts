import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

describe('career-graph paths', () => {
  test('paths prints paths as text of at most 100 columns', async () => {
    const { code, stdout, stderr } = await cli('paths', 'ML Engineer', 'AI Architect', '--first', '2');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'From Machine Learning Engineer to AI Architect: typical, not a rule; people arrive by other ways.',
    );
    expect(stdout).toContain(' 1. 2 moves · 5–8 years · cost 3\n    Machine Learning Engineer\n');
    expect(stdout).toContain('    → AI Engineer (lateral, common, after 1–2 years; source: editors)\n');
    expect(stdout).toContain(
      '    → Senior ML Engineer (promotion, common, after 2–4 years; source: brief, editors)\n',
    );
    expect(stdout).toMatch(/To learn: .*Reference architectures/s);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('paths ranks by a measure, by weights and under constraints', async () => {
    const ranking = ['--rank-by', 'fastest', '--avoid', 'AI Product Manager', '--one-per-next-role'];
    const { code, stdout } = await cli('paths', 'MLE', 'Head of AI', ...ranking, '--first', '1');
    expect(code).toBe(0);
    expect(stdout).toContain(' 1. 3 moves · 7–13 years · cost 10\n');
    expect(stdout).toMatch(/\n {6}\d+ of \d+ listed skills carry over\.\n/);
    expect(stdout).toContain('Cost: in units of the ranking.');
    const weighed = await cli('paths', 'MLE', 'Head of AI', '--weights', 'steps=1,newSkills=0.5', '--json');
    expect(JSON.parse(weighed.stdout).careerPaths.nodes[0].stepCount).toBe(2);
    const none = await cli('paths', 'MLE', 'Head of AI', '--seniority', 'entry', '--seniority', 'mid');
    expect([none.code, none.stdout]).toEqual([
      2,
      'No path meets all constraints. Dropping any one of these opens a path: seniority.\n',
    ]);
  });

  test('paths starts from own skills with levels in any case and blanks around =', async () => {
    const skills = ['--skill', 'SQL=Advanced', '--skill', 'Statistics = working', '--tool', 'Excel'];
    const { code, stdout, stderr } = await cli('paths', 'Data Scientist', ...skills, '--first', '1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Your skills\n    → Data Scientist (a first role, from your skills)\n');
  });

  test('paths names the roles whose pay is unknown', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--pay-at-least', '100000', '--first', '1');
    expect(stdout).toMatch(/Pay unknown: .*AI\s+Architect\./);
  });

  test('paths says which place a floor of pay is about where its name means others too', async () => {
    const floor = (place: string) =>
      cli('paths', 'MLE', 'AI Architect', '--pay-at-least', `50000:USD:${place}`, '--first', '1');
    expect((await floor('New York')).stdout).toContain(
      'Pay is that of New York, also the name of New York-Newark-Jersey City, NY-NJ (new-york-ny-35620).',
    );
    expect((await floor('Seattle')).stdout).not.toContain('also the name of');
  });

  test('paths tells the pay of each stop with place, year, match and source', async () => {
    const floor = ['--pay-at-least', '130000:USD:Seattle', '--include-pay', 'broader', '--first', '1'];
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', ...floor);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Median pay: 164,740 (of a broader occupation, to look at) before, 167,280 (of a broader occupation, to look at) after, USD (Seattle-Tacoma-Bellevue, WA, 2025, bls-oews-2025-seeds; not converted)',
    );
  });

  test('paths points out the rarest move of a path of several moves only', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--max-steps', '1');
    expect(stdout).toContain('→ AI Architect (promotion, rare, after 6–9 years; source: brief, editors)');
    const longer = await cli('paths', 'MLE', 'AI Architect', '--first', '1');
    expect(longer.stdout).toContain('rarest of this path');
  });

  test('paths prints JSON in the shape of the API', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--first', '1', '--json');
    expect(JSON.parse(stdout).careerPaths.nodes[0]).toMatchObject({ rank: 1, cost: 3, stepCount: 2 });
  });

  test('paths says why there is no path, with exit code 2', async () => {
    const none = await cli('paths', 'Head of AI', 'Data Analyst');
    expect([none.code, none.stdout]).toEqual([2, 'No known moves lead from Head of AI to Data Analyst.\n']);
    const more = await cli('paths', 'Data Analyst', 'Head of AI', '--max-steps', '1');
    expect([more.code, more.stdout]).toEqual([
      2,
      'From Data Analyst to Head of AI it takes at least 3 steps: try --max-steps 3.\n',
    ]);
  });

  test.each([
    [['Astronaut', 'AI Architect'], 'from: no role is called "Astronaut".'],
    [['MLE', 'AI Architect', '--max-steps', '9'], 'careerPaths: maxSteps must be from 1 to 6, not 9.'],
    [['MLE'], 'error: give two roles, or one and --skill to start from what you know'],
    [
      ['MLE', '--skill', 'SQL=godlike'],
      "error: option '--skill <skill[=level]>' argument 'SQL=godlike' is invalid. The level must be one of beginner, working, advanced, expert. A name that contains = needs a level, such as A=B=working.",
    ],
  ])('paths refuses %j', async (args, message) => {
    const { code, stderr, stdout } = await cli('paths', ...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')[0]).toBe(message);
  });
});
