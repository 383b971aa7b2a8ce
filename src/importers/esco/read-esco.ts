import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import type { Row } from '../tables/row.ts';
import { readTable } from '../tables/table-file.ts';
import { type EscoFile, findEscoFiles } from './esco-files.ts';
import { escoSource } from './esco-source.ts';
import { EscoConcepts } from './map-esco.ts';
import { openEscoLabels } from './read-esco-labels.ts';

const relation = ['occupationUri', 'relationType', 'skillUri'];
const broader = ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'];
const concept = ['conceptUri', 'preferredLabel', 'altLabels', 'description'];

/** The files in the order of reading: concepts before relations between them. ESCO 1.0 has no codes of occupations. */
const files = [
  ['ISCOGroups', ['conceptUri', 'code', 'preferredLabel'], 'iscoGroup'],
  ['skillGroups', concept, 'skillGroup'],
  ['skills', [...concept, 'skillType', 'reuseLevel'], 'skill'],
  ['occupations', [...concept, 'iscoGroup'], 'occupation'],
  ['occupationSkillRelations', relation, 'requirement'],
  ['broaderRelationsSkillPillar', broader, 'broaderSkill'],
  ['skillSkillRelations', ['originalSkillUri', 'relationType', 'relatedSkillUri'], 'skillRelation'],
  ['broaderRelationsOccPillar', broader, 'broaderOccupation'],
] as const satisfies readonly (readonly [EscoFile, readonly string[], EscoMapping])[];

type EscoMapping = Exclude<keyof EscoConcepts, 'end'>;

/**
 * ESCO 1.0 to 1.2 in a folder or zip archive of its CSV files, or in a folder of such archives: the labels in one
 * language (`occupations_en.csv` …) and the relations.
 *
 * @param release such as `1.1.1`; read from the name of the folder or archive when left out
 * @throws ImportRefused when that name has no release
 */
export const openEsco = (path: string, release?: string): Importer => ({
  about: escoSource(path, release),
  assertions: (notes) => readEsco(path, notes),
});

/**
 * What is imported of a folder or archive of ESCO: the release with the labels of one language, and the labels of each
 * other language beside it.
 *
 * @param labelsOnly whether the release itself is left out
 * @throws ImportRefused as openEsco and openEscoLabels do
 */
export async function openEscoLanguages(
  path: string,
  release: string | undefined,
  labelsOnly: boolean,
): Promise<Importer[]> {
  if (labelsOnly) return openEscoLabels(path, release, null);
  const { language } = await findEscoFiles(path);
  return [openEsco(path, release), ...(await openEscoLabels(path, release, language))];
}

async function* readEsco(path: string, notes: ImportNotes): AsyncGenerator<readonly Assertion[]> {
  const { language, files: sourceFiles } = await findEscoFiles(path);
  notes.remark(`taken for ESCO with labels in ${language}`);
  const concepts = new EscoConcepts(language.slice(0, 2), notes);
  for (const [name, columns, method] of files) {
    const map: (row: Row) => Assertion[] = concepts[method];
    for await (const rows of readTable(sourceFiles[name], { columns, ended: true }, notes)) {
      yield rows.flatMap(map);
    }
    yield concepts.end();
  }
}
