import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco, openEscoLanguages } from '../../src/importers/esco/read-esco.ts';
import { openExport } from '../../src/importers/export/read-export.ts';
import { exportLines } from '../../src/importers/export/write-export.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { openMoves } from '../../src/importers/moves/read-moves.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { previewRelease } from '../../src/importers/release-preview.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import type { CareerStore, SourceContent } from '../../src/store/career-store.ts';
import { describeRelease, loadRelease, removeSource } from '../../src/store/release.ts';
import { openSeeded } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { clientOf } from '../graphql/client.ts';
import { content } from '../store/contents.ts';
import { copyOf, edit, fixture } from './importer-output.ts';

const releaseOf = (importer: Importer) =>
  describeRelease(importer.about, () => importer.assertions(new ImportNotes()));
const load = async (store: CareerStore, importer: Importer) => loadRelease(store, await releaseOf(importer));

const onet = () => openOnet(fixture('onet'));
const esco = () => openEsco(fixture('esco'), '9.1');
const wages = () => openWages(fixture('wages/national_M2031.csv'));
const crosswalk = () => openCrosswalk(fixture('crosswalk/esco_onet_crosswalk_May2031.csv'));
const moves = (store: CareerStore) =>
  openMoves(fixture('moves/moves.csv'), { ...crosswalk().about, name: 'moves', version: '1' }, store, false);
const all = [onet, esco, wages, crosswalk, moves];

async function exported(store: CareerStore): Promise<string[]> {
  const lines: string[] = [];
  const sources = (await store.sources()).filter(({ state }) => state === 'ACTIVE');
  for await (const line of exportLines(store, sources)) lines.push(line);
  return lines;
}

const headline = `{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 5) { reason nodes { stepCount cost steps { move { to { title } commonness } } } } }`;

