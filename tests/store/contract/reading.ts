import { describe, expect, test } from 'vitest';
import type { NodeKind } from '../../../src/domain/graph/model.ts';
import { refRanks } from '../../../src/domain/search/ref.ts';
import { follow, plan } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** CareerReader.read, readPairs and find. */
export function readingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;

  describe('read', () => {
    test('read gives a row per id in their order, and null for an unknown id', async () => {
      await say('editors@1', twoRoles);
      const rows = await subject.store.read({
        ids: ['b', 'nobody', 'a', 'b'],
        node: plan('Role', ['title']),
      });
      expect(rows.map((row) => row?.properties.title ?? null)).toEqual(['B', null, 'A', 'B']);
      expect(await subject.store.read({ ids: [], node: plan('Role') })).toEqual([]);
    });

    test('read gives the properties of the plan, null when unknown', async () => {
      await say('editors@1', twoRoles);
      expect(await readRole('a', ['jobZone', 'seniority', 'title', 'track'])).toEqual({
        kind: 'Role',
        id: 'a',
        properties: { jobZone: 4, seniority: 'MID', title: 'A', track: null },
        descriptions: [],
        follow: {},
      });
    });

    test('read merges descriptions by precedence, and gives each source’s own when the plan asks for them', async () => {
      await say('onet@29', { nodes: { 'Role:a': { title: 'Official', family: 'Computer', jobZone: 5 } } });
      await say('editors@1', { nodes: { 'Role:a': { title: 'Editors', seniority: 'MID' } } });
      await say('brief@1', { nodes: { 'Role:a': { title: 'Brief' } } });
      const row = await readRole('a', ['family', 'jobZone', 'seniority', 'title'], [], true);
      expect(row?.properties).toEqual({ title: 'Brief', seniority: 'MID', family: 'Computer', jobZone: 5 });
      expect(row?.descriptions.map(({ source, properties }) => [source, properties.title])).toEqual([
        ['brief@1', 'Brief'],
        ['editors@1', 'Editors'],
        ['onet@29', 'Official'],
      ]);
    });

    test('read gives sources as nodes too', async () => {
      await say('editors@1', twoRoles);
      const [row] = await subject.store.read({
        ids: ['editors@1'],
        node: plan('Source', ['licence', 'name', 'url']),
      });
      expect(row?.properties).toEqual({ name: 'editors', licence: 'CC BY 4.0', url: null });
    });

    test('read gives lists, fractions, booleans and texts of any alphabet as they were written', async () => {
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
      expect(row?.follow.ASKS_FOR?.edges[0]?.node.properties.fieldsOfStudy).toEqual(['Computing', 'Ｍaths']);
    });
  });

  describe('readPairs', () => {
    test('readPairs gives the facts of each pair in the order of the pairs, and null for a pair without facts', async () => {
      await say('editors@1', twoRoles);
      const rows = await subject.store.readPairs({
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

  describe('find', () => {
    test('find takes ids and names in any case and spacing, curated before official, titles before aliases', async () => {
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
      const rankedIds = async (kind: NodeKind, ...refs: string[]) =>
        (await subject.store.find({ refs, node: plan(kind) })).map((rows) =>
          rows.map(({ rank, node }) => `${refRanks[rank]} ${node.id}`),
        );
      expect(await rankedIds('Role', ' ml  ENGINEER', 'mle', 'MLE', 'nobody')).toEqual([
        ['CURATED_TITLE_SAME mle'],
        ['ID mle'],
        ['CURATED_ALIAS_SAME other'],
        [],
      ]);
      expect(await rankedIds('Skill', 'ML Engineer')).toEqual([[]]);
      await say('editors@1', {});
      expect(await rankedIds('Role', 'ML Engineer', 'MLE')).toEqual([
        ['OFFICIAL_TITLE_SAME onet-1'],
        ['OFFICIAL_ALIAS_SAME onet-1'],
      ]);
    });

    test('find compares names by their words, and takes no official alias for a curated role that reads alike', async () => {
      await say('editors@1', {
        nodes: {
          'Role:frontend-engineer': { title: 'Frontend Engineer' },
          'Role:senior-swe': { title: 'Senior Software Engineer' },
          'Role:swe': { title: 'Software Engineer' },
          'Role:cdo': { title: 'Chief Data Officer' },
          'Tool:node': { name: 'Node.js' },
        },
        names: [
          ['Role:frontend-engineer', 'Frontend Engineer', true],
          ['Role:senior-swe', 'Senior Software Engineer', true],
          ['Role:swe', 'Software Engineer', true],
          ['Role:cdo', 'Chief Data Officer', true],
          ['Role:cdo', 'CDO', false],
          ['Tool:node', 'Node.js', true],
        ],
      });
      await say('onet@29', {
        nodes: { 'Role:onet-1': { title: 'Web Developers' }, 'Role:onet-2': { title: 'Staff Nurse' } },
        names: [
          ['Role:onet-1', 'Web Developers', true],
          ['Role:onet-1', 'Front End Engineer', false],
          ['Role:onet-1', 'CDOs', false],
          ['Role:onet-1', 'Software Engineer II', false],
          ['Role:onet-1', 'Page Developer', false],
          ['Role:onet-1', 'Developer', false],
          ['Role:onet-1', 'Scout', false],
          ['Role:onet-1', 'Head Nurse', false],
          ['Role:onet-1', 'Staff Nurse II', false],
          ['Role:onet-2', 'Staff Nurse', true],
          ['Role:onet-2', 'Head Nurse', false],
          ['Role:onet-2', 'SN', false],
        ],
      });
      const readings: Record<string, string[]> = {
        'Front End Engineer': ['CURATED_TITLE_ALIKE frontend-engineer'],
        'front-end engineers': ['CURATED_TITLE_ALIKE frontend-engineer'],
        'Sr. Software Engineer': ['CURATED_TITLE_ALIKE senior-swe'],
        'Sr. Software Engineer II (remote)': ['CURATED_TITLE_CORE senior-swe'],
        'Software Engineer II': ['CURATED_TITLE_CORE swe'],
        'Software Engineer – Payments': ['CURATED_TITLE_CORE swe'],
        'Lead Software Engineer': ['CURATED_TITLE_OTHER_LEVEL swe'],
        'Chief Data Officer (CDO)': ['CURATED_TITLE_WRITTEN_OUT cdo'],
        CDOs: ['CURATED_ALIAS_ALIKE cdo'],
        'Web Developer': ['OFFICIAL_TITLE_ALIKE onet-1'],
        'staff nurses': ['OFFICIAL_TITLE_ALIKE onet-2'],
        'page developers': ['OFFICIAL_ALIAS_ALIKE onet-1'], // a developer, as the title says
        Developer: [], // says less than the title
        Scout: [], // says something else
        SN: ['OFFICIAL_ALIAS_SAME onet-2'], // initials
        'Head Nurse': ['OFFICIAL_ALIAS_SAME onet-1', 'OFFICIAL_ALIAS_SAME onet-2'], // one reads alike, both are told
        'Staff Nurse II': ['OFFICIAL_TITLE_CORE onet-2'], // beyond an alias that says something else
        'Software Gardener': [],
        '(remote)': [],
      };
      const refs = Object.keys(readings);
      const rowsOfRefs = await subject.store.find({ refs, node: plan('Role') });
      expect(
        Object.fromEntries(
          rowsOfRefs.map((rows, i) => [
            refs[i],
            rows.map(({ rank, node }) => `${refRanks[rank]} ${node.id}`),
          ]),
        ),
      ).toEqual(readings);
      const [nodes = []] = await subject.store.find({ refs: ['NodeJS'], node: plan('Tool') });
      expect(nodes.map(({ node }) => node.id)).toEqual(['node']);
    });

    test('find takes texts without words, and very long ones', async () => {
      const long = 'ä'.repeat(300);
      await say('editors@1', {
        nodes: { 'Role:a': { title: '+++' }, 'Role:b': { title: long } },
        names: [
          ['Role:a', '+++', true],
          ['Role:b', long, true],
          ['Role:b', `${long.slice(1)}b`, false],
        ],
      });
      const refs = ['+++', long, long.slice(0, 100), '\u{1f600}'.repeat(100), 'x'.repeat(10_000), '\u0000'];
      const rowsOfRefs = await subject.store.find({ refs, node: plan('Role') });
      expect(rowsOfRefs.map((rows) => rows.map(({ node }) => node.id))).toEqual([
        ['a'],
        ['b'],
        [],
        [],
        [],
        [],
      ]);
    });

    test('find gives all nodes of the best rank, by id, each with its plan', async () => {
      await say('editors@1', {
        nodes: { 'Role:b': { title: 'Two' }, 'Role:a': { title: 'One' }, 'Skill:s': { name: 'S' } },
        names: [
          ['Role:b', 'Same', false],
          ['Role:a', 'Same', false],
        ],
        facts: [['REQUIRES', 'Role:b', 'Skill:s', { importance: 1 }]],
      });
      const [rows = []] = await subject.store.find({
        refs: ['same'],
        node: plan('Role', ['title'], [follow('REQUIRES', plan('Skill', ['name']))]),
      });
      expect(rows.map(({ node }) => [node.properties.title, node.follow.REQUIRES?.edges.length])).toEqual([
        ['One', 0],
        ['Two', 1],
      ]);
    });

    test('find takes codes and addresses that match a role exactly, and codes of industries', async () => {
      await say('editors@1', {
        nodes: {
          'Role:a': { title: 'A' },
          'Role:b': { title: 'B' },
          'OccupationCode:c': { code: '15-2051.00', uri: 'http://example.org/15-2051' },
          'Industry:i': { name: 'Finance', code: '52' },
        },
        facts: [
          ['CODED', 'Role:a', 'OccupationCode:c', { match: 'CLOSE' }],
          ['CODED', 'Role:b', 'OccupationCode:c', { match: 'EXACT' }],
        ],
      });
      const rows = await subject.store.find({
        refs: ['15-2051.00', 'http://example.org/15-2051', '52'],
        node: plan('Role'),
      });
      expect(rows.map((candidates) => candidates.map(({ node }) => node.id))).toEqual([['b'], ['b'], []]);
      const [industry] = await subject.store.find({ refs: ['52'], node: plan('Industry') });
      expect(industry).toMatchObject([{ rank: refRanks.indexOf('OFFICIAL_CODE'), node: { id: 'i' } }]);
    });
  });
}
