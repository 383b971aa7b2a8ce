import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeCondition, NodeOrder, Position } from '../../src/store/read-plan.ts';
import type { OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { content } from './contents.ts';

interface Figure {
  readonly source: string;
  readonly region: 'US' | 'DE';
  readonly currency: 'USD' | 'EUR';
  readonly year: number | null;
  readonly measure: string | null;
  /** How the role matches the figure's occupation; null for a figure of the role itself. */
  readonly match: 'EXACT' | 'CLOSE' | 'BROAD' | null;
  /** Whether the fact is one of the occupation; else it is one of the role that names the occupation. */
  readonly ofCode: boolean;
  readonly median: number | null;
  readonly low: number | null;
  readonly p25: number | null;
  readonly p10: number | null;
}

const amount = fc.option(fc.integer({ min: 1, max: 9 }).map((n) => n * 10_000));
const figures: fc.Arbitrary<Figure[]> = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom('brief@1', 'wages@1', 'wages-seeds@1'),
    region: fc.constantFrom('US' as const, 'DE' as const),
    currency: fc.constantFrom('USD' as const, 'EUR' as const),
    year: fc.option(fc.integer({ min: 2020, max: 2022 })),
    measure: fc.constantFrom(null, 'a year', 'wage per hour, before tax'),
    match: fc.constantFrom('EXACT' as const, 'CLOSE' as const, 'BROAD' as const, null),
    ofCode: fc.boolean(),
    median: amount,
    low: amount,
    p25: amount,
    p10: amount,
  }),
  { maxLength: 4, selector: ({ source, region, year }) => `${source} ${region} ${year}` },
);
const roles = fc
  .sample(figures, { seed: 11, numRuns: 80 })
  .map((list, i) => ({ id: `r${String(i).padStart(2, '0')}`, figures: list }));

const matches = ['EXACT', 'CLOSE', 'BROAD'] as const;
const precedence = ['brief@1', 'wages@1', 'wages-seeds@1'];

/** The rule of docs/method.md, written again. */
function payOf(
  list: readonly Figure[],
  { region, currency, include }: { region: string; currency: string; include?: 'BROADER' },
  isBroad = false,
): number | null {
  const ownFigures = list
    .filter(
      (figure) =>
        figure.region === region && figure.currency === currency && (figure.match === 'BROAD') === isBroad,
    )
    .filter(({ measure }) => !measure?.includes('hour'))
    .sort(
      (a, b) => precedence.indexOf(a.source) - precedence.indexOf(b.source) || (b.year ?? 0) - (a.year ?? 0),
    )
    .map(({ median, low, p25, p10 }) => ({ median, least: low ?? p25 ?? p10 }));
  return (
    ownFigures.find(({ median }) => median !== null)?.median ??
    ownFigures.find(({ least }) => least !== null)?.least ??
    (include && !isBroad ? payOf(list, { region, currency }, true) : null)
  );
}

const contents = precedence.map((source) =>
  content(source, {
    nodes:
      source === 'brief@1'
        ? {
            'Region:us': { name: 'United States', code: 'US' },
            'Region:de': { name: 'Germany', code: 'DE' },
            ...Object.fromEntries(
              roles.flatMap(({ id }) =>
                matches.map(
                  (match) => [`OccupationCode:${match}-${id}`, { code: `${match}-${id}` }] as const,
                ),
              ),
            ),
            ...Object.fromEntries(roles.map(({ id }) => [`Role:${id}`, { title: id }] as const)),
          }
        : {},
    facts: [
      ...roles.flatMap(({ id, figures: list }) =>
        list
          .filter((figure) => figure.source === source)
          .map(
            ({ source: _, region, match, ofCode, ...properties }) =>
              [
                'PAYS',
                ofCode && match ? `OccupationCode:${match}-${id}` : `Role:${id}`,
                `Region:${region.toLowerCase()}`,
                { ...properties, code: ofCode || !match ? null : `${match}-${id}` },
                `${properties.year ?? ''}||`,
              ] as const,
          ),
      ),
      ...(source === 'brief@1'
        ? roles.flatMap(({ id }) =>
            matches.map(
              (match) => ['CODED', `Role:${id}`, `OccupationCode:${match}-${id}`, { match }] as const,
            ),
          )
        : []),
    ],
  }),
);

