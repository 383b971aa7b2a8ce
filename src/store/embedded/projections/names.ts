import { getOrAdd } from '../../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../../domain/graph/fact.ts';
import { relationships } from '../../../domain/graph/model.ts';
import { isCurated } from '../../../domain/graph/precedence.ts';
import type { NameColumns, NamedThing } from '../../../domain/search/name-rows.ts';
import { equivalents, sameRoles } from '../equivalents.ts';
import type { FactTable } from '../fact-table.ts';
import { activeSources } from '../graph-scan.ts';

/**
 * Reads what the index of names is built from, in the order of the table's keys. Of the things that have names only the
 * keys are read.
 */
export function nameColumns(table: FactTable): NameColumns {
  const sources = activeSources(table);
  const texts: string[] = [];
  const placeOfName = new Map<string, number>(); // by ref
  for (const { number } of sources) {
    for (const { node, properties } of table.descriptions(number, 'Name')) {
      const place = getOrAdd(placeOfName, node, () => texts.push('') - 1);
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
      for (const ref of table.describedNodesOf(number, kind)) {
        getOrAdd(placeOfThing, ref, () => things.push({ kind, id: refId(ref as NodeRef) }) - 1);
      }
    }
    for (const { number, source } of sources) {
      const sourceIsCurated = isCurated(source.id);
      let lastRef = '';
      let from: number | undefined;
      for (const { key, value } of table.factsOf(number, kind, ['CALLED'])) {
        const thingRef = key[1]; // by index, as this runs for every name
        const nameRef = key[3];
        if (thingRef !== lastRef) {
          lastRef = thingRef;
          from = placeOfThing.get(thingRef);
        }
        const to = placeOfName.get(nameRef);
        if (from === undefined || to === undefined) continue;
        texts[to] ||= refId(nameRef as NodeRef);
        thing.push(from);
        text.push(to);
        preferred.push(value.preferred === true);
        curated.push(sourceIsCurated);
      }
    }
  }
  const equivalent = {
    Role: sameRoles(table),
    Skill: equivalents(table, 'Skill'),
    Tool: equivalents(table, 'Tool'),
  };
  return { texts, things, text, thing, preferred, curated, equivalents: equivalent };
}
