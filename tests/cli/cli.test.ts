import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printedSchema } from '../../src/graphql/schema.ts';
import { run } from '../process.ts';

const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
afterAll(() => rmSync(directory, { recursive: true }));
const cli = (...args: string[]) => run('src/cli/main.ts', args, { DATA_DIR: join(directory, 'data') });

describe('The command line', () => {
  test('prints paths as text', async () => {
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

  test('prints paths as JSON, in the shape of the API', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--first', '1', '--json');
    expect(JSON.parse(stdout).careerPaths.nodes[0]).toMatchObject({ rank: 1, cost: 3, stepCount: 2 });
  });

  test('says when there is no way, with an exit code of its own', async () => {
    const none = await cli('paths', 'Head of AI', 'Data Analyst');
    expect([none.code, none.stdout]).toEqual([2, 'No known moves lead from Head of AI to Data Analyst.\n']);
    const more = await cli('paths', 'Data Analyst', 'Head of AI', '--max-steps', '1');
    expect([more.code, more.stdout]).toEqual([
      2,
      'From Data Analyst to Head of AI it takes at least 4 moves: try --max-steps 4.\n',
    ]);
  });

  test.each([
    [['paths', 'Astronaut', 'AI Architect'], 'from: no role is called "Astronaut".'],
    [
      ['paths', 'MLE', 'AI Architect', '--max-steps', '9'],
      'careerPaths: maxSteps must be from 1 to 6, not 9.',
    ],
    [
      ['paths', 'MLE', 'AI Architect', '--first', 'x'],
      "error: option '--first <n>' argument 'x' is invalid. It must be a whole number from 1.",
    ],
    [['paths', 'MLE'], "error: missing required argument 'to'"],
    [['pathz'], "error: unknown command 'pathz'"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr, stdout } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')[0]).toBe(message);
  });

  test('applies the seeds and says what changed', async () => {
    await cli('seed');
    const { code, stdout } = await cli('seed', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ written: 0, unchanged: expect.any(Number), removed: 0 });
  });

  test('prints the schema', async () => {
    expect((await cli('schema')).stdout).toBe(printedSchema());
  });

  test('helps', async () => {
    const { stdout } = await cli('--help');
    for (const command of ['paths', 'seed', 'schema', 'Exit codes']) expect(stdout).toContain(command);
    expect((await cli('paths', '--help')).stdout).toContain(
      'career-graph paths "ML Engineer" "AI Architect"',
    );
  });
});
