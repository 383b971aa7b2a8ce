import { type GapStatus, type SkillGapQuery, skillGapQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type OwnSkillOptions, withOwnSkills } from '../options/own-skills.ts';
import { oneOrTwoRoles, startAndGoal } from '../options/roles.ts';
import { storeOption } from '../options/with-store.ts';
import { levelWord, noGapText } from '../output/gap-wording.ts';
import { differenceSentences } from '../output/role-differences.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { namesOf, titleOf } from '../output/wording.ts';

/** `career-graph gap` */
export const gapCommand = withOwnSkills(
  new DocumentedCommand('gap')
    .description('compare the skills and tools that a role lists with those of another role, or with yours')
    .argument(
      '<roles...>',
      'the role to go to, or the role to start from and the role to go to: titles, aliases or ids',
      oneOrTwoRoles,
    ),
)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph gap "Data Analyst" "Data Scientist"',
    'career-graph gap "Data Scientist" --skill SQL --skill Statistics=advanced --tool Python',
  ])
  .action((roles: readonly string[], { json, store, skill, tool }: AskOptions & OwnSkillOptions) =>
    answer({ json, store }, skillGapQuestion, {
      variables: { ...startAndGoal(roles), skills: skill, tools: tool },
      render: renderGap,
      isEmpty: ({ skillGap }) => skillGap.reason !== null,
    }),
  );

type Gap = Complete<SkillGapQuery>['skillGap'];
type Need = NonNullable<Gap['skills']>['edges'][number];

function renderGap({ skillGap }: Complete<SkillGapQuery>, { bold, dim }: Terminal): string {
  const { from, to, reason, totals, toolTotals, skills, tools } = skillGap;
  if (reason) return `${noGapText(reason, titleOf(from), titleOf(to))}\n`;
  const section = (heading: string, status: GapStatus, note: (need: Need) => string) => {
    const needs = (skills?.edges ?? []).filter((edge) => edge.status === status);
    if (needs.length === 0) return [];
    const rows = needs.map((need) => [need.node.name, note(need)]);
    return [bold(heading), ...columns(rows, '  '), ''];
  };
  const below = totals.below > 0 ? `, ${totals.below} of them below the level asked for` : '';
  const lines = [
    `${titleOf(to)}${from ? ` from ${from.title}` : ''}: ${totals.held} of ${totals.listed} listed skills${below}; ${toolTotals.held} of ${toolTotals.listed} tools.`,
    '',
    ...section('Missing, with the level asked for', 'MISSING', ({ need, essential }) =>
      [levelWord(need), essential ? 'essential' : ''].filter(Boolean).join(', '),
    ),
    ...section(
      'Below the level asked for',
      'BELOW',
      ({ have, need }) => `from ${levelWord(have)} to ${levelWord(need)}`,
    ),
    ...section('Met', 'MET', () => ''),
    ...section('Above the level asked for', 'EXCEEDED', () => ''),
    ...(tools?.nodes.length ? [`Missing tools: ${namesOf(tools.nodes, ', ')}`, ''] : []),
    ...(from ? [...differenceSentences(skillGap), ''] : []),
    dim('Important and rare skills come first. This compares lists of skills, not people.'),
  ];
  return `${lines.join('\n')}\n`;
}
