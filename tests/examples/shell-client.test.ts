import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { explorer } from '../explorer/explorer.ts';

describe.skipIf(spawnSync('curl', ['--version']).status !== 0)('examples/client.sh', () => {
  const { address } = explorer();
  const answerOf = async (from: string, to: string) => {
    const { stdout } = await promisify(execFile)('sh', [projectPath('examples/client.sh'), from, to], {
      env: { ...process.env, CAREER_GRAPH_URL: address() },
    });
    return JSON.parse(stdout);
  };

  test('prints the best paths', async () => {
    const { data } = await answerOf('ML Engineer', 'AI Architect');
    expect(data.careerPaths.nodes[0].cost).toBe(3);
  });

  test.each(['Keeper of "Lamps"', 'C:\\new', 'a\\"b', 'Zoë’s `id` $HOME'])(
    'sends the title %s as it is',
    async (title) => {
      const { errors } = await answerOf('ML Engineer', title);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'to' } }]);
      expect(errors[0].message).toContain(JSON.stringify(title));
    },
  );

  test('takes a line break and a tab for spaces', async () => {
    const { data } = await answerOf('ML\tEngineer', 'AI\nArchitect');
    expect(data.careerPaths.nodes[0].cost).toBe(3);
  });
});
