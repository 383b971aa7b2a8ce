import { expect, test } from 'vitest';
import { contextOf, seedFacts } from '../../../src/importers/seeds/seed-facts.ts';

const factsOf = (data: Record<string, unknown>) => {
  const { descriptions, facts } = seedFacts({ source: 'editors', ...data });
  return {
    descriptions: descriptions.map(({ node, properties }) => [node, properties]),
    facts: facts.map(({ type, from, to, properties, context }) => [type, from, to, properties, context]),
  };
};

test('a role gives its properties, and its title and aliases as names', () => {
  expect(
    factsOf({
      roles: { a: { title: ' The  A ', jobZone: 4, aliases: ['Ａ', { text: 'Das A', language: 'de' }] } },
    }),
  ).toEqual({
    descriptions: [
      ['Role:a', { title: ' The  A ', jobZone: 4 }],
      ['Name:en:the a', { text: ' The  A ', language: 'en', key: 'thea' }],
      ['Name:en:a', { text: 'Ａ', language: 'en', key: 'a' }],
      ['Name:de:das a', { text: 'Das A', language: 'de', key: 'dasa' }],
    ],
    facts: [
      ['CALLED', 'Role:a', 'Name:en:the a', { preferred: true }, ''],
      ['CALLED', 'Role:a', 'Name:en:a', { preferred: false }, ''],
      ['CALLED', 'Role:a', 'Name:de:das a', { preferred: false }, ''],
    ],
  });
});

test('a relationship is a list of ids or a map from id to properties', () => {
  expect(
    factsOf({
      roles: { a: { uses: ['t'], leadsTo: { b: { kind: 'PIVOT', yearsBefore: [1, 2] }, c: null } } },
    }).facts,
  ).toEqual([
    ['USES', 'Role:a', 'Tool:t', {}, ''],
    ['LEADS_TO', 'Role:a', 'Role:b', { kind: 'PIVOT', yearsBefore: [1, 2] }, ''],
    ['LEADS_TO', 'Role:a', 'Role:c', {}, ''],
  ]);
});

test('an entry without properties gives no description', () => {
  expect(factsOf({ roles: { a: { leadsTo: ['b'] } } }).descriptions).toEqual([]);
});

test('a statement has an order, and an id that changes with its words only', () => {
  const ids = (statements: Record<string, string[]>) =>
    factsOf({ roles: { a: { statements } } }).descriptions as [string, { order: number }][];
  const [one, two] = ids({ CON: ['Hard'], PRO: ['Good'] });
  expect([one?.[1].order, two?.[1].order]).toEqual([400, 500]);
  expect(one?.[0]).toMatch(/^Statement:a\.pro\.[0-9a-f]{8}$/);
  expect(ids({ PRO: ['Better', 'Good'] })[1]?.[0]).toBe(one?.[0]);
});

test('contextOf tells the figures of one source apart by year, place and period', () => {
  expect(contextOf({ year: 2024 })).toBe('2024||');
  expect(contextOf({ place: 'US', period: '2020-2024' })).toBe('|US|2020-2024');
  expect(contextOf({ low: 1 })).toBe('');
});
