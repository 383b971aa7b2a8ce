import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** As in pom.xml and in the paths of jars.sha256. */
export const neo4jVersion = '5.26.30';

/** A jar of the server. */
export interface Jar {
  /** In a Maven repository. */
  readonly path: string;
  /** In the library. */
  readonly file: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/**
 * The jars that pom.xml resolves to. After a change of pom.xml, have Maven copy them (see by-maven.ts), and list those
 * in its local repository with `sha256sum`, by path.
 */
export function neo4jJars(): readonly Jar[] {
  const lines = readFileSync(new URL('jars.sha256', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [sha256 = '', path = ''] = line.split('  ');
    return { path, file: basename(path), sha256 };
  });
}

/** In hexadecimal digits. */
export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** @throws when the folder lacks one of the jars, holds another file, or a jar has another checksum */
export async function checkJars(folder: string, jars: readonly Jar[]): Promise<void> {
  const unexpected = new Set(await readdir(folder));
  for (const { file, sha256 } of jars) {
    if (!unexpected.delete(file)) throw new Error(`${file} is missing`);
    if (sha256Of(await readFile(join(folder, file))) !== sha256) throw new Error(otherChecksum(file));
  }
  for (const file of unexpected) throw new Error(`${file} is not listed in jars.sha256`);
}

/** The reason for which a jar is refused. */
export const otherChecksum = (file: string): string => `${file} has another checksum than jars.sha256 lists`;
