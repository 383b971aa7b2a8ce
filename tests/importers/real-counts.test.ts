import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { refKind } from '../../src/domain/graph/fact.ts';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { openExposure } from '../../src/importers/exposure/read-exposure.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { openOutlook } from '../../src/importers/outlook/read-outlook.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import { longTestLimit } from '../time-limits.ts';

/** Folder with a folder per publisher. Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;
const temporary: string[] = [];

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

/** The French labels of ESCO and the relations, which have no language. */
function frenchEsco(english: string, french: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-esco-fr-'));
  temporary.push(folder);
  const relations = readdirSync(english).filter((name) => /relations/i.test(name));
  for (const name of relations) symlinkSync(join(english, name), join(folder, name));
  for (const name of readdirSync(french)) symlinkSync(join(french, name), join(folder, name));
  return folder;
}

/** What a script in Python counts in the files, by kind of node and fact. */
function countedByScript(...args: readonly string[]): Record<string, number> {
  const script = fileURLToPath(new URL('count_real_files.py', import.meta.url));
  try {
    return JSON.parse(execFileSync('python3', [script, ...args], { encoding: 'utf8' }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('python3 is not installed. A script in Python counts the real files independently.');
  }
}

/** What an importer reads and gives, by kind of node and fact. */
async function countedByImporter(importer: Importer): Promise<Record<string, number>> {
  const notes = new ImportNotes();
  const counts: Record<string, number> = {};
  for await (const part of importer.assertions(notes)) {
    for (const assertion of part) {
      const kind =
        'node' in assertion
          ? refKind(assertion.node)
          : assertion.type === 'CALLED'
            ? `CALLED of a ${refKind(assertion.from)}`
            : assertion.type;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  notes.throwIfRefused();
  return { rows: notes.rows, ...counts };
}

/** A release, how the importer opens it, and how the script is called. */
function releasesIn(folder: string): [string, () => Importer | Promise<Importer>, readonly string[]][] {
  const at = (...names: string[]) => join(folder, ...names);
  const [onet, esco, escoFrench] = [at('onet-29.3'), at('esco-v1.1.1'), at('esco-v1.1.1-fr')];
  const wages = (year: number) => at(`bls-oews-${year}`, `national_M${year}.csv`);
  const crosswalk = at('esco-onet-crosswalk', 'esco_onet_crosswalk_Nov2020.csv');
  const outlook = at('bls-ep-2022', 'occupation.xlsx');
  const french = frenchEsco(esco, escoFrench);
  return [
    ['O*NET 29.3', () => openOnet(onet), ['onet', onet]],
    ['ESCO 1.1.1 in English', () => openEsco(esco), ['esco', esco, 'en']],
    ['ESCO 1.1.1 in French', () => openEsco(french, '1.1.1'), ['esco', french, 'fr']],
    ['OEWS of May 2024', () => openWages(wages(2024)), ['wages', wages(2024)]],
    [
      'OEWS of May 2025 by nation, state and metropolitan area',
      () => openWages(at('bls-oews-2025')),
      ['wages', at('bls-oews-2025'), at('bls-oews-2025', 'state_M2025.csv')],
    ],
    ['Nesta’s crosswalk', () => openCrosswalk(crosswalk), ['crosswalk', crosswalk]],
    ['Employment Projections 2022-32', () => openOutlook(outlook), ['outlook', outlook]],
    ['GPTs are GPTs', () => openExposure(at('ai-exposure')), ['exposure', at('ai-exposure')]],
  ];
}

if (directory) {
  describe('the importers on the real files', () => {
    test.each(releasesIn(directory))(
      'of %s as many rows are read, and nodes and facts given, as a script in Python counts',
      async (_, open, args) => {
        expect(await countedByImporter(await open())).toEqual(countedByScript(...args));
      },
      longTestLimit,
    );
  });
}

test('real files are counted where CAREER_DATA_DIR is set', () => {
  process.stderr.write(
    directory
      ? `Real counts: the files in CAREER_DATA_DIR, ${directory}\n`
      : 'Real counts: not run, as CAREER_DATA_DIR is not set\n',
  );
});
