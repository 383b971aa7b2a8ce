import type { Derived } from '../collections/derived.ts';
import { type Rows, rowOf } from '../collections/rows.ts';
import { type Equivalence, sameThings } from '../graph/equivalence.ts';

/**
 * What having a skill includes: per skill itself and all skills that it builds on, directly or via others, each with all
 * that are the same; and, at the end of each such way, what is CLOSE to one of these. In no order, none twice.
 * O(entries of the answer + edges that they follow)
 *
 * @param buildsOn per skill the skills that it builds on, optional ones left out; circles may occur
 * @param equivalence of the skills; without it a skill is only itself
 */
export function includedSkills(buildsOn: Rows, equivalence?: Equivalence): Rows {
  const count = buildsOn.offsets.length - 1;
  const offsets = new Uint32Array(count + 1);
  const items: number[] = [];
  const reachedFrom = new Int32Array(count).fill(-1);
  for (let skill = 0; skill < count; skill++) {
    const start = items.length;
    const reach = (other: number): void => {
      if (reachedFrom[other] === skill) return;
      reachedFrom[other] = skill;
      items.push(other);
    };
    reach(skill);
    for (let next = start; next < items.length; next++) {
      const included = items[next] as number;
      for (const other of rowOf(buildsOn, included)) reach(other);
      if (equivalence) for (const other of sameThings(equivalence, included)) reach(other);
    }
    if (equivalence) {
      for (const included of items.slice(start)) {
        for (const other of rowOf(equivalence.alike, included)) reach(other);
      }
    }
    offsets[skill + 1] = items.length;
  }
  return { offsets, items: Uint32Array.from(items) };
}

/** Per skill itself and all skills to learn before it, directly or via others, without those of other vocabularies. */
export const skillsBelow = (map: { readonly buildsOn: Rows; readonly derived: Derived }): Rows =>
  map.derived.of(map, rowsBelow);

const rowsBelow = ({ buildsOn }: { readonly buildsOn: Rows }): Rows => includedSkills(buildsOn);
