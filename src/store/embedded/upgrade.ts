import type { RootDatabase } from 'lmdb';
import type { Properties } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { Statement } from '../write-plan.ts';

type OldKey = [source: string, type: string, from: string, to: string, context: string];

/** Takes out what format 1 held: sources as they are, and all that they said in one table. */
export function* takeFormat1(root: RootDatabase): Generator<{ source: Source; statements: Statement[] }> {
  const sources = root.openDB<Source, string>({ name: 'sources' });
  const old = root.openDB<Properties, OldKey>({ name: 'statements' });
  for (const { key: id, value: source } of [...sources.getRange()]) {
    if (!('state' in source)) continue; // brought over already
    const entries = [...old.getRange({ start: [id], end: [id, '\uffff'] } as object)];
    sources.removeSync(id);
    for (const { key } of entries) old.removeSync(key);
    yield {
      source,
      statements: entries.map(({ key: [, type, from, to, context], value }) => {
        return { type, from, to, context, properties: value };
      }),
    };
  }
}
