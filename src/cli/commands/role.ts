import { roleQuestion } from '../api/operations.ts';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { renderRole } from '../output/render-role.ts';

/** `career-graph role` */
export const roleCommand = new DocumentedCommand('role')
  .description('show a role: what it asks for and pays, where it leads and where people come from')
  .argument('<role>', 'a title, an alias, an official code or an id')
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples(['career-graph role MLE', 'career-graph role "AI Architect" --json'])
  .action((ref: string, options: AskOptions) =>
    answer(options, roleQuestion, { variables: { ref }, render: renderRole }),
  );
