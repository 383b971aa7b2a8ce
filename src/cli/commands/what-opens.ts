import { InvalidArgumentError } from 'commander';
import { type WhatOpensQuery, whatOpensQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type OwnSkillOptions, withOwnSkills } from '../options/own-skills.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { nameOf, plural, titleOf } from '../output/wording.ts';

interface OpensOptions extends AskOptions, OwnSkillOptions {
  readonly from?: string;
  readonly share: number;
  readonly first: number;
}

/** `career-graph opens` */
export const opensCommand = withOwnSkills(
  new DocumentedCommand('opens').description('find the skills that would each open the most further roles'),
)
  .option('--from <role>', 'the role that you are in; you have the skills that it lists')
  .option(
    '--share <share>',
    'the share of its listed skills that opens a role, above 0, to 1',
    parseShare,
    0.5,
  )
  .option('--first <n>', 'how many skills, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph opens --from "Data Analyst"',
    'career-graph opens --skill Python --skill SQL --share 0.3',
  ])
  .action(({ json, store, from, share, first, skill, tool }: OpensOptions) =>
    answer({ json, store }, whatOpensQuestion, {
      variables: { from, share, first, skills: skill, tools: tool },
      render: (data, terminal) => renderOpens(data, terminal, from),
      isEmpty: ({ whatOpens }) => whatOpens.nodes.length === 0,
    }),
  );

function renderOpens(
  { whatOpens }: Complete<WhatOpensQuery>,
  { dim }: Terminal,
  from: string | undefined,
): string {
  const { nodes, openNow, share, standIn, startUnknown } = whatOpens;
  if (startUnknown)
    return `No source lists skills of ${from} or of a role of the same work; give yours with --skill.\n`;
  const stands = standIn
    ? [`No source lists skills of ${from}; those of ${standIn.title} count, which is the same work.`, '']
    : [];
  if (nodes.length === 0) return 'No single skill would bring you nearer to a role.\n';
  const rows = nodes.map(({ skill, opens, raises, roles }) => {
    const titles = (roles ?? [])
      .filter(({ opened }) => opened || opens === 0)
      .map(({ role }) => titleOf(role));
    const others = (opens > 0 ? opens : raises) - titles.length;
    return [
      nameOf(skill),
      `opens ${plural(opens, 'role')}`,
      `adds to ${plural(raises, 'role')}`,
      `${titles.join(', ')}${others > 0 ? `, ${others} more` : ''}`,
    ];
  });
  const opensNone = nodes.every(({ opens }) => opens === 0)
    ? [`No single skill opens a role at ${share}. These add most; a lower --share asks for less.`, '']
    : [];
  const note = `A role is open from ${share} of its listed skills, weighted by importance and rarity; ${plural(openNow, 'role')} ${openNow === 1 ? 'is' : 'are'} open now.`;
  return `${[...stands, ...opensNone, ...columns(rows, ''), '', dim(note)].join('\n')}\n`;
}

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share > 0 && share <= 1)) throw new InvalidArgumentError('It must be above 0 and at most 1.');
  return share;
}
