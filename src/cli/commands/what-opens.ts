import { InvalidArgumentError } from 'commander';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type OwnOptions, ownVariables, withOwnOptions } from '../options/standing.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, plural, type Terminal } from '../output/terminal.ts';

const query = `query Opens($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $share: Float, $first: Int) {
  whatOpens(from: $from, skills: $skills, tools: $tools, share: $share, first: $first) {
    openNow share
    nodes { skill { name } opens raises roles(first: 3) { role { title } opened } }
  }
}`;

interface OpensAnswer {
  readonly whatOpens: {
    readonly openNow: number;
    readonly share: number;
    readonly nodes: readonly {
      readonly skill: { readonly name: string } | null;
      readonly opens: number;
      readonly raises: number;
      readonly roles: readonly {
        readonly role: { readonly title: string } | null;
        readonly opened: boolean;
      }[];
    }[];
  };
}

interface OpensOptions extends AskOptions, OwnOptions {
  readonly from?: string;
  readonly share: number;
  readonly first: number;
}

export const opensCommand = withOwnOptions(
  new DocumentedCommand('opens').description('which one skill more would open most roles'),
)
  .option('--from <role>', 'the role that you are in; what it lists is had')
  .option('--share <share>', 'from which share of what it lists on a role counts as open', parseShare, 0.5)
  .option('--first <n>', 'how many skills, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph opens --from "Data Analyst"',
    'career-graph opens --skill Python --skill SQL --share 0.3',
  ])
  .action(({ json, store, from, share, first, ...own }: OpensOptions) =>
    answer<OpensAnswer>(
      { json, store },
      {
        query,
        variables: { from, share, first, ...ownVariables(own) },
        render: renderOpens,
        found: ({ whatOpens }) => whatOpens.nodes.length > 0,
      },
    ),
  );

function renderOpens({ whatOpens }: OpensAnswer, { dim }: Terminal): string {
  const { nodes, openNow, share } = whatOpens;
  if (nodes.length === 0) return 'No single skill would add to any role here.\n';
  const rows = nodes.map(({ skill, opens, raises, roles }) => {
    const titles = roles.filter(({ opened }) => opened || opens === 0).map(({ role }) => role?.title ?? '…');
    const rest = (opens > 0 ? opens : raises) - titles.length;
    return [
      skill?.name ?? '…',
      `opens ${plural(opens, 'role')}`,
      `adds to ${plural(raises, 'role')}`,
      `${titles.join(', ')}${rest > 0 ? `, ${rest} more` : ''}`,
    ];
  });
  const none = nodes.every(({ opens }) => opens === 0);
  const nearest = none
    ? [`No single skill opens a role at ${share}; these add most. A lower --share asks for less.`, '']
    : [];
  const now = `Open: ${share} or more of what a role lists, by importance and rarity; ${plural(openNow, 'role')} ${openNow === 1 ? 'is' : 'are'} now.`;
  return `${[...nearest, ...columns(rows, ''), '', dim(now)].join('\n')}\n`;
}

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share > 0 && share <= 1)) throw new InvalidArgumentError('It must be above 0, to 1.');
  return share;
}
