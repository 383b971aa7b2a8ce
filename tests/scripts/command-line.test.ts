import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../scripts/command-line.ts';
import { DocumentedCommand } from '../../src/cli/documented-command.ts';
import { careerGraph } from '../../src/cli/program.ts';

describe('commandLine', () => {
  test('commandLine prints usage, arguments, options and examples of each command', () => {
    const program = new Command('zoo').addCommand(
      new Command('feed')
        .description('feed animals')
        .addCommand(
          new DocumentedCommand('cats')
            .description('feed cats')
            .argument('<name>', 'which cat')
            .option('--amount <n>', 'grams, 1*2 | 3', '50')
            .examples(
              ['zoo feed cats Tom', 'zoo feed cats Tom --amount 80'],
              'The exit code is 2 when it is full',
            ),
        ),
    );
    expect(commandLine(program)).toBe(`## \`feed\`

Feed animals.

\`\`\`text
zoo feed [options] [command]
\`\`\`

### \`feed cats\`

Feed cats.

\`\`\`text
zoo feed cats [options] <name>
\`\`\`

- \`name\`: which cat
- \`--amount <n>\`: grams, 1\\*2 \\| 3 (default: "50")

\`\`\`sh
zoo feed cats Tom
zoo feed cats Tom --amount 80
\`\`\`

The exit code is 2 when it is full.`);
  });

  test('commandLine prints examples of every command of career-graph', async () => {
    const sections = commandLine(await careerGraph())
      .split(/^##+ /m)
      .slice(1);
    expect(sections).toHaveLength(25 + 11);
    for (const text of sections) expect(text).toMatch(/```sh\n.*career-graph /);
  });
});
