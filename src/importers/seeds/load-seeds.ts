import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { SourceContent } from '../../store/career-store.ts';
import { checkShape, checkTogether, type MappedFile } from './check-seeds.ts';
import { seedFacts } from './seed-facts.ts';
import { parseSeedFile, type SeedFile } from './seed-file.ts';
import { readSeedTexts, type SeedText } from './seed-texts.ts';
import { type SeedProblem, SeedsError } from './seeds-errors.ts';

/** An end of a fact that none of the files describes. */
export interface OutsideNode {
  readonly ref: NodeRef;
  readonly kind: NodeKind;
  readonly id: string;
  /** `file:line` of the last mention. */
  readonly place: string;
}

/**
 * Reads and checks a directory of seed files. One entry per source.
 *
 * @throws SeedsDirectoryError when there are no seed files, SeedsError with file and line of every mistake
 */
export const loadSeeds = (directory: string): SourceContent[] => readSeeds(readSeedTexts(directory));

/**
 * Reads a directory of seed files as edits: all of them are one source, which may refer to nodes of other sources.
 *
 * @param name of that source
 * @throws as loadSeeds
 */
export const loadEdits = (directory: string, name: string) =>
  mapEdits(readSeedTexts(directory).map(parseSeedFile), name);

/** loadSeeds without reading files. @throws SeedsError */
export function readSeeds(texts: readonly SeedText[]): SourceContent[] {
  const files = texts.map(parseSeedFile);
  throwIfAny(files.flatMap(checkShape));
  const problems: SeedProblem[] = [];
  const sources = sourcesOf(files, problems);
  const mapped: MappedFile[] = [];
  for (const file of files) {
    const data = file.data as Record<string, unknown>;
    const { source } = data;
    if (typeof source !== 'string') continue;
    if (!sources.has(source)) {
      problems.push({
        file: file.name,
        line: file.lineOf(['source']),
        message: `source: no file describes ${source}`,
      });
    }
    mapped.push({ file, source, ...seedFacts(data) });
  }
  throwIfAny([...problems, ...checkTogether(mapped)]);
  return [...sources.values()].map((source) => contentOf(source, mapped));
}

/** The content of all files as one source, whatever source they name, and the nodes that none of them describes. */
function mapEdits(
  files: readonly SeedFile[],
  name: string,
): { content: SourceContent; outside: readonly OutsideNode[] } {
  throwIfAny(files.flatMap(checkShape));
  const mapped = files
    .map((file) => ({ file, source: name, ...seedFacts(file.data as Record<string, unknown>) }))
    .filter(({ descriptions, facts }) => descriptions.length + facts.length > 0);
  const outside = new Map<NodeRef, OutsideNode>();
  throwIfAny(
    checkTogether(mapped, (ref, place) =>
      outside.set(ref, { ref, kind: refKind(ref), id: refId(ref), place }),
    ),
  );
  const described = sourcesOf(files, []).get(name);
  const source: Source = described ?? {
    id: `${name}@1`,
    name,
    version: '1',
    title: name === 'local' ? 'Edits of your own' : name,
    url: null,
    licence: 'not stated',
    attribution: name,
    retrieved: null,
    state: 'ACTIVE',
  };
  return { content: contentOf(source, mapped), outside: [...outside.values()] };
}

function sourcesOf(files: readonly SeedFile[], problems: SeedProblem[]): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const file of files) {
    const { sources: described = {} } = file.data as { sources?: Record<string, Record<string, string>> };
    for (const [
      name,
      { version = '', title = '', licence = '', attribution = '', url, retrieved },
    ] of Object.entries(described)) {
      if (sources.has(name)) {
        const line = file.lineOf(['sources', name]);
        problems.push({
          file: file.name,
          line,
          message: `sources.${name}: another file describes it already`,
        });
      }
      sources.set(name, {
        id: `${name}@${version}`,
        name,
        version,
        title,
        url: url ?? null,
        licence,
        attribution,
        retrieved: retrieved ?? null,
        state: 'ACTIVE',
      });
    }
  }
  return sources;
}

function contentOf(source: Source, files: readonly MappedFile[]): SourceContent {
  const sourceFiles = files.filter((file) => file.source === source.name);
  const withoutPath = <T extends { path: unknown }>({ path: _, ...rest }: T) => rest;
  const descriptions = new Map(
    sourceFiles.flatMap((file) => file.descriptions.map((d) => [d.node, withoutPath(d)] as const)),
  );
  return {
    source,
    descriptions: [...descriptions.values()],
    facts: sourceFiles.flatMap((file) => file.facts.map(withoutPath)),
  };
}

function throwIfAny(problems: readonly SeedProblem[]): void {
  if (problems.length > 0) throw new SeedsError(problems);
}
