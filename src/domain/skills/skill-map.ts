import type { Derived } from '../collections/derived.ts';
import type { Rows } from '../collections/rows.ts';
import type { Equivalence } from '../graph/equivalence.ts';
import type { Rarity } from './rarity.ts';
import type { Requirements } from './requirements.ts';

/**
 * An immutable projection of skills, tools, and everything that roles are compared by. Things are indexed in id order;
 * lists are compressed sparse rows (see rows.ts).
 */
export interface SkillMap {
  readonly roles: Indexed;
  readonly skills: Indexed;
  readonly tools: Indexed;
  readonly credentials: Indexed;

  /** Per role the skills it lists: the most important first, unknown importance last, then optional ones last, then by id. */
  readonly requirements: Requirements;
  /** Per entry of the requirements 1 or 0; 2 when unknown. */
  readonly essential: Uint8Array;
  /** Per entry of the requirements its weight; see skillWeights. */
  readonly weights: Float64Array;
  readonly skillRarity: Rarity;
  /** Per skill 1 when it is of kind KNOWLEDGE. */
  readonly isKnowledge: Uint8Array;
  /** Per skill the skills to learn before it. */
  readonly buildsOn: Rows;
  /** Per skill what having it includes; see prerequisites.ts. */
  readonly includedSkills: Rows;
  /** Per skill the tools that support it. */
  readonly supportedBy: Rows;

  /** Per role the tools it uses, the most important first, unknown importance last, then by id. */
  readonly uses: Rows & { readonly importance: Float64Array };
  readonly toolRarity: Rarity;
  /** Of the tools; that of the skills is part of the requirements. */
  readonly toolEquivalence: Equivalence;

  readonly activities: Indexed;
  /** Per activity its name. */
  readonly activityNames: readonly string[];
  /** Per role its activities. */
  readonly performs: Rows;
  /** Per role the texts of its names. */
  readonly names: readonly (readonly string[])[];
  /** Per role the texts of its responsibilities. */
  readonly responsibilities: readonly (readonly string[])[];

  /** Ids of the ACTIVE sources that describe roles, in code point order. */
  readonly sources: readonly string[];
  /** Per role the sources that describe it. */
  readonly describedBy: Rows;
  /** Per role its family. */
  readonly families: readonly (string | null)[];
  /** Per role the ids of its industries. */
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role the position of its level in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per credential the position of its level in `credentialLevels` plus 1; 0 when unknown. */
  readonly credentialLevel: Uint8Array;
  /** Per role the credentials that meet its needs: usually required ones and their alternatives. */
  readonly accepted: Rows;
  /** Per role the level of education that it usually asks for, as in `credentialLevel`; 0 when unknown. */
  readonly education: Uint8Array;
  readonly derived: Derived;
}

/** Ids in code point order, and the index of each. */
export interface Indexed {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}
