import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { endsOf, type OwnOptions, oneOrTwo, ownVariables, withOwnOptions } from '../options/standing.ts';
import { storeOption } from '../options/with-store.ts';
import { differenceFields, differenceSentences, type RoleDifferences } from '../output/role-differences.ts';
import { columns, type Terminal } from '../output/terminal.ts';

const query = `query Gap($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!) {
  skillGap(from: $from, skills: $skills, tools: $tools, to: $to) {
    from { title } to { title } reason coverage totals { listed held below } toolTotals { listed held }
    skills { edges { node { name } status need have importance essential } }
    tools(statuses: [MISSING], first: 20) { totalCount nodes { name } }
    ${differenceFields}
  }
}`;

interface Need {
  readonly node: { readonly name: string };
  readonly status: string;
  readonly need: number | null;
  readonly have: number | null;
  readonly importance: number | null;
  readonly essential: boolean | null;
}

interface GapAnswer {
  readonly skillGap: RoleDifferences & {
    readonly from: { readonly title: string } | null;
    readonly to: { readonly title: string };
    readonly reason: string | null;
    readonly totals: { readonly listed: number; readonly held: number; readonly below: number };
    readonly toolTotals: { readonly listed: number; readonly held: number };
    readonly skills: { readonly edges: readonly Need[] };
    readonly tools: { readonly nodes: readonly { readonly name: string }[] };
  };
}

export const gapCommand = withOwnOptions(
  new DocumentedCommand('gap')
    .description('what is had and what is missing of what a role lists')
    .argument('<roles...>', 'the role to go to, or the one to start from and the one to go to', oneOrTwo),
)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph gap "Data Analyst" "Data Scientist"',
    'career-graph gap "Data Scientist" --skill SQL --skill Statistics=advanced --tool Python',
  ])
  .action((roles: readonly string[], { json, store, ...own }: AskOptions & OwnOptions) =>
    answer<GapAnswer>(
      { json, store },
      {
        query,
        variables: { ...endsOf(roles), ...ownVariables(own) },
        render: renderGap,
        found: ({ skillGap }) => skillGap.reason === null,
      },
    ),
  );

function renderGap({ skillGap }: GapAnswer, { bold, dim }: Terminal): string {
  const { from, to, reason, totals, toolTotals, skills, tools } = skillGap;
  if (reason) return `${noGap(reason, from?.title, to.title)}\n`;
  const of = (title: string, status: string, more: (need: Need) => string) => {
    const needs = skills.edges.filter((edge) => edge.status === status);
    if (needs.length === 0) return [];
    return [
      bold(title),
      ...columns(
        needs.map((need) => [need.node.name, more(need)]),
        '  ',
      ),
      '',
    ];
  };
  const weight = ({ essential }: Need) => (essential ? 'essential' : '');
  const lines = [
    `${to.title}${from ? ` from ${from.title}` : ''}: ${totals.held} of ${totals.listed} listed skills${totals.below > 0 ? `, ${totals.below} of them below the level asked for` : ''}; ${toolTotals.held} of ${toolTotals.listed} tools.`,
    '',
    ...of('Missing, and the level asked for', 'MISSING', (need) =>
      [levelWord(need.need), weight(need)].filter(Boolean).join(', '),
    ),
    ...of('To deepen', 'BELOW', (need) => `from ${levelWord(need.have)} to ${levelWord(need.need)}`),
    ...of('Met', 'MET', () => ''),
    ...of('More than asked for', 'EXCEEDED', () => ''),
    ...(tools.nodes.length > 0
      ? [`Tools not had: ${tools.nodes.map(({ name }) => name).join(', ')}`, '']
      : []),
    ...(from ? [...differenceSentences(skillGap), ''] : []),
    dim('What counts most, by importance and rarity, first. Lists are compared, not people.'),
  ];
  return `${lines.join('\n')}\n`;
}

export function noGap(reason: string, from: string | undefined, to: string): string {
  const role = reason === 'FROM_LISTS_NO_SKILLS' ? from : to;
  return `Nobody says here what skills ${role} asks for.`;
}

/** A level as people say it; in between, the lower one. */
export function levelWord(level: number | null): string {
  if (level === null) return '';
  if (level >= 1) return 'expert';
  return level >= 0.75 ? 'advanced' : level >= 0.5 ? 'working' : 'beginner';
}
