import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { escoId } from '../occupation-ids.ts';
import type { Row } from '../tables/row.ts';
import { readTable } from '../tables/table-file.ts';
import { ConceptRows } from './concept-rows.ts';
import { type EscoLabels, findEscoLabels } from './esco-files.ts';
import { escoSource, labelsOf } from './esco-source.ts';

/** The files with names, and what their rows are. ISCO groups are codes, which have no names. */
const namedFiles = [
  ['skillGroups', 'Skill', 'ESCO skill'],
  ['skills', 'Skill', 'ESCO skill'],
  ['occupations', 'Role', 'ESCO occupation'],
] as const;

/**
 * The labels of each language in a folder or archive of ESCO but one, each as a source of its own such as `esco-fr`: names
 * of occupations and skills that the source `esco` describes, and nothing else. So a language can be added to a release,
 * and removed, by itself.
 *
 * @param except the language that is read as the release itself; null to read the labels of all
 * @param release as openEsco has it
 * @throws ImportRefused when the files cannot be read, the release cannot be told, or no language is left though all were
 *   to be read
 */
export async function openEscoLabels(
  path: string,
  release: string | undefined,
  except: string | null,
): Promise<Importer[]> {
  const languages = (await findEscoLabels(path)).filter(({ language }) => language !== except);
  if (except === null && languages.length === 0) {
    throw new ImportRefused([
      `${path}: there are no labels of ESCO; they are in occupations_fr.csv and the like`,
    ]);
  }
  const source = escoSource(path, release);
  return languages.map((labels) => ({
    about: {
      ...source,
      name: `esco-${labels.language}`,
      title: `${source.title}: labels in ${labels.language}`,
    },
    assertions: (notes) => readLabels(labels, notes),
  }));
}

async function* readLabels(
  { language, files }: EscoLabels,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  notes.remark(`taken for labels of ESCO in ${language}`);
  const nodes = new DescribedNodes(language.slice(0, 2));
  const concepts = new ConceptRows(notes);
  const read = new Set<NodeRef>();
  for (const [name, kind, what] of namedFiles) {
    const file = files[name];
    if (!file) {
      notes.absent(`${name}_${language}.csv`);
      continue;
    }
    const names = (row: Row): Assertion[] => {
      if (!concepts.isFirst(row)) return [];
      const node = nodeRef(kind, escoId(row.cell('conceptUri')));
      if (read.has(node)) {
        notes.refuse(`${row.cell('conceptUri')} is in another file already`, row);
        return [];
      }
      read.add(node);
      notes.mention(node, what, row);
      return nodes.named(node, [row.cell('preferredLabel'), ...labelsOf(row)]);
    };
    const columns = ['conceptUri', 'preferredLabel', 'altLabels'];
    for await (const rows of readTable(file, { columns, ended: true }, notes)) yield rows.flatMap(names);
    concepts.clear();
  }
}
