import { loadEdits } from '../../importers/seeds/load-seeds.ts';
import { type StoreOptions, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/output.ts';
import { plural } from '../output/terminal.ts';

interface SeedsOptions extends StoreOptions {
  readonly source: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Writes a folder of seed files as one source, in one transaction. */
export async function importSeeds(directory: string, options: SeedsOptions): Promise<void> {
  const { content, outside } = loadEdits(directory, options.source);
  const report = await withSeededStore(options, async (store) => {
    const unseen: string[] = [];
    for (const { ref, kind, id, place } of outside) {
      const [row] = await store.read({
        ids: [id],
        node: { kind, properties: [], descriptions: false, follow: [] },
      });
      if (!row) unseen.push(`${place}: nobody describes ${ref} yet, so nothing about it is seen`);
    }
    const written = options.dryRun ? null : await store.write({ contents: [content] });
    return { source: content.source.id, ...written, unseen };
  });
  if (options.json) printJson(report);
  else {
    const { written = 0, unchanged = 0, removed = 0, unseen } = report;
    const done = options.dryRun
      ? `${content.descriptions.length + content.facts.length} facts; nothing was written`
      : `${plural(written, 'fact')} written, ${unchanged} unchanged, ${removed} removed`;
    print([`${report.source}: ${done}`, ...unseen.map((line) => `  ${line}`)].join('\n'));
  }
}
