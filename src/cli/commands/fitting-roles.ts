import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { collect } from '../options/path-options.ts';
import { type OwnOptions, ownVariables, withOwnOptions } from '../options/standing.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { type Terminal, wrap } from '../output/terminal.ts';

const query = `query Fit($skills: [OwnSkill!], $tools: [ToolRef!], $credentials: [CredentialRef!], $first: Int) {
  fit(skills: $skills, tools: $tools, credentials: $credentials, first: $first) {
    totalCount
    nodes { rank role { title } totals { held listed } toolTotals { held listed } credentialMet matched(first: 6) { name } missing(first: 6) { name } }
  }
}`;

interface Totals {
  readonly held: number;
  readonly listed: number;
}

interface FitAnswer {
  readonly fit: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly rank: number;
      readonly role: { readonly title: string } | null;
      readonly totals: Totals;
      readonly toolTotals: Totals;
      readonly credentialMet: boolean | null;
      readonly matched: readonly { readonly name: string }[];
      readonly missing: readonly { readonly name: string }[];
    }[];
  };
}

interface FitOptions extends AskOptions, OwnOptions {
  readonly credential?: readonly string[];
  readonly first: number;
}

export const fitCommand = withOwnOptions(
  new DocumentedCommand('fit').description(
    'roles that list your own skills, those of which you have most first',
  ),
)
  .option('--credential <credential>', 'a degree or certificate of your own', collect)
  .option('--first <n>', 'how many roles, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples(['career-graph fit --skill SQL --skill Statistics=advanced --tool Excel --tool Python'])
  .action(({ json, store, credential, first, ...own }: FitOptions) =>
    answer<FitAnswer>(
      { json, store },
      {
        query,
        variables: { ...ownVariables(own), credentials: credential, first },
        render: renderFit,
        found: ({ fit }) => fit.nodes.length > 0,
      },
    ),
  );

function renderFit({ fit }: FitAnswer, { bold, dim, width }: Terminal): string {
  if (fit.nodes.length === 0) return 'No role here lists any of that; name some with --skill and --tool.\n';
  const lines: string[] = [];
  for (const { rank, role, totals, toolTotals, matched, missing, credentialMet } of fit.nodes) {
    const facts = [
      `${totals.held} of ${totals.listed} listed skills`,
      `${toolTotals.held} of ${toolTotals.listed} tools`,
      ...(credentialMet === null
        ? []
        : [credentialMet ? 'usual credential held' : 'usual credential not held']),
    ];
    const names = (skills: readonly { readonly name: string }[]) => skills.map(({ name }) => name).join('; ');
    lines.push(bold(`${String(rank).padStart(2)}. ${role?.title ?? '…'}: ${facts.join(', ')}`));
    if (matched.length > 0) lines.push(...wrap(`Had: ${names(matched)}`, '    ', width));
    if (missing.length > 0) lines.push(...wrap(`Missing, among others: ${names(missing)}`, '    ', width));
  }
  const more =
    fit.totalCount > fit.nodes.length ? `${fit.totalCount} roles list some of it; --first shows more. ` : '';
  return `${[...lines, '', dim(`${more}Lists are compared, not people.`)].join('\n')}\n`;
}
