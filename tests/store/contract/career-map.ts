import { describe, expect, test } from 'vitest';
import { bases } from '../../../src/domain/graph/source.ts';
import type { BriefContent } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** CareerReader.loadCareerMap. */
export function careerMapContract(subject: StoreUnderTest) {
  const { say } = subject;

  describe('loadCareerMap', () => {
    test('loadCareerMap and loadNames give the same however many statements and other names a role has', async () => {
      const some = {
        nodes: { ...twoRoles.nodes, 'Skill:s': { name: 'S' }, 'Tool:u': { name: 'U' } },
      } as const;
      const ends = ['a', 'b'].flatMap((role): NonNullable<BriefContent['facts']>[number][] => [
        ['LEADS_TO', `Role:${role}`, `Role:${role === 'a' ? 'b' : 'a'}`, { kind: 'LATERAL' }],
        ['REQUIRES', `Role:${role}`, 'Skill:s', { level: 0.5 }],
        ['USES', `Role:${role}`, 'Tool:u'],
      ]);
      const look = async () => [
        await subject.store.loadCareerMap(),
        (await subject.store.loadNames()).search('B', ['Role', 'Skill']).all()[0],
      ];
      await say('editors@1', { ...some, facts: ends, names: [['Role:b', 'B', true]] });
      const expected = await look();
      const numbers = Array.from({ length: 30 }, (_, i) => i);
      await say('editors@1', {
        nodes: {
          ...some.nodes,
          ...Object.fromEntries(numbers.map((i) => [`Statement:${i}`, { text: `Does ${i}` }])),
        },
        facts: [
          ...ends,
          ...numbers.map((i) => ['STATES', i % 2 ? 'Role:a' : 'Role:b', `Statement:${i}`] as const),
          ...numbers.map((i) => ['STATES', 'Role:b', `Statement:undescribed-${i}`] as const),
        ],
        names: [
          ['Role:b', 'B', true],
          ...numbers.map((i) => [i % 3 ? 'Role:a' : 'Skill:s', `More ${i}`, false] as const),
        ],
      });
      expect(await look()).toEqual(expected);
    });

    test('loadCareerMap keeps the facts of each source apart, and merges requirements', async () => {
      await say('brief@1', { facts: [['LEADS_TO', 'Role:a', 'Role:b']] });
      await say('onet@1', {
        facts: [
          ['RELATED_TO', 'Role:b', 'Role:a', { tier: 'Primary-Short', index: 1 }],
          ['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.1, level: 0.75 }],
          ['CODED', 'Role:b', 'OccupationCode:x', { match: 'CLOSE' }],
          [
            'PAYS',
            'Role:b',
            'Region:US',
            { median: 9, currency: 'USD', year: 2024, measure: 'm', code: 'x' },
            '2024|US|',
          ],
          ['PAYS', 'Role:b', 'Region:US', { low: 1, high: 3 }, '||'],
        ],
      });
      await say('editors@1', {
        nodes: {
          ...twoRoles.nodes,
          'Skill:s': { name: 'S' },
          'Skill:t': { name: 'T' },
          'Tool:u': { name: 'U' },
          'Industry:i': { name: 'I' },
          'Region:US': { name: 'United States', code: 'US' },
          'OccupationCode:x': { scheme: 'SOC', code: 'x' },
        },
        facts: [
          ...(twoRoles.facts ?? []),
          ['LEADS_TO', 'Role:a', 'Role:undescribed', {}],
          ['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.5 }],
          ['REQUIRES', 'Role:b', 'Skill:t', { level: 0.25, essential: false }],
          ['LEADS_TO', 'Role:a', 'Role:b', { count: 3 }, '2020|US|'],
          ['LEADS_TO', 'Role:a', 'Role:b', { count: 12, outOf: 90 }, '2021|US|'],
          ['WORKS_IN', 'Role:a', 'Industry:i'],
          ['WORKS_IN', 'Role:a', 'Industry:undescribed'],
          ['USES', 'Role:a', 'Tool:u', {}],
          ['BUILDS_ON', 'Skill:t', 'Skill:s', {}],
          ['BUILDS_ON', 'Skill:s', 'Skill:undescribed', {}],
        ],
      });
      const map = await subject.store.loadCareerMap();
      expect([map.roleIds, [...map.targets]]).toEqual([
        ['a', 'b'],
        [1, 0],
      ]);
      const { source, basis, commonness, kind, yearsLow, yearsHigh, observed } = map.facts;
      const facts = [...source.keys()].map((i) => [
        map.sources[source[i] as number],
        bases[basis[i] as number],
        commonness[i],
        kind[i],
        yearsLow[i],
        yearsHigh[i],
        observed[i],
      ]);
      const unknown = [0, 0, Number.NaN, Number.NaN];
      expect([[...map.facts.offsets], facts]).toEqual([
        [0, 4, 5],
        [
          ['brief@1', 'CURATED', ...unknown, Number.NaN],
          ['editors@1', 'CURATED', 4, 5, 2, 4.5, Number.NaN],
          ['editors@1', 'OBSERVED', ...unknown, Number.NaN],
          ['editors@1', 'OBSERVED', ...unknown, 12 / 90],
          ['onet@1', 'RELATED', ...unknown, Number.NaN],
        ],
      ]);
      expect([...map.seniority]).toEqual([2, 0]);
      expect(map.industries).toEqual([new Set(['i']), new Set()]);
      expect(map.tools).toEqual([['u'], []]);
      expect([...map.buildsOn]).toEqual([['t', ['s']]]);
      const { skillIds, offsets, skills, importance, level, optional } = map.requirements;
      expect([skillIds, [...offsets], [...skills]]).toEqual([
        ['s', 't'],
        [0, 0, 2],
        [0, 1],
      ]);
      expect([[...importance], [...level], [...optional]]).toEqual([
        [0.5, Number.NaN],
        [0.75, 0.25],
        [0, 1],
      ]);
      const figure = {
        source: 'onet@1',
        region: 'US',
        currency: null,
        year: null,
        measure: null,
        code: null,
        low: null,
        p25: null,
        p10: null,
      };
      expect(map.pay).toEqual([
        [],
        [
          {
            ...figure,
            context: '2024|US|',
            currency: 'USD',
            year: 2024,
            measure: 'm',
            code: 'x',
            match: 'CLOSE',
            median: 9,
          },
          { ...figure, context: '||', match: null, median: null, low: 1 },
        ],
      ]);
    });
  });
}
