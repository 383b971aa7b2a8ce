// Printed from ../queries by `npm run schema`; not to be edited.
// Of a question, …Query is the data and …QueryVariables the variables; …Fragment is a part that questions share.
import type { Question } from '../../graphql/question.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a fact came to be. Figures of different bases are never blended into one. */
export type Basis =
  /** Calculated by this service from what other sources say; believed last. */
  | 'CALCULATED'
  /** Judged by editors or taken from a document, which the source names. */
  | 'CURATED'
  /** Counted: who moved before, not who can succeed. */
  | 'OBSERVED'
  /** From an official classification or survey. */
  | 'OFFICIAL'
  /** Judged by raters, people or a model, by a method that the fact names: no count and no forecast. */
  | 'RATED'
  /** An official list of related occupations; related is not a move. */
  | 'RELATED';

/** How a role relates to an official occupation, in the words of SKOS. */
export type CodeMatch =
  /** The occupation is wider; its figures are not the role’s. */
  | 'BROAD'
  /** Near enough to share figures. */
  | 'CLOSE'
  /** The same thing. */
  | 'EXACT'
  /** The occupation is narrower. */
  | 'NARROW';

/** An official classification of occupations. */
export type CodeScheme =
  | 'ESCO'
  | 'ISCO'
  | 'ONET_SOC'
  | 'SOC';

/** How usual the editors judge a move to be. Typical, not a rule; people arrive by other ways. */
export type Commonness =
  /** Many in the role make it. */
  | 'COMMON'
  /** Some make it. */
  | 'OCCASIONAL'
  /** Few make it, at least in one step. */
  | 'RARE';

/** What of two figures is compared. */
export type ComparedAmount =
  /** The lower ends of two ranges that come without a median. */
  | 'LOWER_END'
  /** Their medians. */
  | 'MEDIAN';

/** Levels of education in ascending order; CERTIFICATION is not part of the order. */
export type CredentialLevel =
  | 'ASSOCIATE'
  | 'BACHELOR'
  | 'CERTIFICATION'
  | 'DOCTORATE'
  | 'MASTER'
  | 'NONE'
  | 'POSTSECONDARY'
  | 'SECONDARY';

/** How much a role asks for a credential. */
export type CredentialNeed =
  /** Accepted in place of another. */
  | 'ALTERNATIVE'
  /** Some employers prefer it. */
  | 'PREFERRED_BY_SOME'
  /** Most employers ask for it. */
  | 'USUALLY_REQUIRED';

/** How close a figure is to a role, the closest first. */
export type FigureMatch =
  /** About an occupation that is wider than the role: to look at. It counts in no comparison and no floor unless `include` says so. */
  | 'BROADER'
  /** About an official occupation near enough to share figures. */
  | 'CLOSE'
  /** About the official occupation that the role is. */
  | 'EXACT'
  /** About an occupation that is a part of the role: to look at. It counts in no comparison. */
  | 'NARROWER'
  /** It is about the role itself. */
  | 'OWN';

/** How a skill or tool that a role lists compares with the person’s. If either level is unknown, having the skill counts as MET. */
export type GapStatus =
  /** The person’s level is below the level asked for. */
  | 'BELOW'
  /** The person’s level is above the level asked for. */
  | 'EXCEEDED'
  /** The person’s level equals the level asked for, or either level is unknown. */
  | 'MET'
  /** The role lists it; the person does not have it. */
  | 'MISSING';

/** Figures that count besides a role’s own and those of occupations that it matches EXACT or CLOSE. */
export type IncludedFigures =
  /** Of occupations that are wider than the role, where there is no closer figure. */
  | 'BROADER';

/** How a move into licensed work is open. */
export type LicenceStep =
  /** The licence has still to be got; people train for it on entering, in a course or as apprentices. */
  | 'NEW_LICENCE'
  /** People are known to train for the licence in the first occupation; it has still to be got. */
  | 'PREPARES_FOR_LICENCE'
  /** Both occupations take the same licence. */
  | 'SAME_LICENCE';

/** What sort of step a move is. */
export type MoveKind =
  /** The same level, neighbouring work. */
  | 'LATERAL'
  /** To leading people. */
  | 'MANAGEMENT'
  /** Different daily work. */
  | 'PIVOT'
  /** To a higher level. */
  | 'PROMOTION'
  /** The same work, narrower. */
  | 'SPECIALISATION';

/** Why nothing can be compared. No listed skills means unknown, not “none required”. */
export type NoGapReason =
  /** The skills of `from` are unknown, and `skills` gives none. */
  | 'FROM_LISTS_NO_SKILLS'
  /** The skills of `to` are unknown. */
  | 'TO_LISTS_NO_SKILLS';

/** Why there is no path. No path is ever invented. */
export type NoPathReason =
  /** The search was cut short before it found any. */
  | 'BUDGET'
  /** `where` leaves no path. `unblockedBy` has the fields to drop; it is empty when more than one must go. */
  | 'CONSTRAINTS'
  /** There is a path of `stepsNeeded` steps: raise `maxSteps`. */
  | 'MORE_STEPS_NEEDED'
  /** No usable move has the signal that the ranking needs: choose another ranking. FEWEST_STEPS needs none; of RELATED pairs only skills are known, so they can be ranked by LEAST_NEW_SKILLS too. */
  | 'NO_DATA'
  /** Without `from`: no role lists any of the skills that were given. */
  | 'NO_START'
  /** `from` and `to` are the same role. */
  | 'SAME_ROLE'
  /** `from` and `to` are the same work: one is the official occupation that the other matches by code, EXACT or CLOSE. */
  | 'SAME_WORK'
  /** No known moves lead there. */
  | 'UNREACHABLE';

/** A skill that the person has. It answers the question, and is neither kept nor logged. */
export type OwnSkill = {
  /** How well. */
  level?: SkillLevel | null | undefined;
  /** Which skill, such as "SQL". */
  ref: string;
};

