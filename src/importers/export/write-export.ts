import type { Source } from '../../domain/graph/source.ts';
import type { CareerStore } from '../../store/career-store.ts';
import type { ExportHeader } from './export-line.ts';

/** Each source and all that it says, as JSON lines in an order that depends on nothing else. */
export async function* exportLines(store: CareerStore, sources: readonly Source[]): AsyncGenerator<string> {
  for (const { id, state: _, ...source } of sources) {
    const header: ExportHeader = { id, source };
    yield JSON.stringify(header);
    for await (const { properties, ...said } of store.assertions(id)) {
      const sorted = Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
      yield JSON.stringify({ ...said, properties: sorted });
    }
  }
}
