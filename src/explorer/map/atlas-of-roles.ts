import { doorways, laneOrder } from '../api/lane-order.ts';
import type { Seniority, WholeMapQuery } from '../api/operations.ts';
import { compareNames } from '../format/format.ts';
import { familyHue } from '../parts/role/family-hue.ts';
import { texts } from '../texts/texts.ts';
import { type Atlas, box, columnX, layOut, unknownLevel } from './atlas-layout.ts';
import { type MapSheet, sheetTop } from './map-sheet.ts';

/** A role of the map of everything. */
export type MapRole = NonNullable<WholeMapQuery['roles']>['nodes'][number];

/** Levels from the lowest to the highest, as columns of the map. */
const levels: readonly Seniority[] = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];

/** Roles in their order by ref, and the moves between them; moves to roles that are not there are left out. */
export function atlasOf(roles: readonly MapRole[]): Atlas {
  const refs = new Set(roles.map(({ ref }) => ref));
  return {
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
}

/** The sheet of the editors' roles, in the lanes and columns of `seeds/atlas.svg`. */
export function sheetOfAtlas(atlas: Atlas): MapSheet {
  const lanes = lanesOf(atlas);
  const layout = layOut(atlas, lanes, doorways);
  const [left, right] = [columnX(0) - 30, layout.width - 14];
  const columns = [
    texts.map.doorways,
    ...levels.map((level) => texts.seniority[level]),
    ...(atlas.roles.some(({ level }) => level === unknownLevel) ? [texts.map.levelUnknown] : []),
  ];
  const order = [...doorways, ...lanes];
  return {
    title: texts.map.editorsSheet(atlas.roles.length),
    x: 0,
    y: sheetTop,
    width: layout.width,
    height: Math.max(...layout.lanes.map(({ y, height }) => y + height), sheetTop) - sheetTop,
    lanes: layout.lanes.map(({ family, y, height }) => ({
      title: family,
      hue: familyHue(family),
      x: left,
      y,
      width: right - left,
      height,
    })),
    heads: columns.map((title, index) => ({
      title,
      x: columnX(index - 1),
      y: sheetTop,
      width: box.width,
      sticks: true,
    })),
    roles: [...layout.roles.values()]
      .map(({ id, title, family, level, x, y }) => ({
        role: {
          id,
          title,
          lane: family,
          column: columns[level + 1] ?? '',
          hue: familyHue(family),
          x,
          y,
        },
        level,
      }))
      .sort(
        (a, b) =>
          order.indexOf(a.role.lane) - order.indexOf(b.role.lane) ||
          a.level - b.level ||
          compareNames(a.role.title, b.role.title),
      )
      .map(({ role }) => role),
  };
}

/** The families of an atlas from top to bottom: in the order of the atlas, then the others by name. */
function lanesOf({ roles }: Atlas): string[] {
  const families = new Set(roles.map(({ family }) => family));
  const others = [...families].filter((family) => ![...laneOrder, ...doorways].includes(family));
  return [...laneOrder.filter((family) => families.has(family)), ...others.sort(compareNames)];
}
