import type { Source } from '../../domain/graph/source.ts';
import type { CareerStore } from '../../store/career-store.ts';
import type { ExportHeader } from './export-line.ts';
import { isWithheld } from './withheld.ts';

/**
 * Each source with its assertions, as JSON lines. The order depends on the content alone. Withheld facts are left out.
 *
 * @param onWithheld is called for each of them
 */
export async function* exportLines(
  store: CareerStore,
  sources: readonly Source[],
  onWithheld: () => void = () => {},
): AsyncGenerator<string> {
  for (const { id, state: _, ...source } of sources) {
    const header: ExportHeader = { id, source };
    yield JSON.stringify(header);
    for await (const assertion of store.assertions(id)) {
      if (isWithheld(assertion)) {
        onWithheld();
        continue;
      }
      const { properties, ...rest } = assertion;
      const sorted = Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
      yield JSON.stringify({ ...rest, properties: sorted });
    }
  }
}