/** A field of `PathsWhere`, or the argument `place`. */
export type PathConstraint =
  /** The roles that it must avoid. */
  | 'AVOID'
  /** The bases of its moves’ facts. */
  | 'BASES'
  /** The lines of work of its roles. */
  | 'FAMILIES'
  /** The industries of its roles. */
  | 'INDUSTRIES'
  /** The kinds of its moves. */
  | 'KINDS'
  /** The least that its roles pay. */
  | 'PAY_NEVER_BELOW'
  /** The place whose counted moves count. */
  | 'PLACE'
  /** The levels of its roles. */
  | 'SENIORITY'
  /** The sources of its moves’ facts. */
  | 'SOURCES'
  /** Whether roles of unknown pay are excluded. */
  | 'UNKNOWN_PAY'
  /** The roles that it must pass. */
  | 'VIA';

/** What the cost of a path is made of. */
export type PathMeasure =
  /** How usual editors judge the move to be. */
  | 'COMMONNESS'
  /** The share of the next role’s tasks that language models could help with, as people rated them. */
  | 'EXPOSURE'
  /** The share of people who are likely to make it, by counts and, where they are few, by expectation. */
  | 'LIKELY'
  /** Share of the next role’s skills that is new: 1 minus coverage. */
  | 'NEW_SKILLS'
  /** The share of people who were recorded to make it. */
  | 'OBSERVED'
  /** The share by which pay falls; see `PayDifference`. */
  | 'PAY_DROP'
  /** Each step by itself. */
  | 'STEPS'
  /** Years usually spent before the move. */
  | 'YEARS';

/** What makes a path better; `weights` takes a measure of your own. */
export type PathRanking =
  /** Fewest years: a move costs the midpoint of the years before it. */
  | 'FASTEST'
  /** Fewest steps: each costs 1. */
  | 'FEWEST_STEPS'
  /** Least to learn: a move costs 1 minus its coverage. */
  | 'LEAST_NEW_SKILLS'
  /** Most likely: a move costs −ln of (c + 5·e) / (n + 5), where c of n people were recorded to make it and e is expected, by how many people arrive in its role and how much of it the role before covers; counts below 10 left out. So few people say less than many, as with MOST_TRAVELLED they do not, and where nobody was recorded the expectation alone ranks. */
  | 'LIKELY'
  /** Most often recorded: a move costs −ln of the share of people who were recorded to make it. */
  | 'MOST_TRAVELLED'
  /** Most common moves: COMMON costs 1, OCCASIONAL 2, RARE 4. */
  | 'TYPICAL';

/** How much each measure counts, 0 to 1000, not all of them 0; what is left out counts 0. The units are those of `PathRanking`. */
export type PathWeights = {
  /** Weight of how uncommon editors judge the moves to be. */
  commonness?: number | null | undefined;
  /** Weight of the share of the next role’s tasks that language models could help with, as people rated them (measure `exposure-half-tools-people`): a judgement about tasks, no forecast. No other ranking counts it. */
  exposure?: number | null | undefined;
  /** Weight of how unlikely the moves are; see `LIKELY`. */
  likely?: number | null | undefined;
  /** Weight of the share of the next role’s skills that the role before it does not cover. */
  newSkills?: number | null | undefined;
  /** Weight of how few people were recorded to make the moves. */
  observed?: number | null | undefined;
  /** Weight of the share by which pay falls; see `PayDifference`. */
  payDrop?: number | null | undefined;
  /** Weight of each step. */
  steps?: number | null | undefined;
  /** Weight of the years usually spent before the moves. */
  years?: number | null | undefined;
};

/** Constraints on a path; all must hold. */
export type PathsWhere = {
  /** Roles that it must avoid, at most 100. */
  avoid?: Array<string> | null | undefined;
  /** Only facts of these bases count: a move needs one of them, and is ranked by them alone. What is shown of it still has all facts. RELATED pairs are not moves; they count only when listed here. Calculated moves count when CALCULATED is listed here, and without `bases` where there is no answer without them. */
  bases?: Array<Basis> | null | undefined;
  /** Every role after the start is of one of these lines of work, at most 100; a role without one is left out. */
  families?: Array<string> | null | undefined;
  /** Every role after the start is in one of these, at most 100; a role without known industries is kept. */
  industries?: Array<string> | null | undefined;
  /** Every move is of one of these kinds; a move of unknown kind is kept. */
  kinds?: Array<MoveKind> | null | undefined;
  /** The pay of every role after the start is at least this, by its own figure or that of an occupation that it matches closely: by the median, or where only a range is known by its lower end. `unknownPay` says what happens to roles without a figure. */
  payNeverBelow?: PayAtLeast | null | undefined;
  /** Every role after the start is on one of these levels; a role of unknown level is kept. */
  seniority?: Array<Seniority> | null | undefined;
  /** Only facts of these sources count, each by name ("editors") or release ("onet@29.3"); at most 100. A move needs one of them, and is ranked by them alone. What is shown of it still has all facts. */
  sources?: Array<string> | null | undefined;
  /** With `payNeverBelow`: whether roles without such a figure are kept. Paths list those that they keep under `unknownPay`. */
  unknownPay?: Unknown | null | undefined;
  /** Roles that it must pass, in any order, at most 4. */
  via?: Array<string> | null | undefined;
};

/** A floor of pay, in a currency and place. A figure about that place meets it by its median; one without a median by its lower end: that of its range, else its lowest quarter or tenth. */
export type PayAtLeast = {
  /** Per year. */
  amount: number;
  /** ISO 4217, such as "USD"; nothing is converted. */
  currency: string;
  /** Figures that count besides; none when left out. */
  include?: IncludedFigures | null | undefined;
  /** The place, such as "Seattle", "WA" or "US". Figures about wider places do not count. */
  place?: string | null | undefined;
  /** Instead of `place`, its ISO 3166 code, such as "US". */
  region?: string | null | undefined;
};

