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

/** The files with labels of one language; some may be missing. */
export interface EscoLabels {
  /** Such as `fr`. */
  readonly language: string;
  readonly files: Readonly<Partial<Record<EscoFile, SourceFile>>>;
}

/**
 * Finds ESCO's files in a folder or in zip archives. Of several languages it takes English, else the first that has all
 * files.
 *
 * @throws ImportRefused when the folder cannot be read or no language has all files
 */
export async function findEscoFiles(path: string): Promise<EscoFiles> {
  const byLanguage = await filesByLanguage(path);
  const shared = byLanguage.get('') ?? new Map<string, SourceFile>();
  const candidates = [...byLanguage.keys()].sort(byRank);
  const filesOf = (language: string) => new Map([...shared, ...(byLanguage.get(language) ?? [])]);
  const missingOf = (language: string) =>
    [...labelled, ...relations].filter((stem) => !filesOf(language).has(stem));
  const language = candidates.find((candidate) => missingOf(candidate).length === 0);
  if (language === undefined) {
    const nearest = candidates.sort((a, b) => missingOf(a).length - missingOf(b).length)[0] ?? '';
    const missing = missingOf(nearest);
    const names = missing.map((stem) =>
      labelled.includes(stem as 'skills') ? `${stem}_${nearest || 'en'}.csv` : `${stem}.csv`,
    );
    const hint = relations.every((stem) => missing.includes(stem))
      ? '; --labels adds labels alone to the ESCO that is there'
      : '';
    throw new ImportRefused([`${path}: not all of ESCO is here; missing: ${names.join(', ')}${hint}`]);
  }
  return {
    language: language || 'en',
    files: Object.fromEntries(filesOf(language)) as Record<EscoFile, SourceFile>,
  };
}

/**
 * The files with names of occupations and skills by language, English first, then by language.
 *
 * @throws ImportRefused when the folder cannot be read
 */
export async function findEscoLabels(path: string): Promise<EscoLabels[]> {
  const byLanguage = await filesByLanguage(path);
  return [...byLanguage.keys()].sort(byRank).flatMap((language) => {
    const files = Object.fromEntries(byLanguage.get(language) ?? []);
    return 'occupations' in files || 'skills' in files ? [{ language: language || 'en', files }] : [];
  });
}

/** By language, then by name without language; relations have none. */
async function filesByLanguage(path: string): Promise<Map<string, Map<string, SourceFile>>> {
  const byLanguage = new Map<string, Map<string, SourceFile>>();
  for (const file of await filesIn(path)) {
    const [, stem = '', language = ''] =
      /^([A-Za-z]+?)(?:_([a-z]{2}(?:-[a-z]{2})?))?\.csv$/.exec(file.name) ?? [];
    if (![...labelled, ...relations].includes(stem as EscoFile)) continue;
    const files = byLanguage.get(language) ?? new Map<string, SourceFile>();
    if (files.has(stem)) throw new ImportRefused([`${file.name} is there twice: are these two releases?`]);
    byLanguage.set(language, files.set(stem, file));
  }
  return byLanguage;
}

const byRank = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);

/** English first. */
const rank = (language: string): number => ['en', 'en-us', ''].indexOf(language) >>> 0;
