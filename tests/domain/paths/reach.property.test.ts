import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPathsFrom } from '../../../src/domain/paths/reach.ts';
import { allPaths, questions, rulesOf } from './every-path.ts';

describe('bestPathsFrom', () => {
  test('bestPathsFrom finds for each role the first of all paths', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { map, from, steps } = question;
        const best = new Map<number, [number, number[]]>();
        for (const path of allPaths(question)) {
          const end = path[1].at(-1) as number;
          if (!best.has(end)) best.set(end, path);
        }
        const starts = [{ role: from, cost: 0 }];
        const bestPaths = bestPathsFrom(map, { starts, within: steps, ...rulesOf(question) });
        expect(bestPaths.map(({ cost, roles }) => [cost, roles])).toEqual(
          [...best].sort(([a], [b]) => a - b).map(([, path]) => path),
        );
        for (const { roles, moves } of bestPaths)
          expect(moves.map((move) => map.targets[move] as number)).toEqual(roles.slice(1));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bestPathsFrom several starts, each a step', () => {
  test('bestPathsFrom several starts finds for each role the first of all paths', () => {
    const prices = fc.array(fc.constantFrom(0, 1, 1, 2_000_000), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        questions,
        prices,
        fc.uniqueArray(fc.nat(7), { maxLength: 4 }),
        (question, price, roles) => {
          const { map, steps, closed } = question;
          const starts = roles
            .filter((role) => role < map.roleIds.length && !closed.includes(role))
            .map((role) => ({ role, cost: price[role] as number }));
          const paths = starts.flatMap(({ role, cost }) => [
            [cost, [role]] as [number, number[]],
            ...(steps > 1
              ? allPaths({ ...question, from: role, steps: steps - 1 }).map(
                  ([spent, way]): [number, number[]] => [spent + cost, way],
                )
              : []),
          ]);
          paths.sort(([a, x], [b, y]) => a - b || x.length - y.length || (x.join() < y.join() ? -1 : 1));
          const best = new Map<number, [number, number[]]>();
          for (const path of paths) {
            const end = path[1].at(-1) as number;
            if (!best.has(end)) best.set(end, path);
          }
          const bestPaths = bestPathsFrom(map, {
            starts,
            startIsStep: true,
            within: steps,
            ...rulesOf(question),
          });
          expect(bestPaths.map(({ cost, roles }) => [cost, roles])).toEqual(
            [...best].sort(([a], [b]) => a - b).map(([, path]) => path),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
