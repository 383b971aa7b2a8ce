import { describe, expect, test } from 'vitest';
import type { Follow, Page, Position } from '../../../src/store/read-plan.ts';
import { follow, plan } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** NodePlan.follow. */
export function followingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;

  describe('follow', () => {
    test('calculated facts count last where a follow says so, in the order that stands in for an unknown one', async () => {
      const ids = async (role: string, rest: Partial<Follow> = {}) => {
        const row = await readRole(
          role,
          [],
          [
            follow('LEADS_TO', plan('Role'), {
              facts: { sources: null, bases: null, calculatedLast: true },
              order: { of: 'fact', property: 'commonness', otherwise: 'closeness', descending: false },
              count: true,
              ...rest,
            }),
          ],
        );
        const { edges = [], count } = row?.follow.LEADS_TO ?? {};
        return [count, ...edges.map(({ node }) => node.id)];
      };
      await say('editors@1', {
        nodes: Object.fromEntries('abcde'.split('').map((id) => [`Role:${id}`, { title: id }])),
        facts: [
          ['LEADS_TO', 'Role:a', 'Role:e', { commonness: 'RARE' }],
          ['LEADS_TO', 'Role:b', 'Role:gone', { commonness: 'RARE' }],
        ],
      });
      const calculated = ['a', 'b'].flatMap((from) =>
        Object.entries({ c: 0.2, d: 0.9, e: 0.5 }).map(
          ([to, closeness]) => ['LEADS_TO', `Role:${from}`, `Role:${to}`, { closeness }] as const,
        ),
      );
      await say('calculated-moves@1', { facts: calculated });
      expect(await ids('a')).toEqual([1, 'e']);
      expect(await ids('b')).toEqual([3, 'd', 'e', 'c']);
      expect(await ids('a', { facts: { sources: null, bases: null } })).toEqual([3, 'e', 'd', 'c']);
      expect(await ids('a', { where: [{ of: 'node', property: 'id', test: { in: ['c'] } }] })).toEqual([0]);
      const after = { value: 4 - 0.9, tie: ['d'] };
      const page = { size: 1, from: 'start', after, before: null } as const;
      expect(await ids('b', { page })).toEqual([3, 'e']);
    });

    test('follow goes both ways and as deep as the plan', async () => {
      await say('editors@1', {
        nodes: { ...twoRoles.nodes, 'Role:c': { title: 'C' }, 'Skill:s': { name: 'S' } },
        facts: [
          ...(twoRoles.facts ?? []),
          ['LEADS_TO', 'Role:b', 'Role:c', {}],
          ['REQUIRES', 'Role:c', 'Skill:s', { importance: 0.5 }],
        ],
      });
      const row = await readRole(
        'a',
        [],
        [
          follow(
            'LEADS_TO',
            plan(
              'Role',
              ['title'],
              [
                follow(
                  'LEADS_TO',
                  plan(
                    'Role',
                    ['title'],
                    [follow('REQUIRES', plan('Skill', ['name']), { properties: ['importance'] })],
                  ),
                ),
              ],
            ),
          ),
          follow('LEADS_TO', plan('Role', ['title']), { key: 'back', direction: 'in' }),
        ],
      );
      const b = row?.follow.LEADS_TO?.edges[0];
      const c = b?.node.follow.LEADS_TO?.edges[0];
      expect([b?.from, b?.to, b?.node.properties.title]).toEqual(['a', 'b', 'B']);
      expect(c?.node.follow.REQUIRES?.edges[0]?.node.properties.name).toBe('S');
      expect(row?.follow.back?.edges).toEqual([]);
      const [target] = await subject.store.read({
        ids: ['b'],
        node: plan('Role', [], [follow('LEADS_TO', plan('Role', ['title']), { direction: 'in' })]),
      });
      expect(target?.follow.LEADS_TO?.edges[0]).toMatchObject({ from: 'a', to: 'b', node: { id: 'a' } });
    });

    test('follow gives one edge per pair, its facts in order of precedence', async () => {
      await say('brief@1', { nodes: twoRoles.nodes ?? {}, facts: [['LEADS_TO', 'Role:a', 'Role:b']] });
      await say('editors@1', { facts: twoRoles.facts ?? [] });
      await say('moves@1', {
        facts: [
          ['LEADS_TO', 'Role:a', 'Role:b', { count: 12, place: 'US', period: '2024' }, '|US|2024'],
          ['LEADS_TO', 'Role:a', 'Role:b', { count: 10, place: 'US', period: '2023' }, '|US|2023'],
        ],
      });
      const row = await readRole(
        'a',
        [],
        [follow('LEADS_TO', plan('Role'), { properties: ['count', 'kind', 'yearsBefore'], count: true })],
      );
      expect(row?.follow.LEADS_TO).toMatchObject({ hasMore: false, count: 1 });
      const facts = row?.follow.LEADS_TO?.edges[0]?.facts;
      expect(
        facts?.map(({ source, context, properties }) => [source, context, properties.count, properties.kind]),
      ).toEqual([
        ['brief@1', '', null, null],
        ['editors@1', '', null, 'PIVOT'],
        ['moves@1', '|US|2023', 10, null],
        ['moves@1', '|US|2024', 12, null],
      ]);
      expect(facts?.[1]?.properties.yearsBefore).toEqual([2, 4.5]);
    });

    test('follow gives one edge per pair also without properties of the facts', async () => {
      await say('brief@1', twoRoles);
      await say('editors@1', { facts: [['LEADS_TO', 'Role:a', 'Role:b', { commonness: 'RARE' }]] });
      for (const order of [null, { of: 'node', property: 'title', descending: true } as const]) {
        const row = await readRole(
          'a',
          [],
          [follow('LEADS_TO', plan('Role', ['title']), { eachFact: false, order, count: true })],
        );
        expect(row?.follow.LEADS_TO).toMatchObject({ count: 1, hasMore: false });
        expect(row?.follow.LEADS_TO?.edges.map(({ facts }) => facts)).toEqual([
          [{ source: '', context: '', properties: {} }],
        ]);
      }
    });

    test('follow merges the facts of an edge without eachFact', async () => {
      await say('brief@1', { ...twoRoles, facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'PIVOT' }]] });
      await say('editors@1', {
        facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'LATERAL', yearsBefore: [1, 2] }]],
      });
      const properties = ['commonness', 'kind', 'yearsBefore'];
      const row = await readRole(
        'a',
        [],
        [follow('LEADS_TO', plan('Role'), { eachFact: false, properties })],
      );
      expect(row?.follow.LEADS_TO?.edges[0]?.facts).toEqual([
        { source: '', context: '', properties: { commonness: null, kind: 'PIVOT', yearsBefore: [1, 2] } },
      ]);
    });

    test('follow gives each pay figure as an edge of its own', async () => {
      await say('brief@1', {
        nodes: { 'Role:a': { title: 'A' }, 'Region:us': { name: 'US' } },
        facts: [['PAYS', 'Role:a', 'Region:us', { low: 1, high: 2 }]],
      });
      await say('bls@2024', {
        facts: [
          ['PAYS', 'Role:a', 'Region:us', { median: 5, year: 2024 }, '2024||'],
          ['PAYS', 'Role:a', 'Region:us', { median: 4, year: 2023 }, '2023||'],
        ],
      });
      const pay = (page: Partial<Page>) =>
        readRole(
          'a',
          [],
          [
            follow('PAYS', plan('Region'), {
              properties: ['low', 'median'],
              count: true,
              order: { of: 'fact', property: 'median', descending: true },
              page: { size: 10, from: 'start', after: null, before: null, ...page },
            }),
          ],
        ).then((row) => row?.follow.PAYS);
      const all = await pay({});
      expect(
        all?.edges.map(({ facts }) => facts.map(({ properties }) => [properties.low, properties.median])),
      ).toEqual([[[null, 5]], [[null, 4]], [[1, null]]]);
      expect(all?.count).toBe(3);
      const after = await pay({ after: all?.edges[0]?.position ?? null });
      expect(after?.edges.map(({ position }) => position)).toEqual(
        all?.edges.slice(1).map(({ position }) => position),
      );
    });

    test('follow orders by another property where the first is unknown', async () => {
      const requirements = {
        optional: { essential: false },
        essential: { essential: true },
        low: { importance: 0, essential: false },
        high: { importance: 0.9 },
        unknown: {},
      };
      const ids = Object.keys(requirements);
      await say('brief@1', {
        nodes: {
          'Role:a': { title: 'A' },
          ...Object.fromEntries(ids.map((id) => [`Skill:${id}`, { name: id }])),
        },
        facts: Object.entries(requirements).map(
          ([id, properties]) => ['REQUIRES', 'Role:a', `Skill:${id}`, properties] as const,
        ),
      });
      const order = {
        of: 'fact',
        property: 'importance',
        otherwise: 'essential',
        descending: true,
      } as const;
      const pageAfter = async (after: Position | null) => {
        const page = { size: 2, from: 'start', after, before: null } as const;
        const row = await readRole('a', [], [follow('REQUIRES', plan('Skill'), { order, page })]);
        return row?.follow.REQUIRES?.edges ?? [];
      };
      const inOrder: string[] = [];
      for (let edges = await pageAfter(null); edges.length > 0; ) {
        inOrder.push(...edges.map(({ node }) => node.id));
        edges = await pageAfter(edges.at(-1)?.position ?? null);
      }
      expect(inOrder).toEqual(['high', 'low', 'essential', 'optional', 'unknown']);
    });

    test('follow filters by the node at the end, and counts what passes', async () => {
      await say('brief@1', {
        nodes: {
          'Role:a': { title: 'A' },
          'Statement:1': { text: 'High salary', kind: 'PRO', order: 2 },
          'Statement:2': { text: 'Hard', kind: 'CON', order: 1 },
          'Statement:3': { text: 'Growth', kind: 'PRO', order: 1 },
        },
        facts: [1, 2, 3].map((i) => ['STATES', 'Role:a', `Statement:${i}`] as const),
      });
      const row = await readRole(
        'a',
        [],
        [
          follow('STATES', plan('Statement', ['text']), {
            where: [{ of: 'node', property: 'kind', test: { in: ['PRO'] } }],
            order: { of: 'node', property: 'order', descending: false },
            page: { size: 1, from: 'start', after: null, before: null },
            count: true,
          }),
        ],
      );
      expect(row?.follow.STATES).toMatchObject({ hasMore: true, count: 2 });
      expect(row?.follow.STATES?.edges.map(({ node }) => node.properties.text)).toEqual(['Growth']);
    });
  });
}
