import { expect, test } from 'vitest';
import { roles } from '../../curated.ts';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

test('stats counts what the store holds and lists its sources', async () => {
  const { stdout } = await cli('stats');
  expect(stdout).toMatch(/^roles +\d+\nskills +\d+\n/);
  expect(stdout).toContain('  editors@1: ');
  expect(JSON.parse((await cli('stats', '--json')).stdout).graph.counts.roles).toBe(roles.length);
});
