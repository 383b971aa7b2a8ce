import { getOrAdd } from '../../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../../domain/graph/fact.ts';
import { relationships } from '../../../domain/graph/model.ts';
import { isCurated } from '../../../domain/graph/precedence.ts';
import type { NameColumns, NamedThing } from '../../../domain/search/name-rows.ts';
import type { FactTable } from '../fact-table.ts';
import { activeSources } from '../graph-scan.ts';

/**
 * See CareerReader.loadNames. Takes what it needs from the table in the order of its keys, and no more: of what has
 * names only which there are.
 */
export function namesIn(table: FactTable): NameColumns {
  const sources = activeSources(table);
  const texts: string[] = [];
  const placeOf = new Map<string, number>(); // by ref
  for (const { number } of sources) {
    for (const { node, properties } of table.descriptions(number, 'Name')) {
      const place = getOrAdd(placeOf, node, () => texts.push('') - 1);
      texts[place] ||= String(properties.text ?? '');
    }
  }
  const things: NamedThing[] = [];
  const text: number[] = [];
  const thing: number[] = [];
  const preferred: boolean[] = [];
  const curated: boolean[] = [];
  for (const kind of relationships.CALLED.from) {
    const placeOfThing = new Map<string, number>(); // by ref
    for (const { number } of sources) {
      for (const ref of table.describedOf(number, kind)) {
        getOrAdd(placeOfThing, ref, () => things.push({ kind, id: refId(ref as NodeRef) }) - 1);
      }
    }
    for (const { number, source } of sources) {
      const isJudged = isCurated(source.id);
      let last = '';
      let from: number | undefined;
      for (const { key, value } of table.factsOf(number, kind, ['CALLED'])) {
        if (key[1] !== last) {
          last = key[1];
          from = placeOfThing.get(last);
        }
        const to = placeOf.get(key[3]);
        if (from === undefined || to === undefined) continue;
        texts[to] ||= refId(key[3] as NodeRef);
        thing.push(from);
        text.push(to);
        preferred.push(value.preferred === true);
        curated.push(isJudged);
      }
    }
  }
  return { texts, things, text, thing, preferred, curated };
}
