import { doorways, laneOrder } from '../api/lane-order.ts';
import type { Seniority, WholeMapQuery } from '../api/operations.ts';
import { compareNames } from '../format/format.ts';
import { texts } from '../texts/texts.ts';
import { type Atlas, type AtlasLayout, layOut, unknownLevel } from './atlas-layout.ts';

/** A role of the map of everything. */
export type MapRole = NonNullable<WholeMapQuery['roles']>['nodes'][number];

/** Levels from the lowest to the highest, as columns of the map. */
export const levels: readonly Seniority[] = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];

/** Roles and the moves between them in the lanes and columns of the atlas; moves to roles that are not there are left out. */
export function atlasLayoutOf(roles: readonly MapRole[]): {
  readonly atlas: Atlas;
  readonly layout: AtlasLayout;
} {
  const refs = new Set(roles.map(({ ref }) => ref));
  const atlas: Atlas = {
    roles: [...roles]
      .sort((a, b) => (a.ref < b.ref ? -1 : 1))
      .map(({ ref, title, family, seniority }) => ({
        id: ref,
        title,
        family: family ?? texts.map.noFamily,
        level: seniority ? levels.indexOf(seniority) : unknownLevel,
      })),
    moves: roles.flatMap(({ ref, next }) =>
      (next?.edges ?? [])
        .filter(({ node }) => refs.has(node.ref))
        .map(({ node, move }) => ({ from: ref, to: node.ref, commonness: move.commonness ?? 'UNKNOWN' })),
    ),
  };
  return { atlas, layout: layOut(atlas, lanesOf(atlas), doorways) };
}

/** The families of an atlas from top to bottom: in the order of the atlas, then the others by name. */
export function lanesOf({ roles }: Atlas): string[] {
  const families = new Set(roles.map(({ family }) => family));
  const others = [...families].filter((family) => !laneOrder.includes(family) && family !== doorways);
  return [...laneOrder.filter((family) => families.has(family)), ...others.sort(compareNames)];
}
