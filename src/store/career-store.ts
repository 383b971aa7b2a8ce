import type { Description, Fact } from '../domain/graph/fact.ts';
import type { DescribedKind, RelationshipType } from '../domain/graph/model.ts';
import type { Source } from '../domain/graph/source.ts';
import type { CareerMap } from '../domain/paths/career-map.ts';
import type { PlacePay } from '../domain/paths/pay-in.ts';
import type { NameIndex } from '../domain/search/name-index.ts';
import type { SkillMap } from '../domain/skills/skill-map.ts';
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
 * Reads the graph. Readers see the facts of ACTIVE sources, and the nodes that an ACTIVE source describes; a fact with
 * an end that they do not see is left out. A read sees every write that was acknowledged before it was called, by this
 * process or another.
 *
 * Ids and texts are ordered by code point. Facts are ordered by precedence of their source, then by source id and
 * context.
 *
 * @throws StoreUnreachableError from every method, when the database does not answer; CareerGraphError
 *   UPSTREAM_TIMEOUT when it does not answer in time, OVERLOADED when too many reads are waiting
 */
export interface CareerReader {
  /** @returns one row per id of the plan, in their order; null for an id without a visible node of the plan's kind */
  read(plan: NodeRead): Promise<(NodeRow | null)[]>;

  /**
   * Finds the nodes that a caller's text may mean: by id, code, address or name. Names match whatever their case and
   * spacing; the rest matches exactly.
   *
   * @returns a list per ref of the plan, in their order: the nodes of the best rank that answers (see `bestCandidates`), by
   *   id; empty when none does
   */
  find(plan: RefRead): Promise<FoundRow[][]>;

  /** @returns a page of the nodes of a kind; see NodeList for order, ties and limits */
  list(plan: NodeList): Promise<NodePage>;

  /** @returns one row per pair of the plan, in their order; null for a pair without a visible fact */
  readPairs(plan: EdgeRead): Promise<(PairRow | null)[]>;

  /** @returns all sources in every state, by id */
  sources(): Promise<Source[]>;

  /** Counts what readers see. O(facts) for the first call after a commit. */
  counts(): Promise<GraphCounts>;

  /**
   * A stamp of the graph that differs after every committed change that readers can see. Data read after a stamp was
   * returned is at least as new as the stamp; versioned-cache.ts builds on that.
   *
   * @param notBefore the earliest time that the stamp may be of, in milliseconds of `now()` in clock.ts; the time of
   *   the call by default. An earlier time may save a round trip.
   * @returns an opaque text; only equality means something
   */
  version(notBefore?: number): Promise<string>;

  /**
   * The projection for name search: every name that readers see, with the things it names.
   *
   * This projection and the two below are the same as at the last call where nothing that they hold has changed, if the
   * engine can tell; else they are made anew. They are no snapshots: a change that is committed meanwhile may be in them
   * in part.
   */
  loadNames(): Promise<NameIndex>;

  /**
   * The projection for paths and moves, with the pay of places that are part of no other. If a change commits while it loads, moves may be missing, and a removed role may
   * remain without data.
   */
  loadCareerMap(): Promise<CareerMap>;

  /**
   * All pay figures of roles in one place, by its id: their own, and those of their codes. Empty for a place that readers
   * do not see. O(figures of the place + codes of roles)
   */
  loadPay(region: string): Promise<PlacePay>;

  /** The projection for skills: what roles list, and how skills and tools relate. */
  loadSkillMap(): Promise<SkillMap>;
}

/** How much readers see. */
export interface GraphCounts {
  readonly nodes: Readonly<Record<DescribedKind, number>>;
  /** Pairs of roles with a LEADS_TO fact, however many facts each has. */
  readonly moves: number;
  /** Relationships of every type, and descriptions. */
  readonly facts: number;
}

/** A source with everything that it asserts. */
export interface SourceContent {
  readonly source: Source;
  readonly descriptions: readonly Description[];
  readonly facts: readonly Fact[];
}

/** What `CareerStore.write` writes in one transaction. */
export interface WriteBatch {
  /** Each source asserts exactly this afterwards; other sources are untouched. */
  readonly contents: readonly SourceContent[];
  /** Digest of the seeds that the graph holds afterwards; left as it is when absent. */
  readonly seedsDigest?: string;
}

