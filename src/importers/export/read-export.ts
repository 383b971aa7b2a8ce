import { basename } from 'node:path';
import { refKind } from '../../domain/graph/fact.ts';
import { describedKinds, relationships } from '../../domain/graph/model.ts';
import { nameProperties } from '../../domain/search/name.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes, Place } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { fileAt } from '../tables/source-file.ts';
import { Utf8Text } from '../tables/utf8-text.ts';
import type { ExportHeader } from './export-line.ts';

/** Maximum number of assertions in a part. */
const partSize = 1_000;

/** A source in an export file. */
export interface ExportedSource extends Importer {
  /** Id in the store that it was exported from. */
  readonly id: string;
}

/**
 * The sources in a file that `career-graph export` wrote, in order of the file.
 *
 * @throws ImportRefused when the file is missing, is not an export or is not UTF-8
 */
export async function openExport(path: string): Promise<ExportedSource[]> {
  const sources: ExportedSource[] = [];
  let first = true;
  for await (const text of linesOf(path)) {
    const header = text.includes('"source"') ? headerIn(text) : null;
    if (first && !header) {
      throw new ImportRefused([`${basename(path)}:1: not an export; career-graph export writes one`]);
    }
    first = false;
    if (header) {
      const section = sources.length;
      sources.push({
        id: header.id,
        about: header.source,
        assertions: (notes) => readSection(path, section, notes),
      });
    }
  }
  return sources;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = fileAt(path);
  let rest = '';
  for await (const part of new Utf8Text(file.name, file.bytes())) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

async function* readSection(
  path: string,
  section: number,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const file = basename(path);
  let [line, at, part] = [0, -1, [] as Assertion[]];
  for await (const text of linesOf(path)) {
    line++;
    if (text.includes('"source"') && headerIn(text)) at++;
    else if (at === section) {
      const assertion = assertionIn(text, { file, line }, notes);
      if (assertion) part.push(assertion);
      if (part.length < partSize) continue;
      notes.read(part.length);
      yield part;
      part = [];
    }
  }
  notes.read(part.length);
  yield part;
}

function headerIn(text: string): ExportHeader | null {
  const value = parsed(text) as Partial<ExportHeader> | null;
  const isHeader =
    typeof value?.id === 'string' &&
    typeof value.source?.name === 'string' &&
    typeof value.source.version === 'string';
  return isHeader ? (value as ExportHeader) : null;
}

function assertionIn(text: string, place: Place, notes: ImportNotes): Assertion | null {
  const value = parsed(text) as (Assertion & { from?: string; to?: string }) | null;
  if (value && typeof value.properties === 'object' && isSound(value)) return withNameKey(value);
  notes.refuse('neither a description nor a fact: is the file cut off, or changed?', place);
  return null;
}

/** A name with the key of this release: another one may have written the file. */
function withNameKey(assertion: Assertion): Assertion {
  if (!('node' in assertion) || refKind(assertion.node) !== 'Name') return assertion;
  const { text = '', language = '' } = assertion.properties;
  return { ...assertion, properties: nameProperties(String(text), String(language)) };
}

const isRef = (ref: unknown): ref is `Role:${string}` =>
  typeof ref === 'string' &&
  describedKinds.includes(refKind(ref as 'Role:') as 'Role') &&
  !ref.includes('\n');

function isSound(value: Assertion): boolean {
  if ('node' in value) return isRef(value.node);
  const isFact = typeof value.type === 'string' && Object.hasOwn(relationships, value.type);
  return isFact && isRef(value.from) && isRef(value.to) && typeof value.context === 'string';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