/** Why the difference in pay is unknown. No figure is ever estimated. */
export type PayUnknownReason =
  /** One of the roles has only figures of occupations that it matches neither EXACT nor CLOSE. */
  | 'BROAD_MATCH'
  /** No source has medians of both, or ranges of both, with the same place, currency, year and measure. */
  | 'DIFFERENT_SOURCES'
  /** One of the roles has neither a published median nor a range. */
  | 'NO_FIGURE'
  /** Both figures are of the same official occupation. */
  | 'SAME_OCCUPATION';

/** Constraints on the path to each role; all must hold. */
export type ReachWhere = {
  /** Roles that it must avoid, at most 100. */
  avoid?: Array<string> | null | undefined;
  /** Only facts of these bases count: a move needs one of them, and is ranked by them alone. What is shown of it still has all facts. RELATED pairs are not moves; they count only when listed here. Calculated moves count when CALCULATED is listed here, and without `bases` where there is no answer without them. */
  bases?: Array<Basis> | null | undefined;
  /** Every role after the start is of one of these lines of work, at most 100; a role without one is left out. */
  families?: Array<string> | null | undefined;
  /** Every role after the start is in one of these, at most 100; a role without known industries is kept. */
  industries?: Array<string> | null | undefined;
  /** Every move is of one of these kinds; a move of unknown kind is kept. */
  kinds?: Array<MoveKind> | null | undefined;
  /** The pay of every role after the start is at least this, by its own figure or that of an occupation that it matches closely: by the median, or where only a range is known by its lower end. `unknownPay` says what happens to roles without a figure. */
  payNeverBelow?: PayAtLeast | null | undefined;
  /** Every role after the start is on one of these levels; a role of unknown level is kept. */
  seniority?: Array<Seniority> | null | undefined;
  /** Only facts of these sources count, each by name ("editors") or release ("onet@29.3"); at most 100. A move needs one of them, and is ranked by them alone. What is shown of it still has all facts. */
  sources?: Array<string> | null | undefined;
  /** With `payNeverBelow`: whether roles without such a figure are kept. Paths list those that they keep under `unknownPay`. */
  unknownPay?: Unknown | null | undefined;
};

/** What can be searched for. */
export type SearchKind =
  /** Pieces of work. */
  | 'ACTIVITY'
  /** Degrees and certifications. */
  | 'CREDENTIAL'
  /** Subjects that people study. */
  | 'FIELD_OF_STUDY'
  /** Branches of the economy. */
  | 'INDUSTRY'
  /** Codes of official classifications, by code or title. */
  | 'OCCUPATION_CODE'
  /** What people in a role build. */
  | 'PRODUCT'
  /** Places that figures are about. */
  | 'REGION'
  /** Jobs that people hold. */
  | 'ROLE'
  /** What roles ask for and people learn. */
  | 'SKILL'
  /** Products that people work with. */
  | 'TOOL'
  /** What people in a role often enjoy or care about. */
  | 'TRAIT';

/** How a name matches the text; accents, case, punctuation and plurals do not count, and "Sr." is "Senior". */
export type SearchMatch =
  /** The title or alias of a role is the text without marks of level, place and team. */
  | 'CORE'
  /** The name equals the text. */
  | 'EXACT'
  /** The name has most of what the text says. */
  | 'MOST_WORDS'
  /** The name begins with the text; or it is a role’s, and ends in the only word of the text. */
  | 'PREFIX'
  /** The name has most of what the text says, with typing errors. */
  | 'TYPO'
  /** The name has each word of the text, or a word that begins with it. */
  | 'WORDS';

/** Levels of a career; a level is not a rank of worth. */
export type Seniority =
  /** Usually a first role. */
  | 'ENTRY'
  /** Director and up. */
  | 'EXECUTIVE'
  /** Staff, architect, tech lead or manager of a team. */
  | 'LEAD'
  /** Works independently. */
  | 'MID'
  /** Responsible for systems or areas; many stay here by choice. */
  | 'SENIOR';

/** What a ranking can know about a move. */
export type Signal =
  /** How usual editors judge the move to be. */
  | 'COMMONNESS'
  /** The share of the next role’s tasks that language models could help with, as people rated them. */
  | 'EXPOSURE'
  /** The share of people who are likely to make it, by counts and, where they are few, by expectation. */
  | 'LIKELY'
  /** Share of the next role’s skills that is new: 1 minus coverage. */
  | 'NEW_SKILLS'
  /** The share of people who were recorded to make it. */
  | 'OBSERVED'
  /** The share by which pay falls; see `PayDifference`. */
  | 'PAY_DROP'
  /** Years usually spent before the move. */
  | 'YEARS';

/** What two roles are compared by; each is a cosine, 0 to 1. */
export type SimilarityMeasure =
  /** Words of activities and responsibilities, by rarity. */
  | 'ACTIVITIES'
  /** Names, activities and knowledge 4/15 each, skills 2/15, tools 1/15. Where the activities of either role are unknown: skills 4/12, names 3/12, knowledge 1/12, tools 1/15. Any measure that is unknown for either role adds nothing. */
  | 'COMBINED'
  /** Listed skills of kind KNOWLEDGE, by importance × rarity. */
  | 'KNOWLEDGE'
  /** Words of titles and aliases, by rarity. */
  | 'NAMES'
  /** Listed skills except knowledge, by importance × rarity. */
  | 'SKILLS'
  /** Tools that both use, by rarity. */
  | 'TOOLS';

/** How well a person knows a skill, in their own judgement; roles ask for levels on the same scale, 0 to 1. */
export type SkillLevel =
  /** Does hard things with it: 0.75. */
  | 'ADVANCED'
  /** Has begun: 0.25. */
  | 'BEGINNER'
  /** Others ask them: 1. */
  | 'EXPERT'
  /** Works with it: 0.5. */
  | 'WORKING';

