import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePositions, isHitPosition, type NameCandidate, rankHits } from '../../src/domain/search.ts';
import { searchWords } from '../../src/domain/search-words.ts';

const role = (id: string, text: string, rest: Partial<NameCandidate> = {}): NameCandidate => ({
  kind: 'Role',
  id,
  text,
  preferred: true,
  curated: true,
  ...rest,
});
const order = (text: string, candidates: NameCandidate[]) =>
  rankHits(text, candidates).map(({ id, match }) => `${id} ${match}`);

describe('rankHits', () => {
  test('goes by match, then letters, then begun words', () => {
    const candidates = [
      role('typo2', 'Dota Enginee'),
      role('typo1', 'Dota Engineer'),
      role('words', 'Senior Engineer of Data'),
      role('begun', 'Database Engineer'),
      role('prefix', 'Data Engineer for Banks'),
      role('exact', 'data  ENGINEER'),
      role('none', 'Data Analyst'),
    ];
    expect(order('data engineer', candidates)).toEqual([
      'exact EXACT',
      'prefix PREFIX',
      'words WORDS',
      'begun WORDS',
      'typo1 TYPO',
      'typo2 TYPO',
    ]);
  });

  test('puts curated before official, then fewer words, titles before aliases, then names, kinds and ids', () => {
    const text = 'Engineer';
    const candidates = [
      role('official', 'Engineer', { curated: false }),
      role('alias', 'Engineer', { preferred: false }),
      role('b', 'Engineer'),
      role('a', 'Engineer'),
      role('skill', 'Engineer', { kind: 'Skill' }),
      role('long', 'Engineer of all things'),
      role('short', 'Engineer here'),
    ];
    expect(order(text, candidates)).toEqual([
      'a EXACT',
      'b EXACT',
      'skill EXACT',
      'alias EXACT',
      'official EXACT',
      'short PREFIX',
      'long PREFIX',
    ]);
  });

  test('shows a thing once, by its best name', () => {
    const [hit, ...others] = rankHits('mle', [
      role('mle', 'Machine Learning Engineer'),
      role('mle', 'MLE', { preferred: false }),
      role('mle', 'MLE of some kind'),
    ]);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ matchedName: 'MLE', match: 'EXACT' });
  });

  test('needs a word of its own for each word asked for', () => {
    expect(order('data data', [role('one', 'Data Analyst'), role('two', 'Data on Data')])).toEqual([
      'two WORDS',
    ]);
    expect(order('   ', [role('one', 'Data')])).toEqual([]);
  });

  const words = fc.constantFrom(
    'data',
    'dat',
    'datas',
    'engineer',
    'enginer',
    'c++',
    '.net',
    'net',
    'r',
    'data-base',
  );
  const texts = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const candidates = fc.array(
    fc.record({
      kind: fc.constantFrom('Role' as const, 'Skill' as const),
      id: fc.constantFrom('a', 'b', 'c'),
      text: texts,
      preferred: fc.boolean(),
      curated: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  test('does not depend on the order of candidates, nor on how often they come', () => {
    fc.assert(
      fc.property(texts, candidates, (text, all) => {
        const hits = rankHits(text, all);
        expect(rankHits(text, [...all, ...all].reverse())).toEqual(hits);
        for (const [i, { position }] of hits.entries()) {
          expect(isHitPosition(JSON.parse(JSON.stringify(position)))).toBe(true);
          const next = hits[i + 1];
          if (next) expect(comparePositions(position, next.position)).toBeLessThan(0);
        }
      }),
    );
  });

  test('finds every name that has words by itself, exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
        const all = searchWords(text);
        fc.pre(all.length > 0 && all.length <= 12);
        expect(rankHits(text, [role('it', text)])[0]?.match).toBe('EXACT');
      }),
    );
  });
});

test.each([
  [[]],
  [[0, 0, 0, 0, 1, 0, 'x', 0]],
  [[0, 0, 0, 0, 1, 0, 'x', 0, 7]],
  [[0, 0.5, 0, 0, 1, 0, 'x', 0, 'id']],
])('no position: %j', (parts) => {
  expect(isHitPosition(parts)).toBe(false);
});
