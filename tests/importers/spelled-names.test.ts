import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describedKinds } from '../../src/domain/graph/model.ts';
import { skillsInText } from '../../src/domain/texts/skills-in-text.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import type { NodePlan } from '../../src/store/read-plan.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { embedded, openSeeded } from '../embedded-engine.ts';
import { expectLinear, oddTexts } from '../odd-texts.ts';
import { longTestLimit } from '../time-limits.ts';
import {
  advertised,
  curatedNames,
  curatedTitles,
  type Meaning,
  marked,
  meanings,
  type Spell,
  spelled,
} from './spelled-names.ts';

/** Folder with a folder per publisher. Without a default: the files are never committed. */
const official = process.env.CAREER_DATA_DIR ?? '';
const importers = () =>
  [['onet-29.3', openOnet] as const, ['esco-v1.1.1', (folder: string) => openEsco(folder)] as const].flatMap(
    ([folder, open]) =>
      official !== '' && existsSync(join(official, folder)) ? [open(join(official, folder))] : [],
  );

const graphs = ['the seeds', ...(official === '' ? [] : ['the seeds with O*NET and ESCO'])];

const rolePlan: NodePlan = { kind: 'Role', properties: [], descriptions: false, follow: [] };

const share = (all: readonly Meaning[], isRight: (meaning: Meaning) => boolean): number =>
  all.filter(isRight).length / all.length;
/** What is wrong, as one reads it in a failing test. */
const wrong = (all: readonly Meaning[], isWrong: (meaning: Meaning) => boolean): string[] =>
  all.filter(isWrong).map(({ text, means, right }) => `${text}: ${means.join()}, not ${right.join()}`);

const isTitle = new Set(curatedTitles.map(({ text }) => text));

describe.each(graphs)('Curated names as people write them, on %s', (graph) => {
  let store: CareerStore;
  let close: () => Promise<void>;
  const meaningsBySpell = new Map<Spell, Promise<Meaning[]>>();
  /** What the spellings mean, of all names, or of titles as whole titles of advertisements have them. */
  const meaningsOf = (spell: Spell) => {
    const names = spell === advertised ? curatedTitles : curatedNames;
    const all = meaningsBySpell.get(spell) ?? meanings(store, names, spell);
    meaningsBySpell.set(spell, all);
    return all;
  };
  beforeAll(async () => {
    ({ store, close } = await openSeeded(embedded));
    for (const importer of graph === 'the seeds' ? [] : importers()) {
      await loadRelease(
        store,
        await describeRelease(importer.about, () => importer.assertions(new ImportNotes())),
      );
    }
  }, longTestLimit);
  afterAll(() => close());

  test(
    'texts that nobody means are searched for, taken as references and read in time linear in their length',
    async () => {
      const index = await store.loadNames();
      const page = { size: 100, from: 'start', after: null, before: null } as const;
      expectLinear((text) => index.search(text, describedKinds).all());
      expectLinear((text) => skillsInText(index, { text, page }));
      for (const make of Object.values(oddTexts)) {
        const [candidates] = await store.find({ refs: [make(100_000)], node: rolePlan });
        expect(candidates?.length).toBeLessThan(10);
      }
    },
    longTestLimit,
  );

  test(
    'a name in any case, with accents, hyphens, dots or in the plural means its role, and a search shows that first',
    async () => {
      const all = await meaningsOf(spelled);
      expect(all.length).toBeGreaterThan(5_000);
      expect(wrong(all, ({ means, right }) => !means.every((id) => right.includes(id)))).toEqual([]);
      expect(wrong(all, ({ means }) => means.length === 0)).toEqual([]);
      expect(wrong(all, ({ hits: [first = ''], right }) => !right.includes(first))).toEqual([]);
    },
    longTestLimit,
  );

  test(
    'a name with marks of level, grade, place or team means its role, or that of the level',
    async () => {
      const all = await meaningsOf(marked);
      expect(wrong(all, ({ means, right }) => !means.every((id) => right.includes(id)))).toEqual([]);
      expect(wrong(all, ({ means }) => means.length === 0)).toEqual([]);
    },
    longTestLimit,
  );

  test(
    'the first EXACT or CORE hit is what a reference means, and there is none where it finds nothing',
    async () => {
      const all = (await Promise.all([spelled, marked, advertised].map(meaningsOf)))
        .flat()
        .filter(({ name }) => isTitle.has(name));
      expect(all.length).toBeGreaterThan(5_000);
      expect(wrong(all, ({ means, hits: [first = ''], isSure }) => isSure !== means.includes(first))).toEqual(
        [],
      );
      expect(wrong(all, ({ means, isSure }) => isSure !== means.length > 0)).toEqual([]);
    },
    longTestLimit,
  );

  test(
    'of titles of advertisements that contain a curated title most show its role first',
    async () => {
      const all = await meaningsOf(advertised);
      expect(share(all, ({ hits: [first = ''], right }) => right.includes(first))).toBeGreaterThan(0.75);
      expect(share(all, ({ hits, right }) => hits.some((id) => right.includes(id)))).toBeGreaterThan(0.85);
    },
    longTestLimit,
  );
});