describe.each(engines().map((engine) => [engine.name, engine] as const))(
  'the graph with all official sources on %s',
  (_, engine) => {
    let store: CareerStore;
    let close: () => Promise<void>;
    let ask: ReturnType<typeof clientOf>;
    let before: unknown;
    beforeAll(async () => {
      ({ store, close } = await openSeeded(engine));
      ask = clientOf(store);
      before = await ask(headline);
      await store.write({
        contents: [
          content('local@1', {
            facts: [['CODED', 'Role:ml-engineer', 'OccupationCode:onet-soc-10-1000.00', { match: 'CLOSE' }]],
          }),
        ],
      });
      for (const open of all) await load(store, open(store));
    });
    afterAll(() => close());

    test('careerPaths answers as before the imports', async () => {
      expect(await ask(headline)).toEqual(before);
    });

    test('names that editors give keep meaning curated roles', async () => {
      const { data } = await ask(
        `{ a: role(ref: "MLE") { id } b: role(ref: " ml  ENGINEER") { id }
         search(text: "ai engineer", kinds: [ROLE], first: 5) { edges { matchedName node { ... on Role { title } } } } }`,
      );
      expect(data.a).toEqual(data.b);
      const titles = data.search.edges.map((edge: { node: { title: string } }) => edge.node.title);
      expect(titles[0]).toBe('AI Engineer');
      expect(titles).not.toContain('animal artificial insemination technician'); // its alias "AI engineer"
    });

    test('role finds an official occupation by code, address and title', async () => {
      const { data } = await ask(`{
      byCode: role(ref: "10-1000.00") { title jobZone related { edges { tier index node { title } } } }
      bySoc: role(ref: "10-1000") { title }
      byUri: role(ref: "http://data.europa.eu/esco/occupation/o1") { title codes { edges { match node { scheme code } } } }
      byTitle: role(ref: "lamp makers") { title }
    }`);
      expect(data.byCode).toEqual({
        title: 'Lamp Makers',
        jobZone: 3,
        related: { edges: [{ tier: 'Primary-Short', index: 1, node: { title: 'Lamp Sellers' } }] },
      });
      expect([data.bySoc.title, data.byTitle.title]).toEqual(['Lamp Makers', 'Lamp Makers']);
      expect(data.byUri.codes.edges).toEqual([
        { match: 'EXACT', node: { scheme: 'ESCO', code: '0110.1' } },
        { match: 'CLOSE', node: { scheme: 'ONET_SOC', code: '10-1000.00' } },
        { match: 'BROAD', node: { scheme: 'ISCO', code: '01' } },
        { match: 'BROAD', node: { scheme: 'ISCO', code: '0110' } },
      ]);
    });

    test('a code that editors matched EXACT means the curated role', async () => {
      const edits = (match: string) =>
        content('local@2', {
          facts: [['CODED', 'Role:ml-engineer', 'OccupationCode:soc-10-1000', { match }]],
        });
      await store.write({ contents: [edits('EXACT')] });
      const { data } = await ask(
        '{ role(ref: "10-1000") { title } other: role(ref: "10-1000.00") { title } }',
      );
      expect([data.role.title, data.other.title]).toEqual(['Machine Learning Engineer', 'Lamp Makers']);
      await store.write({ contents: [{ ...edits('EXACT'), facts: [] }] });
    });

    test('a second language of ESCO adds names by which search and references find what is there', async () => {
      for (const labels of await openEscoLanguages(fixture('esco-fr'), '9.1', true))
        await load(store, labels);
      const { data } = await ask(`{
        role(ref: "Fabricante de lampes") { title names { edges { preferred node { text language } } } }
        skill(ref: "cintrer le verre") { name }
        search(text: "lampiste", first: 1) { edges { matchedName node { ... on Role { title } } } }
      }`);
      expect(data.role.title).toBe('lamp maker');
      expect(data.role.names.edges.slice(0, 2)).toEqual([
        { preferred: true, node: { text: 'lamp maker', language: 'en' } },
        { preferred: true, node: { text: 'fabricant de lampes/fabricante de lampes', language: 'fr' } },
      ]);
      expect(data.skill.name).toBe('bend glass');
      expect(data.search.edges).toEqual([{ matchedName: 'lampiste', node: { title: 'lamp maker' } }]);
      await removeSource(store, 'esco-fr');
      expect((await ask('{ role(ref: "Fabricante de lampes") { title } }')).data.role).toBeNull();
    });

    test('whatOpens counts the skills of the same work where no source lists those of the role, else nothing', async () => {
      const opens = (from: string) =>
        ask(
          `{ whatOpens(from: "${from}", first: 3) { standIn { title } startUnknown openNow nodes { skill { name } } } }`,
        );
      const unrated = content('survey@1', {
        nodes: {
          'Role:unrated': { title: 'Unrated' },
          'OccupationCode:unrated': { scheme: 'SURVEY', code: 'U', title: 'Unrated' },
        },
        facts: [['CODED', 'Role:unrated', 'OccupationCode:unrated', { match: 'EXACT' }]],
        names: [['Role:unrated', 'Unrated', true]],
      });
      await store.write({ contents: [unrated] });
      expect((await opens('Unrated')).data.whatOpens).toEqual({
        standIn: null,
        startUnknown: true,
        openNow: 0,
        nodes: [],
      });
      const match = ['CODED', 'Role:data-analyst', 'OccupationCode:unrated', { match: 'CLOSE' }] as const;
      await store.write({ contents: [content('local@3', { facts: [match] })] });
      const analyst = (await opens('Data Analyst')).data.whatOpens;
      expect([analyst.standIn, analyst.nodes.length]).toEqual([null, 3]);
      expect((await opens('Unrated')).data.whatOpens).toEqual({
        ...analyst,
        standIn: { title: 'Data Analyst' },
      });
      await store.write({ contents: [content('local@3', { facts: [] })] });
      await removeSource(store, 'survey');
    });

    test('official lists the occupations of a role’s codes with their match', async () => {
      const { data } = await ask(`{
      curated: role(ref: "MLE") { skills { totalCount } official { match code { code } role { title } } }
      esco: role(ref: "o1") { official { match role { title } } }
      wider: role(ref: "o2") { official { match role { title } } }
      part: role(ref: "onet-10-1000.01") { official { match role { title } } }
      whole: role(ref: "onet-10-1000.00") { official { match } }
    }`);
      expect(data.curated.official).toEqual([
        { match: 'CLOSE', code: { code: '10-1000.00' }, role: { title: 'Lamp Makers' } },
      ]);
      expect(data.esco.official).toEqual([{ match: 'CLOSE', role: { title: 'Lamp Makers' } }]);
      expect(data.wider.official).toEqual([{ match: 'BROAD', role: { title: 'lamp maker' } }]);
      expect(data.part.official).toEqual([{ match: 'BROAD', role: { title: 'Lamp Makers' } }]);
      expect(data.whole.official).toEqual([]);
    });

    test('pay names the occupation that it covers and its source', async () => {
      const { data } = await ask(
        `{ role(ref: "onet-10-1000.00") { pay(region: "US") { edges { low median p90 topCoded year currency employment
         appliesTo { scheme code title match } evidence { basis source { ref attribution } } } } } }`,
      );
      expect(data.role.pay.edges).toEqual([
        {
          low: null,
          median: 56000,
          p90: null,
          topCoded: true,
          year: 2031,
          currency: 'USD',
          employment: 1200,
          appliesTo: { scheme: 'SOC', code: '10-1000', title: 'Lamp Makers', match: 'EXACT' },
          evidence: [
            {
              basis: 'OFFICIAL',
              source: {
                ref: 'oews@2031',
                attribution:
                  'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2031.',
              },
            },
          ],
        },
      ]);
    });

    test('previewRelease counts no change for the same files and each change for edited ones', async () => {
      const same = await previewRelease(store, await releaseOf(onet()));
      expect(same).toMatchObject({ added: 0, changed: 0, removed: 0, collisions: [] });
      expect(same.broad).toEqual([{ role: 'onet-10-1000.01', code: 'soc-10-1000' }]);
      const directory = copyOf('onet');
      edit(directory, 'Occupation Data.txt', (text) => text.replace('Lamp Sellers', 'Lamp Dealers'));
      edit(directory, 'Alternate Titles.txt', (text) => text.replace('Lampwright', 'ML Engineer'));
      const other = await previewRelease(store, await releaseOf(openOnet(directory)));
      expect(other).toMatchObject({ present: expect.stringMatching(/^onet@9\.9\+[0-9a-f]{8}$/), changed: 4 });
      expect(other.collisions).toEqual([
        { name: 'ml engineer', curated: 'ml-engineer', official: 'onet-10-1000.00' },
      ]);
    });

    test('an export that is imported again gives the same export', async () => {
      const lines = await exported(store);
      const directory = copyOf('moves');
      edit(directory, 'moves.csv', () => `${lines.join('\n')}\n`);
      await removeSource(store, 'onet');
      await removeSource(store, 'moves');
      for (const source of await openExport(`${directory}/moves.csv`)) {
        if (source.id.includes('+')) expect((await load(store, source)).removed).toBe(0);
      }
      expect(await exported(store)).toEqual(lines);
    });

    test('removing the sources leaves the graph as it was', async () => {
      for (const name of ['onet', 'esco', 'oews', 'esco-onet-crosswalk', 'moves', 'local']) {
        await removeSource(store, name);
      }
      expect(await store.check()).toEqual([]);
      expect(
        (await store.sources()).map(({ name }) => name).filter((name) => !name.endsWith('-seeds')),
      ).toEqual(['brief', 'editors']);
      expect(await ask(headline)).toEqual(before);
    });
  },
);

