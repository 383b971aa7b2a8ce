import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rolesOnPaths } from '../../../src/domain/paths/roles-on-paths.ts';
import { allPaths, questions, rulesOf } from './every-path.ts';

describe('rolesOnPaths', () => {
  test('rolesOnPaths finds the roles of all paths, and tells when the budget ended it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { map, from, to, steps } = question;
        const on = allPaths(question)
          .filter(([, roles]) => roles.at(-1) === to)
          .flatMap(([, roles]) => roles.slice(1, -1));
        const { isUsable } = rulesOf(question);
        const onPaths = { from, to, maxSteps: steps, isUsable };
        expect(rolesOnPaths(map, { ...onPaths, budget: Number.POSITIVE_INFINITY })).toEqual({
          roles: [...new Set(on)].sort((a, b) => a - b),
          complete: true,
        });
        const { roles, complete } = rolesOnPaths(map, { ...onPaths, budget: 3 });
        for (const role of roles) expect(on).toContain(role);
        if (complete) expect(roles).toEqual([...new Set(on)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});
