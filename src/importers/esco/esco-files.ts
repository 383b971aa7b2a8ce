import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';

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

/** The files of one language in a folder. */
export interface EscoFiles {
  /** Of the labels, such as `en` or `en-us`. */
  readonly language: string;
  readonly paths: Readonly<Record<EscoFile, string>>;
}

/**
 * Finds ESCO's files in a folder. Of several languages it takes English, else the first that has all files, and remarks
 * which languages it leaves.
 *
 * @throws ImportRefused when the folder cannot be read or no language has all files
 */
export function findEscoFiles(directory: string, notes: ImportNotes): EscoFiles {
  const names = namesIn(directory);
  const byLanguage = new Map<string, Map<string, string>>();
  for (const name of names) {
    const [, stem = '', language = ''] = /^([A-Za-z]+?)(?:_([a-z]{2}(?:-[a-z]{2})?))?\.csv$/.exec(name) ?? [];
    if (![...labelled, ...relations].includes(stem as EscoFile)) continue;
    const files = byLanguage.get(language) ?? new Map<string, string>();
    byLanguage.set(language, files.set(stem, join(directory, name)));
  }
  const shared = byLanguage.get('') ?? new Map<string, string>();
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
    throw new ImportRefused([`${directory}: not all of ESCO is here; missing: ${missing.join(', ')}`]);
  }
  const others = candidates.filter((candidate) => candidate !== language && candidate !== '');
  const left = others.length > 0 ? `; the files in ${others.join(', ')} are left out` : '';
  notes.remark(`taken for ESCO with labels in ${language || 'en'}${left}`);
  return {
    language: language || 'en',
    paths: Object.fromEntries(filesOf(language)) as Record<EscoFile, string>,
  };
}

/** English first. */
const rank = (language: string): number => ['en', 'en-us', ''].indexOf(language) >>> 0;

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw new ImportRefused([`${directory} cannot be read: ${(error as Error).message}`]);
  }
}