/** What a text says of a thing that it names. */
export type TextStatus =
  /** It is not known, needed, used or wanted: "no experience with Java required". */
  | 'NEGATED'
  /** It is welcome, but no condition: "nice to have". */
  | 'OPTIONAL'
  /** It is known, used or asked for; also when it is being learnt. */
  | 'STATED';

/** Whether the work is mainly one’s own or leading people; going from one to the other is no step down. */
export type Track =
  /** Individual contributor. */
  | 'INDIVIDUAL'
  /** Leads people. */
  | 'MANAGEMENT';

/** How to treat unknown values. */
export type Unknown =
  /** Excludes them: nothing shows that they fit. */
  | 'EXCLUDE'
  /** Keeps them: they may fit. */
  | 'KEEP';

/** Why a move is the weakest of its path. */
export type Weakness =
  /** Its commonness is unknown. */
  | 'COMMONNESS_UNKNOWN'
  /** It is the least common. */
  | 'RAREST';

export type CareerPathsQueryVariables = Exact<{
  from?: string | null | undefined;
  to: string;
  ownSkills?: Array<OwnSkill> | OwnSkill | null | undefined;
  ownTools?: Array<string> | string | null | undefined;
  maxSteps?: number | null | undefined;
  first?: number | null | undefined;
  rankBy?: PathRanking | null | undefined;
  weights?: PathWeights | null | undefined;
  where?: PathsWhere | null | undefined;
  place?: string | null | undefined;
  onePerNextRole?: boolean | null | undefined;
  payPlace?: string | null | undefined;
  namesPayPlace?: boolean | null | undefined;
}>;


export type CareerPathsQuery = { payPlaces?: { edges: Array<{ match: SearchMatch, node:
        | { name: string, namesakes: Array<{ ref: string, name: string }> }
        | Record<PropertyKey, never>
       | null }> } | null, careerPaths: { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, complete: boolean, calculated: boolean, place: string | null, nodes: Array<{ rank: number, cost: number | null, stepCount: number, unknownSteps: number, unknownSignals: Array<Signal>, yearsBefore: { low: number, high: number } | null, unknownPay: Array<{ title: string } | null>, costParts: Array<{ measure: PathMeasure, cost: number }>, weakestStep: { index: number, why: Weakness } | null, steps: Array<{ coverage: number | null, skillsKnown: number, from: { title: string } | null, to: { title: string } | null, sameWork: Array<{ role: { title: string } | null, as: { ref: string, title: string } | null, code: { code: string } | null }>, move: { reason: string | null, kind: MoveKind | null, commonness: Commonness | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, yearsBefore: { low: number, high: number } | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, source: { name: string } | null }>, skillsToGain: { nodes: Array<{ name: string }> } | null, skillsCarriedOver: { nodes: Array<{ name: string }> } | null, toolsToGain: { nodes: Array<{ name: string }> } | null, payDifference: { amount: number | null, from: number | null, to: number | null, compared: ComparedAmount | null, currency: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { name: string } | null } | null }> }> } | null };

export type PathStepFragment = { coverage: number | null, skillsKnown: number, from: { title: string } | null, to: { title: string } | null, sameWork: Array<{ role: { title: string } | null, as: { ref: string, title: string } | null, code: { code: string } | null }>, move: { reason: string | null, kind: MoveKind | null, commonness: Commonness | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, yearsBefore: { low: number, high: number } | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, source: { name: string } | null }>, skillsToGain: { nodes: Array<{ name: string }> } | null, skillsCarriedOver: { nodes: Array<{ name: string }> } | null, toolsToGain: { nodes: Array<{ name: string }> } | null, payDifference: { amount: number | null, from: number | null, to: number | null, compared: ComparedAmount | null, currency: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { name: string } | null } | null };

export type FittingRolesQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  credentials?: Array<string> | string | null | undefined;
  first?: number | null | undefined;
}>;


export type FittingRolesQuery = { fit: { totalCount: number, nodes: Array<{ rank: number, credentialMet: boolean | null, role: { title: string } | null, totals: { held: number, listed: number }, toolTotals: { held: number, listed: number }, matched: Array<{ name: string }> | null, missing: Array<{ name: string }> | null }> } | null };

export type PayChangeFragment = { amount: number | null, from: number | null, to: number | null, compared: ComparedAmount | null, currency: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { name: string } | null };

export type SeniorityChangeFragment = { from: Seniority | null, to: Seniority | null, levels: number | null };

export type EducationChangeFragment = { from: CredentialLevel | null, to: CredentialLevel | null, levels: number | null };

export type SameWorkFragment = { role: { title: string } | null, as: { ref: string, title: string } | null, code: { code: string } | null };

export type OriginFragment = { basis: Basis, source: { name: string } | null };

export type MoveSummaryFragment = { kind: MoveKind | null, commonness: Commonness | null, why: { carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, yearsBefore: { low: number, high: number } | null };

export type LearningPlanQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
}>;


export type LearningPlanQuery = { learningPlan: { reason: NoGapReason | null, stepCount: number, from: { title: string } | null, to: { title: string } | null, totals: { listed: number, held: number, below: number }, cycles: Array<{ skills: Array<{ name: string }> }>, steps: Array<{ rank: number, listed: boolean, status: GapStatus, need: number | null, skill: { name: string } | null, buildsOn: Array<{ name: string }>, unlocks: Array<{ name: string }>, tools: Array<{ name: string }> | null }> | null } | null };

export type ReachableRolesQueryVariables = Exact<{
  from?: string | null | undefined;
  ownSkills?: Array<OwnSkill> | OwnSkill | null | undefined;
  ownTools?: Array<string> | string | null | undefined;
  within?: number | null | undefined;
  first?: number | null | undefined;
  rankBy?: PathRanking | null | undefined;
  weights?: PathWeights | null | undefined;
  where?: ReachWhere | null | undefined;
  place?: string | null | undefined;
}>;


