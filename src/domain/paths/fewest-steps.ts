import type { PathRules } from './bounds.ts';
import type { CareerMap } from './career-map.ts';

/** The least number of moves from one role to another, breadth first; undefined without a way. O(roles + moves) */
export function fewestSteps(
  map: CareerMap,
  from: number,
  to: number,
  isUsable: PathRules['isUsable'] = () => true,
): number | undefined {
  const seen = new Uint8Array(map.roleIds.length);
  seen[from] = 1;
  for (let steps = 0, here = [from]; here.length > 0; steps++) {
    const after: number[] = [];
    for (const role of here) {
      if (role === to) return steps;
      for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
        const next = map.targets[move] as number;
        if (seen[next] || !isUsable(move, next)) continue;
        seen[next] = 1;
        after.push(next);
      }
    }
    here = after;
  }
  return undefined;
}
