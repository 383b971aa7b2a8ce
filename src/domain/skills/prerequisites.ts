import { type Rows, rowOf } from '../collections/rows.ts';

/**
 * What having a skill includes: per skill itself and all skills that it builds on, directly or via others, in no order,
 * none twice. O(entries of the answer + edges that they follow)
 *
 * @param buildsOn per skill the skills that it builds on, optional ones left out; circles may occur
 */
export function includedSkills(buildsOn: Rows): Rows {
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
      for (const other of rowOf(buildsOn, items[next] as number)) reach(other);
    }
    offsets[skill + 1] = items.length;
  }
  return { offsets, items: Uint32Array.from(items) };
}
