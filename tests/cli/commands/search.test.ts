import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

describe('career-graph search', () => {
  test('search says by which name something was found, also with a typing error', async () => {
    const { code, stdout } = await cli('search', 'ML Enginer', '--first', '1');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^role {2}Machine Learning Engineer {2}ml-engineer {2}called ML Engineer, with a typing error\n\d+ found; --first shows more\.\n$/,
      ),
    ]);
  });

  test('search finds things of one kind', async () => {
    expect((await cli('search', 'python', '--kind', 'Tool')).stdout).toBe('tool  Python  python\n');
  });

  test('search tells which other places the name of a place means', async () => {
    const { stdout } = await cli('search', 'New York', '--kind', 'region', '--first', '1');
    expect(stdout).toMatch(
      /^region {2}New York {2}us-ny {2}also the name of New York-Newark-Jersey City, NY-NJ \(new-york-ny-35620\)\n/,
    );
  });

  test('search says when nothing is found, with exit code 2', async () => {
    const { code, stdout } = await cli('search', 'zzzz');
    expect([code, stdout]).toEqual([2, 'Nothing has a name like "zzzz".\n']);
  });
});
