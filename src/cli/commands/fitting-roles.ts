import { type FittingRolesQuery, fittingRolesQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type OwnSkillOptions, withOwnSkills } from '../options/own-skills.ts';
import { repeated } from '../options/repeated.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { type Terminal, wrap } from '../output/terminal.ts';
import { namesOf, titleOf } from '../output/wording.ts';

interface FitOptions extends AskOptions, OwnSkillOptions {
  readonly credential?: string[];
  readonly first: number;
}

/** `career-graph fit` */
export const fitCommand = withOwnSkills(
  new DocumentedCommand('fit').description(
    'list roles that ask for most of your skills and tools, and for least besides, first',
  ),
)
  .option('--credential <credential>', 'a degree or certificate of yours; may be repeated', repeated)
  .option('--first <n>', 'how many roles, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples(['career-graph fit --skill SQL --skill Statistics=advanced --tool Excel --tool Python'])
  .action(({ json, store, credential, first, skill, tool }: FitOptions) =>
    answer({ json, store }, fittingRolesQuestion, {
      variables: { skills: skill, tools: tool, credentials: credential, first },
      render: renderFit,
      isEmpty: ({ fit }) => fit.nodes.length === 0,
    }),
  );

function renderFit({ fit }: Complete<FittingRolesQuery>, { bold, dim, width }: Terminal): string {
  if (fit.nodes.length === 0)
    return 'No role lists any of these skills or tools; name yours with --skill and --tool.\n';
  const lines: string[] = [];
  for (const { rank, role, totals, toolTotals, matched, missing, credentialMet } of fit.nodes) {
    const facts = [
      `${totals.held} of ${totals.listed} listed skills`,
      `${toolTotals.held} of ${toolTotals.listed} tools`,
      ...(credentialMet === null
        ? []
        : [credentialMet ? 'usual credential held' : 'usual credential not held']),
    ];
    lines.push(bold(`${String(rank).padStart(2)}. ${titleOf(role)}: ${facts.join(', ')}`));
    if (matched?.length) lines.push(...wrap(`Matched: ${namesOf(matched)}`, '    ', width));
    if (missing?.length) lines.push(...wrap(`Missing, among others: ${namesOf(missing)}`, '    ', width));
  }
  const more =
    fit.totalCount > fit.nodes.length ? `${fit.totalCount} roles match in part; --first shows more. ` : '';
  return `${[...lines, '', dim(`${more}This compares lists of skills, not people.`)].join('\n')}\n`;
}
