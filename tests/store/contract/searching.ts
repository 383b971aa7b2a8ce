import { beforeEach, describe, expect, test } from 'vitest';
import type { DescribedKind } from '../../../src/domain/graph/model.ts';
import { searchNames } from '../../../src/domain/search/name-search.ts';
import type { BriefContent } from '../contents.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** The first name is the title. */
type NamedThing = readonly [id: string, ...names: string[]];

/** A source’s content with some things and their names. */
function called(kind: DescribedKind, things: readonly NamedThing[]): BriefContent {
  const nodes = things.map(([id, title]) => [
    `${kind}:${id}`,
    { [kind === 'Role' ? 'title' : 'name']: title ?? id },
  ]);
  return {
    nodes: Object.fromEntries(nodes),
    names: things.flatMap(([id, ...names]) =>
      names.map((name, i) => [`${kind}:${id}`, name, i === 0] as const),
    ),
  };
}

const roles = called('Role', [
  ['ml-engineer', 'Machine Learning Engineer', 'ML Engineer', 'MLE'],
  ['ai-engineer', 'AI Engineer'],
  ['mlops-engineer', 'MLOps Engineer'],
  ['rust-developer', 'Rust Developer'],
  ['genie-logiciel', 'Ingénieur logiciel'],
  ['инженер', 'Инженер данных'],
  ['ki-ingenieur', '機械学習エンジニア'],
  ['νους', 'Αναλυτής Δεδομένων'],
]);
const tools = called('Tool', [
  ['cpp', 'C++'],
  ['csharp', 'C#'],
  ['c', 'C'],
  ['dotnet', '.NET'],
  ['aspnet', 'ASP.NET Core'],
  ['r', 'R'],
  ['go', 'Go', 'Golang'],
  ['node', 'Node.js'],
  ['postgresql', 'PostgreSQL'],
]);
const skills = called('Skill', [
  ['machine-learning', 'Machine learning'],
  ['r-programming', 'R programming'],
]);
/** Official roles. In ESCO the technician of animals is an AI technician too. */
const official = called('Role', [
  ['esco-1', 'artificial insemination technician', 'AI technician', 'A.I. engineer of animals'],
  ['esco-2', 'artificial intelligence engineer', 'AI engineer', 'ICT intelligent systems designer'],
]);

/** CareerReader.loadNames, searched by the domain. */
export function searchingContract(subject: StoreUnderTest) {
  const kinds: DescribedKind[] = ['Role', 'Skill', 'Tool'];
  const hits = async (text: string, among = kinds) =>
    searchNames(await subject.store.loadNames(), {
      text,
      kinds: among,
      size: 100,
      from: 'start',
      after: null,
      before: null,
    }).hits.map(({ id, match }) => `${id} ${match}`);

  describe('loadNames', () => {
    beforeEach(async () => {
      await subject.say('editors@1', {
        nodes: { ...roles.nodes, ...tools.nodes, ...skills.nodes },
        names: [...(roles.names ?? []), ...(tools.names ?? []), ...(skills.names ?? [])],
      });
      await subject.say('esco@1', official);
    });

    test('loadNames makes the gold list of searches come out', async () => {
      const gold: Record<string, string[]> = {
        'C++': ['cpp EXACT'],
        'c#': ['csharp EXACT'],
        C: ['c EXACT'],
        '.NET': ['dotnet EXACT', 'aspnet WORDS'],
        'asp.net': ['aspnet PREFIX'],
        R: ['r EXACT', 'r-programming PREFIX'],
        Go: ['go EXACT'],
        mle: ['ml-engineer EXACT'],
        'ML Enginer': ['ml-engineer TYPO'],
        'machine lerning': ['machine-learning TYPO', 'ml-engineer TYPO'],
        'learning machine': ['machine-learning WORDS', 'ml-engineer WORDS'],
        'machine l': ['machine-learning PREFIX', 'ml-engineer PREFIX'],
        'AI engineer': ['ai-engineer EXACT', 'esco-2 EXACT'],
        'AI enginer': ['ai-engineer TYPO', 'esco-2 TYPO'],
        INGENIEUR: ['genie-logiciel PREFIX'],
        'инженер ДАННЫХ': ['инженер EXACT'],
        学習: ['ki-ingenieur WORDS'],
        ΑΝΑΛΥΤΗΣ: ['νους PREFIX'],
        'node js': ['node EXACT'],
        nodejs: ['node EXACT'],
        'postgre sql': ['postgresql EXACT'],
        postgersql: ['postgresql TYPO'],
        'Sr. ML Engineers (remote)': ['ml-engineer CORE'],
        'Rust dev': ['rust-developer EXACT'],
        cobol: [],
      };
      for (const [text, expected] of Object.entries(gold)) {
        const all = await hits(text);
        // the aliases of the technician of animals are misleading on purpose
        expect(all.slice(0, expected.length), text).toEqual(expected);
        if (expected.length === 0) expect(all, text).toEqual([]);
      }
      expect(await hits('AI technician')).toEqual(['esco-1 EXACT', 'esco-2 MOST_WORDS']);
      expect((await hits('AI'))[0]).toBe('ai-engineer PREFIX');
    });

    test('a search of loadNames finds the kinds of the question only', async () => {
      expect(await hits('machine learning', ['Skill'])).toEqual(['machine-learning EXACT']);
      expect(await hits('machine learning', [])).toEqual([]);
    });

    test('loadNames leaves out sources that readers do not see', async () => {
      await subject.say('esco@1', official, 'LOADING');
      expect(await hits('AI engineer')).toEqual(['ai-engineer EXACT']);
    });

    test('loadNames finds a curated role and the official ones that are the same work as one', async () => {
      await subject.say('links@1', {
        nodes: { 'OccupationCode:c1': { code: 'c1' }, 'OccupationCode:c2': { code: 'c2' } },
        facts: [
          ['CODED', 'Role:ai-engineer', 'OccupationCode:c1', { match: 'EXACT' }],
          ['CODED', 'Role:esco-2', 'OccupationCode:c1', { match: 'EXACT' }],
          ['CODED', 'Role:mlops-engineer', 'OccupationCode:c2', { match: 'EXACT' }],
          ['CODED', 'Role:esco-1', 'OccupationCode:c2', { match: 'CLOSE' }],
        ],
      });
      expect(await hits('AI engineer')).toEqual(['ai-engineer EXACT']);
      expect(await hits('ICT intelligent systems designer')).toEqual(['ai-engineer WORDS']);
      expect(await hits('artificial insemination technician')).toEqual(['esco-1 EXACT']);
      const names = await subject.store.loadNames();
      expect(names.sameIds('Role', 'esco-2')).toEqual(['ai-engineer', 'esco-2']);
      expect(names.sameIds('Role', 'esco-1')).toEqual(['esco-1']);
    });

    test.each([
      'r1 AND (',
      '"x',
      '""',
      'AND',
      'OR NOT',
      '\\',
      '((((((((((',
      '*:*',
      '/.*/',
      '*',
      '?',
      'a*',
      'x~9',
      '[a TO b]',
      'kind:Role',
      '^4',
      'a && b || !c',
      '\u0000',
      '\ud800',
      '\u202e',
      'x'.repeat(10_000),
      'ab '.repeat(3_000),
      '`} RETURN 1 //',
      '+',
      '#',
      '.',
      '+++',
    ])('a search of loadNames takes %j as the words in it', async (text) => {
      expect(await hits(text)).toEqual(expect.any(Array));
      expect(await hits(`${text} mle`)).toEqual(expect.any(Array));
    });
  });
}
