import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, start } from '../process.ts';
import { commandLine } from './command-line.ts';

// processes of their own, as a person starts them
const { folder, cli } = commandLine((args, environment) => run('src/cli/main.ts', args, environment));

describe('The command line', () => {
  test('The command line shows its help, and refuses an unknown command', async () => {
    expect((await cli('--help')).stdout).toContain('Exit codes');
    const { code, stderr, stdout } = await cli('pathz');
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([1, '', "error: unknown command 'pathz'"]);
  });

  test('The command line says which option is wrong, and why', async () => {
    const { code, stderr, stdout } = await cli('paths', 'MLE', 'AI Architect', '--first', 'x');
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      "error: option '--first <n>' argument 'x' is invalid. It must be a whole number from 1.\n",
    ]);
  });

  test('The command line ends with code 2 when nothing was found', async () => {
    const { code, stdout, stderr } = await cli('search', 'zzzz');
    expect([code, stdout, stderr]).toEqual([2, 'Nothing has a name like "zzzz".\n', '']);
  });

  test('The command line uses the store of --store for one command', async () => {
    const other = join(folder, 'other');
    expect((await cli('paths', 'MLE', 'AI Architect', '--store', other)).code).toBe(0);
    expect(existsSync(join(other, 'career-graph.json'))).toBe(true);
    const { stderr } = await cli('stats', '--store', 'neo4j://db:7687');
    expect(stderr).toBe('NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) is needed with NEO4J_URI\n');
    expect((await cli('stats', '--store', 'http://db')).stderr).toMatch(/^NEO4J_URI must look like /);
  });

  test('The command line ends quietly when its reader stops early', async () => {
    const { child, ended } = start('src/cli/main.ts', ['export'], { DATA_DIR: join(folder, 'data') });
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});
