/** The closed lists of words that properties of the graph take their values from. */

/** Levels of a role, lowest first. LEAD covers staff, architect, tech lead and manager; EXECUTIVE director and up. */
export const seniorities = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'] as const;
/** Career level of a role. */
export type Seniority = (typeof seniorities)[number];

/** Whether a role leads people. */
export const tracks = ['INDIVIDUAL', 'MANAGEMENT'] as const;
/** Career track of a role: with or without people to lead. */
export type Track = (typeof tracks)[number];

/** Whether a role is still in use. */
export const roleStatuses = ['ACTIVE', 'DEPRECATED'] as const;
/** Whether a role is in use or superseded. */
export type RoleStatus = (typeof roleStatuses)[number];

/** What sort of thing a skill is. TRANSVERSAL skills serve in any occupation. */
export const skillKinds = ['TECHNICAL', 'KNOWLEDGE', 'TRANSVERSAL'] as const;
/** Sort of a skill. */
export type SkillKind = (typeof skillKinds)[number];

/** Kinds of traits: people in the role often enjoy it, or are interested in it. */
export const traitKinds = ['ENJOYS', 'INTERESTED_IN'] as const;
/** Relation of people in a role to a trait. */
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
/** Level of formal education that a credential certifies. */
export type CredentialLevel = (typeof credentialLevels)[number];

/** How a role asks for a credential. ALTERNATIVE ones do in place of a usually required one. */
export const credentialNeeds = ['USUALLY_REQUIRED', 'PREFERRED_BY_SOME', 'ALTERNATIVE'] as const;
/** How strongly a role asks for a credential. */
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
/** Topic of a statement. */
export type StatementKind = (typeof statementKinds)[number];

/** Kinds of places, the widest first. All but countries are part of another place. */
export const regionKinds = ['COUNTRY', 'STATE', 'METROPOLITAN_AREA', 'NONMETROPOLITAN_AREA'] as const;
/** Kind of a place. */
export type RegionKind = (typeof regionKinds)[number];
/** The kinds of places that are part of a wider place. */
export const partKinds: readonly RegionKind[] = regionKinds.filter((kind) => kind !== 'COUNTRY');
/** Whether a place of this kind, which may be unknown, is part of another. */
export const isPartKind = (kind: unknown): boolean => (partKinds as readonly unknown[]).includes(kind);

/** Topics of measures beside pay: published projections, judgements about tasks, anything else. */
export const measureTopics = ['OUTLOOK', 'EXPOSURE', 'OTHER'] as const;
/** What a measure is about. */
export type MeasureTopic = (typeof measureTopics)[number];

/** Official classifications of occupations. */
export const codeSchemes = ['O*NET-SOC', 'SOC', 'ISCO', 'ESCO'] as const;
/** Official classification that an occupation code belongs to. */
export type CodeScheme = (typeof codeSchemes)[number];

/** How a role matches an occupation code: the SKOS mapping words. */
export const codeMatches = ['EXACT', 'CLOSE', 'BROAD', 'NARROW'] as const;
/** How closely a role matches an occupation code. */
export type CodeMatch = (typeof codeMatches)[number];

/** How near two things of different vocabularies are: the same thing, or near enough to do in place of each other. */
export const equivalenceMatches = ['EXACT', 'CLOSE'] as const satisfies readonly CodeMatch[];
/** How near two things of different vocabularies are. */
export type EquivalenceMatch = (typeof equivalenceMatches)[number];

/**
 * PROMOTION goes to a higher level, MANAGEMENT to leading people, LATERAL to neighbouring work of the same level,
 * SPECIALISATION to a narrower part of the same work, PIVOT to different daily work.
 */
export const moveKinds = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'] as const;
/** What a move changes in a career. */
export type MoveKind = (typeof moveKinds)[number];

/** How often people make a move, in the judgement of editors; most often first. */
export const commonnesses = ['COMMON', 'OCCASIONAL', 'RARE'] as const;
/** How often people make a move. */
export type Commonness = (typeof commonnesses)[number];

/** How a move into licensed work is open: from the same licence, from work that people train for it in, or by getting it on entering. */
export const licenceSteps = ['SAME_LICENCE', 'PREPARES_FOR_LICENCE', 'NEW_LICENCE'] as const;
/** How a move stands to the licence of the work that it leads to. */
export type LicenceStep = (typeof licenceSteps)[number];

/** States of a release. Readers see ACTIVE ones only; an import writes while LOADING. */
export const sourceStates = ['LOADING', 'ACTIVE', 'RETIRED'] as const;
/** Stage in the life of a release. */
export type SourceState = (typeof sourceStates)[number];
