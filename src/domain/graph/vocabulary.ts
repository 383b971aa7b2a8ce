/** The closed lists of words that properties of the graph take their values from. */

/** Levels of a role, lowest first. LEAD covers staff, architect, tech lead and manager; EXECUTIVE director and up. */
export const seniorities = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'] as const;
export type Seniority = (typeof seniorities)[number];

/** Whether a role leads people. */
export const tracks = ['INDIVIDUAL', 'MANAGEMENT'] as const;
export type Track = (typeof tracks)[number];

/** DEPRECATED roles stay readable, but a newer role has taken their place. */
export const roleStatuses = ['ACTIVE', 'DEPRECATED'] as const;
export type RoleStatus = (typeof roleStatuses)[number];

/** TRANSVERSAL skills serve in any occupation. */
export const skillKinds = ['TECHNICAL', 'KNOWLEDGE', 'TRANSVERSAL'] as const;
export type SkillKind = (typeof skillKinds)[number];

/** What people in a role often enjoy, or are interested in. */
export const traitKinds = ['ENJOYS', 'INTERESTED_IN'] as const;
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
export type CredentialLevel = (typeof credentialLevels)[number];

/** How a role asks for a credential. ALTERNATIVE ones do in place of a usually required one. */
export const credentialNeeds = ['USUALLY_REQUIRED', 'PREFERRED_BY_SOME', 'ALTERNATIVE'] as const;
export type CredentialNeed = (typeof credentialNeeds)[number];

/** What a statement about a role tells. */
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
export type StatementKind = (typeof statementKinds)[number];

/** Official classifications of occupations. */
export const codeSchemes = ['O*NET-SOC', 'SOC', 'ISCO', 'ESCO'] as const;
export type CodeScheme = (typeof codeSchemes)[number];

/** How a role matches an occupation code: the SKOS mapping words. */
export const codeMatches = ['EXACT', 'CLOSE', 'BROAD', 'NARROW'] as const;
export type CodeMatch = (typeof codeMatches)[number];

/**
 * PROMOTION goes to a higher level, MANAGEMENT to leading people, LATERAL to neighbouring work of the same level,
 * SPECIALISATION to a narrower part of the same work, PIVOT to different daily work.
 */
export const moveKinds = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** How often people make a move, in the judgement of editors; most often first. */
export const commonnesses = ['COMMON', 'OCCASIONAL', 'RARE'] as const;
export type Commonness = (typeof commonnesses)[number];

/** States of a release. Readers see ACTIVE ones only; an import writes while LOADING. */
export const sourceStates = ['LOADING', 'ACTIVE', 'RETIRED'] as const;
export type SourceState = (typeof sourceStates)[number];
