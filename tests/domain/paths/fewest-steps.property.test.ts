import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { fewestSteps } from '../../../src/domain/paths/fewest-steps.ts';
import { careerColumns } from '../../tiny-graph.ts';

const roles = 6;
const name = (role: number) => `role-${role}`;
/** `moves[from][to]`: whether there is a move, and whether it may be made. */
const graphs = fc.array(
  fc.array(fc.constantFrom('none', 'none', 'usable', 'unusable'), { minLength: roles, maxLength: roles }),
  { minLength: roles, maxLength: roles },
);

describe('fewestSteps', () => {
  test('fewestSteps is the length of the shortest path of usable moves, and 0 from a role to itself', () => {
    fc.assert(
      fc.property(graphs, fc.nat(roles - 1), fc.nat(roles - 1), (graph, from, to) => {
        const entries = graph.map((row, source) => {
          const moves = row.flatMap((kind, target) =>
            kind === 'none' ? [] : [[name(target), [null, null]] as const],
          );
          return [name(source), { moves: Object.fromEntries(moves) }] as const;
        });
        const map = buildCareerMap(careerColumns(Object.fromEntries(entries)));
        const isUsable = (move: number, target: number) => {
          const source = map.offsets.findLastIndex((offset) => offset <= move);
          return graph[source]?.[target] === 'usable';
        };
        // the roles in reach within a number of steps, until there are no more
        let reached = new Set([from]);
        let expected: number | undefined;
        for (let steps = 0; steps < roles && expected === undefined; steps++) {
          if (reached.has(to)) expected = steps;
          reached = new Set(
            [...Array(roles).keys()].filter(
              (role) =>
                reached.has(role) || [...reached].some((source) => graph[source]?.[role] === 'usable'),
            ),
          );
        }
        expect(fewestSteps(map, from, to, isUsable)).toBe(expected);
      }),
    );
  });
});
