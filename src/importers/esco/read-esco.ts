import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import type { Row } from '../tables/row.ts';
import { readCsv } from '../tables/table-file.ts';
import { EscoConcepts } from './map-esco.ts';

const relation = ['occupationUri', 'relationType', 'skillUri'];
const broader = ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'];

/** The files in the order of reading: concepts before relations between them. */
const files = [
  ['ISCOGroups', ['conceptUri', 'code', 'preferredLabel'], 'iscoGroup'],
  ['skillGroups', ['conceptUri', 'preferredLabel', 'altLabels', 'description'], 'skillGroup'],
  [
    'skills',
    ['conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels', 'description'],
    'skill',
  ],
  [
    'occupations',
    ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'description', 'code'],
    'occupation',
  ],
  ['occupationSkillRelations', relation, 'requirement'],
  ['broaderRelationsSkillPillar', broader, 'broaderSkill'],
  ['skillSkillRelations', ['originalSkillUri', 'relationType', 'relatedSkillUri'], 'skillRelation'],
  ['broaderRelationsOccPillar', broader, 'broaderOccupation'],
] as const satisfies readonly (readonly [string, readonly string[], keyof EscoConcepts])[];

/**
 * ESCO in a folder of its CSV files: one language (`occupations_en.csv` …) and the relations.
 *
 * @param release such as `1.1.1`; read from the folder's name when left out
 * @throws ImportRefused when the folder's name has no release
 */
export function openEsco(directory: string, release?: string): Importer {
  const [, nameRelease] = /(\d+\.\d+(?:\.\d+)?)/.exec(basename(directory)) ?? [];
  const version = release ?? nameRelease;
  if (!version) {
    throw new ImportRefused([
      `${directory}: its release cannot be told from its name; say --release, such as 1.1.1`,
    ]);
  }
  return {
    about: {
      name: 'esco',
      version,
      title: `ESCO v${version}, European Commission`,
      url: 'https://esco.ec.europa.eu',
      licence: 'Commission Decision 2011/833/EU (CC BY 4.0)',
      attribution: 'This service uses the ESCO classification of the European Commission.',
      retrieved: null,
    },
    assertions: (notes) => readEsco(directory, notes),
  };
}

async function* readEsco(directory: string, notes: ImportNotes): AsyncGenerator<readonly Assertion[]> {
  const names = fileNames(directory);
  const tables = files.map(([name, columns, method]) => {
    const file = names.find((candidate) => new RegExp(`^${name}(_[a-z]{2})?\\.csv$`).test(candidate));
    return { name, file, columns, method };
  });
  const missing = tables.filter(({ file }) => file === undefined).map(({ name }) => `${name}_en.csv`);
  if (missing.length > 0) {
    throw new ImportRefused([`${directory}: not all of ESCO is here; missing: ${missing.join(', ')}`]);
  }
  const [, language = 'en'] =
    /_([a-z]{2})\.csv$/.exec(tables.find(({ name }) => name === 'skills')?.file ?? '') ?? [];
  const concepts = new EscoConcepts(language, notes);
  for (const { file = '', columns, method } of tables) {
    const map: (row: Row) => Assertion[] = concepts[method];
    for await (const rows of readCsv(join(directory, file), { columns, ended: true }, notes)) {
      yield rows.flatMap(map);
    }
  }
}

function fileNames(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw new ImportRefused([`${directory} cannot be read: ${(error as Error).message}`]);
  }
}
