import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DescribedKind, describedKinds } from '../../../src/domain/graph/model.ts';
import { nameId, nameKey } from '../../../src/domain/search/name.ts';
import { NameIndex } from '../../../src/domain/search/name-index.ts';
import { searchNames } from '../../../src/domain/search/name-search.ts';
import { bestCandidates, nameRank } from '../../../src/domain/search/ref.ts';
import { readingOf, refKeys } from '../../../src/domain/search/ref-keys.ts';
import { comparePositions, isHitPosition } from '../../../src/domain/search/search.ts';
import { searchWords } from '../../../src/domain/search/search-words.ts';
import { type NameCandidate, rankHits } from './search-oracle.ts';

const role = (id: string, text: string, rest: Partial<NameCandidate> = {}): NameCandidate => ({
  kind: 'Role',
  id,
  text,
  preferred: true,
  curated: true,
  ...rest,
});
/** Things each once; names as often as they are given. */
function columnsOf(names: readonly NameCandidate[]) {
  const things = new Map(names.map(({ kind, id }) => [`${kind}:${id}`, { kind, id }]));
  const places = [...things.keys()];
  return {
    texts: names.map(({ text }) => text),
    things: [...things.values()],
    text: names.map((_, i) => i),
    thing: names.map(({ kind, id }) => places.indexOf(`${kind}:${id}`)),
  };
}
const indexOf = (names: readonly NameCandidate[]) =>
  new NameIndex({
    ...columnsOf(names),
    preferred: names.map(({ preferred }) => preferred),
    curated: names.map(({ curated }) => curated),
  });
const search = (text: string, names: readonly NameCandidate[], isForgiving = false) =>
  indexOf(names).search(text, describedKinds, isForgiving).all();
const order = (text: string, names: readonly NameCandidate[]) =>
  search(text, names).map(({ id, match }) => `${id} ${match}`);

