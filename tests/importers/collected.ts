import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { projectPath } from '../../src/server/project-files.ts';
import type { Assertion } from '../../src/store/career-store.ts';

export const files = (name: string): string => projectPath(`tests/importers/files/${name}`);

/** A copy of a folder of files, to change. */
export function copyOf(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-files-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(files(name), directory, { recursive: true });
  return directory;
}

/** Changes the text of a file. */
export function edit(directory: string, name: string, change: (text: string) => string): void {
  const path = join(directory, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** All that an importer says, as `Kind:id` or `TYPE from to` with the known properties, and its notes. */
export async function collected(importer: Importer) {
  const notes = new ImportNotes();
  const said = new Map<string, Record<string, unknown>>();
  for await (const part of importer.assertions(notes)) {
    for (const one of part) {
      const key = keyOf(one);
      if (said.has(key)) throw new Error(`${key} is said twice`);
      said.set(key, Object.fromEntries(Object.entries(one.properties).filter(([, value]) => value != null)));
    }
  }
  return { said, notes };
}

function keyOf(said: Assertion): string {
  if ('node' in said) return said.node;
  const [from, to] = [said.from, said.to].map((ref) => ref.slice(ref.indexOf(':') + 1));
  return [said.type, from, to, ...(said.context === '' ? [] : [said.context])].join(' ');
}

/** What an importer refuses, without the first line; empty when it takes all. */
export async function refusals(open: () => Importer): Promise<string[]> {
  try {
    (await collected(open())).notes.throwIfRefused();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}