export type ReachableRolesQuery = { reachableRoles: { totalCount: number, hasData: boolean, place: string | null, edges: Array<{ calculated: boolean, node: { ref: string, title: string }, path: { cost: number | null, stepCount: number, roles: Array<{ title: string } | null> } }> } | null };

export type RoleComparisonQueryVariables = Exact<{
  refs: Array<string> | string;
}>;


export type RoleComparisonQuery = { compareRoles: { roles: Array<{ skillsListed: number, toolsListed: number, role: { title: string, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, figures: Array<{ measure: { ref: string } | null, source: { name: string } | null }> } | null } | null }>, skills: Array<{ skill: { name: string } | null, listings: Array<{ level: number | null } | null> }> | null, tools: Array<{ tool: { name: string } | null, listings: Array<{ importance: number | null } | null> }> | null, pairs: Array<{ from: { title: string } | null, to: { title: string } | null, totals: { held: number, listed: number }, payDifference: { amount: number | null, from: number | null, to: number | null, compared: ComparedAmount | null, currency: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { name: string } | null } | null, seniorityDifference: { from: Seniority | null, to: Seniority | null, levels: number | null }, educationDifference: { from: CredentialLevel | null, to: CredentialLevel | null, levels: number | null } }> } | null };

export type RoleQueryVariables = Exact<{
  ref: string;
  place?: string | null | undefined;
}>;


export type RoleQuery = { role: { ref: string, title: string, family: string | null, seniority: Seniority | null, track: Track | null, names: { nodes: Array<{ text: string }> } | null, evidence: Array<{ source: { name: string, title: string } | null }>, summary: { nodes: Array<{ text: string }> } | null, responsibilities: { nodes: Array<{ text: string }> } | null, pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, node: { name: string }, evidence: Array<{ quote: string | null, line: number | null, source: { name: string } | null }> }> } | null, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, source: { name: string } | null } | null, skills: { totalCount: number, edges: Array<{ importance: number | null, essential: boolean | null, node: { name: string } }> } | null, tools: { totalCount: number, nodes: Array<{ name: string }> } | null, credentials: { edges: Array<{ need: CredentialNeed | null, node: { name: string } }> } | null, fieldsOfStudy: { nodes: Array<{ name: string }> } | null, codes: { edges: Array<{ match: CodeMatch | null, node: { scheme: CodeScheme | null, code: string, title: string | null } }> } | null, sameWork: Array<{ role: { title: string } | null, as: { ref: string, title: string } | null, code: { code: string } | null }>, next: { totalCount: number, edges: Array<{ node: { title: string }, move: { kind: MoveKind | null, commonness: Commonness | null, why: { carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, yearsBefore: { low: number, high: number } | null } }> } | null, previous: { totalCount: number, edges: Array<{ node: { title: string }, move: { kind: MoveKind | null, commonness: Commonness | null, why: { carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, yearsBefore: { low: number, high: number } | null } }> } | null } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ match: SearchMatch, matchedName: string, node:
        | { __typename: 'Activity', ref: string, name: string }
        | { __typename: 'Credential', ref: string, name: string }
        | { __typename: 'FieldOfStudy', ref: string, name: string }
        | { __typename: 'Industry', ref: string, name: string }
        | { __typename: 'Measure' }
        | { __typename: 'Move' }
        | { __typename: 'Name' }
        | { __typename: 'OccupationCode', ref: string, code: string, officialTitle: string | null }
        | { __typename: 'Product', ref: string, name: string }
        | { __typename: 'Region', ref: string, name: string, namesakes: Array<{ ref: string, name: string }> }
        | { __typename: 'Role', ref: string, title: string, evidence: Array<{ basis: Basis, source: { name: string } | null }>, official: Array<{ match: CodeMatch | null, role: { evidence: Array<{ basis: Basis, source: { name: string } | null }> } | null }> }
        | { __typename: 'Skill', ref: string, name: string, evidence: Array<{ basis: Basis, source: { name: string } | null }>, equivalents: { nodes: Array<{ evidence: Array<{ basis: Basis, source: { name: string } | null }> }> } | null }
        | { __typename: 'Source' }
        | { __typename: 'Statement' }
        | { __typename: 'Tool', ref: string, name: string, evidence: Array<{ basis: Basis, source: { name: string } | null }>, equivalents: { nodes: Array<{ evidence: Array<{ basis: Basis, source: { name: string } | null }> }> } | null }
        | { __typename: 'Trait', ref: string, name: string }
       | null }> } | null };

export type SimilarRolesQueryVariables = Exact<{
  ref: string;
  by?: SimilarityMeasure | null | undefined;
  first?: number | null | undefined;
}>;


export type SimilarRolesQuery = { role: { title: string, similar: { edges: Array<{ similarity: number, sharedNameWords: Array<string> | null, node: { title: string }, sharedSkills: Array<{ name: string }> | null, sharedTools: Array<{ name: string }> | null }> } | null } | null };

export type SkillGapQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
}>;


export type SkillGapQuery = { skillGap: { reason: NoGapReason | null, coverage: number | null, from: { title: string } | null, to: { title: string } | null, totals: { listed: number, held: number, below: number }, toolTotals: { listed: number, held: number }, skills: { edges: Array<{ status: GapStatus, need: number | null, have: number | null, importance: number | null, essential: boolean | null, node: { name: string } }> } | null, tools: { totalCount: number, nodes: Array<{ name: string }> } | null, payDifference: { amount: number | null, from: number | null, to: number | null, compared: ComparedAmount | null, currency: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { name: string } | null } | null, seniorityDifference: { from: Seniority | null, to: Seniority | null, levels: number | null } | null, educationDifference: { from: CredentialLevel | null, to: CredentialLevel | null, levels: number | null } | null } | null };

