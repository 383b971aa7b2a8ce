import type { RootDatabase } from 'lmdb';
import type { Properties } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import { nameProperties } from '../../domain/search/name.ts';
import type { WriteRow } from '../write-plan.ts';
import type { TableWriter } from './table-writer.ts';
import type { DescriptionKey, Tables } from './tables.ts';

/**
 * Brings the tables of an earlier format to this one, in one transaction; does nothing when they have it already.
 *
 * Format 2: sources have numbers. Format 3: the keys of names are their words as search compares them, and are indexed.
 */
export function upgradeTables({ root, descriptions, sources }: Tables, writer: TableWriter): void {
  writer.transaction(() => {
    for (const { source, rows } of takeFormat1(root)) {
      const { number } = writer.numbered(source);
      writer.putSource({ number, source });
      for (const row of rows) writer.replace(number, row);
    }
    for (const { value } of [...sources.getRange()]) {
      const bounds = {
        start: [value.number, 'Name:'] as DescriptionKey,
        end: [value.number, 'Name;'] as DescriptionKey,
      };
      for (const { key, value: properties } of [...descriptions.getRange(bounds)]) {
        const renewed = nameProperties(String(properties.text ?? ''), String(properties.language ?? ''));
        writer.replace(value.number, {
          type: 'DESCRIBES',
          from: '',
          to: key[1],
          context: '',
          properties: renewed,
        });
      }
    }
  });
}

type Format1Key = [source: string, type: string, from: string, to: string, context: string];

/** Takes out what format 1 held: sources without a number, and all their rows in one table. */
function* takeFormat1(root: RootDatabase): Generator<{ source: Source; rows: WriteRow[] }> {
  const sources = root.openDB<Source, string>({ name: 'sources' });
  const oldRows = root.openDB<Properties, Format1Key>({ name: 'statements' });
  for (const { key: id, value: source } of [...sources.getRange()]) {
    if (!('state' in source)) continue; // has a number: brought over already
    const entries = [...oldRows.getRange({ start: [id], end: [id, '\uffff'] } as object)];
    sources.removeSync(id);
    for (const { key } of entries) oldRows.removeSync(key);
    yield {
      source,
      rows: entries.map(({ key: [, type, from, to, context], value }) => {
        return { type, from, to, context, properties: value };
      }),
    };
  }
}
