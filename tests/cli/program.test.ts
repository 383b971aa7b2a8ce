import { describe, expect, test } from 'vitest';
import { careerGraph } from '../../src/cli/program.ts';

const names =
  'serve paths reach gap plan fit opens similar compare role read search mcp score stats import remove export seed migrate check backup restore token schema'.split(
    ' ',
  );

describe('careerGraph', () => {
  test('careerGraph lists its commands, and the exit codes, in its help', async () => {
    const program = await careerGraph();
    expect(program.commands.map((command) => command.name())).toEqual(names);
    let help = '';
    program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toContain('Exit codes');
    expect(help).toContain('  career-graph serve\n');
  });

  test('careerGraph loads only the command that is asked for, and all when none has the name', async () => {
    expect((await careerGraph('role')).commands.map((command) => command.name())).toEqual(['role']);
    for (const name of ['pathz', 'constructor', '--help', ''])
      expect((await careerGraph(name)).commands).toHaveLength(names.length);
  });

  test('careerGraph gives every command examples, and an answer in JSON', async () => {
    for (const command of (await careerGraph()).commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toMatch(new RegExp(`Examples:\n.*career-graph ${command.name()}`));
      const answering = command.commands.length > 0 ? command.commands : [command];
      if (command.name() === 'mcp') continue; // what it prints is the protocol
      for (const { options } of answering) expect(options.map(({ long }) => long)).toContain('--json');
    }
  });
});