describe.each(engines())('Pay of roles in lists, on the $name engine', (engine) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({ contents });
  });
  afterAll(() => opened?.close());

  const page = async (
    order: NodeOrder | null,
    where: readonly NodeCondition[],
    size: number,
    from: 'start' | 'end' = 'start',
    bound: Position | null = null,
  ) =>
    opened.store.list({
      order,
      where,
      count: true,
      page: {
        size,
        from,
        after: from === 'start' ? bound : null,
        before: from === 'end' ? bound : null,
      },
      node: { kind: 'Role', properties: [], descriptions: false, follow: [] },
    });

  const scales = [
    { region: 'US', currency: 'USD' },
    { region: 'US', currency: 'USD', include: 'BROADER' as const },
    { region: 'DE', currency: 'EUR' },
    { region: 'US', currency: 'EUR' },
    { region: 'FR', currency: 'EUR' },
  ];

  test.each(scales)(
    'roles are ordered by pay in $region and $currency, with $include, page by page, unknown last',
    async (payIn) => {
      for (const descending of [true, false]) {
        const pays = roles.map(({ id, figures: list }) => ({
          id,
          pay: payOf(list, payIn),
        }));
        const expected = pays
          .sort((a, b) => {
            if (a.pay === null || b.pay === null)
              return Number(a.pay === null) - Number(b.pay === null) || (a.id < b.id ? -1 : 1);
            return (descending ? b.pay - a.pay : a.pay - b.pay) || (a.id < b.id ? -1 : 1);
          })
          .map(({ id, pay }) => [id, pay]);
        for (const from of ['start', 'end'] as const) {
          const rows: unknown[] = [];
          let bound: Position | null = null;
          for (;;) {
            const { edges, hasMore } = await page({ payIn, descending }, [], 7, from, bound);
            const part = edges.map(({ node, position }) => [node.id, position.value]);
            if (from === 'start') rows.push(...part);
            else rows.unshift(...part);
            bound = (from === 'start' ? edges.at(-1) : edges[0])?.position ?? null;
            if (!hasMore) break;
          }
          expect(rows).toEqual(expected);
        }
      }
    },
  );

  test.each(scales)(
    'roles are filtered by a floor of pay in $region and $currency, with $include',
    async (payIn) => {
      for (const atLeast of [0, 40_000, 70_000]) {
        for (const keepsUnknown of [true, false]) {
          const { edges, count } = await page(null, [{ payIn, atLeast, keepsUnknown }], 100);
          const expected = roles
            .filter(({ figures: list }) => {
              const pay = payOf(list, payIn);
              return pay === null ? keepsUnknown : pay >= atLeast;
            })
            .map(({ id }) => id);
          expect([edges.map(({ node }) => node.id), count]).toEqual([expected, expected.length]);
        }
      }
    },
  );

  test.each(scales)(
    'medians in $region and $currency, with $include, are gathered by source, year and measure',
    async (payIn) => {
      const { pay } = await opened.store.list({
        order: null,
        page: null,
        count: false,
        where: [],
        node: { kind: 'Role', properties: [], descriptions: false, follow: [] },
        pay: [{ key: 'pay', payIn }],
      });
      const expected = new Map<string, number[]>();
      for (const { figures: list } of roles) {
        const withMedian = list.filter(({ median }) => median !== null);
        const median = payOf(withMedian, payIn);
        if (median === null) continue;
        // the figure that the rule takes is the only one left with its value, or an equal one before it
        const knownFigures = withMedian.filter((figure) => payOf([figure], payIn) !== null);
        const first = knownFigures.sort(
          (a, b) =>
            Number(a.match === 'BROAD') - Number(b.match === 'BROAD') ||
            precedence.indexOf(a.source) - precedence.indexOf(b.source) ||
            (b.year ?? 0) - (a.year ?? 0),
        )[0] as Figure;
        expect(first.median).toBe(median);
        const key = JSON.stringify([first.source, first.year, first.measure]);
        expected.set(
          key,
          [...(expected.get(key) ?? []), median].sort((a, b) => a - b),
        );
      }
      const gathered = (pay.pay ?? []).map(({ source, year, measure, medians }) => [
        JSON.stringify([source, year, measure]),
        [...medians].sort((a, b) => a - b),
      ]);
      expect(Object.fromEntries(gathered)).toEqual(Object.fromEntries(expected));
    },
  );
});
