import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { SourceFile } from '../tables/source-file.ts';
import { filesIn } from '../tables/source-files.ts';

/** Files with labels come in one language each, `skills_en.csv`; relations are without language. */
const labelled = ['ISCOGroups', 'skillGroups', 'skills', 'occupations'] as const;
const relations = [
  'occupationSkillRelations',
  'broaderRelationsSkillPillar',
  'skillSkillRelations',
  'broaderRelationsOccPillar',
] as const;

/** A file of ESCO, without its language. */
export type EscoFile = (typeof labelled)[number] | (typeof relations)[number];

/** The files of one language. */
export interface EscoFiles {
  /** Of the labels, such as `en` or `en-us`. */
  readonly language: string;
  readonly files: Readonly<Record<EscoFile, SourceFile>>;
}

/**
 * Finds ESCO's files in a folder or in zip archives. Of several languages it takes English, else the first that has all files, and remarks
 * which languages it leaves.
 *
 * @throws ImportRefused when the folder cannot be read or no language has all files
 */
export async function findEscoFiles(path: string, notes: ImportNotes): Promise<EscoFiles> {
  const byLanguage = new Map<string, Map<string, SourceFile>>();
  for (const file of await filesIn(path)) {
    const [, stem = '', language = ''] =
      /^([A-Za-z]+?)(?:_([a-z]{2}(?:-[a-z]{2})?))?\.csv$/.exec(file.name) ?? [];
    if (![...labelled, ...relations].includes(stem as EscoFile)) continue;
    const files = byLanguage.get(language) ?? new Map<string, SourceFile>();
    if (files.has(stem)) throw new ImportRefused([`${file.name} is there twice: are these two releases?`]);
    byLanguage.set(language, files.set(stem, file));
  }
  const shared = byLanguage.get('') ?? new Map<string, SourceFile>();
  const candidates = [...byLanguage.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const filesOf = (language: string) => new Map([...shared, ...(byLanguage.get(language) ?? [])]);
  const missingOf = (language: string) =>
    [...labelled, ...relations].filter((stem) => !filesOf(language).has(stem));
  const language = candidates.find((candidate) => missingOf(candidate).length === 0);
  if (language === undefined) {
    const nearest = candidates.sort((a, b) => missingOf(a).length - missingOf(b).length)[0] ?? '';
    const missing = missingOf(nearest).map((stem) =>
      labelled.includes(stem as 'skills') ? `${stem}_${nearest || 'en'}.csv` : `${stem}.csv`,
    );
    throw new ImportRefused([`${path}: not all of ESCO is here; missing: ${missing.join(', ')}`]);
  }
  const others = candidates.filter((candidate) => candidate !== language && candidate !== '');
  const left = others.length > 0 ? `; the files in ${others.join(', ')} are left out` : '';
  notes.remark(`taken for ESCO with labels in ${language || 'en'}${left}`);
  return {
    language: language || 'en',
    files: Object.fromEntries(filesOf(language)) as Record<EscoFile, SourceFile>,
  };
}

/** English first. */
const rank = (language: string): number => ['en', 'en-us', ''].indexOf(language) >>> 0;
