import { groupBy } from '../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind } from '../domain/graph/fact.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { ImportNotes, Mention, Place } from './import-notes.ts';
import { ImportRefused } from './import-refused.ts';

/** Nodes that a release names and no source describes, so that readers see no fact on them. */
export interface UnseenNodes {
  /** What they are, such as `O*NET occupation`. */
  readonly what: string;
  readonly nodes: number;
  /** Rows that name one of them. */
  readonly rows: number;
  /** The first few, each with the first row that names it. */
  readonly examples: readonly { readonly id: string; readonly place: Place }[];
}

const maxExamples = 5;
const maxProblems = 20;
const idsPerRead = 1_000;

/** Mentions of nodes that no source in the store describes, in order of the files. */
export async function unseenMentions(store: CareerReader, notes: ImportNotes): Promise<Mention[]> {
  const seen = new Set<NodeRef>();
  for (const [kind, mentions] of groupBy(notes.mentions, ({ node }) => refKind(node))) {
    const ids = mentions.map(({ node }) => refId(node));
    for (let i = 0; i < ids.length; i += idsPerRead) {
      const plan = { kind, properties: [], descriptions: false, follow: [] };
      const rows = await store.read({ ids: ids.slice(i, i + idsPerRead), node: plan });
      for (const row of rows) if (row) seen.add(`${kind}:${row.id}`);
    }
  }
  return notes.mentions.filter(({ node }) => !seen.has(node));
}

/** Mentions by what is mentioned, for a report. */
export function unseenNodes(mentions: readonly Mention[]): UnseenNodes[] {
  return [...groupBy(mentions, ({ what }) => what)].map(([what, group]) => ({
    what,
    nodes: group.length,
    rows: group.reduce((sum, { rows }) => sum + rows, 0),
    examples: group.slice(0, maxExamples).map(({ node, place }) => ({ id: refId(node), place })),
  }));
}

/** Refuses mentions, each with the first row that names it. */
export const refusedUnseen = (mentions: readonly Mention[]): ImportRefused =>
  new ImportRefused(
    mentions
      .slice(0, maxProblems)
      .map(
        ({ node, what, place }) =>
          `${place.file}:${place.line}: no source describes the ${what} ${refId(node)}; career-graph search shows ids`,
      ),
    Math.max(0, mentions.length - maxProblems),
  );