export type SkillsInTextQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SkillsInTextQuery = { skillsInText: { totalCount: number, nodes: Array<{ matchedName: string, status: TextStatus, mentionCount: number, mentions: Array<{ start: number, end: number, quote: string, status: TextStatus }> | null, node:
        | { __typename: 'Activity' }
        | { __typename: 'Credential', ref: string, name: string }
        | { __typename: 'FieldOfStudy' }
        | { __typename: 'Industry' }
        | { __typename: 'Measure' }
        | { __typename: 'Move' }
        | { __typename: 'Name' }
        | { __typename: 'OccupationCode' }
        | { __typename: 'Product' }
        | { __typename: 'Region' }
        | { __typename: 'Role', ref: string, title: string }
        | { __typename: 'Skill', ref: string, name: string }
        | { __typename: 'Source' }
        | { __typename: 'Statement' }
        | { __typename: 'Tool', ref: string, name: string }
        | { __typename: 'Trait' }
       | null, alternatives: Array<{ matchedName: string, node:
          | { __typename: 'Activity' }
          | { __typename: 'Credential', ref: string, name: string }
          | { __typename: 'FieldOfStudy' }
          | { __typename: 'Industry' }
          | { __typename: 'Measure' }
          | { __typename: 'Move' }
          | { __typename: 'Name' }
          | { __typename: 'OccupationCode' }
          | { __typename: 'Product' }
          | { __typename: 'Region' }
          | { __typename: 'Role', ref: string, title: string }
          | { __typename: 'Skill', ref: string, name: string }
          | { __typename: 'Source' }
          | { __typename: 'Statement' }
          | { __typename: 'Tool', ref: string, name: string }
          | { __typename: 'Trait' }
         | null }> | null }> } | null };

type ReadNode_Activity_Fragment = { __typename: 'Activity' };

type ReadNode_Credential_Fragment = { __typename: 'Credential', ref: string, name: string };

type ReadNode_FieldOfStudy_Fragment = { __typename: 'FieldOfStudy' };

type ReadNode_Industry_Fragment = { __typename: 'Industry' };

type ReadNode_Measure_Fragment = { __typename: 'Measure' };

type ReadNode_Move_Fragment = { __typename: 'Move' };

type ReadNode_Name_Fragment = { __typename: 'Name' };

type ReadNode_OccupationCode_Fragment = { __typename: 'OccupationCode' };

type ReadNode_Product_Fragment = { __typename: 'Product' };

type ReadNode_Region_Fragment = { __typename: 'Region' };

type ReadNode_Role_Fragment = { __typename: 'Role', ref: string, title: string };

type ReadNode_Skill_Fragment = { __typename: 'Skill', ref: string, name: string };

type ReadNode_Source_Fragment = { __typename: 'Source' };

type ReadNode_Statement_Fragment = { __typename: 'Statement' };

type ReadNode_Tool_Fragment = { __typename: 'Tool', ref: string, name: string };

type ReadNode_Trait_Fragment = { __typename: 'Trait' };

export type ReadNodeFragment =
  | ReadNode_Activity_Fragment
  | ReadNode_Credential_Fragment
  | ReadNode_FieldOfStudy_Fragment
  | ReadNode_Industry_Fragment
  | ReadNode_Measure_Fragment
  | ReadNode_Move_Fragment
  | ReadNode_Name_Fragment
  | ReadNode_OccupationCode_Fragment
  | ReadNode_Product_Fragment
  | ReadNode_Region_Fragment
  | ReadNode_Role_Fragment
  | ReadNode_Skill_Fragment
  | ReadNode_Source_Fragment
  | ReadNode_Statement_Fragment
  | ReadNode_Tool_Fragment
  | ReadNode_Trait_Fragment
;

export type StatsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatsQuery = { graph: { version: string | null, counts: { roles: number, skills: number, tools: number, industries: number, moves: number, facts: number } | null, sources: Array<{ ref: string, title: string, licence: string, attribution: string, url: string | null, retrieved: string | null }> | null } };

export type WhatOpensQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  share?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type WhatOpensQuery = { whatOpens: { openNow: number, startUnknown: boolean, share: number, standIn: { title: string } | null, nodes: Array<{ opens: number, raises: number, skill: { name: string } | null, roles: Array<{ opened: boolean, role: { title: string } | null }> | null }> } | null };

const pathStepFragment = `fragment PathStep on CareerPathStep {
  from {
    title
  }
  to {
    title
  }
  sameWork {
    ...SameWork
  }
  move {
    ...MoveSummary
    reason
    observed {
      count
      outOf
      place
      period
    }
  }
  evidence {
    basis
    quote
    line
    source {
      name
    }
  }
  coverage
  skillsKnown
  skillsToGain {
    nodes {
      name
    }
  }
  skillsCarriedOver {
    nodes {
      name
    }
  }
  toolsToGain {
    nodes {
      name
    }
  }
  payDifference {
    ...PayChange
  }
}`;

const payChangeFragment = `fragment PayChange on PayDifference {
  amount
  from
  to
  compared
  currency
  fromMatch
  toMatch
  place {
    name
  }
  year
  reason
  source {
    name
  }
}`;

const seniorityChangeFragment = `fragment SeniorityChange on SeniorityDifference {
  from
  to
  levels
}`;

const educationChangeFragment = `fragment EducationChange on EducationDifference {
  from
  to
  levels
}`;

const sameWorkFragment = `fragment SameWork on SameWork {
  role {
    title
  }
  as {
    ref
    title
  }
  code {
    code
  }
}`;

const originFragment = `fragment Origin on Evidence {
  basis
  source {
    name
  }
}`;

const moveSummaryFragment = `fragment MoveSummary on Move {
  kind
  commonness
  why {
    carriesOver
    jobZoneStep
    skillLevelStep
    educationStep
    licence
  }
  yearsBefore {
    low
    high
  }
}`;

