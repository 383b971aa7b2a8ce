import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { differenceFields, differenceSentences, type RoleDifferences } from '../output/role-differences.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { levelWord } from './skill-gap.ts';

const query = `query Compare($refs: [RoleRef!]!) {
  compareRoles(refs: $refs) {
    roles { role { title } skillsListed toolsListed }
    skills { skill { name } listings { level } }
    tools { tool { name } listings { importance } }
    pairs { from { title } to { title } totals { held listed } ${differenceFields} }
  }
}`;

interface CompareAnswer {
  readonly compareRoles: {
    readonly roles: readonly { readonly role: { readonly title: string } | null }[];
    readonly skills: readonly {
      readonly skill: { readonly name: string } | null;
      readonly listings: readonly ({ readonly level: number | null } | null)[];
    }[];
    readonly tools: readonly {
      readonly tool: { readonly name: string } | null;
      readonly listings: readonly (object | null)[];
    }[];
    readonly pairs: readonly (RoleDifferences & {
      readonly from: { readonly title: string } | null;
      readonly to: { readonly title: string } | null;
      readonly totals: { readonly held: number; readonly listed: number };
    })[];
  };
}

export const compareCommand = new DocumentedCommand('compare')
  .description('two to five roles side by side: skills, tools, and what carries over')
  .argument('<roles...>', 'titles, aliases or ids')
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph compare "ML Engineer" "Data Scientist"',
    'career-graph compare MLE "MLOps Engineer" "AI Engineer"',
  ])
  .action((refs: readonly string[], { json, store }: AskOptions) =>
    answer<CompareAnswer>(
      { json, store },
      { query, variables: { refs }, render: renderComparison, found: () => true },
    ),
  );

function renderComparison({ compareRoles }: CompareAnswer, { bold, dim }: Terminal): string {
  const { roles, skills, tools, pairs } = compareRoles;
  const titles = roles.map(({ role }) => role?.title ?? '…');
  const table = columns(
    [
      ['', ...titles],
      ...skills.map(({ skill, listings }) => [
        skill?.name ?? '…',
        ...listings.map((listing) => (listing ? levelWord(listing.level) || 'listed' : '–')),
      ]),
    ],
    '',
  );
  const used = columns(
    [
      ['', ...titles],
      ...tools.map(({ tool, listings }) => [
        tool?.name ?? '…',
        ...listings.map((listing) => (listing ? 'used' : '–')),
      ]),
    ],
    '',
  );
  const between = pairs.flatMap((pair) => {
    const { from, to, totals } = pair;
    return [
      bold(`${from?.title ?? '…'} → ${to?.title ?? '…'}`),
      `  ${totals.held} of ${totals.listed} listed skills carry over.`,
      ...differenceSentences(pair).map((sentence) => `  ${sentence}`),
    ];
  });
  const lines = [
    bold('Skills'),
    ...table,
    '',
    ...(tools.length > 0 ? [bold('Tools'), ...used, ''] : []),
    ...between,
    dim('What most of them list comes first.'),
  ];
  return `${lines.join('\n')}\n`;
}
