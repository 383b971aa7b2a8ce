import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CareerStore } from '../../src/store/career-store.ts';
import type { Page } from '../../src/store/read-plan.ts';
import { content, follow, plan, type Said } from './contents.ts';

/**
 * What every engine must do: CareerStore's promises, on small graphs.
 *
 * @param fresh empties the engine and gives a store on it, the same one or another
 */
export function storeContract(engine: string, fresh: () => Promise<CareerStore>) {
  describe(`${engine} keeps the contract of CareerStore`, () => {
    let store: CareerStore;
    const wipe = async () => {
      store = await fresh();
    };
    beforeEach(wipe);
    afterAll(() => store.close());

    const say = (id: string, said: Said, state?: 'ACTIVE' | 'LOADING' | 'RETIRED') =>
      store.write({ contents: [content(id, said, state)] });
    const readRole = async (
      id: string,
      ...rest: Parameters<typeof plan> extends [unknown, ...infer R] ? R : never
    ) => (await store.read({ ids: [id], node: plan('Role', ...rest) }))[0];

    const twoRoles: Said = {
      nodes: { 'Role:a': { title: 'A', seniority: 'MID', jobZone: 4 }, 'Role:b': { title: 'B' } },
      facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'PIVOT', commonness: 'RARE', yearsBefore: [2, 4.5] }]],
    };

    describe('reading nodes', () => {
      test('gives a row per id in their order, and null for what is not there', async () => {
        await say('editors@1', twoRoles);
        const rows = await store.read({ ids: ['b', 'nobody', 'a', 'b'], node: plan('Role', ['title']) });
        expect(rows.map((row) => row?.properties.title ?? null)).toEqual(['B', null, 'A', 'B']);
        expect(await store.read({ ids: [], node: plan('Role') })).toEqual([]);
      });

      test('gives the properties that were asked for, null when unknown', async () => {
        await say('editors@1', twoRoles);
        expect(await readRole('a', ['jobZone', 'seniority', 'title', 'track'])).toEqual({
          kind: 'Role',
          id: 'a',
          properties: { jobZone: 4, seniority: 'MID', title: 'A', track: null },
          described: [],
          follow: {},
        });
      });

      test('merges what sources say of a node by their precedence, and shows each by itself when asked', async () => {
        await say('onet@29', { nodes: { 'Role:a': { title: 'Official', family: 'Computer', jobZone: 5 } } });
        await say('editors@1', { nodes: { 'Role:a': { title: 'Editors', seniority: 'MID' } } });
        await say('brief@1', { nodes: { 'Role:a': { title: 'Brief' } } });
        const row = await readRole('a', ['family', 'jobZone', 'seniority', 'title'], [], true);
        expect(row?.properties).toEqual({ title: 'Brief', seniority: 'MID', family: 'Computer', jobZone: 5 });
        expect(row?.described.map(({ source, properties }) => [source, properties.title])).toEqual([
          ['brief@1', 'Brief'],
          ['editors@1', 'Editors'],
          ['onet@29', 'Official'],
        ]);
      });

      test('finds sources as nodes too', async () => {
        await say('editors@1', twoRoles);
        const [row] = await store.read({
          ids: ['editors@1'],
          node: plan('Source', ['licence', 'name', 'url']),
        });
        expect(row?.properties).toEqual({ name: 'editors', licence: 'CC BY 4.0', url: null });
      });

      test('keeps lists, fractions, truth values and texts of any alphabet', async () => {
        await say('editors@1', {
          nodes: {
            'Role:a': { title: 'Ingénieur 機械 😀 "quoted" \\ \n line' },
            'Credential:c': { name: 'Degree', fieldsOfStudy: ['Computing', 'Ｍaths'] },
            'Skill:s': { name: 'S' },
          },
          facts: [
            ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.1, level: 1, essential: false, n: 0 }],
            ['ASKS_FOR', 'Role:a', 'Credential:c', { need: 'ALTERNATIVE' }],
          ],
        });
        const row = await readRole(
          'a',
          ['title'],
          [
            follow('REQUIRES', plan('Skill'), { properties: ['essential', 'importance', 'level', 'n'] }),
            follow('ASKS_FOR', plan('Credential', ['fieldsOfStudy'])),
          ],
        );
        expect(row?.properties.title).toBe('Ingénieur 機械 😀 "quoted" \\ \n line');
        expect(row?.follow.REQUIRES?.edges[0]?.facts[0]?.properties).toEqual({
          essential: false,
          importance: 0.1,
          level: 1,
          n: 0,
        });
        expect(row?.follow.ASKS_FOR?.edges[0]?.node.properties.fieldsOfStudy).toEqual([
          'Computing',
          'Ｍaths',
        ]);
      });
    });

    describe('following relationships', () => {
      test('goes both ways and as deep as the plan does', async () => {
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
        const [target] = await store.read({
          ids: ['b'],
          node: plan('Role', [], [follow('LEADS_TO', plan('Role', ['title']), { direction: 'in' })]),
        });
        expect(target?.follow.LEADS_TO?.edges[0]).toMatchObject({ from: 'a', to: 'b', node: { id: 'a' } });
      });

      test('shows one edge a pair, its facts in order of precedence', async () => {
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
          facts?.map(({ source, context, properties }) => [
            source,
            context,
            properties.count,
            properties.kind,
          ]),
        ).toEqual([
          ['brief@1', '', null, null],
          ['editors@1', '', null, 'PIVOT'],
          ['moves@1', '|US|2023', 10, null],
          ['moves@1', '|US|2024', 12, null],
        ]);
        expect(facts?.[1]?.properties.yearsBefore).toEqual([2, 4.5]);
      });

      test('shows wages one by one, never merged', async () => {
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

      test('filters by the end of the edge, and counts what passes', async () => {
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
              where: [{ property: 'kind', in: ['PRO'] }],
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

    describe('paging', () => {
      const skills = { s1: 0.5, s2: null, s3: 0.9, s4: 0.5, s5: null, s6: 0 };
      beforeEach(() =>
        say('editors@1', {
          nodes: {
            'Role:a': { title: 'A' },
            ...Object.fromEntries(Object.keys(skills).map((id) => [`Skill:${id}`, { name: id }])),
          },
          facts: Object.entries(skills).map(
            ([id, importance]) => ['REQUIRES', 'Role:a', `Skill:${id}`, { importance }] as const,
          ),
        }),
      );
      const page = async (window: Partial<Page>, descending: boolean | null) => {
        const row = await readRole(
          'a',
          [],
          [
            follow('REQUIRES', plan('Skill'), {
              order: descending === null ? null : { of: 'fact', property: 'importance', descending },
              page: { size: 10, from: 'start', after: null, before: null, ...window },
            }),
          ],
        );
        const answer = row?.follow.REQUIRES;
        return {
          ids: answer?.edges.map(({ node }) => node.id).join(' '),
          hasMore: answer?.hasMore,
          positions: answer?.edges.map(({ position }) => position) ?? [],
        };
      };

      test.each([
        [null, 's1 s2 s3 s4 s5 s6'],
        [false, 's6 s1 s4 s3 s2 s5'],
        [true, 's3 s1 s4 s6 s2 s5'],
      ])('puts unknown values last and ties by id (descending: %s)', async (descending, ids) => {
        expect(await page({}, descending)).toMatchObject({ ids, hasMore: false });
      });

      test.each([null, false, true])(
        'goes on where any edge stands, either way (descending: %s)',
        async (descending) => {
          const all = await page({}, descending);
          const ids = all.ids?.split(' ') ?? [];
          for (const [i, position] of all.positions.entries()) {
            const after = ids.slice(i + 1);
            const before = ids.slice(0, i);
            expect((await page({ after: position }, descending)).ids).toBe(after.join(' '));
            expect((await page({ before: position }, descending)).ids).toBe(before.join(' '));
            expect(await page({ after: position, size: 2 }, descending)).toMatchObject({
              ids: after.slice(0, 2).join(' '),
              hasMore: after.length > 2,
            });
            expect(await page({ before: position, size: 2, from: 'end' }, descending)).toMatchObject({
              ids: before.slice(-2).join(' '),
              hasMore: before.length > 2,
            });
          }
        },
      );

      test('gives an empty page for no edges at all, and says whether there are more', async () => {
        expect(await page({ size: 0 }, true)).toMatchObject({ ids: '', hasMore: true });
      });
    });

    describe('reading pairs', () => {
      test('gives the facts of each pair in their order, and null where there is none', async () => {
        await say('editors@1', twoRoles);
        const rows = await store.readPairs({
          relationship: 'LEADS_TO',
          pairs: [
            ['b', 'a'],
            ['a', 'b'],
            ['a', 'nobody'],
          ],
          properties: ['kind'],
        });
        expect(rows).toEqual([
          null,
          {
            relationship: 'LEADS_TO',
            from: 'a',
            to: 'b',
            facts: [{ source: 'editors@1', context: '', properties: { kind: 'PIVOT' } }],
          },
          null,
        ]);
      });
    });

    describe('resolving names', () => {
      test('finds ids and names in any case and spacing, curated before official, titles before aliases', async () => {
        await say('editors@1', {
          nodes: { 'Role:mle': { title: 'ML Engineer' }, 'Role:other': { title: 'Other' } },
          names: [
            ['Role:mle', 'ML Engineer', true],
            ['Role:other', 'MLE', false],
          ],
        });
        await say('onet@29', {
          nodes: { 'Role:onet-1': { title: 'ML Engineer' } },
          names: [
            ['Role:onet-1', 'ML Engineer', true],
            ['Role:onet-1', 'MLE', false],
          ],
        });
        const sorted = (await store.resolve('Role', [' ml  ENGINEER', 'mle', 'nobody'])).map((candidates) =>
          candidates.toSorted((a, b) => a.rank - b.rank),
        );
        expect(sorted).toEqual([
          [
            { id: 'mle', rank: 1 },
            { id: 'onet-1', rank: 3 },
          ],
          [
            { id: 'mle', rank: 0 },
            { id: 'other', rank: 2 },
            { id: 'onet-1', rank: 4 },
          ],
          [],
        ]);
        expect(await store.resolve('Skill', ['ML Engineer'])).toEqual([[]]);
      });
    });

    describe('what readers see', () => {
      test('leaves out facts and nodes of sources that are not active, until they are', async () => {
        await say('editors@1', { nodes: { 'Role:a': { title: 'A' } } });
        const official: Said = {
          nodes: { 'Role:a': { title: 'Official', jobZone: 4 }, 'Role:b': { title: 'B' } },
          facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'LATERAL' }]],
        };
        const seen = async () => {
          const row = await readRole('a', ['jobZone', 'title'], [follow('LEADS_TO', plan('Role'))], true);
          const { nodes, moves } = await store.counts();
          return [
            row?.properties.jobZone,
            row?.described.length,
            row?.follow.LEADS_TO?.edges.length,
            nodes.Role,
            moves,
          ];
        };
        await say('onet@29', official, 'LOADING');
        expect(await seen()).toEqual([null, 1, 0, 1, 0]);
        await say('onet@29', official, 'ACTIVE');
        expect(await seen()).toEqual([4, 2, 1, 2, 1]);
        await say('onet@29', official, 'RETIRED');
        expect(await seen()).toEqual([null, 1, 0, 1, 0]);
        expect((await store.sources()).map(({ id, state }) => [id, state])).toEqual([
          ['editors@1', 'ACTIVE'],
          ['onet@29', 'RETIRED'],
        ]);
      });

      test('does not depend on the order in which sources came', async () => {
        const contents = [
          content('brief@1', { facts: [['LEADS_TO', 'Role:a', 'Role:b']] }),
          content('editors@1', twoRoles),
          content('onet@29', { nodes: { 'Role:a': { title: 'Official' } } }),
        ];
        const look = async () => [
          await readRole(
            'a',
            ['title'],
            [follow('LEADS_TO', plan('Role', ['title']), { properties: ['kind'] })],
            true,
          ),
          await store.counts(),
          await store.loadCareerMap(),
        ];
        await store.write({ contents });
        const forward = await look();
        await wipe();
        for (const one of contents.toReversed()) await store.write({ contents: [one] });
        expect(await look()).toEqual(forward);
      });

      test('counts nodes, merged moves and facts', async () => {
        await say('brief@1', {
          nodes: { 'Role:a': { title: 'A' } },
          facts: [['LEADS_TO', 'Role:a', 'Role:b']],
        });
        await say('editors@1', twoRoles);
        const { nodes, moves, facts } = await store.counts();
        expect([nodes.Role, nodes.Skill, moves, facts]).toEqual([2, 0, 1, 5]);
      });

      test('loads the career map with merged moves and skills', async () => {
        await say('brief@1', { facts: [['LEADS_TO', 'Role:a', 'Role:b']] });
        await say('editors@1', {
          nodes: { ...twoRoles.nodes, 'Skill:s': { name: 'S' }, 'Skill:t': { name: 'T' } },
          facts: [
            ...(twoRoles.facts ?? []),
            ['LEADS_TO', 'Role:a', 'Role:undescribed', {}],
            ['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.5 }],
            ['REQUIRES', 'Role:b', 'Skill:t'],
          ],
        });
        const { roles } = await store.loadCareerMap();
        expect(roles.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
        const [a, b] = roles.toSorted((x, y) => (x.id < y.id ? -1 : 1));
        expect(a?.moves).toEqual({ to: ['b'], commonness: ['RARE'], yearsBefore: [[2, 4.5]] });
        expect(b?.moves.to).toEqual([]);
        expect(b?.skills.id.map((id, i) => [id, b.skills.importance[i]]).toSorted()).toEqual([
          ['s', 0.5],
          ['t', null],
        ]);
      });
    });

    describe('writing', () => {
      test('replaces what the source said and nothing of others', async () => {
        await say('editors@1', twoRoles);
        await say('local@1', {
          nodes: { 'Role:a': { title: 'Mine' } },
          facts: [['WORKS_WITH', 'Role:a', 'Role:b']],
        });
        const report = await say('editors@1', {
          nodes: { 'Role:b': { title: 'B' }, 'Role:c': { title: 'C' } },
          facts: [['LEADS_TO', 'Role:b', 'Role:c', { kind: 'LATERAL' }]],
        });
        expect(report).toEqual({ written: 2, unchanged: 1, removed: 2 });
        const row = await readRole(
          'a',
          ['seniority', 'title'],
          [follow('LEADS_TO', plan('Role')), follow('WORKS_WITH', plan('Role'))],
        );
        expect(row?.properties).toEqual({ title: 'Mine', seniority: null });
        expect([row?.follow.LEADS_TO?.edges.length, row?.follow.WORKS_WITH?.edges.length]).toEqual([0, 1]);
      });

      test('changes neither graph nor version when the same is said again', async () => {
        await say('editors@1', twoRoles);
        const version = await store.version();
        expect(await say('editors@1', twoRoles)).toEqual({ written: 0, unchanged: 3, removed: 0 });
        expect(await store.version()).toBe(version);
        await say('editors@1', { ...twoRoles, facts: [] });
        expect(await store.version()).not.toBe(version);
      });

      test('keeps the digest of the seeds with them', async () => {
        expect(await store.seedsDigest()).toBeNull();
        await store.write({ contents: [content('editors@1', twoRoles)], seedsDigest: 'one' });
        expect(await store.seedsDigest()).toBe('one');
        await say('local@1', twoRoles);
        expect(await store.seedsDigest()).toBe('one');
      });

      test('takes many writers at once and ends with each source saying what it said last', async () => {
        await Promise.all(
          Array.from({ length: 8 }, (_, i) =>
            say(`local${i}@1`, { nodes: { 'Role:a': { title: `T${i}` } } }),
          ),
        );
        const row = await readRole('a', [], [], true);
        expect(row?.described.map(({ properties }) => properties.title)).toEqual(
          Array.from({ length: 8 }, (_, i) => `T${i}`),
        );
      });
    });
  });
}
