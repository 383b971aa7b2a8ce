import { refId, refKind } from '../../domain/graph/fact.ts';
import {
  type DescribedKind,
  nodeKinds,
  type RelationshipType,
  relationshipShape,
} from '../../domain/graph/model.ts';
import type { Properties, PropertyType, Value } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { Assertion, CareerStore } from '../../store/career-store.ts';
import { iriPart } from '../skos/skos-terms.ts';
import { isWithheld } from './withheld.ts';

/** A row of a table, with a line break. */
export interface TableLine {
  /** Name of the table's file, such as `leads-to.csv`. */
  readonly file: string;
  readonly line: string;
}

/**
 * Sources with their assertions as CSV (RFC 4180): `sources.csv`, a table per kind of node and one per type of
 * relationship, each row with the id of its source, and each table with the columns of the model. The two ends of a range
 * are two columns; texts of a list are lines of one cell; an unknown value is an empty cell. A table begins with its
 * names of columns, and is left out when it has no row. Withheld facts are left out.
 *
 * @param onAssertion is called for each assertion, with whether it is withheld
 */
export async function* tableLines(
  store: CareerStore,
  sources: readonly Source[],
  onAssertion: (source: Source, withheld: boolean) => void = () => {},
): AsyncGenerator<TableLine> {
  const begun = new Set<string>();
  const lines = function* (file: string, columns: readonly string[], cells: readonly string[]) {
    if (!begun.has(file)) yield { file, line: lineOf(columns) };
    begun.add(file);
    yield { file, line: lineOf(cells) };
  };
  for (const source of sources) {
    const { state: _, ...about } = source;
    yield* lines('sources.csv', Object.keys(about), Object.values(about).map(cellOf));
    for await (const assertion of store.assertions(source.id)) {
      const withheld = isWithheld(assertion);
      onAssertion(source, withheld);
      if (withheld) continue;
      const { file, ends, types } = tableOf(assertion);
      const columns = ['source', ...Object.keys(ends), ...Object.entries(types).flatMap(columnsOf)];
      yield* lines(file, columns, [
        source.id,
        ...Object.values(ends),
        ...cellsOf(assertion.properties, types),
      ]);
    }
  }
}

interface Table {
  readonly file: string;
  /** What the row is about, by column. */
  readonly ends: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, PropertyType>>;
}

function tableOf(assertion: Assertion): Table {
  if ('node' in assertion) {
    const kind = refKind(assertion.node) as DescribedKind;
    return { file: fileOf(kind), ends: { id: refId(assertion.node) }, types: nodeKinds[kind] };
  }
  const { type, from, to, context } = assertion;
  return {
    file: fileOf(type),
    ends: { fromKind: refKind(from), from: refId(from), toKind: refKind(to), to: refId(to), context },
    types: relationshipShape(type).properties,
  };
}

const fileOf = (name: DescribedKind | RelationshipType): string => `${iriPart(name)}.csv`;

const columnsOf = ([name, { type }]: [string, PropertyType]): string[] =>
  type === 'range' ? [`${name}Low`, `${name}High`] : [name];

const cellsOf = (properties: Properties, types: Table['types']): string[] =>
  Object.entries(types).flatMap(([name, { type }]) => {
    const value = properties[name] ?? null;
    return type === 'range' ? rangeCells(value) : [cellOf(value)];
  });

const rangeCells = (value: Value | null): string[] => (Array.isArray(value) ? value.map(String) : ['', '']);

const cellOf = (value: Value | null): string =>
  value === null ? '' : Array.isArray(value) ? value.join('\n') : String(value);

const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
