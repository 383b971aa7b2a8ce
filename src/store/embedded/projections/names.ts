import { getOrAdd } from '../../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef, refId } from '../../../domain/graph/fact.ts';
import { relationships } from '../../../domain/graph/model.ts';
import { isCurated } from '../../../domain/graph/precedence.ts';
import type { NameColumns, NamedThing } from '../../../domain/search/name-rows.ts';
import type { GraphChange } from '../change-log.ts';
import { equivalents, sameRoles } from '../equivalents.ts';
import type { FactTable } from '../fact-table.ts';
import { activeSources, PartScan } from '../graph-scan.ts';
import type { NumberedSource } from '../tables.ts';
import { type Follow, type Reads, touchedStarts, touchesMatches } from '../touched-starts.ts';

const reads: Reads = {
  facts: Object.fromEntries(relationships.CALLED.from.map((kind) => [kind, ['CALLED']])),
  endProperties: ['Name'],
  bare: relationships.CALLED.from,
};

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
  return { texts, things, text, thing, preferred, curated, equivalents: sameThings(table) };
}

const sameThings = (table: FactTable): NameColumns['equivalents'] => ({
  Role: sameRoles(table),
  Skill: equivalents(table, 'Skill'),
  Tool: equivalents(table, 'Tool'),
});

/** How the columns follow some commits; see Follow. */
export function followNames(table: FactTable, change: GraphChange): Follow<NameColumns> {
  const touched = touchedStarts(table, change, reads);
  const joins =
    touchesMatches(change, 'Role', 'CODED') ||
    touchesMatches(change, 'Skill', 'EQUIVALENT_TO') ||
    touchesMatches(change, 'Tool', 'EQUIVALENT_TO');
  if (touched.size === 0 && !joins) return 'same';
  return (columns) => ({
    ...(touched.size === 0 ? columns : withThings(columns, touched, table)),
    equivalents: joins ? sameThings(table) : columns.equivalents,
  });
}

/** The columns with other rows of some things, and without texts that no row has any more. */
function withThings(columns: NameColumns, touched: ReadonlySet<string>, table: FactTable): NameColumns {
  const texts: string[] = [];
  const things: NamedThing[] = [];
  const rows = {
    text: [] as number[],
    thing: [] as number[],
    preferred: [] as boolean[],
    curated: [] as boolean[],
  };
  const placeOfText = new Int32Array(columns.texts.length).fill(-1);
  const placeOfThing = columns.things.map((thing) =>
    touched.has(nodeRef(thing.kind, thing.id)) ? -1 : things.push(thing) - 1,
  );
  for (const [row, earlier] of columns.thing.entries()) {
    const place = placeOfThing[earlier] as number;
    if (place < 0) continue;
    const text = columns.text[row] as number;
    if (placeOfText[text] === -1) placeOfText[text] = texts.push(columns.texts[text] as string) - 1;
    rows.text.push(placeOfText[text] as number);
    rows.thing.push(place);
    rows.preferred.push(columns.preferred[row] as boolean);
    rows.curated.push(columns.curated[row] as boolean);
  }
  const scan = new PartScan(table, touched);
  for (const kind of relationships.CALLED.from) {
    const placeOfNew = new Map(
      Array.from(scan.starts(kind).values(), (node) => [node, things.push({ kind, id: node.id }) - 1]),
    );
    scan.facts(kind, {
      CALLED: ({ from, to, source, properties }) => {
        rows.text.push(texts.push(textOf(table, scan.active, to.id)) - 1);
        rows.thing.push(placeOfNew.get(from) as number);
        rows.preferred.push(properties.preferred === true);
        rows.curated.push(isCurated(scan.sources[source] as string));
      },
    });
  }
  return { ...columns, texts, things, ...rows };
}

/** The text of a name: the first that a source gives, else its id. */
function textOf(table: FactTable, active: readonly NumberedSource[], id: string): string {
  for (const { number } of active) {
    const text = table.description(number, nodeRef('Name', id))?.text;
    if (text) return String(text);
  }
  return id;
}
