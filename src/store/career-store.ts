import type { Description, Fact } from '../domain/graph/fact.ts';
import type { DescribedKind } from '../domain/graph/model.ts';
import type { Source } from '../domain/graph/source.ts';
import type { CareerMap } from '../domain/paths/career-map.ts';
import type { NameColumns } from '../domain/search/name-rows.ts';
import type { SkillMapColumns } from '../domain/skills/skill-map.ts';
import type {
  EdgeRead,
  FoundRow,
  NodeList,
  NodePage,
  NodeRead,
  NodeRow,
  PairRow,
  RefRead,
} from './read-plan.ts';

/**
 * Reading the graph. Readers see facts of ACTIVE sources only, and nodes that an ACTIVE source describes. Every
 * method sees all writes acknowledged before it was called, by this process or another.
 */
export interface CareerReader {
  /**
   * @returns one row per id of the plan, in their order; null where there is no such node. An edge whose end
   *   nobody describes is left out.
   */
  read(plan: NodeRead): Promise<(NodeRow | null)[]>;

  /**
   * Nodes by what a caller's text may mean: the node with that id or code, and nodes called so.
   *
   * @returns per ref the nodes of the best rank that answers, by id; empty when none does
   */
  find(plan: RefRead): Promise<FoundRow[][]>;

  /** @returns a page of the nodes of a kind */
  list(plan: NodeList): Promise<NodePage>;

  /** @returns one row per pair, in their order; null where no fact joins them or an end is unknown. */
  readPairs(plan: EdgeRead): Promise<(PairRow | null)[]>;

  /** All sources, whatever their state, by id. */
  sources(): Promise<Source[]>;

  /** How much readers see: nodes per kind, merged moves, and facts (relationships and descriptions). */
  counts(): Promise<GraphCounts>;

  /**
   * A stamp that differs after every committed change that readers can see. Data read after a stamp was returned is
   * at least as new as the stamp says; see versioned-cache.ts for what follows from it.
   *
   * @param since a stamp of then or later will do, by clock.ts; of now when left out
   */
  version(since?: number): Promise<string>;

  /** Every name that readers see and whose it is. */
  loadNames(): Promise<NameColumns>;

  /**
   * The map of roles and moves. It may be torn: what is committed meanwhile may be in it in part, so that moves are
   * missing, or a role that is gone is there with nothing known of it.
   */
  loadCareerMap(): Promise<CareerMap>;

  /**
   * The whole of skills, tools and what roles list, as parallel columns; roles, skills, tools, activities and
   * credentials each by id in code point order. While somebody writes, parts may be of two versions.
   */
  loadSkillMap(): Promise<SkillMapColumns>;
}

export interface GraphCounts {
  readonly nodes: Readonly<Record<DescribedKind, number>>;
  readonly moves: number;
  readonly facts: number;
}

/** Everything that one source says. */
export interface SourceContent {
  readonly source: Source;
  readonly descriptions: readonly Description[];
  readonly facts: readonly Fact[];
}

export interface WriteBatch {
  /** Each source says afterwards exactly this; other sources are untouched. */
  readonly contents: readonly SourceContent[];
  /** Marks which seeds the graph holds; absent leaves the mark as it is. */
  readonly seedsDigest?: string;
}

/** One thing that a source says. */
export type Assertion = Description | Fact;

export interface ReleaseProgress {
  readonly state: 'LOADING' | 'ACTIVE';
  readonly batches: number;
}

export interface StoreFormat {
  readonly found: number | null;
  readonly now: number;
}

export interface WriteReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface CareerStore extends CareerReader {
  /** How facts are kept: what opening found, null in a new store, and what it made of it. */
  readonly format: StoreFormat;

  /**
   * All or nothing, and durable when it resolves. A fact may name a node that nobody describes: readers see it
   * once somebody does. The same batch again changes nothing and leaves `version()` as it was.
   */
  write(batch: WriteBatch): Promise<WriteReport>;

  /**
   * Opens a release that is too large for one transaction, or says where it stands: LOADING with the batches that it
   * has, or ACTIVE. Readers see nothing of it before `activateRelease`. `release.ts` says how these belong together.
   *
   * @param cut tells how the release is cut into batches; what was left of another cut is loaded again from the first
   */
  beginRelease(source: Source, cut: string): Promise<ReleaseProgress>;

  /**
   * Adds batch `index` (from 0) in one transaction; nothing when it is there already, so many may load at once.
   *
   * @throws ReleaseGoneError when the release was removed, replaced, or begun anew with another cut
   */
  appendBatch(id: string, cut: string, index: number, batch: readonly Assertion[]): Promise<void>;

  /**
   * Shows a release that has all its batches, and nothing more of any other release of its name: one transaction.
   *
   * @throws ReleaseGoneError as `appendBatch`
   */
  activateRelease(id: string, batches: number): Promise<void>;

  /** Hides all releases of a name in one transaction. @returns their ids */
  retireReleases(name: string): Promise<string[]>;

  /** Removes some of what RETIRED releases said. @returns how many facts; null when no such release is left */
  sweep(): Promise<number | null>;

  /** All that a source says, whatever its state: descriptions, then facts, in an order that depends on nothing else. */
  assertions(id: string): AsyncIterable<Assertion>;

  /** The digest given with the last seeds; null before. */
  seedsDigest(): Promise<string | null>;

  /**
   * What is wrong with the graph as it is kept, a sentence each; empty for a sound one. Facts of an ACTIVE source
   * that nobody sees, as an end is described by none, are told per source and type with one example. O(facts).
   */
  check(): Promise<string[]>;

  close(): Promise<void>;
}
