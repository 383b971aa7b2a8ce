import { Option } from 'commander';
import { similarityMeasures } from '../../domain/skills/similar-roles.ts';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { type Terminal, wrap } from '../output/terminal.ts';

const query = `query Similar($ref: RoleRef!, $by: SimilarityMeasure, $first: Int) {
  role(ref: $ref) {
    title
    similar(by: $by, first: $first) {
      edges { node { title } similarity sharedSkills(first: 6) { name } sharedTools(first: 4) { name } sharedNameWords(first: 4) }
    }
  }
}`;

interface Named {
  readonly name: string;
}

interface SimilarAnswer {
  readonly role: {
    readonly title: string;
    readonly similar: {
      readonly edges: readonly {
        readonly node: { readonly title: string };
        readonly similarity: number;
        readonly sharedSkills: readonly Named[];
        readonly sharedTools: readonly Named[];
        readonly sharedNameWords: readonly string[];
      }[];
    };
  };
}

interface SimilarOptions extends AskOptions {
  readonly by: string;
  readonly first: number;
}

export const similarCommand = new DocumentedCommand('similar')
  .description('roles like one, and by what')
  .argument('<role>', 'a title, an alias or an id')
  .addOption(
    new Option('--by <measure>', 'what to compare by')
      .choices(similarityMeasures.map((measure) => measure.toLowerCase()))
      .default('combined'),
  )
  .option('--first <n>', 'how many roles, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph similar "ML Engineer"',
    'career-graph similar "Data Scientist" --by skills --first 5',
  ])
  .action((ref: string, { json, store, by, first }: SimilarOptions) =>
    answer<SimilarAnswer>(
      { json, store },
      {
        query,
        variables: { ref, by: by.toUpperCase(), first },
        render: renderSimilar,
        found: ({ role }) => role.similar.edges.length > 0,
      },
    ),
  );

function renderSimilar({ role }: SimilarAnswer, { bold, dim, width }: Terminal): string {
  const { edges } = role.similar;
  if (edges.length === 0) return `Nothing here is like ${role.title} in that.\n`;
  const lines = edges.flatMap(({ node, similarity, sharedSkills, sharedTools, sharedNameWords }, i) => {
    const why = [...sharedSkills, ...sharedTools].map(({ name }) => name);
    const words = sharedNameWords.length > 0 ? [`names: ${sharedNameWords.join(', ')}`] : [];
    return [
      bold(`${String(i + 1).padStart(2)}. ${node.title}: ${similarity.toFixed(2)}`),
      ...([...why, ...words].length > 0 ? wrap(`Both: ${[...why, ...words].join('; ')}`, '    ', width) : []),
    ];
  });
  return `${[...lines, '', dim('Computed from lists and names, 0 to 1. Like is not a move.')].join('\n')}\n`;
}
