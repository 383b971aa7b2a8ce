import { beforeEach, describe, expect, test } from 'vitest';
import type { NodeCondition, NodeList, Page, Position } from '../../../src/store/read-plan.ts';
import { follow, plan } from '../contents.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const everything: Page = { size: 100, from: 'start', after: null, before: null };
const byTitle = { of: 'node', property: 'title', descending: false } as const;

/** CareerReader.list, NodeCondition and EdgeCondition. */
export function listingContract(subject: StoreUnderTest) {
  const { say } = subject;
  const list = (rest: Partial<NodeList>) =>
    subject.store.list({
      order: byTitle,
      page: everything,
      count: false,
      where: [],
      node: plan('Role', ['title']),
      ...rest,
    });
  const ids = async (...where: NodeCondition[]) =>
    (await list({ where })).edges.map(({ node }) => node.id).join(' ');

  describe('list', () => {
    beforeEach(async () => {
      await say('editors@1', {
        nodes: {
          'Role:a': { title: 'B', seniority: 'LEAD', jobZone: 4 },
          'Role:b': { title: 'A', seniority: 'ENTRY', family: 'Data' },
          'Role:c': { title: 'B', seniority: 'SENIOR' },
          'Role:d': { family: 'Data' },
          'Skill:s': { name: 'S' },
          'Skill:t': { name: 'T' },
          'Region:us': { name: 'US', code: 'US' },
        },
        facts: [
          ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.9, essential: true }],
          ['REQUIRES', 'Role:a', 'Skill:t', {}],
          ['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.2 }],
          ['PAYS', 'Role:a', 'Region:us', { median: 100, currency: 'USD' }],
          ['PAYS', 'Role:b', 'Region:us', { low: 90, high: 300, currency: 'USD' }],
        ],
      });
      await say('onet@29', {
        nodes: { 'Role:a': { title: 'Official' }, 'Role:e': { title: 'C' } },
        facts: [['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.1, level: 0.7 }]],
      });
    });

    test('list orders by the display property, which is the id of a node without one, and then by id', async () => {
      const { edges, hasMore, count } = await list({ count: true });
      expect(edges.map(({ node }) => `${node.id}=${node.properties.title}`)).toEqual([
        'b=A',
        'a=B',
        'c=B',
        'e=C',
        'd=d',
      ]);
      expect([hasMore, count]).toEqual([false, 5]);
      expect(edges[1]?.position).toEqual({ value: 'B', tie: ['a'] });
    });

    test.each([
      ['seniority', false, 'b c a d e'],
      ['seniority', true, 'a c b d e'],
      ['jobZone', true, 'a b c d e'],
      ['title', true, 'd e a c b'],
    ])(
      'sorts by %s (descending: %s), choices as the model lists them',
      async (property, descending, order) => {
        const { edges } = await list({ order: { of: 'node', property, descending } });
        expect(edges.map(({ node }) => node.id).join(' ')).toBe(order);
        for (const [i, { position }] of edges.entries()) {
          const after = await list({
            order: { of: 'node', property, descending },
            page: { ...everything, size: 2, after: position },
          });
          expect(after.edges.map(({ node }) => node.id)).toEqual(order.split(' ').slice(i + 1, i + 3));
          expect(after.hasMore).toBe(i + 3 < edges.length);
          const before = await list({
            order: { of: 'node', property, descending },
            page: { size: 2, from: 'end', after: null, before: position },
          });
          expect(before.edges.map(({ node }) => node.id)).toEqual(
            order.split(' ').slice(Math.max(0, i - 2), i),
          );
        }
      },
    );

    test('list compares texts by code point, with and without a position', async () => {
      const urls = ["\u{1F600}'", '\u{1F600}', '\uFF5E', 'z', '\uE000', "'\\"];
      await say('local@1', {
        nodes: Object.fromEntries(urls.map((url, i) => [`Tool:${i}`, { name: `${i}`, url }])),
      });
      const order = { of: 'node', property: 'url', descending: false } as const;
      const tools = (after: Position | null) =>
        subject.store.list({
          order,
          page: { ...everything, after },
          count: false,
          where: [],
          node: plan('Tool', ['url']),
        });
      const all = await tools(null);
      expect(all.edges.map(({ node }) => node.properties.url)).toEqual([
        "'\\",
        'z',
        '\uE000',
        '\uFF5E',
        '\u{1F600}',
        "\u{1F600}'",
      ]);
      for (const [i, { position }] of all.edges.slice(0, -1).entries()) {
        expect((await tools(position)).edges).toEqual(all.edges.slice(i + 1));
      }
    });

    test('list counts without a page, and on all pages', async () => {
      expect(await list({ page: null, count: true })).toMatchObject({ edges: [], hasMore: false, count: 5 });
      const page = await list({ page: { ...everything, size: 2 }, count: true });
      expect([page.edges.length, page.hasMore, page.count]).toEqual([2, true, 5]);
    });

    test('list keeps the nodes with a property, an edge, no such edge, or any of these', async () => {
      expect(await ids({ property: 'family', test: { in: ['Data'] } })).toBe('b d');
      expect(await ids({ property: 'id', test: { in: ['c', 'x'] } })).toBe('c');
      expect(await ids({ property: 'jobZone', test: { atLeast: 4 } })).toBe('a');
      expect(await ids({ property: 'jobZone', test: { atMost: 3 } })).toBe('');
      const requires = {
        relationship: 'REQUIRES',
        direction: 'out',
        kind: 'Skill',
        where: [{ of: 'node', property: 'id', test: { in: ['s'] } }],
      } as const;
      expect(await ids({ ...requires, some: true })).toBe('b a');
      expect(await ids({ ...requires, some: false })).toBe('c e d');
      const important = { of: 'fact', property: 'importance', test: { atLeast: 0.5 } } as const;
      expect(await ids({ ...requires, where: [...requires.where, important], some: true })).toBe('a');
      const median = {
        relationship: 'PAYS',
        direction: 'out',
        kind: 'Region',
        where: [{ of: 'fact', property: 'median', test: { atLeast: 0 } }],
      } as const;
      expect(await ids({ ...median, some: true })).toBe('a');
      expect(
        await ids({
          anyOf: [
            { ...median, some: true },
            { property: 'family', test: { in: ['Data'] } },
          ],
        }),
      ).toBe('b a d');
      expect(await ids({ anyOf: [] })).toBe('');
    });

    test('list keeps the nodes that some sources describe', async () => {
      expect(await ids({ describedBy: { sources: ['onet'], bases: null } })).toBe('a e');
      expect(await ids({ describedBy: { sources: ['onet@28', 'editors@1'], bases: null } })).toBe('b a c d');
      expect(await ids({ describedBy: { sources: null, bases: ['OFFICIAL'] } })).toBe('a e');
      expect(await ids({ describedBy: { sources: null, bases: [] } })).toBe('');
    });

    test('list gives sources, and follow what each describes', async () => {
      await say('moves@1', { nodes: { 'Role:z': { title: 'Z' } } }, 'LOADING');
      const { edges } = await subject.store.list({
        order: { of: 'node', property: 'name', descending: false },
        page: everything,
        count: false,
        where: [],
        node: plan('Source', ['name'], [follow('DESCRIBES', plan('Role'), { count: true, order: byTitle })]),
      });
      expect(
        edges.map(({ node }) => [
          node.properties.name,
          node.follow.DESCRIBES?.edges.map((edge) => edge.node.id).join(' '),
          node.follow.DESCRIBES?.count,
        ]),
      ).toEqual([
        ['editors', 'b a c d', 4],
        ['onet', 'a e', 2],
      ]);
    });
  });

  describe('follow with conditions', () => {
    const requires = async (rest: Parameters<typeof follow>[2]) => {
      const row = await subject.readRole(
        'a',
        [],
        [
          follow('REQUIRES', plan('Skill'), {
            properties: ['importance', 'level'],
            count: true,
            order: { of: 'fact', property: 'importance', descending: true },
            ...rest,
          }),
        ],
      );
      const page = row?.follow.REQUIRES;
      return [
        page?.count,
        ...(page?.edges.map(
          ({ node, facts }) => `${node.id}:${facts.map((fact) => fact.properties.importance)}`,
        ) ?? []),
      ];
    };
    beforeEach(async () => {
      await say('editors@1', {
        nodes: { 'Role:a': { title: 'A' }, 'Skill:s': { name: 'S' }, 'Skill:t': { name: 'T' } },
        facts: [
          ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.2, essential: true }],
          ['REQUIRES', 'Role:a', 'Skill:t', { essential: false }],
        ],
      });
      await say('onet@29', {
        facts: [
          ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.9 }],
          ['REQUIRES', 'Role:a', 'Skill:t', { importance: 0.5 }],
        ],
      });
    });

    test('a condition of a follow tests merged values', async () => {
      const atLeast = (value: number) =>
        requires({ where: [{ of: 'fact', property: 'importance', test: { atLeast: value } }] });
      expect(await atLeast(0.1)).toEqual([2, 't:,0.5', 's:0.2,0.9']);
      expect(await atLeast(0.3)).toEqual([1, 't:,0.5']);
      expect(
        await requires({ where: [{ of: 'fact', property: 'essential', test: { in: [true] } }] }),
      ).toEqual([1, 's:0.2,0.9']);
      expect(await requires({ where: [{ of: 'fact', property: 'level', test: { atMost: 1 } }] })).toEqual([
        0,
      ]);
    });

    test('a fact filter of a follow merges the remaining facts, and leaves out pairs without any', async () => {
      expect(await requires({ facts: { sources: ['onet'], bases: null } })).toEqual([2, 's:0.9', 't:0.5']);
      expect(await requires({ facts: { sources: ['onet@29'], bases: ['CURATED'] } })).toEqual([0]);
      expect(await requires({ facts: { sources: null, bases: ['CURATED'] } })).toEqual([2, 's:0.2', 't:']);
      expect(
        await requires({
          facts: { sources: ['onet'], bases: null },
          where: [{ of: 'fact', property: 'importance', test: { atLeast: 0.6 } }],
        }),
      ).toEqual([1, 's:0.9']);
    });

    test('follow counts without a page', async () => {
      expect(await requires({ page: null })).toEqual([2]);
    });
  });
}
