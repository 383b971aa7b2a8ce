import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarisePay } from '../../../src/domain/pay/pay-summary.ts';

const group = fc.record({
  source: fc.constantFrom('wages@1', 'wages@2'),
  year: fc.constantFrom(null, 2024, 2025),
  measure: fc.constantFrom(null, 'annual wage'),
  medians: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
});

test('as many medians are at most the median as are at least it, and the ends are among them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(group, { selector: (g) => `${g.source} ${g.year} ${g.measure}` }),
      (groups) => {
        const summaries = summarisePay(groups);
        expect(summaries).toHaveLength(groups.length);
        expect(summaries.map(({ roles }) => roles)).toEqual(
          groups
            .map((g) => g.medians.length)
            .sort()
            .reverse(),
        );
        for (const { source, year, measure, ...spread } of summaries) {
          const of = groups.find((g) => g.source === source && g.year === year && g.measure === measure);
          const medians = of?.medians ?? [];
          expect(spread).toMatchObject({
            roles: medians.length,
            min: Math.min(...medians),
            max: Math.max(...medians),
          });
          const half = medians.length / 2;
          expect(medians.filter((value) => value <= spread.median).length).toBeGreaterThanOrEqual(half);
          expect(medians.filter((value) => value >= spread.median).length).toBeGreaterThanOrEqual(half);
        }
      },
    ),
  );
});
