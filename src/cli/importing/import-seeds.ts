import { calculateSources } from '../../importers/calculated-sources.ts';
import { loadEdits } from '../../importers/seeds/load-seeds.ts';
import { type StoreOptions, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';
import { tellCalculation } from '../output/progress.ts';
import { plural } from '../output/wording.ts';

interface SeedsOptions extends StoreOptions {
  readonly source: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/**
 * Imports a folder of seed files as one source, in one transaction, and prints a report.
 *
 * @throws SeedsError when the files hold mistakes, SeedsDirectoryError when the folder cannot be read
 */
export async function importSeeds(directory: string, options: SeedsOptions): Promise<void> {
  const { content, outside } = loadEdits(directory, options.source);
  const report = await withSeededStore(options, async (store) => {
    const hidden: string[] = [];
    for (const { ref, kind, id, place } of outside) {
      const [row] = await store.read({
        ids: [id],
        node: { kind, properties: [], descriptions: false, follow: [] },
      });
      if (!row) hidden.push(`${place}: no source describes ${ref}, so facts about it are hidden`);
    }
    const written = options.dryRun ? null : await store.write({ contents: [content] });
    if (written) await calculateSources(store, tellCalculation);
    return { source: content.source.id, ...written, unseen: hidden };
  });
  if (options.json) printJson(report);
  else {
    const { written = 0, unchanged = 0, removed = 0, unseen } = report;
    const summary = options.dryRun
      ? `${content.descriptions.length + content.facts.length} facts; nothing was written`
      : `${plural(written, 'fact')} written, ${unchanged} unchanged, ${removed} removed`;
    print([`${report.source}: ${summary}`, ...unseen.map((line) => `  ${line}`)].join('\n'));
  }
}
