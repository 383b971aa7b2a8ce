import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box } from '../../../src/explorer/map/atlas-layout.ts';
import { sideBySide } from '../../../src/explorer/map/map-sheet.ts';
import { layOutOccupations } from '../../../src/explorer/map/occupation-layout.ts';

const lanes = ['Care', 'Trade', 'Craft'];
const columns = ['zone 1', 'zone 2'];
const partsOfLanes = [['nurses', 'doctors'], ['sellers'], ['smiths', 'weavers', 'bakers']];

const occupations = fc
  .array(fc.record({ lane: fc.nat(2), part: fc.nat(1) }), { minLength: 1, maxLength: 120 })
  .map((places) =>
    places.map((place, index) => ({ id: `o${index}`, title: `Occupation ${index}`, ...place })),
  );

describe('layOutOccupations', () => {
  test.each([
    ['columns that all lanes share', columns],
    ['parts of each lane', partsOfLanes.map((parts) => [...parts, 'others'].slice(0, 3))],
  ])('No box lies upon another, and each lies in its lane, with %s', (_, parts) => {
    fc.assert(
      fc.property(occupations, (list) => {
        const sheet = layOutOccupations(list, { title: 'All', lanes, parts });
        expect(sheet.roles).toHaveLength(list.length);
        for (const [index, role] of sheet.roles.entries()) {
          const lane = sheet.lanes.find(({ title }) => title === role.lane);
          expect(role.y).toBeGreaterThanOrEqual(lane?.y ?? Number.NaN);
          expect(role.y + box.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
          expect(role.x + box.width).toBeLessThanOrEqual(sheet.width);
          for (const other of sheet.roles.slice(index + 1))
            expect(Math.abs(role.x - other.x) >= box.width || Math.abs(role.y - other.y) >= box.height).toBe(
              true,
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('A column begins at one place in all lanes, and stands right of the columns before', () => {
    const sheet = layOutOccupations(
      [
        { id: 'a', title: 'A', lane: 0, part: 0 },
        { id: 'b', title: 'B', lane: 0, part: 1 },
        { id: 'c', title: 'C', lane: 2, part: 1 },
      ],
      { title: 'All', lanes, parts: columns },
    );
    const [a, b, c] = sheet.roles;
    expect(sheet.lanes.map(({ title }) => title)).toEqual(['Care', 'Craft']);
    expect(b?.x).toBe(c?.x);
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(sheet.roles.map(({ column }) => column)).toEqual(['zone 1', 'zone 2', 'zone 2']);
  });
});

test('Sheets stand side by side without touching', () => {
  const sheet = layOutOccupations([{ id: 'a', title: 'A', lane: 0, part: 0 }], {
    title: 'All',
    lanes,
    parts: columns,
  });
  const [first, second] = sideBySide([sheet, sheet]);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
  expect(second?.roles[0]?.x).toBe((second?.x ?? 0) + (first?.roles[0]?.x ?? 0));
});