const readNodeFragment = `fragment ReadNode on Node {
  __typename
  ... on Role {
    ref
    title
  }
  ... on Skill {
    ref
    name
  }
  ... on Tool {
    ref
    name
  }
  ... on Credential {
    ref
    name
  }
}`;

/** The operation `careerPaths`. */
export const careerPathsQuestion: Question<CareerPathsQuery, CareerPathsQueryVariables> = {
  name: 'careerPaths',
  text: /* @__PURE__ */ [`query careerPaths($from: RoleRef, $to: RoleRef!, $ownSkills: [OwnSkill!], $ownTools: [ToolRef!], $maxSteps: Int, $first: Int, $rankBy: PathRanking, $weights: PathWeights, $where: PathsWhere, $place: String, $onePerNextRole: Boolean, $payPlace: String = "", $namesPayPlace: Boolean = false) {
  payPlaces: search(text: $payPlace, kinds: [REGION], first: 1) @include(if: $namesPayPlace) {
    edges {
      match
      node {
        ... on Region {
          name
          namesakes {
            ref
            name
          }
        }
      }
    }
  }
  careerPaths(
    from: $from
    to: $to
    ownSkills: $ownSkills
    ownTools: $ownTools
    maxSteps: $maxSteps
    first: $first
    rankBy: $rankBy
    weights: $weights
    where: $where
    place: $place
    onePerNextRole: $onePerNextRole
  ) {
    reason
    stepsNeeded
    unblockedBy
    complete
    calculated
    place
    nodes {
      rank
      cost
      stepCount
      yearsBefore {
        low
        high
      }
      unknownSteps
      unknownSignals
      unknownPay {
        title
      }
      costParts {
        measure
        cost
      }
      weakestStep {
        index
        why
      }
      steps {
        ...PathStep
      }
    }
  }
}`, pathStepFragment, payChangeFragment, sameWorkFragment, moveSummaryFragment].join('\n\n'),
};

/** The operation `fittingRoles`. */
export const fittingRolesQuestion: Question<FittingRolesQuery, FittingRolesQueryVariables> = {
  name: 'fittingRoles',
  text: `query fittingRoles($skills: [OwnSkill!], $tools: [ToolRef!], $credentials: [CredentialRef!], $first: Int) {
  fit(skills: $skills, tools: $tools, credentials: $credentials, first: $first) {
    totalCount
    nodes {
      rank
      role {
        title
      }
      totals {
        held
        listed
      }
      toolTotals {
        held
        listed
      }
      credentialMet
      matched(first: 6) {
        name
      }
      missing(first: 6) {
        name
      }
    }
  }
}`,
};

/** The operation `learningPlan`. */
export const learningPlanQuestion: Question<LearningPlanQuery, LearningPlanQueryVariables> = {
  name: 'learningPlan',
  text: `query learningPlan($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!) {
  learningPlan(from: $from, skills: $skills, tools: $tools, to: $to) {
    from {
      title
    }
    to {
      title
    }
    reason
    totals {
      listed
      held
      below
    }
    stepCount
    cycles {
      skills {
        name
      }
    }
    steps {
      rank
      skill {
        name
      }
      listed
      status
      need
      buildsOn {
        name
      }
      unlocks {
        name
      }
      tools(first: 4) {
        name
      }
    }
  }
}`,
};

/** The operation `reachableRoles`. */
export const reachableRolesQuestion: Question<ReachableRolesQuery, ReachableRolesQueryVariables> = {
  name: 'reachableRoles',
  text: `query reachableRoles($from: RoleRef, $ownSkills: [OwnSkill!], $ownTools: [ToolRef!], $within: Int, $first: Int, $rankBy: PathRanking, $weights: PathWeights, $where: ReachWhere, $place: String) {
  reachableRoles(
    from: $from
    ownSkills: $ownSkills
    ownTools: $ownTools
    within: $within
    first: $first
    rankBy: $rankBy
    weights: $weights
    where: $where
    place: $place
  ) {
    totalCount
    hasData
    place
    edges {
      calculated
      node {
        ref
        title
      }
      path {
        cost
        stepCount
        roles {
          title
        }
      }
    }
  }
}`,
};

/** The operation `roleComparison`. */
export const roleComparisonQuestion: Question<RoleComparisonQuery, RoleComparisonQueryVariables> = {
  name: 'roleComparison',
  text: /* @__PURE__ */ [`query roleComparison($refs: [RoleRef!]!) {
  compareRoles(refs: $refs) {
    roles {
      role {
        title
        outlook {
          period
          changePercent
          openingsPerYear
          match
          figures {
            measure {
              ref
            }
            source {
              name
            }
          }
        }
      }
      skillsListed
      toolsListed
    }
    skills {
      skill {
        name
      }
      listings {
        level
      }
    }
    tools {
      tool {
        name
      }
      listings {
        importance
      }
    }
    pairs {
      from {
        title
      }
      to {
        title
      }
      totals {
        held
        listed
      }
      payDifference {
        ...PayChange
      }
      seniorityDifference {
        ...SeniorityChange
      }
      educationDifference {
        ...EducationChange
      }
    }
  }
}`, payChangeFragment, seniorityChangeFragment, educationChangeFragment].join('\n\n'),
};

