import { type RoleComparisonQuery, roleComparisonQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { levelWord } from '../output/gap-wording.ts';
import { differenceSentences } from '../output/role-differences.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { nameOf, number, titleOf, words } from '../output/wording.ts';

/** `career-graph compare` */
export const compareCommand = new DocumentedCommand('compare')
  .description('compare two to five roles: their skills and tools, and what carries over')
  .argument('<roles...>', 'titles, aliases or ids')
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph compare "ML Engineer" "Data Scientist"',
    'career-graph compare MLE "MLOps Engineer" "AI Engineer"',
  ])
  .action((refs: string[], { json, store }: AskOptions) =>
    answer({ json, store }, roleComparisonQuestion, { variables: { refs }, render: renderComparison }),
  );

type ComparedRole = Complete<RoleComparisonQuery>['compareRoles']['roles'][number]['role'];

/** The measures that a comparison tells. */
const outlookMeasures = ['employment-change-percent', 'openings-per-year'];

/** The projected change, the openings a year, the years and the sources: `+35.2 %, 20,800 openings a year (2022-32, bls-ep)`. */
function outlookText(role: ComparedRole): string {
  if (!role?.outlook) return 'unknown';
  const { period, changePercent, openingsPerYear, match, figures } = role.outlook;
  const shownFigures = figures.filter(({ measure }) => outlookMeasures.includes(measure?.ref ?? ''));
  const sources = shownFigures.flatMap(({ source }) => source?.name ?? []);
  const covers = [
    period,
    match === 'BROADER' || match === 'NARROWER' ? words(match) : null,
    ...new Set(sources),
  ];
  return [
    ...(changePercent === null ? [] : [`${changePercent > 0 ? '+' : ''}${changePercent} %`]),
    ...(openingsPerYear === null ? [] : [`${number(openingsPerYear)} openings a year`]),
    `(${covers.filter((part) => part != null).join(', ')})`,
  ].join(' ');
}

function renderComparison({ compareRoles }: Complete<RoleComparisonQuery>, { bold, dim }: Terminal): string {
  const { roles, skills, tools, pairs } = compareRoles;
  const head = ['', ...roles.map(({ role }) => titleOf(role))];
  const skillRows = (skills ?? []).map(({ skill, listings }) => [
    nameOf(skill),
    ...listings.map((listing) => (listing ? levelWord(listing.level) || 'listed' : '–')),
  ]);
  const toolRows = (tools ?? []).map(({ tool, listings }) => [
    nameOf(tool),
    ...listings.map((listing) => (listing ? 'used' : '–')),
  ]);
  const pairLines = pairs.flatMap((pair) => [
    bold(`${titleOf(pair.from)} → ${titleOf(pair.to)}`),
    `  ${pair.totals.held} of ${pair.totals.listed} listed skills carry over.`,
    ...differenceSentences(pair).map((sentence) => `  ${sentence}`),
  ]);
  const lines = [
    bold('Outlook'),
    ...columns([head, ['', ...roles.map(({ role }) => outlookText(role))]], ''),
    '',
    bold('Skills'),
    ...columns([head, ...skillRows], ''),
    '',
    ...(toolRows.length > 0 ? [bold('Tools'), ...columns([head, ...toolRows], ''), ''] : []),
    ...pairLines,
    dim('What most of the roles list comes first.'),
  ];
  return `${lines.join('\n')}\n`;
}
