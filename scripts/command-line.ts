import type { Command } from 'commander';
import { DocumentedCommand } from '../src/cli/documented-command.ts';
import { escapeMarkdown } from './markdown-table.ts';

/**
 * The command line in Markdown: a section per command, in the order of the help, with its usage, arguments, options
 * and examples. Commands of a command have sections of a lower level.
 *
 * @param level of the headings, 2 for `##`
 */
export const commandLine = (program: Command, level = 2): string =>
  program.commands
    .flatMap((command) => [section(command, level), commandLine(command, level + 1)])
    .filter((text) => text !== '')
    .join('\n\n');

function section(command: Command, level: number): string {
  const help = command.createHelp();
  const examples = command instanceof DocumentedCommand ? command.exampleLines : [];
  const note = command instanceof DocumentedCommand ? command.note : '';
  const [, ...names] =
    help
      .commandUsage(command)
      .split(/ (?=[[<])/)[0]
      ?.split(' ') ?? [];
  const entries = [
    ...help.visibleArguments(command).map((one) => [help.argumentTerm(one), help.argumentDescription(one)]),
    ...help
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help')
      .map((one) => [help.optionTerm(one), help.optionDescription(one)]),
  ];
  return [
    `${'#'.repeat(level)} \`${names.join(' ')}\``,
    sentence(help.commandDescription(command)),
    `\`\`\`text\n${help.commandUsage(command)}\n\`\`\``,
    entries.map(([term, text]) => `- \`${term}\`${text && `: ${escapeMarkdown(text)}`}`).join('\n'),
    examples.length > 0 ? `\`\`\`sh\n${examples.join('\n')}\n\`\`\`` : '',
    sentence(note),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function sentence(text: string): string {
  if (text === '') return '';
  const escaped = escapeMarkdown(text);
  return `${escaped.charAt(0).toUpperCase()}${escaped.slice(1)}${/[.:]$/.test(escaped) ? '' : '.'}`;
}
