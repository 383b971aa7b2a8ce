import { type SkillsInTextQuery, skillsInTextQuestion, type TextStatus } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { readTextFile } from '../text-file.ts';

interface ReadOptions extends AskOptions {
  readonly first: number;
}

type ThingInText = Complete<SkillsInTextQuery>['skillsInText']['nodes'][number];

const headings: Readonly<Record<TextStatus, string>> = {
  STATED: 'Stated',
  OPTIONAL: 'Nice to have',
  NEGATED: 'Said not to be known, needed or used',
};

/** `career-graph read` */
export const readCommand = new DocumentedCommand('read')
  .description(
    'find the skills, tools, roles and credentials that a text names, such as a CV or an advertisement',
  )
  .argument('<file>', 'a file of plain text; - for standard input')
  .option('--first <n>', 'how many, at most 100', wholeNumber, 100)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples(['career-graph read cv.txt', 'career-graph read - --json < cv.txt'])
  .action(async (file: string, { first, ...options }: ReadOptions) =>
    answer(options, skillsInTextQuestion, {
      variables: { text: await readTextFile(file), first },
      render: renderReading,
      isEmpty: ({ skillsInText }) => skillsInText.nodes.length === 0,
    }),
  );

function renderReading({ skillsInText }: Complete<SkillsInTextQuery>, terminal: Terminal): string {
  const { nodes, totalCount } = skillsInText;
  if (nodes.length === 0) return 'The text names no skill, tool, role or credential that is known here.\n';
  const parts = (Object.keys(headings) as TextStatus[]).flatMap((status) => {
    const rows = nodes.filter((thing) => thing.status === status).flatMap(rowOf);
    return rows.length > 0 ? [[terminal.bold(headings[status]), ...columns(rows, '  ')].join('\n')] : [];
  });
  if (totalCount > nodes.length) parts.push(terminal.dim(`${totalCount} found; --first shows more.`));
  return `${parts.join('\n\n')}\n`;
}

/** Kind, name, ref, and the words of the text with their offsets; none for a thing that was removed meanwhile. */
function rowOf({ node, mentions, mentionCount }: ThingInText): string[][] {
  if (!node || !('ref' in node)) return [];
  const [mention] = mentions ?? [];
  const place = mention ? `"${mention.quote.replace(/\s+/g, ' ')}" at ${mention.start}` : '';
  const more = mentionCount > 1 ? ` and ${mentionCount - 1} more` : '';
  return [[node.__typename.toLowerCase(), 'title' in node ? node.title : node.name, node.ref, place + more]];
}