describe.each(engines().map((engine) => [engine.name, engine] as const))(
  'the order of imports on %s',
  (name, engine) => {
    const editors: SourceContent = content('editors@1', {
      nodes: { 'Role:ml-engineer': { title: 'ML Engineer' }, 'Role:onet-10-1000.00': { title: 'Ours' } },
      names: [
        ['Role:ml-engineer', 'ML Engineer', true],
        ['Role:ml-engineer', 'LAMPWRIGHT', false],
      ],
    });

    test('the graph depends on the set of its sources, not on the order of writes and removals', async () => {
      const directory = copyOf('onet');
      edit(directory, 'Read Me.txt', (text) => text.replace('9.9', '9.8'));
      edit(directory, 'Occupation Data.txt', (text) => text.replace('Lamp Sellers', 'Sellers of Lamps'));
      edit(directory, 'Alternate Titles.txt', (text) => text.replaceAll('Lampwright', 'Lamp wright'));
      type Step = readonly [what: string, (store: CareerStore) => Promise<unknown>];
      const steps: Step[] = [
        ['editors', (store) => store.write({ contents: [editors] })],
        ['onet', (store) => load(store, onet())],
        ['esco', (store) => load(store, esco())],
        ['wages', (store) => load(store, wages())],
        ['crosswalk', (store) => load(store, crosswalk())],
      ];
      const detours: Step[] = [
        ['an earlier O*NET, replaced', (store) => load(store, openOnet(directory))],
        ['O*NET again', (store) => load(store, onet())],
        [
          'moves, removed',
          async (store) => [await load(store, moves(store)), await removeSource(store, 'moves')],
        ],
        ['O*NET, removed', (store) => removeSource(store, 'onet')],
        ['editors otherwise', (store) => store.write({ contents: [{ ...editors, facts: [] }] })],
      ];
      const after = async (order: readonly Step[]) => {
        const { store, close } = await engine.open();
        try {
          for (const [, step] of order) await step(store);
          return {
            lines: await exported(store),
            counts: await store.counts(),
            problems: (await store.check()).sort(),
          };
        } finally {
          await close();
        }
      };
      const expected = await after(steps);
      expect(expected.lines.length).toBeGreaterThan(100);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(detours),
          fc.shuffledSubarray(steps, { minLength: steps.length }),
          async (first, then) => {
            expect(await after([...first, ...then])).toEqual(expected);
          },
        ),
        { numRuns: name === 'Neo4j' ? 4 : 25 },
      );
    });
  },
);
