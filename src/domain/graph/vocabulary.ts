/** The closed lists of words that properties of the graph take their values from. */

/** Levels of a role, lowest first. LEAD covers staff, architect, tech lead and manager; EXECUTIVE director and up. */
export const seniorities = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'] as const;
/** A word of `seniorities`. */
export type Seniority = (typeof seniorities)[number];

/** Whether a role leads people. */
export const tracks = ['INDIVIDUAL', 'MANAGEMENT'] as const;
/** A word of `tracks`. */
export type Track = (typeof tracks)[number];

/** Whether a role is still in use. */
export const roleStatuses = ['ACTIVE', 'DEPRECATED'] as const;
/** A word of `roleStatuses`. */
export type RoleStatus = (typeof roleStatuses)[number];

/** What sort of thing a skill is. TRANSVERSAL skills serve in any occupation. */
export const skillKinds = ['TECHNICAL', 'KNOWLEDGE', 'TRANSVERSAL'] as const;
/** A word of `skillKinds`. */
export type SkillKind = (typeof skillKinds)[number];

/** How a trait reads: people in the role often enjoy it, or are interested in it. */
export const traitKinds = ['ENJOYS', 'INTERESTED_IN'] as const;
/** A word of `traitKinds`. */
export type TraitKind = (typeof traitKinds)[number];

/** Levels of formal education, lowest first; CERTIFICATION stands outside that ladder. */
export const credentialLevels = [
  'NONE',
  'SECONDARY',
  'POSTSECONDARY',
  'ASSOCIATE',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
  'CERTIFICATION',
] as const;
/** A word of `credentialLevels`. */
export type CredentialLevel = (typeof credentialLevels)[number];

/** How a role asks for a credential. ALTERNATIVE ones do in place of a usually required one. */
export const credentialNeeds = ['USUALLY_REQUIRED', 'PREFERRED_BY_SOME', 'ALTERNATIVE'] as const;
/** A word of `credentialNeeds`. */
export type CredentialNeed = (typeof credentialNeeds)[number];

/** What a statement is about. */
export const statementKinds = [
  'SUMMARY',
  'DESCRIPTION',
  'RESPONSIBILITY',
  'VALUE',
  'PRO',
  'CON',
  'PAY_FACTOR',
  'GROWTH',
] as const;
/** A word of `statementKinds`. */
export type StatementKind = (typeof statementKinds)[number];

/** Official classifications of occupations. */
export const codeSchemes = ['O*NET-SOC', 'SOC', 'ISCO', 'ESCO'] as const;
/** A word of `codeSchemes`. */
export type CodeScheme = (typeof codeSchemes)[number];

/** How a role matches an occupation code: the SKOS mapping words. */
export const codeMatches = ['EXACT', 'CLOSE', 'BROAD', 'NARROW'] as const;
/** A word of `codeMatches`. */
export type CodeMatch = (typeof codeMatches)[number];

/**
 * PROMOTION goes to a higher level, MANAGEMENT to leading people, LATERAL to neighbouring work of the same level,
 * SPECIALISATION to a narrower part of the same work, PIVOT to different daily work.
 */
export const moveKinds = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'] as const;
/** A word of `moveKinds`. */
export type MoveKind = (typeof moveKinds)[number];

/** How often people make a move, in the judgement of editors; most often first. */
export const commonnesses = ['COMMON', 'OCCASIONAL', 'RARE'] as const;
/** A word of `commonnesses`. */
export type Commonness = (typeof commonnesses)[number];

/** States of a release. Readers see ACTIVE ones only; an import writes while LOADING. */
export const sourceStates = ['LOADING', 'ACTIVE', 'RETIRED'] as const;
/** A word of `sourceStates`. */
export type SourceState = (typeof sourceStates)[number];
