import { describe, expect, test } from 'vitest';
import { atlasOf } from '../../scripts/atlas/atlas.ts';
import { atlasSvg } from '../../scripts/atlas/atlas-svg.ts';
import { doorways } from '../../src/explorer/api/lane-order.ts';
import { box, columnX, layOut } from '../../src/explorer/map/atlas-layout.ts';
import { loadSeeds } from '../../src/importers/seeds/load-seeds.ts';
import { seedsDirectory } from '../../src/server/project-files.ts';
import { content } from '../store/contents.ts';

const contents = loadSeeds(seedsDirectory());
const atlas = atlasOf(contents);
const families = [...new Set(atlas.roles.map(({ family }) => family))].filter(
  (name) => !doorways.includes(name),
);
const layout = layOut(atlas, families, doorways);

describe('The atlas', () => {
  test('The atlas holds every role once, and every move of known commonness', () => {
    expect([...layout.roles.keys()].sort()).toEqual(atlas.roles.map(({ id }) => id));
    for (const { from, to } of atlas.moves) expect(layout.roles.has(from) && layout.roles.has(to)).toBe(true);
  });

  test('The atlas places each role in the lane of its family and the column of its level, and none over another', () => {
    const placed = [...layout.roles.values()];
    for (const { id, family, level, x, y } of placed) {
      const lane = layout.lanes.find((candidate) => candidate.family === family);
      expect(x, id).toBe(columnX(doorways.includes(family) ? -1 : level));
      if (lane) expect([y >= lane.y, y + box.height <= lane.y + lane.height], id).toEqual([true, true]);
      for (const other of placed) {
        if (other.id !== id && other.x === x) {
          expect(Math.abs(other.y - y), `${id} ${other.id}`).toBeGreaterThan(box.height);
        }
      }
      expect(x + box.width, id).toBeLessThan(layout.width);
      expect(y + box.height, id).toBeLessThan(layout.height);
    }
  });

  test('The atlas shows the title of the source with the highest precedence', () => {
    const edits = content('local@1', { nodes: { 'Role:ml-engineer': { title: 'R & D <engineer>' } } });
    expect(atlasOf([edits, ...contents]).roles.find(({ id }) => id === 'ml-engineer')?.title).toBe(
      'R & D <engineer>',
    );
    expect(atlasSvg([...contents, edits])).toContain('>R &amp; D &lt;engineer></text>');
  });

  test('The atlas is the same text for the same contents in any order', () => {
    expect(atlasSvg([...contents].reverse())).toBe(atlasSvg(contents));
  });

  test('The atlas draws common and occasional moves, and counts rare ones', () => {
    const svg = atlasSvg(contents);
    const drawn = atlas.moves.filter(({ commonness }) => commonness !== 'RARE').length;
    expect(svg.match(/<path class="h\w common"|<path class="h\w occasional"/g)).toHaveLength(drawn + 2);
    expect(svg).toContain(`${atlas.moves.length - drawn} rare moves are not drawn`);
  });
});
