import { type LearningPlanQuery, learningPlanQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type OwnSkillOptions, withOwnSkills } from '../options/own-skills.ts';
import { oneOrTwoRoles, startAndGoal } from '../options/roles.ts';
import { storeOption } from '../options/with-store.ts';
import { levelWord, noGapText } from '../output/gap-wording.ts';
import { type Terminal, wrap } from '../output/terminal.ts';
import { nameOf, namesOf, titleOf } from '../output/wording.ts';

/** `career-graph plan` */
export const planCommand = withOwnSkills(
  new DocumentedCommand('plan')
    .description('list what to learn for a role, prerequisites first, with tools')
    .argument(
      '<roles...>',
      'the role to go to, or the role to start from and the role to go to: titles, aliases or ids',
      oneOrTwoRoles,
    ),
)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph plan "Data Analyst" "Data Scientist"',
    'career-graph plan "ML Engineer" --skill Python=advanced --skill Statistics',
  ])
  .action((roles: readonly string[], { json, store, skill, tool }: AskOptions & OwnSkillOptions) =>
    answer({ json, store }, learningPlanQuestion, {
      variables: { ...startAndGoal(roles), skills: skill, tools: tool },
      render: renderPlan,
      isEmpty: ({ learningPlan }) => learningPlan.reason !== null,
    }),
  );

type Plan = Complete<LearningPlanQuery>['learningPlan'];

function renderPlan({ learningPlan }: Complete<LearningPlanQuery>, { bold, dim, width }: Terminal): string {
  const { from, to, reason, totals, stepCount, cycles } = learningPlan;
  if (reason) return `${noGapText(reason, titleOf(from), titleOf(to))}\n`;
  const steps = learningPlan.steps ?? [];
  const below = totals.below > 0 ? `, ${totals.below} of them below the level asked for` : '';
  const lines = [
    `${titleOf(to)}${from ? ` from ${from.title}` : ''}: ${totals.held} of ${totals.listed} listed skills covered${below}.${stepCount > 0 ? ' To learn, in this order:' : ''}`,
    '',
  ];
  for (const step of steps) {
    const purpose = purposeOf(step);
    lines.push(
      bold(`${String(step.rank).padStart(2)}. ${nameOf(step.skill)}${purpose ? ` (${purpose})` : ''}`),
    );
    if (step.tools?.length) lines.push(...wrap(`with ${namesOf(step.tools, ', ')}`, '    ', width));
    if (step.unlocks.length > 0) lines.push(...wrap(`unlocks ${namesOf(step.unlocks, ', ')}`, '    ', width));
  }
  if (stepCount > steps.length) lines.push(`… and ${stepCount - steps.length} more; --json lists up to 100.`);
  for (const { skills } of cycles) {
    lines.push('', `The data lists these skills as prerequisites of each other: ${namesOf(skills, ', ')}.`);
  }
  return `${[...lines, '', dim('Groundwork: not listed by the role, but needed for skills that it lists.')].join('\n')}\n`;
}

/** Why the step is there: the level to reach, or that other skills build on it; empty when neither is known. */
function purposeOf({ listed: isListed, status, need }: NonNullable<Plan['steps']>[number]): string {
  if (!isListed) return 'groundwork';
  return status === 'BELOW' ? `deepen to ${levelWord(need)}` : levelWord(need);
}
