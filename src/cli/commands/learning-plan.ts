import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { endsOf, type OwnOptions, oneOrTwo, ownVariables, withOwnOptions } from '../options/standing.ts';
import { storeOption } from '../options/with-store.ts';
import { type Terminal, wrap } from '../output/terminal.ts';
import { levelWord, noGap } from './skill-gap.ts';

const query = `query Plan($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!) {
  learningPlan(from: $from, skills: $skills, tools: $tools, to: $to) {
    from { title } to { title } reason totals { listed held below } stepCount cycles { skills { name } }
    steps { rank skill { name } listed status need buildsOn { name } unlocks { name } tools(first: 4) { name } }
  }
}`;

interface Named {
  readonly name: string;
}

interface PlanAnswer {
  readonly learningPlan: {
    readonly from: { readonly title: string } | null;
    readonly to: { readonly title: string };
    readonly reason: string | null;
    readonly totals: { readonly listed: number; readonly held: number; readonly below: number };
    readonly stepCount: number;
    readonly cycles: readonly { readonly skills: readonly Named[] }[];
    readonly steps: readonly {
      readonly rank: number;
      readonly skill: Named | null;
      readonly listed: boolean;
      readonly status: string;
      readonly need: number | null;
      readonly unlocks: readonly Named[];
      readonly tools: readonly Named[];
    }[];
  };
}

export const planCommand = withOwnOptions(
  new DocumentedCommand('plan')
    .description('what to learn for a role, prerequisites first, with tools')
    .argument('<roles...>', 'the role to go to, or the one to start from and the one to go to', oneOrTwo),
)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph plan "Data Analyst" "Data Scientist"',
    'career-graph plan "ML Engineer" --skill Python=advanced --skill Statistics',
  ])
  .action((roles: readonly string[], { json, store, ...own }: AskOptions & OwnOptions) =>
    answer<PlanAnswer>(
      { json, store },
      {
        query,
        variables: { ...endsOf(roles), ...ownVariables(own) },
        render: renderPlan,
        found: ({ learningPlan }) => learningPlan.reason === null,
      },
    ),
  );

function renderPlan({ learningPlan }: PlanAnswer, { bold, dim, width }: Terminal): string {
  const { from, to, reason, totals, steps, stepCount, cycles } = learningPlan;
  if (reason) return `${noGap(reason, from?.title, to.title)}\n`;
  const names = (things: readonly Named[]) => things.map(({ name }) => name).join(', ');
  const lines = [
    `${to.title}${from ? ` from ${from.title}` : ''}: ${totals.held} of ${totals.listed} listed skills are had${totals.below > 0 ? `, ${totals.below} of them below the level asked for` : ''}${stepCount > 0 ? '; to learn, in this order:' : '.'}`,
    '',
  ];
  for (const { rank, skill, listed, status, need, unlocks, tools } of steps) {
    const why = listed
      ? status === 'BELOW'
        ? `deepen to ${levelWord(need)}`
        : levelWord(need)
      : 'groundwork';
    lines.push(bold(`${String(rank).padStart(2)}. ${skill?.name ?? '…'}${why ? ` (${why})` : ''}`));
    if (tools.length > 0) lines.push(...wrap(`with ${names(tools)}`, '    ', width));
    if (unlocks.length > 0) lines.push(...wrap(`unlocks ${names(unlocks)}`, '    ', width));
  }
  if (stepCount > steps.length) lines.push(`… and ${stepCount - steps.length} more; --json has 100.`);
  for (const { skills } of cycles) {
    lines.push('', `In the data these build on each other in a circle: ${names(skills)}.`);
  }
  return `${[...lines, '', dim('Groundwork: not listed by the role, but what it lists builds on it.')].join('\n')}\n`;
}
