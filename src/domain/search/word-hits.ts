import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import type { NameRows } from './name-rows.ts';

/**
 * Per word the things that have it in a name, each once with its best row: one where the name begins with the word, if
 * there is any, else another. So a query of one word looks at each thing once, however many names it has.
 */
export interface WordHits {
  /** Per word its entries. */
  readonly offsets: Uint32Array;
  /** Per entry a row. */
  readonly rows: Uint32Array;
  /** Per entry 1 when the name of the row begins with the word, else 0. */
  readonly isFirst: Uint8Array;
}

/** O(words in all rows). @param wordsOf per name its words @param namesOf per word the names that contain it */
export function wordHitsOf(rows: NameRows, wordsOf: Rows, namesOf: Rows): WordHits {
  const wordCount = namesOf.offsets.length - 1;
  const offsets = new Uint32Array(wordCount + 1);
  const hitRows: number[] = [];
  const isFirst: number[] = [];
  const entryOf = new Int32Array(rows.things).fill(-1); // per thing its entry for the present word
  for (let word = 0; word < wordCount; word++) {
    const begin = hitRows.length;
    for (let i = rowStart(namesOf, word); i < rowEnd(namesOf, word); i++) {
      const name = namesOf.items[i] as number;
      const first = wordsOf.items[rowStart(wordsOf, name)] === word ? 1 : 0;
      for (let j = rowStart(rows.ofText, name); j < rowEnd(rows.ofText, name); j++) {
        const row = rows.ofText.items[j] as number;
        const thing = rows.thingOf(row);
        const entry = entryOf[thing] as number;
        if (entry < begin) {
          entryOf[thing] = hitRows.length;
          hitRows.push(row);
          isFirst.push(first);
        } else if (
          first > (isFirst[entry] as number) ||
          (first === isFirst[entry] && row < (hitRows[entry] as number))
        ) {
          hitRows[entry] = row;
          isFirst[entry] = first;
        }
      }
    }
    offsets[word + 1] = hitRows.length;
  }
  return { offsets, rows: Uint32Array.from(hitRows), isFirst: Uint8Array.from(isFirst) };
}
