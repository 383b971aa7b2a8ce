import { type StatsQuery, statsQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal, wrap } from '../output/terminal.ts';
import { number } from '../output/wording.ts';

/** `career-graph stats` */
export const statsCommand = new DocumentedCommand('stats')
  .description('count what the store holds, and list its sources')
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples(['career-graph stats', 'career-graph stats --store neo4j://db:7687 --json'])
  .action((options: AskOptions) => answer(options, statsQuestion, { variables: {}, render: renderStats }));

function renderStats({ graph }: Complete<StatsQuery>, terminal: Terminal): string {
  const counts = Object.entries(graph.counts ?? {}).map(([name, count]) => [name, number(count)]);
  const sources = (graph.sources ?? []).flatMap(({ ref, title, licence, attribution, url, retrieved }) => {
    const facts = [`licence ${licence}`, attribution, url, retrieved && `retrieved ${retrieved}`];
    return [
      `  ${terminal.bold(ref)}: ${title}`,
      ...wrap(facts.filter(Boolean).join('; '), '    ', terminal.width),
    ];
  });
  return `${[...columns(counts, ''), `version  ${graph.version}`, '', 'Sources', ...sources].join('\n')}\n`;
}
