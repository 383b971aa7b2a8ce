import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { engines } from '../engines.ts';
import { clientOf } from '../graphql/client.ts';
import { edit, fixture } from './importer-output.ts';

/** As `career-graph import` does: all of it is read before anything is written. */
async function importRelease(store: CareerStore, importer: Importer): Promise<void> {
  const notes = new ImportNotes();
  const release = await describeRelease(importer.about, () => importer.assertions(notes));
  notes.throwIfRefused();
  await loadRelease(store, release);
}

const repeated = (text: string, row: string): string => text.replace(row, `${row}\n${row}`);
const cells = (text: string, change: (cell: string) => string): string =>
  text.replace(/[^\t\n]+/g, (cell) => change(cell));

/** What is damaged in files that are read all the same: folder, file, change. */
const readable: [folder: string, file: string, damage: (text: string) => string][] = [
  ['onet-31', 'Occupation Data.txt', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['onet-31', 'Job Titles.txt', (text) => cells(text, (cell) => `"${cell}"`)],
  ['onet-31', 'Software Skills.txt', (text) => repeated(text, text.split('\n')[1] as string)],
  [
    'onet-31',
    'Education.txt',
    (text) => text.replace('2\t60\t28\t5\tn/a\tn/a\tN', '2\t60\t28\t5\tn/a\tn/a\tY'),
  ],
  [
    'esco',
    'skills_en.csv',
    (text) => text.replace(/^(K,.*skill\/s2,.*released,),(.*)$/m, '$12031-01-01,$2\n$12031-02-01,$2'),
  ],
  [
    'esco',
    'occupationSkillRelations.csv',
    (text) => text.replace(/^(.*o1,)optional(.*s2)$/m, '$1optional$2\n$1essential$2'),
  ],
  [
    'wages',
    'national_M2031.csv',
    (text) => text.replace(/^.*/, (header) => header.toLowerCase()).replace('56000', '"56,000"'),
  ],
];

/** What is damaged in files that are refused, and how they are refused. */
const unreadable: [folder: string, file: string, damage: (text: string) => string, refusal: RegExp][] = [
  [
    'onet-31',
    'Essential Skills.txt',
    (text) => repeated(text, text.split('\n')[1] as string).replace('3.00', '4.00'),
    /Essential Skills\.txt:[23]: /,
  ],
  [
    'esco',
    'skills_en.csv',
    (text) => text.replace('physics of glass', '\uFFFD').replaceAll(',', ';'),
    /skills_en\.csv/,
  ],
  ['wages', 'national_M2031.csv', (text) => text.replace('56000', '56.000'), /national_M2031\.csv:3: /],
];

const opened = (folder: string, path: string): Importer => {
  if (folder === 'onet-31') return openOnet(path);
  return folder === 'esco' ? openEsco(path, '9.1') : openWages(join(path, 'national_M2031.csv'));
};

/** What is asked of the damaged releases, and the right answer. */
const answers: [what: string, query: string, answer: unknown][] = [
  [
    'a title with a byte order mark before its header',
    '{ role(ref: "10-1000.00") { title } }',
    { role: { title: 'Lamp Makers' } },
  ],
  [
    'names in a file that quotes every cell',
    '{ role(ref: "onet-10-1000.00") { names { edges { node { text } } } } }',
    {
      role: {
        names: {
          edges: ['Lamp Makers', 'CEL', 'Chief Executive Lamplighter', 'lampwright'].map((text) => ({
            node: { text },
          })),
        },
      },
    },
  ],
  [
    'skills of the layout from 30.3 on',
    '{ role(ref: "onet-10-1000.00") { skills { edges { importance level node { name } } } } }',
    {
      role: { skills: { edges: [{ importance: 0.5, level: 0.5, node: { name: 'Reading Comprehension' } }] } },
    },
  ],
  [
    'a tool that is there twice',
    '{ role(ref: "onet-10-1000.00") { tools { edges { node { name } } } } }',
    { role: { tools: { edges: ['C', 'C++', 'Microsoft Excel'].map((name) => ({ node: { name } })) } } },
  ],
  [
    'education whose largest part is suppressed',
    '{ role(ref: "onet-10-1000.00") { credentials { totalCount } } }',
    { role: { credentials: { totalCount: 0 } } },
  ],
  [
    'interests and work styles',
    '{ role(ref: "onet-10-1000.00") { traits { edges { importance node { name } } } } }',
    {
      role: {
        traits: {
          edges: ['Realistic', 'Attention to Detail'].map((name) => ({ importance: 0.75, node: { name } })),
        },
      },
    },
  ],
  [
    'a skill that is essential and optional',
    '{ role(ref: "o1") { skills { edges { essential node { name } } } } }',
    {
      role: {
        skills: {
          edges: ['bend glass', 'physics of glass'].map((name) => ({ essential: true, node: { name } })),
        },
      },
    },
  ],
  [
    'pay that a spreadsheet wrote with a comma',
    '{ role(ref: "onet-10-1000.00") { pay(region: "US") { edges { median topCoded year } } } }',
    { role: { pay: { edges: [{ median: 56000, topCoded: true, year: 2031 }] } } },
  ],
  [
    'the official crosswalk',
    '{ role(ref: "o1") { official { match role { title } } } }',
    {
      role: {
        official: [
          { match: 'EXACT', role: { title: 'Lamp Makers' } },
          { match: 'NARROW', role: { title: 'Street Lamp Makers' } },
        ],
      },
    },
  ],
];

describe.each(engines().map((engine) => [engine.name, engine] as const))(
  'small releases on %s',
  (_, engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'career-graph-releases-'));
    let store: CareerStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ store, close } = await engine.open());
      for (const name of ['onet-31', 'esco', 'wages']) {
        cpSync(fixture(name), join(folder, name), { recursive: true });
        for (const [damaged, file, damage] of readable) {
          if (damaged === name)
            edit(join(folder, name), file, (text) => {
              const changed = damage(text);
              if (changed === text) throw new Error(`${file} was not damaged`);
              return changed;
            });
        }
        await importRelease(store, opened(name, join(folder, name)));
      }
      await importRelease(store, openCrosswalk(fixture('crosswalk-official/ONET_Occupations.csv')));
    });
    afterAll(async () => {
      await close();
      rmSync(folder, { recursive: true });
    });

    test.each(answers)('%s is read', async (_what, query, answer) => {
      const { data, errors } = await clientOf(store)(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(answer);
    });

    test.each(unreadable)(
      '%s with damaged %s is refused, and nothing changes',
      async (name, file, damage, refusal) => {
        const path = mkdtempSync(join(folder, 'refused-'));
        cpSync(fixture(name), path, { recursive: true });
        edit(path, file, damage);
        const version = await store.version();
        await expect(importRelease(store, opened(name, path))).rejects.toThrow(refusal);
        expect(await store.version()).toBe(version);
      },
    );
  },
);