describe('NameIndex.search and searchNames', () => {
  test('hits are ordered by match, then begun words', () => {
    const candidates = [
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
    ]);
  });

  test('hits of equal match put curated before official, then fewer words, titles before aliases, then names, kinds and ids', () => {
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

  test('a thing is found once, by its best name', () => {
    const [hit, ...others] = search('mle', [
      role('mle', 'Machine Learning Engineer'),
      role('mle', 'MLE', { preferred: false }),
      role('mle', 'MLE of some kind'),
    ]);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ matchedName: 'MLE', match: 'EXACT' });
  });

  test.each([
    ['Scala Data Engineer', 'SCADA Engineer'],
    ['excel formulas', 'Formula Manager'],
    ['Visual Basic', 'Basics of Bioleaching'],
    ['C plus plus', 'Plus Size Model'],
    ['growth hacker', 'Wood Hacker'],
  ])('%s does not suggest %s, with which it shares one word of several', (text, name) => {
    const names = [role('far', name), role('scala', 'Scala', { kind: 'Tool' })];
    expect(search(text, names, true).filter(({ id }) => id === 'far')).toEqual([]);
  });

  test('an alias that does not read as a name of its thing is no suggestion, unless it is the text', () => {
    const names = [
      role('shoes', 'Shoe Machine Operators', { curated: false }),
      role('shoes', 'French Binder', { curated: false, preferred: false }),
      role('teacher', 'French Teacher', { curated: false }),
      role('polisher', 'Furniture Finishers', { curated: false }),
      role('polisher', 'French', { curated: false, preferred: false }),
    ];
    const question = {
      text: 'French',
      kinds: ['Role'] as const,
      from: 'start',
      after: null,
      before: null,
    } as const;
    const page = searchNames(indexOf(names), { ...question, size: 5, isForgiving: true });
    expect(page.hits.map(({ id }) => id).sort()).toEqual(['polisher', 'teacher']);
    expect(searchNames(indexOf(names), { ...question, size: 1, isForgiving: true }).hits.length).toBe(1);
    expect(searchNames(indexOf(names), { ...question, size: 5 }).hits.length).toBe(3);
  });

  test('each query word needs a word of its own in the name', () => {
    expect(order('data data', [role('one', 'Data Analyst'), role('two', 'Data on Data')])).toEqual([
      'two WORDS',
      'one MOST_WORDS',
    ]);
    expect(order('   ', [role('one', 'Data')])).toEqual([]);
  });

  test('the role that a text names but for its level comes before names with a level that the text lacks', () => {
    const candidates = [
      role('principal', 'Senior Staff Research Scientist', { preferred: false }),
      role('official', 'Research Scientist', { curated: false }),
      role('research', 'Research Scientist'),
      role('senior', 'Senior Data Scientist'),
      role('research-skill', 'Research Scientist', { kind: 'Skill' }),
    ];
    for (const text of ['Sr. Research Scientist', 'Senior Research Scientist II (Remote)']) {
      expect(order(text, candidates).slice(0, 2)).toEqual(['research CORE', 'official CORE']);
    }
    expect(order('Sr. Data Scientist, Claims', candidates)[0]).toBe('senior CORE');
  });

  const words = fc.constantFrom(
    'data',
    'dat',
    'datas',
    'dtaa',
    'd',
    'engineer',
    'enginer',
    'c++',
    '.net',
    'net',
    'r',
    'data-base',
    'database',
    'node.js',
    'Sr.',
    '&',
    'for',
    'level',
    '3',
    'lead',
    'II',
    '(remote)',
    '–',
    '学習',
    '𐐨𐐩𐐪𐐫𐐬',
    '𐐨𐐩𐐪𐐫',
    'ﬃ',
  );
  const texts = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const candidates = fc.array(
    fc.record({
      kind: fc.constantFrom('Role' as const, 'Skill' as const, 'OccupationCode' as const),
      id: fc.constantFrom('a', 'b', 'c'),
      text: texts,
      preferred: fc.boolean(),
      curated: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  test('NameIndex finds what a scan of all names finds, in the same order', () => {
    fc.assert(
      fc.property(texts, candidates, fc.boolean(), (text, all, isForgiving) => {
        const hits = search(text, all, isForgiving);
        expect(hits).toEqual(rankHits(text, all, describedKinds, isForgiving));
        expect(search(text, [...all, ...all].reverse(), isForgiving)).toEqual(hits);
        for (const [i, { position }] of hits.entries()) {
          expect(isHitPosition(JSON.parse(JSON.stringify(position)))).toBe(true);
          const next = hits[i + 1];
          if (next) expect(comparePositions(position, next.position)).toBeLessThan(0);
        }
      }),
      {
        numRuns: 1_000,
        examples: [
          // its score is the limit but for the order of the sum
          ['II for dtaa r', [role('a', 'data', { curated: false })], true],
        ],
      },
    );
  });

  test('searchNames returns the part of all hits that lies between two positions', () => {
    const bound = fc.option(fc.nat(20), { nil: null });
    const pages = fc.record({
      size: fc.nat(6),
      from: fc.constantFrom('start' as const, 'end' as const),
      after: bound,
      before: bound,
    });
    fc.assert(
      fc.property(texts, candidates, candidates, pages, (text, all, more, { size, from, after, before }) => {
        const allHits = search(text, all);
        const elsewhere = search(text, [...all, ...more]); // a cursor of another day
        const at = (place: number | null) => (place === null ? null : (elsewhere[place]?.position ?? null));
        const [low, high] = [at(after), at(before)];
        const window = allHits.filter(
          ({ position }) =>
            (!low || comparePositions(position, low) > 0) && (!high || comparePositions(position, high) < 0),
        );
        const hits =
          from === 'start' ? window.slice(0, size) : window.slice(Math.max(0, window.length - size));
        expect(
          searchNames(indexOf(all), { text, kinds: describedKinds, size, from, after: low, before: high }),
        ).toEqual({ hits, hasMore: window.length > size, total: allHits.length });
      }),
    );
  });

  /** The ids that a reference finds among some names, by the definitions. */
  function meant(text: string, kind: DescribedKind, all: readonly NameCandidate[]): string[] {
    const ofKind = all.filter((one) => one.kind === kind);
    const titlesOf = (id: string) =>
      ofKind.filter((one) => one.id === id && one.preferred).map((one) => one.text);
    const namings = refKeys(text, kind).flatMap((key) =>
      ofKind
        .filter((one) => nameKey(one.text) === key.key)
        .map(({ id, text: name, curated, preferred }) => ({
          node: id,
          name,
          rank: nameRank(readingOf(text, nameId('en', name), key), curated, preferred),
          titles: () => titlesOf(id),
        })),
    );
    return [...new Set(bestCandidates(kind, namings).map(({ node }) => node))];
  }

  test('a first EXACT or CORE hit among one kind is what a reference with words means, and there is none where it finds nothing', () => {
    const titles = fc.constantFrom('Cleaner', 'Analyst', 'Data Analyst', 'Cleaners and Analysts', 'Coder');
    const prefixes = fc.constantFrom('', 'Night ', 'Senior ', 'Sr. ', 'Java ', 'Data ', 'Lead ', 'Tech ');
    const endings = fc.constantFrom('', 's', ' II', ' (Remote)', ' – Claims', ' (DA)', ', Java');
    const spellings = fc.tuple(prefixes, titles, endings).map((parts) => parts.join(''));
    const titledThings = fc.array(
      fc.record({
        kind: fc.constantFrom('Role' as const, 'Skill' as const, 'OccupationCode' as const),
        id: fc.constantFrom('a', 'b', 'c'),
        text: spellings,
        preferred: fc.boolean(),
        curated: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(texts, spellings),
        fc.oneof(candidates, titledThings),
        fc.constantFrom('Role' as const, 'Skill' as const, 'OccupationCode' as const),
        (text, all, kind) => {
          const ids = meant(text, kind, all);
          const [first] = indexOf(all).search(text, [kind]).all();
          const isSure = first !== undefined && (first.match === 'EXACT' || first.match === 'CORE');
          if (searchWords(text).length === 0) expect(first).toBeUndefined();
          else if (isSure) expect(ids).toContain(first.id);
          else expect(ids).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a search finds only things of the kinds asked for', () => {
    fc.assert(
      fc.property(texts, candidates, (text, all) => {
        expect(indexOf(all).search(text, ['Skill']).all()).toEqual(rankHits(text, all, ['Skill']));
      }),
    );
  });

  test('every name with words finds itself as an EXACT match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
        const all = searchWords(text);
        fc.pre(all.length > 0 && all.length <= 12);
        expect(search(text, [role('it', text)])[0]?.match).toBe('EXACT');
      }),
    );
  });
});
