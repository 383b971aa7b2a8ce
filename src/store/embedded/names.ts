import { type DescribedKind, relationships } from '../../domain/graph-model.ts';
import type { NameColumns } from '../../domain/name-rows.ts';
import { isCurated } from '../../domain/source.ts';
import type { GraphScan, Wanted } from './graph-scan.ts';

const named = relationships.CALLED.from;

/** Of what has names only the ids: all the rest would be kept for nothing. */
export const wantedForNames: Wanted = {
  ...Object.fromEntries(named.map((kind) => [kind, []])),
  Name: ['text'],
};

/** See CareerReader.loadNames. @param scan of `wantedForNames` at least */
export function namesIn(scan: GraphScan): NameColumns {
  const text: string[] = [];
  const kind: DescribedKind[] = [];
  const id: string[] = [];
  const preferred: boolean[] = [];
  const curated: boolean[] = [];
  const areCurated = scan.sources.map(isCurated);
  for (const of of named) {
    scan.facts(of, {
      CALLED({ from, to, source, properties }) {
        text.push(String(to.properties.text ?? to.id));
        kind.push(of);
        id.push(from.id);
        preferred.push(properties.preferred === true);
        curated.push(areCurated[source] as boolean);
      },
    });
  }
  return { text, kind, id, preferred, curated };
}
