import { roleQuestion } from '../api/operations.ts';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { renderRole } from '../output/render-role.ts';

interface RoleOptions extends AskOptions {
  readonly place?: string;
}

/** `career-graph role` */
export const roleCommand = new DocumentedCommand('role')
  .description('show a role: what it asks for and pays, where it leads and where people come from')
  .argument('<role>', 'a title, an alias, an official code or an id')
  .option(
    '--place <place>',
    'the place whose pay to show, such as Seattle, or the nearest around it with a figure',
  )
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph role MLE',
    'career-graph role "AI Architect" --json',
    'career-graph role "Data Scientist" --place Seattle',
  ])
  .action((ref: string, { place, ...options }: RoleOptions) =>
    answer(options, roleQuestion, { variables: { ref, place }, render: renderRole }),
  );
