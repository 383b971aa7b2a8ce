import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { type RoleAnswer, renderRole } from '../output/render-role.ts';

const query = `query Role($ref: RoleRef!) {
  role(ref: $ref) {
    ref title family seniority track
    names(first: 20) { nodes { text } }
    evidence { source { name title } }
    summary: statements(kinds: [SUMMARY], first: 1) { nodes { text } }
    responsibilities: statements(kinds: [RESPONSIBILITY], first: 10) { nodes { text } }
    pay(first: 10) { edges { low high median mean currency year measure node { name } evidence { source { name } } } }
    skills(first: 40) { totalCount edges { importance essential node { name } } }
    tools(first: 40) { totalCount nodes { name } }
    credentials(first: 10) { edges { need node { name } } }
    codes(first: 10) { edges { match node { scheme code title } } }
    next(first: 20) { totalCount edges { node { title } move { kind commonness yearsBefore { low high } } } }
    previous(first: 20) { totalCount edges { node { title } move { kind commonness yearsBefore { low high } } } }
  }
}`;

export const roleCommand = new DocumentedCommand('role')
  .description('what a role is, asks for and pays, where it leads and where people come from')
  .argument('<ref>', 'the role: a title, an alias, an official code or an id')
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples(['career-graph role MLE', 'career-graph role "AI Architect" --json'])
  .action((ref: string, options: AskOptions) =>
    answer<RoleAnswer>(options, {
      query,
      variables: { ref },
      render: renderRole,
      found: () => true,
    }),
  );