/** One thing that a source asserts: a description of a node, or a fact. */
export type Assertion = Description | Fact;

/** Where a release stands that is written in batches. */
export interface ReleaseProgress {
  readonly state: 'LOADING' | 'ACTIVE';
  /** How many batches are in the store: the index of the next one. 0 when ACTIVE. */
  readonly batches: number;
}

/** The format in which facts are kept: a number that is raised when the format changes. */
export interface StoreFormat {
  /** The format that opening found; null in a new store. */
  readonly previous: number | null;
  /** The format since then, to which opening brings an older store. */
  readonly current: number;
}

/** Which assertions of a source to read. */
export interface AssertionFilter {
  /** Descriptions of nodes of these kinds. */
  readonly kinds: readonly DescribedKind[];
  /** Facts of these types. */
  readonly types: readonly RelationshipType[];
}

/** How many assertions a write changed. */
export interface WriteReport {
  /** New ones, and those with other properties than before. */
  readonly written: number;
  /** Those that were in the store just so. */
  readonly unchanged: number;
  /** Those that their source asserts no longer. */
  readonly removed: number;
}

/**
 * A store of the graph. Each writing method is one transaction: all or nothing, and durable when it resolves. Writers
 * wait for each other.
 *
 * @throws StoreUnusableError from the writing methods, when the database refuses the write for good (read-only, disk
 *   full); nothing was changed. Else as CareerReader
 */
export interface CareerStore extends CareerReader {
  readonly format: StoreFormat;

  /** How many assertions of a release to write in one transaction. */
  readonly batchSize: number;

  /**
   * Replaces what some sources assert. A fact may name a node that no source describes: readers see the fact once one
   * does. Writing the same batch again changes nothing, not even `version()`. Needs memory for the whole batch; a
   * release too large for that goes by `beginRelease`.
   *
   * @returns counts over all contents
   */
  write(batch: WriteBatch): Promise<WriteReport>;

  /**
   * Opens a release for `appendBatch`, or tells where it stands when it is open already or ACTIVE. Readers see nothing
   * of it before `activateRelease`. release.ts shows how these methods belong together.
   *
   * @param batching fingerprint of the order of the assertions and of the batch size. A release that was begun with
   *   another one starts again from its first batch.
   */
  beginRelease(source: Source, batching: string): Promise<ReleaseProgress>;

  /**
   * Adds a batch to a release. Does nothing when the release has that batch or is ACTIVE, so that several processes may
   * load it at once.
   *
   * @param index of the batch, from 0; batches come in order
   * @throws ReleaseGoneError when the release was removed, replaced, or begun again with another batching
   */
  appendBatch(id: string, batching: string, index: number, batch: readonly Assertion[]): Promise<void>;

  /**
   * Makes a release ACTIVE and all others of its name RETIRED. Does nothing when it is ACTIVE.
   *
   * @param batches how many the release must have
   * @throws ReleaseGoneError when the release was removed or replaced, or has another number of batches
   */
  activateRelease(id: string, batches: number): Promise<void>;

  /** Makes all releases of a name RETIRED. @returns their ids, in order; empty when there is none */
  retireReleases(name: string): Promise<string[]>;

  /**
   * Removes a bounded part of the assertions of a RETIRED release, and the release with the last part.
   *
   * @returns how many were removed, which may be 0; null when no release is RETIRED
   */
  sweep(): Promise<number | null>;

  /**
   * Reads what a source asserts, whatever its state: descriptions, then facts, in an order that depends on the
   * assertions alone. Nothing for an unknown id. No snapshot.
   *
   * @param only what to read of it; all when left out. Costs what is read
   */
  assertions(id: string, only?: AssertionFilter): AsyncIterable<Assertion>;

  /** The digest written with the last seeds; null before the first. */
  seedsDigest(): Promise<string | null>;

  /**
   * Checks the graph as it is kept. Tells the facts of ACTIVE sources that no reader sees, as no source describes an
   * end: per source and type, with one example. O(facts).
   *
   * @returns a sentence per problem; empty for a sound graph
   */
  check(): Promise<string[]>;

  /** Ends the connection or closes the files; the store is not used afterwards. */
  close(): Promise<void>;
}
