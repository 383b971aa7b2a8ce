import { expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { pathChoices } from '../../../src/domain/paths/path-choices.ts';
import { careerColumns } from '../../tiny-graph.ts';

const paid = (median: number | null, code: string, match: 'EXACT' | 'BROAD' = 'EXACT') => ({
  pay: [{ median, code, match }],
});

/** Ways from a to z: over b (well paid), c (badly), d (unknown), e (a broad figure only). */
const map = buildCareerMap(
  careerColumns({
    a: {
      family: 'Data',
      ...paid(90, 'A'),
      moves: {
        b: [
          ['RARE', null],
          ['COMMON', [1, 2], { source: 'local@2' }],
        ],
        c: ['OCCASIONAL', null, { observed: [5, 50], source: 'census@1' }],
        d: ['RARE', null],
        e: ['RARE', null],
      },
      related: ['z', 'b'],
    },
    b: { ...paid(120, 'B'), moves: { z: ['COMMON', null] } },
    c: { ...paid(80, 'C'), moves: { z: ['COMMON', null, { source: 'census@1', observed: [1, 50] }] } },
    d: { moves: { z: ['COMMON', null] } },
    e: { ...paid(500, 'E', 'BROAD'), moves: { z: ['COMMON', null] } },
    z: { family: 'Art', ...paid(130, 'Z') },
  }),
);
test('pathChoices lists the sources and bases of moves, and the places of own figures', () => {
  expect(pathChoices(map)).toEqual({
    sources: ['local@2', 'editors@1', 'census@1', 'onet@1'],
    families: ['Art', 'Data'],
    bases: ['CURATED', 'OBSERVED', 'RELATED'],
    payScales: [{ region: 'US', currency: 'USD', roles: 4 }],
    places: [],
  });
  expect(pathChoices(buildCareerMap(careerColumns({ a: {} })))).toEqual({
    sources: [],
    families: [],
    bases: [],
    payScales: [],
    places: [],
  });
});
