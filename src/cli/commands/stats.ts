import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal, wrap } from '../output/terminal.ts';

const query = `query Stats {
  graph {
    version
    counts { roles skills tools industries moves facts }
    sources { ref title licence attribution url retrieved }
  }
}`;

interface StatsAnswer {
  readonly graph: {
    readonly version: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly sources: readonly {
      readonly ref: string;
      readonly title: string;
      readonly licence: string;
      readonly attribution: string;
      readonly url: string | null;
      readonly retrieved: string | null;
    }[];
  };
}

export const statsCommand = new DocumentedCommand('stats')
  .description('how much the store holds, and from whom')
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples(['career-graph stats', 'career-graph stats --store neo4j://db:7687 --json'])
  .action((options: AskOptions) =>
    answer<StatsAnswer>(options, { query, variables: {}, render: renderStats, found: () => true }),
  );

function renderStats({ graph }: StatsAnswer, terminal: Terminal): string {
  const counts = Object.entries(graph.counts).map(([name, count]) => [name, count.toLocaleString('en-US')]);
  const sources = graph.sources.flatMap(({ ref, title, licence, attribution, url, retrieved }) => [
    `  ${terminal.bold(ref)}: ${title}`,
    ...wrap(
      [`licence ${licence}`, attribution, url, retrieved && `retrieved ${retrieved}`]
        .filter(Boolean)
        .join('; '),
      '    ',
      terminal.width,
    ),
  ]);
  return `${[...columns(counts, ''), `version  ${graph.version}`, '', 'Sources', ...sources].join('\n')}\n`;
}
