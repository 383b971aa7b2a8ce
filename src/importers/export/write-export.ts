import type { Source } from '../../domain/graph/source.ts';
import type { CareerStore } from '../../store/career-store.ts';
import type { ExportHeader } from './export-line.ts';

/** Each source with its assertions, as JSON lines. The order depends on the content alone. */
export async function* exportLines(store: CareerStore, sources: readonly Source[]): AsyncGenerator<string> {
  for (const { id, state: _, ...source } of sources) {
    const header: ExportHeader = { id, source };
    yield JSON.stringify(header);
    for await (const { properties, ...rest } of store.assertions(id)) {
      const sorted = Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
      yield JSON.stringify({ ...rest, properties: sorted });
    }
  }
}
