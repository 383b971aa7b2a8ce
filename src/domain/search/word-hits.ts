import { type Rows, rowEnd, rowLength, rowStart } from '../collections/rows.ts';
import type { NameRows } from './name-rows.ts';

/**
 * Where a name has a word: it is the word; begins with it or, as a role's, ends in it, since that says what the work is; or
 * has it elsewhere.
 */
export const wordPlaces = { whole: 0, edge: 1, elsewhere: 2 } as const;

/**
 * Per word the things that have it in a name, each with its best row: one with the word at an edge, if there is
 * any, else another; and once more where a name is the word alone. So a query of one word looks at each thing at most
 * twice, however many names it has.
 */
export interface WordHits {
  /** Per word its entries. */
  readonly offsets: Uint32Array;
  /** Per entry a row. */
  readonly rows: Uint32Array;
  /** Per entry a value of `wordPlaces`. */
  readonly places: Uint8Array;
}

/** O(words in all rows). @param wordsOf per name its words @param namesOf per word the names that contain it */
export function wordHitsOf(rows: NameRows, wordsOf: Rows, namesOf: Rows): WordHits {
  const wordCount = namesOf.offsets.length - 1;
  const offsets = new Uint32Array(wordCount + 1);
  const hitRows: number[] = [];
  const places: number[] = [];
  /** Per thing its entry for the present word: that of a name that is the word, and that of another name. */
  const entries = [new Int32Array(rows.things).fill(-1), new Int32Array(rows.things).fill(-1)] as const;
  for (let word = 0; word < wordCount; word++) {
    const begin = hitRows.length;
    for (let i = rowStart(namesOf, word); i < rowEnd(namesOf, word); i++) {
      const name = namesOf.items[i] as number;
      const isFirst = wordsOf.items[rowStart(wordsOf, name)] === word;
      const isWhole = isFirst && rowLength(wordsOf, name) === 1;
      const isLast = wordsOf.items[rowEnd(wordsOf, name) - 1] === word;
      const entryOf = entries[isWhole ? 0 : 1];
      for (let j = rowStart(rows.ofText, name); j < rowEnd(rows.ofText, name); j++) {
        const row = rows.ofText.items[j] as number;
        const thing = rows.thingOf(row);
        const isEdge = isFirst || (isLast && rows.isRole(row));
        const place = isWhole ? wordPlaces.whole : isEdge ? wordPlaces.edge : wordPlaces.elsewhere;
        const entry = entryOf[thing] as number;
        if (entry < begin) {
          entryOf[thing] = hitRows.length;
          hitRows.push(row);
          places.push(place);
        } else if (
          place < (places[entry] as number) ||
          (place === places[entry] && row < (hitRows[entry] as number))
        ) {
          hitRows[entry] = row;
          places[entry] = place;
        }
      }
    }
    offsets[word + 1] = hitRows.length;
  }
  return { offsets, rows: Uint32Array.from(hitRows), places: Uint8Array.from(places) };
}