/** The operation `role`. */
export const roleQuestion: Question<RoleQuery, RoleQueryVariables> = {
  name: 'role',
  text: /* @__PURE__ */ [`query role($ref: RoleRef!, $place: RegionRef) {
  role(ref: $ref) {
    ref
    title
    family
    seniority
    track
    names(first: 20) {
      nodes {
        text
      }
    }
    evidence {
      source {
        name
        title
      }
    }
    summary: statements(kinds: [SUMMARY], first: 1) {
      nodes {
        text
      }
    }
    responsibilities: statements(kinds: [RESPONSIBILITY], first: 10) {
      nodes {
        text
      }
    }
    pay(place: $place, first: 10) {
      edges {
        low
        high
        median
        mean
        currency
        year
        measure
        match
        appliesTo {
          code
          title
        }
        node {
          name
        }
        evidence {
          quote
          line
          source {
            name
          }
        }
      }
    }
    outlook {
      period
      changePercent
      openingsPerYear
      match
      place {
        name
      }
      source {
        name
      }
    }
    skills(first: 40) {
      totalCount
      edges {
        importance
        essential
        node {
          name
        }
      }
    }
    tools(first: 40) {
      totalCount
      nodes {
        name
      }
    }
    credentials(first: 10) {
      edges {
        need
        node {
          name
        }
      }
    }
    fieldsOfStudy(first: 10) {
      nodes {
        name
      }
    }
    codes(first: 10) {
      edges {
        match
        node {
          scheme
          code
          title
        }
      }
    }
    sameWork {
      ...SameWork
    }
    next(first: 20) {
      totalCount
      edges {
        node {
          title
        }
        move {
          ...MoveSummary
        }
      }
    }
    previous(first: 20) {
      totalCount
      edges {
        node {
          title
        }
        move {
          ...MoveSummary
        }
      }
    }
  }
}`, sameWorkFragment, moveSummaryFragment].join('\n\n'),
};

/** The operation `search`. */
export const searchQuestion: Question<SearchQuery, SearchQueryVariables> = {
  name: 'search',
  text: /* @__PURE__ */ [`query search($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    edges {
      match
      matchedName
      node {
        __typename
        ... on Role {
          ref
          title
          evidence {
            ...Origin
          }
          official {
            match
            role {
              evidence {
                ...Origin
              }
            }
          }
        }
        ... on Skill {
          ref
          name
          evidence {
            ...Origin
          }
          equivalents(first: 5, where: {matches: [EXACT]}) {
            nodes {
              evidence {
                ...Origin
              }
            }
          }
        }
        ... on Tool {
          ref
          name
          evidence {
            ...Origin
          }
          equivalents(first: 5, where: {matches: [EXACT]}) {
            nodes {
              evidence {
                ...Origin
              }
            }
          }
        }
        ... on Industry {
          ref
          name
        }
        ... on Region {
          ref
          name
          namesakes {
            ref
            name
          }
        }
        ... on Product {
          ref
          name
        }
        ... on Activity {
          ref
          name
        }
        ... on Credential {
          ref
          name
        }
        ... on FieldOfStudy {
          ref
          name
        }
        ... on Trait {
          ref
          name
        }
        ... on OccupationCode {
          ref
          code
          officialTitle: title
        }
      }
    }
  }
}`, originFragment].join('\n\n'),
};

/** The operation `similarRoles`. */
export const similarRolesQuestion: Question<SimilarRolesQuery, SimilarRolesQueryVariables> = {
  name: 'similarRoles',
  text: `query similarRoles($ref: RoleRef!, $by: SimilarityMeasure, $first: Int) {
  role(ref: $ref) {
    title
    similar(by: $by, first: $first) {
      edges {
        node {
          title
        }
        similarity
        sharedSkills(first: 6) {
          name
        }
        sharedTools(first: 4) {
          name
        }
        sharedNameWords(first: 4)
      }
    }
  }
}`,
};

/** The operation `skillGap`. */
export const skillGapQuestion: Question<SkillGapQuery, SkillGapQueryVariables> = {
  name: 'skillGap',
  text: /* @__PURE__ */ [`query skillGap($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!) {
  skillGap(from: $from, skills: $skills, tools: $tools, to: $to) {
    from {
      title
    }
    to {
      title
    }
    reason
    coverage
    totals {
      listed
      held
      below
    }
    toolTotals {
      listed
      held
    }
    skills {
      edges {
        node {
          name
        }
        status
        need
        have
        importance
        essential
      }
    }
    tools(statuses: [MISSING], first: 20) {
      totalCount
      nodes {
        name
      }
    }
    payDifference {
      ...PayChange
    }
    seniorityDifference {
      ...SeniorityChange
    }
    educationDifference {
      ...EducationChange
    }
  }
}`, payChangeFragment, seniorityChangeFragment, educationChangeFragment].join('\n\n'),
};

/** The operation `skillsInText`. */
export const skillsInTextQuestion: Question<SkillsInTextQuery, SkillsInTextQueryVariables> = {
  name: 'skillsInText',
  text: /* @__PURE__ */ [`query skillsInText($text: String!, $first: Int) {
  skillsInText(text: $text, first: $first) {
    totalCount
    nodes {
      matchedName
      status
      mentionCount
      mentions(first: 100) {
        start
        end
        quote
        status
      }
      node {
        ...ReadNode
      }
      alternatives(first: 100) {
        matchedName
        node {
          ...ReadNode
        }
      }
    }
  }
}`, readNodeFragment].join('\n\n'),
};

/** The operation `stats`. */
export const statsQuestion: Question<StatsQuery, StatsQueryVariables> = {
  name: 'stats',
  text: `query stats {
  graph {
    version
    counts {
      roles
      skills
      tools
      industries
      moves
      facts
    }
    sources {
      ref
      title
      licence
      attribution
      url
      retrieved
    }
  }
}`,
};

/** The operation `whatOpens`. */
export const whatOpensQuestion: Question<WhatOpensQuery, WhatOpensQueryVariables> = {
  name: 'whatOpens',
  text: `query whatOpens($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $share: Float, $first: Int) {
  whatOpens(
    from: $from
    skills: $skills
    tools: $tools
    share: $share
    first: $first
  ) {
    openNow
    standIn {
      title
    }
    startUnknown
    share
    nodes {
      skill {
        name
      }
      opens
      raises
      roles(first: 3) {
        role {
          title
        }
        opened
      }
    }
  }
}`,
};

