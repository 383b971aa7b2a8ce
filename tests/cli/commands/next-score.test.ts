import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { folder, cli } = commandLine();

const file = (name: string, ...rows: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `person,order,role,period\n${rows.join('\n')}\n`);
  return path;
};

const careers = () =>
  file(
    'careers.csv',
    'x,1,Data Analyst,2020',
    'x,2,data-scientist,2021',
    'x,3,ml-engineer,2022',
    'y,2,ml-engineer,2022', // steps go by order
    'y,1,data-scientist,2021',
    'z,1,Astronaut in Training,2021',
    'z,2,Astronaut in Training,2022',
  );

describe('career-graph score', () => {
  test('prints each ranking over all steps and over those to another role', async () => {
    const { code, stdout } = await cli('score', careers());
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('3 careers, 3 last steps, 2 to another role; 4 roles; counted in 3 careers.');
    expect(lines[1]).toBe('Texts that name no role, or several: 1; nothing but counts is known of these.');
    expect(lines.filter((line) => line.startsWith('LIKELY'))).toHaveLength(6);
    expect(stdout).toMatch(/\nREPEAT, all counts, earlier roles +0\.333 +1\.000/);
  });

  test('counts the careers of --train', async () => {
    const train = file(
      'train.csv',
      'a,1,data-scientist,',
      'a,2,ml-engineer,',
      'b,1,data-scientist,',
      'b,2,ml-engineer,',
    );
    const { stdout } = await cli('score', careers(), '--train', train, '--json');
    const { trainCareers, scores } = JSON.parse(stdout);
    expect(trainCareers).toBe(2);
    const markov = scores.find(({ ranking }: { ranking: string }) => ranking === 'MARKOV');
    expect(markov.changes).toEqual({ cases: 2, hit1: 1, hit5: 1, mrr: 1 });
  });

  test('a file that is wrong is refused with its lines', async () => {
    const wrong = file(
      'wrong.csv',
      'x,1,Data Analyst,',
      'x,1,ml-engineer,',
      'y,,ml-engineer,',
      ',1,ml-engineer,',
    );
    const { code, stderr } = await cli('score', wrong);
    expect(code).toBe(1);
    expect(stderr).toContain('wrong.csv:3: order: the person has another step of this order');
    expect(stderr).toContain('wrong.csv:4: order: a number is needed');
    expect(stderr).toContain('wrong.csv:5: person is needed');
  });
});

describe('a file that a command only reads', () => {
  test.each([
    ['score', ['score']],
    ['check --against', ['check', '--against']],
  ])('career-graph %s says what is wrong with it, and nothing of changes', async (_, args) => {
    const missing = await cli(...args, join(folder, 'nowhere.csv'));
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nowhere\.csv: there is no such file\n$/),
    });
    const directory = await cli(...args, folder);
    expect(directory.stderr).toContain(`${folder}: this is a folder; a file is needed`);
    const device = await cli(...args, '/dev/null');
    expect(device.stderr).toContain('/dev/null: this is no regular file; save its content as one first');
    for (const { stderr } of [missing, directory, device]) expect(stderr).not.toMatch(/Refused|changed/);
  });
});

describe('career-graph check --against', () => {
  test('refuses a role that no source describes', async () => {
    const path = join(folder, 'unknown-role.csv');
    writeFileSync(path, 'from,to,count,outOf,place,period\nml-engineer,no-such-role,30,100,US,2024\n');
    const { code, stderr } = await cli('check', '--against', path);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('unknown-role.csv:2: no source describes the role no-such-role'),
    ]);
  });

  test('lists where editors and counts disagree, and shows no count below 10', async () => {
    const path = join(folder, 'moves.csv');
    const rows = [
      'ml-engineer,ai-architect,300,1000,US,2024', // RARE for the editors
      'ml-engineer,senior-ml-engineer,4,1000,US,2024', // COMMON
      'ml-engineer,data-analyst,400,1000,US,2024', // none
    ];
    writeFileSync(path, `from,to,count,outOf,place,period\n${rows.join('\n')}\n`);
    const { code, stdout } = await cli('check', '--against', path);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines).toContain(
      'ml-engineer > ai-architect: editors say RARE; 300 of the 700 who left for a role that editors judge',
    );
    expect(lines).toContain(
      'ml-engineer > data-analyst: editors name no such move; 400 of the 700 who left for a role that editors judge',
    );
    expect(lines).toContain(
      'ml-engineer > senior-ml-engineer: editors say COMMON; fewer than 10 of the 700 who left for a role that editors judge',
    );
  });
});
