import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { invalidUtf8 } from '../tables/utf8-text.ts';
import { SeedsDirectoryError, SeedsError } from './seeds-errors.ts';

/** The unparsed text of a seed file. */
export interface SeedText {
  /** Relative to the seeds directory. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads all `.yaml` files of a directory and its folders, in code point order of their names.
 *
 * @throws SeedsDirectoryError when the directory cannot be read or holds no such file, SeedsError when a file is not UTF-8
 */
export function readSeedTexts(directory: string): SeedText[] {
  const names = seedFileNames(directory);
  if (names.length === 0) throw new SeedsDirectoryError(`${directory} holds no seed files (*.yaml).`);
  return names.map((name) => ({ name, text: utf8Text(directory, name) }));
}

function utf8Text(directory: string, name: string): string {
  const bytes = readFileSync(join(directory, name));
  const invalid = invalidUtf8(bytes);
  if (invalid) throw new SeedsError([{ file: name, ...invalid }]);
  return bytes.toString('utf8');
}

/**
 * Names of all `.yaml` files of a directory and its folders, in code point order.
 *
 * @throws SeedsDirectoryError when the directory cannot be read
 */
export function seedFileNames(directory: string): string[] {
  try {
    return listYaml(directory, '').sort();
  } catch (error) {
    throw new SeedsDirectoryError(`${directory} cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Hash of the files' names and texts and of the release of this program, which may read the same files differently than
 * an earlier one.
 */
export const digestOf = (texts: readonly SeedText[], release: string): string =>
  createHash('sha256')
    .update(JSON.stringify([release, ...texts.map(({ name, text }) => [name, text])]))
    .digest('base64url');

function listYaml(directory: string, folder: string): string[] {
  return readdirSync(join(directory, folder)).flatMap((entry) => {
    const name = folder === '' ? entry : `${folder}/${entry}`;
    if (statSync(join(directory, name)).isDirectory()) return listYaml(directory, name);
    return entry.endsWith('.yaml') ? [name] : [];
  });
}
