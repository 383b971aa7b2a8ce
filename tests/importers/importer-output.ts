import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { projectPath } from '../../src/server/project-files.ts';
import type { Assertion } from '../../src/store/career-store.ts';

/** Path of a file or folder under tests/importers/files. */
export const fixture = (name: string): string => projectPath(`tests/importers/files/${name}`);

/** A copy of a fixture folder, removed after the test. */
export function copyOf(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-files-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(fixture(name), directory, { recursive: true });
  return directory;
}

/** Rewrites a file of a copy. */
export function edit(directory: string, name: string, change: (text: string) => string): void {
  const path = join(directory, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** An importer's assertions by `Kind:id` or `TYPE from to context`, with their known properties, and its notes. */
export async function outputOf(importer: Importer) {
  const notes = new ImportNotes();
  const assertions = new Map<string, Record<string, unknown>>();
  for await (const part of importer.assertions(notes)) {
    for (const assertion of part) {
      const key = keyOf(assertion);
      if (assertions.has(key)) throw new Error(`${key} is there twice`);
      assertions.set(
        key,
        Object.fromEntries(Object.entries(assertion.properties).filter(([, value]) => value != null)),
      );
    }
  }
  return { assertions, notes };
}

function keyOf(assertion: Assertion): string {
  if ('node' in assertion) return assertion.node;
  const [from, to] = [assertion.from, assertion.to].map((ref) => ref.slice(ref.indexOf(':') + 1));
  return [assertion.type, from, to, ...(assertion.context === '' ? [] : [assertion.context])].join(' ');
}

/** An importer's problems, one line each; empty when it accepts its files. */
export async function refusals(open: () => Importer): Promise<string[]> {
  try {
    (await outputOf(open())).notes.throwIfRefused();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}
