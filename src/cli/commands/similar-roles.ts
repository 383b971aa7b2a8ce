import { similarityMeasures } from '../../domain/skills/similar-roles.ts';
import { type SimilarityMeasure, type SimilarRolesQuery, similarRolesQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { choiceOption } from '../options/choice.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { type Terminal, wrap } from '../output/terminal.ts';

interface SimilarOptions extends AskOptions {
  readonly by: SimilarityMeasure;
  readonly first: number;
}

/** `career-graph similar` */
export const similarCommand = new DocumentedCommand('similar')
  .description('list roles that are similar to one, and what they share')
  .argument('<role>', 'a title, an alias or an id')
  .addOption(
    choiceOption('--by <measure>', 'what is compared', similarityMeasures).default('COMBINED', 'combined'),
  )
  .option('--first <n>', 'how many roles, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph similar "ML Engineer"',
    'career-graph similar "Data Scientist" --by skills --first 5',
  ])
  .action((ref: string, { json, store, by, first }: SimilarOptions) =>
    answer({ json, store }, similarRolesQuestion, {
      variables: { ref, by, first },
      render: renderSimilar,
      isEmpty: ({ role }) => (role.similar?.edges ?? []).length === 0,
    }),
  );

function renderSimilar({ role }: Complete<SimilarRolesQuery>, { bold, dim, width }: Terminal): string {
  const edges = role.similar?.edges ?? [];
  if (edges.length === 0) return `No role is similar to ${role.title} by this measure.\n`;
  const lines = edges.flatMap(({ node, similarity, sharedSkills, sharedTools, sharedNameWords }, i) => {
    const shared = [
      ...[...(sharedSkills ?? []), ...(sharedTools ?? [])].map(({ name }) => name),
      ...(sharedNameWords?.length ? [`words of names: ${sharedNameWords.join(', ')}`] : []),
    ];
    return [
      bold(`${String(i + 1).padStart(2)}. ${node.title}: ${similarity.toFixed(2)}`),
      ...(shared.length > 0 ? wrap(`Shared: ${shared.join('; ')}`, '    ', width) : []),
    ];
  });
  const note = 'Similarity, 0 to 1, is computed from lists and names. It does not mean that people move.';
  return `${[...lines, '', dim(note)].join('\n')}\n`;
}
