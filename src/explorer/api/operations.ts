// Printed from ../queries by `npm run schema`; not to be edited.
// Of a question, …Query is the data and …QueryVariables the variables; …Fragment is a part that questions share.
import type { Question } from './question.ts';

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

/** Which pay is compared: where, and which figures count. */
export type PayIn = {
  /** Figures that count besides; none when left out. */
  include?: IncludedFigures | null | undefined;
  /** Only figures about this place, such as "Seattle"; about whole countries when left out. */
  place?: string | null | undefined;
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

/** Kinds of places, the widest first. */
export type RegionKind =
  /** A whole country. */
  | 'COUNTRY'
  /** A city with what belongs to its labour market. */
  | 'METROPOLITAN_AREA'
  /** A part of a state outside metropolitan areas. */
  | 'NONMETROPOLITAN_AREA'
  /** A state, province or territory of a country. */
  | 'STATE';

/** Whether a role is still in use. */
export type RoleStatus =
  /** In use. */
  | 'ACTIVE'
  /** No longer in use; kept so that old references still resolve. */
  | 'DEPRECATED';

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

/** How many of the compared roles need a skill or use a tool. */
export type Sharing =
  /** All of them: shared. */
  | 'ALL'
  /** One alone: distinct. */
  | 'ONE'
  /** Several, but not all. */
  | 'SOME';

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

/** What sort of thing a skill is. */
export type SkillKind =
  /** Knowing: a field one understands. */
  | 'KNOWLEDGE'
  /** Doing: something one practises. */
  | 'TECHNICAL'
  /** Useful in any occupation, such as mentoring. */
  | 'TRANSVERSAL';

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

/** What a sentence is about. */
export type StatementKind =
  /** What people find hard. */
  | 'CON'
  /** More about it. */
  | 'DESCRIPTION'
  /** Where it can lead, beyond named roles. */
  | 'GROWTH'
  /** What pay depends on. */
  | 'PAY_FACTOR'
  /** What people like about it. */
  | 'PRO'
  /** What one does in the role. */
  | 'RESPONSIBILITY'
  /** What it is, in one sentence. */
  | 'SUMMARY'
  /** What others gain from it. */
  | 'VALUE';

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

/** What paths are weighed up by: the sum over the steps of a path, lower being better. */
export type TradeOffMeasure =
  /** COMMON 1, OCCASIONAL 2, RARE 4. */
  | 'COMMONNESS'
  /** The share of the next role’s tasks that language models could help with; see `weights`. */
  | 'EXPOSURE'
  /** −ln of the share of people who are likely to make a move. */
  | 'LIKELY'
  /** The share of the next role’s skills that is new: 1 minus coverage. */
  | 'NEW_SKILLS'
  /** −ln of the share of people who were recorded to make a move. */
  | 'OBSERVED'
  /** The share by which pay falls; 0 when it rises. */
  | 'PAY'
  /** Each step counts 1. */
  | 'STEPS'
  /** The midpoint of the years usually spent before a move. */
  | 'YEARS';

/** Whether people enjoy it or are interested in it. */
export type TraitKind =
  /** People in the role often enjoy this. */
  | 'ENJOYS'
  /** People in the role are often interested in this. */
  | 'INTERESTED_IN';

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

export type CompareQueryVariables = Exact<{
  refs: Array<string> | string;
  place?: string | null | undefined;
  payIn?: PayIn | null | undefined;
}>;


export type CompareQuery = { compareRoles: { roles: Array<{ role: { ref: string, title: string, family: string | null, seniority: Seniority | null, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> } | null, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, traits: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { id: string, name: string, kind: TraitKind | null } }> } | null, next: { edges: Array<{ move: { commonness: Commonness | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null } }> } | null, credentials: { edges: Array<{ need: CredentialNeed | null, share: number | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null } | null }>, skills: Array<{ sharing: Sharing, skill: { ref: string, name: string, kind: SkillKind | null } | null, listings: Array<{ importance: number | null, essential: boolean | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null> }> | null, tools: Array<{ sharing: Sharing, tool: { ref: string, name: string } | null, listings: Array<{ importance: number | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null> }> | null, pairs: Array<{ from: { ref: string, title: string } | null, to: { ref: string, title: string } | null, totals: { listed: number, held: number }, payDifference: { amount: number | null, currency: string | null, from: number | null, to: number | null, compared: ComparedAmount | null, measure: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { title: string, url: string | null, licence: string, attribution: string, retrieved: string | null, name: string, version: string } | null } | null, seniorityDifference: { levels: number | null }, educationDifference: { levels: number | null } }> } | null };

export type FamiliesQueryVariables = Exact<{ [key: string]: never; }>;


export type FamiliesQuery = { graph: { pathChoices: { families: Array<string> } | null } };

export type RoleTagFragment = { ref: string, title: string, family: string | null, seniority: Seniority | null };

export type EvidenceFragment = { basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null };

export type MoveTagFragment = { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> };

export type PayDifferenceFragment = { amount: number | null, currency: string | null, from: number | null, to: number | null, compared: ComparedAmount | null, measure: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { title: string, url: string | null, licence: string, attribution: string, retrieved: string | null, name: string, version: string } | null };

export type PayFigureFragment = { match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } };

export type LineFragment = { id: string, kind: MoveKind | null, commonness: Commonness | null };

export type ProjectedChangeFragment = { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> };

export type ExposureFragment = { exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null };

export type OtherFigureFragment = { value: number | null, low: number | null, high: number | null, text: string | null, period: string | null, isWider: boolean, place: { name: string } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string, unit: string | null } };

export type NeighbourhoodQueryVariables = Exact<{
  ref: string;
}>;


export type NeighbourhoodQuery = { role: { ref: string, title: string, family: string | null, seniority: Seniority | null, next: { totalCount: number, edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null, next: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } }> } | null, previous: { totalCount: number, edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null, next: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } }> } | null } | null };

export type WholeMapQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WholeMapQuery = { occupations: { totalCount: number } | null, graph: { pathChoices: { payScales: Array<{ region: string, currency: string }> } | null }, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, title: string, family: string | null, seniority: Seniority | null, next: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null, outlook: { edges: Array<{ value: number | null, period: string | null }> } | null }> } | null };

export type MapOccupationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MapOccupationsQuery = { roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, title: string, jobZone: number | null, codes: { nodes: Array<{ scheme: CodeScheme | null, code: string, title: string | null }> } | null }> } | null };

export type MapPayQueryVariables = Exact<{
  after?: string | null | undefined;
  payAtLeast: PayAtLeast;
}>;


export type MapPayQuery = { roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null }> } | null };

export type MapOutlookQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MapOutlookQuery = { roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, outlook: { edges: Array<{ value: number | null, period: string | null }> } | null }> } | null };

export type MapOccupationQueryVariables = Exact<{
  ref: string;
}>;


export type MapOccupationQuery = { role: { ref: string, sameWork: Array<{ as: { ref: string, title: string } | null }>, next: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null, outlook: { edges: Array<{ value: number | null, period: string | null }> } | null } | null };

export type MapWaysQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type MapWaysQuery = { careerPaths: { nodes: Array<{ rank: number, roles: Array<{ ref: string } | null> }> } | null };

export type CoversQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
}>;


export type CoversQuery = { fit: { nodes: Array<{ role: { ref: string } | null, totals: { listed: number, held: number } }> } | null };

export type MapPayFragment = { pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null };

export type MapOutlookFragment = { outlook: { edges: Array<{ value: number | null, period: string | null }> } | null };

export type MapFiguresFragment = { pay: { edges: Array<{ low: number | null, high: number | null, median: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null, outlook: { edges: Array<{ value: number | null, period: string | null }> } | null };

export type FitQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
}>;


export type FitQuery = { fit: { nodes: Array<{ role: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, totals: { listed: number, held: number }, matched: Array<{ ref: string, name: string, kind: SkillKind | null }> | null, missing: Array<{ ref: string, name: string, kind: SkillKind | null }> | null, matchedTools: Array<{ ref: string, name: string }> | null }> } | null };

export type OpensQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
}>;


export type OpensQuery = { whatOpens: { nodes: Array<{ opens: number, raises: number, skill: { ref: string, name: string } | null, roles: Array<{ opened: boolean, role: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null }> | null }> } | null };

export type PlanQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
}>;


export type PlanQuery = { role: { sameWork: Array<{ as: { ref: string, title: string } | null }>, skills: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null } | null, learningPlan: { reason: NoGapReason | null, totals: { listed: number, held: number }, to: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, cycles: Array<{ skills: Array<{ name: string }> }>, steps: Array<{ listed: boolean, status: GapStatus, need: number | null, essential: boolean | null, skill: { ref: string, name: string, kind: SkillKind | null, learningHours: { low: number, high: number } | null } | null, buildsOn: Array<{ name: string }>, tools: Array<{ name: string }> | null }> | null } | null };

export type ListedSkillsQueryVariables = Exact<{
  role: string;
}>;


export type ListedSkillsQuery = { role: { skills: { edges: Array<{ level: number | null, node: { ref: string, name: string } }> } | null } | null };

export type SkillsInTextQueryVariables = Exact<{
  text: string;
}>;


export type SkillsInTextQuery = { skillsInText: { totalCount: number, nodes: Array<{ status: TextStatus, mentionCount: number, mentions: Array<{ start: number, quote: string, status: TextStatus }> | null, node:
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
        | { __typename: 'Role', ref: string, title: string, skills: { totalCount: number } | null }
        | { __typename: 'Skill', ref: string, name: string }
        | { __typename: 'Source' }
        | { __typename: 'Statement' }
        | { __typename: 'Tool', ref: string, name: string }
        | { __typename: 'Trait' }
       | null, alternatives: Array<{ node:
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
          | { __typename: 'Role', ref: string, title: string, skills: { totalCount: number } | null }
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

type ReadNode_Role_Fragment = { __typename: 'Role', ref: string, title: string, skills: { totalCount: number } | null };

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

export type PathChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PathChoicesQuery = { graph: { pathChoices: { bases: Array<Basis>, sources: Array<{ name: string, title: string }>, payScales: Array<{ region: string, currency: string, roles: number }>, places: Array<{ place: string, people: number }> } | null } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxSteps: number;
  first: number;
  rankBy?: PathRanking | null | undefined;
  tradeOff?: Array<TradeOffMeasure> | TradeOffMeasure | null | undefined;
  where?: PathsWhere | null | undefined;
  place?: string | null | undefined;
  payPlace?: string | null | undefined;
  payIn?: PayIn | null | undefined;
}>;


export type PathsQuery = { from: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, to: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, careerPaths: { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, complete: boolean, calculated: boolean, place: string | null, nodes: Array<{ rank: number, stepCount: number, unknownSteps: number, unknownSignals: Array<Signal>, costParts: Array<{ measure: PathMeasure, cost: number }>, yearsBefore: { low: number, high: number } | null, unknownPay: Array<{ title: string } | null>, weakestStep: { index: number, why: Weakness } | null, steps: Array<{ skillsKnown: number, skillsToGain: { nodes: Array<{ ref: string, name: string, kind: SkillKind | null }> } | null, payDifference: { amount: number | null, currency: string | null, from: number | null, to: number | null, compared: ComparedAmount | null, measure: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { title: string, url: string | null, licence: string, attribution: string, retrieved: string | null, name: string, version: string } | null } | null, from: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, to: { ref: string, title: string, family: string | null, seniority: Seniority | null, exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> } | null } | null, sameWork: Array<{ role: { title: string } | null, as: { title: string } | null, code: { code: string } | null }>, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null }> }> } | null };

export type PathsFromSkillsQueryVariables = Exact<{
  ownSkills?: Array<OwnSkill> | OwnSkill | null | undefined;
  ownTools?: Array<string> | string | null | undefined;
  to: string;
  maxSteps: number;
  first: number;
  rankBy?: PathRanking | null | undefined;
  tradeOff?: Array<TradeOffMeasure> | TradeOffMeasure | null | undefined;
  where?: PathsWhere | null | undefined;
  place?: string | null | undefined;
  payPlace?: string | null | undefined;
  payIn?: PayIn | null | undefined;
}>;


export type PathsFromSkillsQuery = { to: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, careerPaths: { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, complete: boolean, calculated: boolean, place: string | null, nodes: Array<{ rank: number, stepCount: number, unknownSteps: number, unknownSignals: Array<Signal>, costParts: Array<{ measure: PathMeasure, cost: number }>, yearsBefore: { low: number, high: number } | null, unknownPay: Array<{ title: string } | null>, weakestStep: { index: number, why: Weakness } | null, steps: Array<{ skillsKnown: number, skillsToGain: { nodes: Array<{ ref: string, name: string, kind: SkillKind | null }> } | null, payDifference: { amount: number | null, currency: string | null, from: number | null, to: number | null, compared: ComparedAmount | null, measure: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { title: string, url: string | null, licence: string, attribution: string, retrieved: string | null, name: string, version: string } | null } | null, from: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, to: { ref: string, title: string, family: string | null, seniority: Seniority | null, exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> } | null } | null, sameWork: Array<{ role: { title: string } | null, as: { title: string } | null, code: { code: string } | null }>, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null }> }> } | null };

export type CareerPathsFragment = { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, complete: boolean, calculated: boolean, place: string | null, nodes: Array<{ rank: number, stepCount: number, unknownSteps: number, unknownSignals: Array<Signal>, costParts: Array<{ measure: PathMeasure, cost: number }>, yearsBefore: { low: number, high: number } | null, unknownPay: Array<{ title: string } | null>, weakestStep: { index: number, why: Weakness } | null, steps: Array<{ skillsKnown: number, skillsToGain: { nodes: Array<{ ref: string, name: string, kind: SkillKind | null }> } | null, payDifference: { amount: number | null, currency: string | null, from: number | null, to: number | null, compared: ComparedAmount | null, measure: string | null, fromMatch: FigureMatch | null, toMatch: FigureMatch | null, year: number | null, reason: PayUnknownReason | null, place: { name: string } | null, source: { title: string, url: string | null, licence: string, attribution: string, retrieved: string | null, name: string, version: string } | null } | null, from: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, to: { ref: string, title: string, family: string | null, seniority: Seniority | null, exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, outlook: { period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> } | null } | null, sameWork: Array<{ role: { title: string } | null, as: { title: string } | null, code: { code: string } | null }>, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null }> }> };

export type PayInPlaceQueryVariables = Exact<{
  ref: string;
  place?: string | null | undefined;
}>;


export type PayInPlaceQuery = { role: { title: string, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, otherFigures: { edges: Array<{ value: number | null, low: number | null, high: number | null, text: string | null, period: string | null, isWider: boolean, place: { name: string } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string, unit: string | null } }> } | null } | null };

export type PlaceQueryVariables = Exact<{
  ref: string;
}>;


export type PlaceQuery = { region: { name: string, kind: RegionKind | null, namesakes: Array<{ name: string, kind: RegionKind | null }> } | null };

export type PlainThingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlainThingsQuery = { roles: { nodes: Array<{ title: string, skills: { edges: Array<{ importance: number | null, node: { ref: string, name: string } }> } | null }> } | null };

export type ReachQueryVariables = Exact<{
  from: string;
}>;


export type ReachQuery = { from: { ref: string, title: string, family: string | null, seniority: Seniority | null } | null, reachableRoles: { nodes: Array<{ ref: string, title: string, family: string | null, seniority: Seniority | null, pay: { edges: Array<{ median: number | null, low: number | null, high: number | null, mean: number | null, currency: string | null, measure: string | null, appliesTo: { match: CodeMatch | null } | null }> } | null, sameWork: Array<{ match: CodeMatch, as: { ref: string } | null }> }>, edges: Array<{ calculated: boolean, path: { stepCount: number, cost: number | null, yearsBefore: { low: number, high: number } | null, skillsToGain: { nodes: Array<{ ref: string }> } | null, steps: Array<{ skillsKnown: number, to: { ref: string, title: string } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }> }, node: { ref: string } }> } | null };

export type ComesFromQueryVariables = Exact<{
  to: string;
}>;


export type ComesFromQuery = { to: { ref: string, title: string, family: string | null, seniority: Seniority | null, previous: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } | null };

export type RoleQueryVariables = Exact<{
  ref: string;
}>;


export type RoleQuery = { role: { track: Track | null, status: RoleStatus | null, ref: string, title: string, family: string | null, seniority: Seniority | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, names: { totalCount: number, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { text: string } }> } | null, statements: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { id: string, kind: StatementKind, text: string, figures: { edges: Array<{ value: number | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null } }> } | null, outlook: { employment: number | null, employmentProjected: number | null, education: string | null, experience: string | null, training: string | null, period: string | null, changePercent: number | null, openingsPerYear: number | null, match: FigureMatch | null, place: { name: string } | null, appliesTo: { code: string, title: string | null } | null, source: { title: string, url: string | null, licence: string, attribution: string } | null, figures: Array<{ measure: { ref: string } | null, source: { title: string, url: string | null } | null }> } | null, otherFigures: { edges: Array<{ value: number | null, low: number | null, high: number | null, text: string | null, period: string | null, isWider: boolean, place: { name: string } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string, unit: string | null } }> } | null, pay: { edges: Array<{ match: FigureMatch | null, isWider: boolean, low: number | null, high: number | null, median: number | null, p10: number | null, p90: number | null, mean: number | null, currency: string | null, year: number | null, measure: string | null, appliesTo: { scheme: CodeScheme | null, code: string, title: string | null, match: CodeMatch | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, skills: { totalCount: number, edges: Array<{ importance: number | null, level: number | null, essential: boolean | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string, kind: SkillKind | null } }> } | null, hotTools: { edges: Array<{ hot: boolean | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string, category: string | null } }> } | null, tools: { totalCount: number, edges: Array<{ hot: boolean | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string, category: string | null } }> } | null, credentials: { edges: Array<{ need: CredentialNeed | null, share: number | null, unpublishedShare: number | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string, fieldsOfStudy: Array<string> } }> } | null, fieldsOfStudy: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { id: string, name: string } }> } | null, traits: { edges: Array<{ importance: number | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { id: string, name: string, kind: TraitKind | null } }> } | null, industries: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null, builds: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { name: string } }> } | null, worksWith: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, codes: { edges: Array<{ match: CodeMatch | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { scheme: CodeScheme | null, code: string, title: string | null, uri: string | null } }> } | null, official: Array<{ match: CodeMatch | null, code: { scheme: CodeScheme | null, code: string } | null, role: { ref: string, title: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> } | null }>, related: { edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, similar: { edges: Array<{ sharedSkills: Array<{ name: string }> | null, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, sameWork: Array<{ as: { ref: string, title: string, next: { edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null, sameWork: Array<{ as: { ref: string } | null }> } }> } | null } | null, code: { code: string } | null }>, next: { totalCount: number, edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, previous: { totalCount: number, edges: Array<{ move: { id: string, kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, observed: { count: number, outOf: number, place: string | null, period: string | null } | null, why: { closeness: number, carriesOver: Array<string>, jobZoneStep: number | null, skillLevelStep: number | null, educationStep: number | null, licence: LicenceStep | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }> }, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null, exposure: { edges: Array<{ value: number | null, match: FigureMatch | null, appliesTo: { code: string, title: string | null } | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string } }> } | null } | null };

export type ToolOfRoleFragment = { hot: boolean | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string, category: string | null } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { search: { edges: Array<{ match: SearchMatch, matchedName: string, node:
        | { __typename: 'Activity', ref: string, name: string, id: string }
        | { __typename: 'Credential', ref: string, name: string, id: string }
        | { __typename: 'FieldOfStudy', ref: string, name: string, id: string }
        | { __typename: 'Industry', ref: string, name: string, id: string }
        | { __typename: 'Measure', id: string }
        | { __typename: 'Move', id: string }
        | { __typename: 'Name', id: string }
        | { __typename: 'OccupationCode', ref: string, code: string, id: string, officialTitle: string | null, roles: { totalCount: number } | null }
        | { __typename: 'Product', ref: string, name: string, id: string }
        | { __typename: 'Region', ref: string, name: string, id: string }
        | { __typename: 'Role', id: string, ref: string, title: string, family: string | null, seniority: Seniority | null, evidence: Array<{ basis: Basis, source: { name: string } | null }>, official: Array<{ match: CodeMatch | null, role: { evidence: Array<{ source: { name: string } | null }> } | null }> }
        | { __typename: 'Skill', ref: string, name: string, id: string, evidence: Array<{ basis: Basis, source: { name: string } | null }>, equivalents: { nodes: Array<{ evidence: Array<{ source: { name: string } | null }> }> } | null }
        | { __typename: 'Source', id: string }
        | { __typename: 'Statement', id: string }
        | { __typename: 'Tool', ref: string, name: string, id: string, evidence: Array<{ basis: Basis, source: { name: string } | null }>, equivalents: { nodes: Array<{ evidence: Array<{ source: { name: string } | null }> }> } | null }
        | { __typename: 'Trait', ref: string, name: string, id: string }
       | null }> } | null };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { graph: { counts: { roles: number, skills: number, moves: number, facts: number } | null, sources: Array<{ name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null }> | null } };

export type StartQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StartQuery = { graph: { counts: { roles: number, skills: number, moves: number, facts: number } | null }, roles: { totalCount: number, nodes: Array<{ ref: string, title: string, family: string | null, seniority: Seniority | null, traits: { nodes: Array<{ id: string, name: string }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SkillQueryVariables = Exact<{
  ref: string;
  after?: string | null | undefined;
}>;


export type SkillQuery = { skill: { ref: string, name: string, kind: SkillKind | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, buildsOn: { totalCount: number, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null, requiredFor: { totalCount: number, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null, tools: { totalCount: number, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } | null };

export type ToolQueryVariables = Exact<{
  ref: string;
  after?: string | null | undefined;
}>;


export type ToolQuery = { tool: { ref: string, name: string, category: string | null, url: string | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, supports: { totalCount: number, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, name: string } }> } | null, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } | null };

export type IndustryQueryVariables = Exact<{
  ref: string;
  after?: string | null | undefined;
}>;


export type IndustryQuery = { industry: { ref: string, name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null } | null };

export type ThingQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ThingQuery = { node:
    | { __typename: 'Activity', name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'Credential', name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'FieldOfStudy', name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'Industry' }
    | { __typename: 'Measure' }
    | { __typename: 'Move' }
    | { __typename: 'Name' }
    | { __typename: 'OccupationCode', code: string, title: string | null, scheme: CodeScheme | null, uri: string | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'Product', name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'Region', name: string, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
    | { __typename: 'Role' }
    | { __typename: 'Skill' }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'Tool' }
    | { __typename: 'Trait', name: string, kind: TraitKind | null, evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ evidence: Array<{ basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, source: { name: string, version: string, title: string, url: string | null, licence: string, attribution: string, retrieved: string | null } | null }>, node: { ref: string, title: string, family: string | null, seniority: Seniority | null } }> } | null }
   | null };

export type FamilyQueryVariables = Exact<{
  name: string;
  after?: string | null | undefined;
}>;


export type FamilyQuery = { roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, title: string, family: string | null, seniority: Seniority | null }> } | null };

export type TitleQueryVariables = Exact<{
  ref: string;
}>;


export type TitleQuery = { role: { title: string } | null };

const roleTagFragment = `fragment RoleTag on Role {
  ref
  title
  family
  seniority
}`;

const evidenceFragment = `fragment Evidence on Evidence {
  basis
  quote
  line
  reviewed
  observedAt
  source {
    name
    version
    title
    url
    licence
    attribution
    retrieved
  }
}`;

const moveTagFragment = `fragment MoveTag on Move {
  id
  kind
  commonness
  yearsBefore {
    low
    high
  }
  reason
  observed {
    count
    outOf
    place
    period
  }
  why {
    closeness
    carriesOver
    jobZoneStep
    skillLevelStep
    educationStep
    licence
  }
  evidence {
    ...Evidence
  }
}`;

const payDifferenceFragment = `fragment PayDifference on PayDifference {
  amount
  currency
  from
  to
  compared
  measure
  fromMatch
  toMatch
  place {
    name
  }
  year
  reason
  source {
    title
    url
    licence
    attribution
    retrieved
    name
    version
  }
}`;

const payFigureFragment = `fragment PayFigure on RolePayEdge {
  match
  isWider
  low
  high
  median
  p10
  p90
  mean
  currency
  year
  measure
  appliesTo {
    scheme
    code
    title
    match
  }
  evidence {
    ...Evidence
  }
  node {
    name
  }
}`;

const lineFragment = `fragment Line on Move {
  id
  kind
  commonness
}`;

const projectedChangeFragment = `fragment ProjectedChange on Outlook {
  period
  changePercent
  openingsPerYear
  place {
    name
  }
  match
  appliesTo {
    code
    title
  }
  source {
    title
    url
    licence
    attribution
  }
  figures {
    measure {
      ref
    }
    source {
      title
      url
    }
  }
}`;

const exposureFragment = `fragment Exposure on Role {
  exposure: figures(
    measures: ["exposure-tools-model", "exposure-tools-people"]
    first: 8
  ) {
    edges {
      value
      match
      appliesTo {
        code
        title
      }
      evidence {
        ...Evidence
      }
      node {
        ref
      }
    }
  }
}`;

const otherFigureFragment = `fragment OtherFigure on RoleFiguresEdge {
  value
  low
  high
  text
  period
  isWider
  place {
    name
  }
  evidence {
    ...Evidence
  }
  node {
    name
    unit
  }
}`;

const mapPayFragment = `fragment MapPay on Role {
  pay(first: 1) {
    edges {
      low
      high
      median
      mean
      currency
      measure
      appliesTo {
        match
      }
    }
  }
}`;

const mapOutlookFragment = `fragment MapOutlook on Role {
  outlook: figures(measures: ["employment-change-percent"], first: 1) {
    edges {
      value
      period
    }
  }
}`;

const mapFiguresFragment = `fragment MapFigures on Role {
  ...MapPay
  ...MapOutlook
}`;

const readNodeFragment = `fragment ReadNode on Node {
  __typename
  ... on Role {
    ref
    title
    skills(first: 0) {
      totalCount
    }
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

const careerPathsFragment = `fragment CareerPaths on CareerPathConnection {
  reason
  stepsNeeded
  unblockedBy
  complete
  calculated
  place
  nodes {
    rank
    stepCount
    costParts {
      measure
      cost
    }
    yearsBefore {
      low
      high
    }
    unknownSteps
    unknownSignals
    unknownPay {
      title
    }
    weakestStep {
      index
      why
    }
    steps {
      skillsKnown
      skillsToGain {
        nodes {
          ref
          name
          kind
        }
      }
      payDifference {
        ...PayDifference
      }
      from {
        ...RoleTag
      }
      to {
        ...RoleTag
        exposure: figures(
          measures: ["exposure-tools-model", "exposure-tools-people"]
          first: 2
        ) {
          edges {
            value
            match
            appliesTo {
              code
              title
            }
            evidence {
              ...Evidence
            }
            node {
              ref
            }
          }
        }
        pay(first: 2, place: $payPlace) {
          edges {
            ...PayFigure
          }
        }
        outlook {
          ...ProjectedChange
        }
      }
      sameWork {
        role {
          title
        }
        as {
          title
        }
        code {
          code
        }
      }
      evidence {
        ...Evidence
      }
      move {
        ...MoveTag
      }
    }
  }
}`;

const toolOfRoleFragment = `fragment ToolOfRole on RoleToolsEdge {
  hot
  evidence {
    ...Evidence
  }
  node {
    ref
    name
    category
  }
}`;

/** The operation `compare`. */
export const compareQuestion: Question<CompareQuery, CompareQueryVariables> = {
  name: 'compare',
  text: /* @__PURE__ */ [`query compare($refs: [RoleRef!]!, $place: RegionRef, $payIn: PayIn) {
  compareRoles(refs: $refs) {
    roles {
      role {
        ...RoleTag
        outlook {
          ...ProjectedChange
        }
        ...Exposure
        pay(first: 5, place: $place) {
          edges {
            ...PayFigure
          }
        }
        evidence {
          ...Evidence
        }
        traits(first: 10) {
          edges {
            evidence {
              ...Evidence
            }
            node {
              id
              name
              kind
            }
          }
        }
        next(first: 12, orderBy: {field: COVERAGE}) {
          edges {
            move {
              commonness
              evidence {
                ...Evidence
              }
            }
            node {
              ref
              title
              family
            }
          }
        }
        credentials(first: 10) {
          edges {
            need
            share
            evidence {
              ...Evidence
            }
            node {
              name
            }
          }
        }
      }
    }
    skills(first: 100) {
      sharing
      skill {
        ref
        name
        kind
      }
      listings {
        importance
        essential
        evidence {
          ...Evidence
        }
      }
    }
    tools(first: 100) {
      sharing
      tool {
        ref
        name
      }
      listings {
        importance
        evidence {
          ...Evidence
        }
      }
    }
    pairs {
      from {
        ref
        title
      }
      to {
        ref
        title
      }
      totals {
        listed
        held
      }
      payDifference(payIn: $payIn) {
        ...PayDifference
      }
      seniorityDifference {
        levels
      }
      educationDifference {
        levels
      }
    }
  }
}`, roleTagFragment, evidenceFragment, payDifferenceFragment, payFigureFragment, projectedChangeFragment, exposureFragment].join('\n\n'),
};

/** The operation `families`. */
export const familiesQuestion: Question<FamiliesQuery, FamiliesQueryVariables> = {
  name: 'families',
  text: `query families {
  graph {
    pathChoices {
      families
    }
  }
}`,
};

/** The operation `neighbourhood`. */
export const neighbourhoodQuestion: Question<NeighbourhoodQuery, NeighbourhoodQueryVariables> = {
  name: 'neighbourhood',
  text: /* @__PURE__ */ [`query neighbourhood($ref: RoleRef!) {
  role(ref: $ref) {
    ...RoleTag
    next(first: 40) {
      totalCount
      edges {
        move {
          ...MoveTag
        }
        node {
          ...RoleTag
          next(first: 30) {
            edges {
              move {
                ...Line
              }
              node {
                ...RoleTag
              }
            }
          }
        }
      }
    }
    previous(first: 40) {
      totalCount
      edges {
        move {
          ...MoveTag
        }
        node {
          ...RoleTag
          next(first: 30) {
            edges {
              move {
                ...Line
              }
              node {
                ...RoleTag
              }
            }
          }
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment, moveTagFragment, lineFragment].join('\n\n'),
};

/** The operation `wholeMap`. */
export const wholeMapQuestion: Question<WholeMapQuery, WholeMapQueryVariables> = {
  name: 'wholeMap',
  text: /* @__PURE__ */ [`query wholeMap($after: String) {
  occupations: roles(first: 0, where: {bases: [OFFICIAL]}) {
    totalCount
  }
  graph {
    pathChoices {
      payScales {
        region
        currency
      }
    }
  }
  roles(first: 100, after: $after, where: {bases: [CURATED]}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RoleTag
      ...MapFigures
      next(first: 20) {
        edges {
          move {
            ...Line
          }
          node {
            ...RoleTag
          }
        }
      }
    }
  }
}`, roleTagFragment, lineFragment, mapPayFragment, mapOutlookFragment, mapFiguresFragment].join('\n\n'),
};

/** The operation `mapOccupations`. */
export const mapOccupationsQuestion: Question<MapOccupationsQuery, MapOccupationsQueryVariables> = {
  name: 'mapOccupations',
  text: `query mapOccupations($after: String) {
  roles(first: 100, after: $after, where: {bases: [OFFICIAL]}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ref
      title
      jobZone
      codes(first: 2, where: {schemes: [SOC, ISCO]}) {
        nodes {
          scheme
          code
          title
        }
      }
    }
  }
}`,
};

/** The operation `mapPay`. */
export const mapPayQuestion: Question<MapPayQuery, MapPayQueryVariables> = {
  name: 'mapPay',
  text: /* @__PURE__ */ [`query mapPay($after: String, $payAtLeast: PayAtLeast!) {
  roles(
    first: 100
    after: $after
    where: {bases: [OFFICIAL], payAtLeast: $payAtLeast}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ref
      ...MapPay
    }
  }
}`, mapPayFragment].join('\n\n'),
};

/** The operation `mapOutlook`. */
export const mapOutlookQuestion: Question<MapOutlookQuery, MapOutlookQueryVariables> = {
  name: 'mapOutlook',
  text: /* @__PURE__ */ [`query mapOutlook($after: String) {
  roles(
    first: 100
    after: $after
    where: {bases: [OFFICIAL], outlookAtLeast: -100}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ref
      ...MapOutlook
    }
  }
}`, mapOutlookFragment].join('\n\n'),
};

/** The operation `mapOccupation`. */
export const mapOccupationQuestion: Question<MapOccupationQuery, MapOccupationQueryVariables> = {
  name: 'mapOccupation',
  text: /* @__PURE__ */ [`query mapOccupation($ref: RoleRef!) {
  role(ref: $ref) {
    ref
    ...MapFigures
    sameWork {
      as {
        ref
        title
      }
    }
    next(first: 20) {
      edges {
        move {
          ...Line
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, lineFragment, mapPayFragment, mapOutlookFragment, mapFiguresFragment].join('\n\n'),
};

/** The operation `mapWays`. */
export const mapWaysQuestion: Question<MapWaysQuery, MapWaysQueryVariables> = {
  name: 'mapWays',
  text: `query mapWays($from: RoleRef!, $to: RoleRef!) {
  careerPaths(from: $from, to: $to, first: 5) {
    nodes {
      rank
      roles {
        ref
      }
    }
  }
}`,
};

/** The operation `covers`. */
export const coversQuestion: Question<CoversQuery, CoversQueryVariables> = {
  name: 'covers',
  text: `query covers($skills: [OwnSkill!], $tools: [ToolRef!]) {
  fit(skills: $skills, tools: $tools, first: 100) {
    nodes {
      role {
        ref
      }
      totals {
        listed
        held
      }
    }
  }
}`,
};

/** The operation `fit`. */
export const fitQuestion: Question<FitQuery, FitQueryVariables> = {
  name: 'fit',
  text: /* @__PURE__ */ [`query fit($skills: [OwnSkill!], $tools: [ToolRef!]) {
  fit(skills: $skills, tools: $tools, first: 15) {
    nodes {
      role {
        ...RoleTag
      }
      totals {
        listed
        held
      }
      matched {
        ref
        name
        kind
      }
      missing {
        ref
        name
        kind
      }
      matchedTools {
        ref
        name
      }
    }
  }
}`, roleTagFragment].join('\n\n'),
};

/** The operation `opens`. */
export const opensQuestion: Question<OpensQuery, OpensQueryVariables> = {
  name: 'opens',
  text: /* @__PURE__ */ [`query opens($skills: [OwnSkill!], $tools: [ToolRef!]) {
  whatOpens(skills: $skills, tools: $tools, first: 8) {
    nodes {
      skill {
        ref
        name
      }
      opens
      raises
      roles(first: 6) {
        opened
        role {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment].join('\n\n'),
};

/** The operation `plan`. */
export const planQuestion: Question<PlanQuery, PlanQueryVariables> = {
  name: 'plan',
  text: /* @__PURE__ */ [`query plan($skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!) {
  role(ref: $to) {
    sameWork {
      as {
        ref
        title
      }
    }
    skills(first: 100) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
        }
      }
    }
  }
  learningPlan(skills: $skills, tools: $tools, to: $to) {
    reason
    totals {
      listed
      held
    }
    to {
      ...RoleTag
    }
    cycles {
      skills {
        name
      }
    }
    steps(first: 100) {
      listed
      status
      need
      essential
      skill {
        ref
        name
        kind
        learningHours {
          low
          high
        }
      }
      buildsOn {
        name
      }
      tools(first: 6) {
        name
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `listedSkills`. */
export const listedSkillsQuestion: Question<ListedSkillsQuery, ListedSkillsQueryVariables> = {
  name: 'listedSkills',
  text: `query listedSkills($role: RoleRef!) {
  role(ref: $role) {
    skills(first: 100) {
      edges {
        level
        node {
          ref
          name
        }
      }
    }
  }
}`,
};

/** The operation `skillsInText`. */
export const skillsInTextQuestion: Question<SkillsInTextQuery, SkillsInTextQueryVariables> = {
  name: 'skillsInText',
  text: /* @__PURE__ */ [`query skillsInText($text: String!) {
  skillsInText(text: $text, first: 100) {
    totalCount
    nodes {
      status
      mentionCount
      mentions(first: 5) {
        start
        quote
        status
      }
      node {
        ...ReadNode
      }
      alternatives(first: 10) {
        node {
          ...ReadNode
        }
      }
    }
  }
}`, readNodeFragment].join('\n\n'),
};

/** The operation `pathChoices`. */
export const pathChoicesQuestion: Question<PathChoicesQuery, PathChoicesQueryVariables> = {
  name: 'pathChoices',
  text: `query pathChoices {
  graph {
    pathChoices {
      bases
      sources {
        name
        title
      }
      payScales {
        region
        currency
        roles
      }
      places {
        place
        people
      }
    }
  }
}`,
};

/** The operation `paths`. */
export const pathsQuestion: Question<PathsQuery, PathsQueryVariables> = {
  name: 'paths',
  text: /* @__PURE__ */ [`query paths($from: RoleRef!, $to: RoleRef!, $maxSteps: Int!, $first: Int!, $rankBy: PathRanking, $tradeOff: [TradeOffMeasure!], $where: PathsWhere, $place: String, $payPlace: RegionRef, $payIn: PayIn) {
  from: role(ref: $from) {
    ...RoleTag
  }
  to: role(ref: $to) {
    ...RoleTag
  }
  careerPaths(
    from: $from
    to: $to
    first: $first
    maxSteps: $maxSteps
    rankBy: $rankBy
    tradeOff: $tradeOff
    where: $where
    place: $place
    payIn: $payIn
  ) {
    ...CareerPaths
  }
}`, roleTagFragment, evidenceFragment, moveTagFragment, payDifferenceFragment, payFigureFragment, projectedChangeFragment, careerPathsFragment].join('\n\n'),
};

/** The operation `pathsFromSkills`. */
export const pathsFromSkillsQuestion: Question<PathsFromSkillsQuery, PathsFromSkillsQueryVariables> = {
  name: 'pathsFromSkills',
  text: /* @__PURE__ */ [`query pathsFromSkills($ownSkills: [OwnSkill!], $ownTools: [ToolRef!], $to: RoleRef!, $maxSteps: Int!, $first: Int!, $rankBy: PathRanking, $tradeOff: [TradeOffMeasure!], $where: PathsWhere, $place: String, $payPlace: RegionRef, $payIn: PayIn) {
  to: role(ref: $to) {
    ...RoleTag
  }
  careerPaths(
    ownSkills: $ownSkills
    ownTools: $ownTools
    to: $to
    first: $first
    maxSteps: $maxSteps
    rankBy: $rankBy
    tradeOff: $tradeOff
    where: $where
    place: $place
    payIn: $payIn
  ) {
    ...CareerPaths
  }
}`, roleTagFragment, evidenceFragment, moveTagFragment, payDifferenceFragment, payFigureFragment, projectedChangeFragment, careerPathsFragment].join('\n\n'),
};

/** The operation `payInPlace`. */
export const payInPlaceQuestion: Question<PayInPlaceQuery, PayInPlaceQueryVariables> = {
  name: 'payInPlace',
  text: /* @__PURE__ */ [`query payInPlace($ref: RoleRef!, $place: RegionRef) {
  role(ref: $ref) {
    title
    pay(place: $place, first: 20) {
      edges {
        ...PayFigure
      }
    }
    otherFigures: figures(place: $place, where: {topics: [OTHER]}, first: 20) {
      edges {
        ...OtherFigure
      }
    }
  }
}`, evidenceFragment, payFigureFragment, otherFigureFragment].join('\n\n'),
};

/** The operation `place`. */
export const placeQuestion: Question<PlaceQuery, PlaceQueryVariables> = {
  name: 'place',
  text: `query place($ref: RegionRef!) {
  region(ref: $ref) {
    name
    kind
    namesakes {
      name
      kind
    }
  }
}`,
};

/** The operation `plainThings`. */
export const plainThingsQuestion: Question<PlainThingsQuery, PlainThingsQueryVariables> = {
  name: 'plainThings',
  text: `query plainThings {
  roles(
    first: 100
    where: {bases: [CURATED], families: ["Care and teaching", "Shops, food and hotels", "Offices, money and law", "Trades and transport", "Science, engineering and IT"]}
  ) {
    nodes {
      title
      skills(first: 16) {
        edges {
          importance
          node {
            ref
            name
          }
        }
      }
    }
  }
}`,
};

/** The operation `reach`. */
export const reachQuestion: Question<ReachQuery, ReachQueryVariables> = {
  name: 'reach',
  text: /* @__PURE__ */ [`query reach($from: RoleRef!) {
  from: role(ref: $from) {
    ...RoleTag
  }
  reachableRoles(from: $from, within: 3, orderBy: STEPS, first: 60) {
    nodes {
      ...RoleTag
      pay(first: 2) {
        edges {
          median
          low
          high
          mean
          currency
          measure
          appliesTo {
            match
          }
        }
      }
      sameWork {
        match
        as {
          ref
        }
      }
    }
    edges {
      calculated
      path {
        stepCount
        cost
        yearsBefore {
          low
          high
        }
        skillsToGain {
          nodes {
            ref
          }
        }
        steps {
          skillsKnown
          to {
            ref
            title
          }
          evidence {
            ...Evidence
          }
        }
      }
      node {
        ref
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `comesFrom`. */
export const comesFromQuestion: Question<ComesFromQuery, ComesFromQueryVariables> = {
  name: 'comesFrom',
  text: /* @__PURE__ */ [`query comesFrom($to: RoleRef!) {
  to: role(ref: $to) {
    ...RoleTag
    previous(first: 50) {
      edges {
        move {
          ...MoveTag
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment, moveTagFragment].join('\n\n'),
};

/** The operation `role`. */
export const roleQuestion: Question<RoleQuery, RoleQueryVariables> = {
  name: 'role',
  text: /* @__PURE__ */ [`query role($ref: RoleRef!) {
  role(ref: $ref) {
    ...RoleTag
    track
    status
    evidence {
      ...Evidence
    }
    names(first: 50) {
      totalCount
      edges {
        evidence {
          ...Evidence
        }
        node {
          text
        }
      }
    }
    statements(first: 100) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          id
          kind
          text
          figures(where: {topics: [EXPOSURE]}, first: 2) {
            edges {
              value
              evidence {
                ...Evidence
              }
              node {
                ref
                name
              }
            }
          }
        }
      }
    }
    outlook {
      ...ProjectedChange
      employment
      employmentProjected
      education
      experience
      training
    }
    ...Exposure
    otherFigures: figures(where: {topics: [OTHER]}, first: 20) {
      edges {
        ...OtherFigure
      }
    }
    pay(first: 20) {
      edges {
        ...PayFigure
      }
    }
    skills(first: 100) {
      totalCount
      edges {
        importance
        level
        essential
        evidence {
          ...Evidence
        }
        node {
          ref
          name
          kind
        }
      }
    }
    hotTools: tools(first: 16, where: {hot: true}) {
      edges {
        ...ToolOfRole
      }
    }
    tools(first: 100) {
      totalCount
      edges {
        ...ToolOfRole
      }
    }
    credentials(first: 20) {
      edges {
        need
        share
        unpublishedShare
        evidence {
          ...Evidence
        }
        node {
          name
          fieldsOfStudy
        }
      }
    }
    fieldsOfStudy(first: 20) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          id
          name
        }
      }
    }
    traits(first: 40, orderBy: {field: IMPORTANCE}) {
      edges {
        importance
        evidence {
          ...Evidence
        }
        node {
          id
          name
          kind
        }
      }
    }
    industries(first: 20) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
          name
        }
      }
    }
    builds(first: 20) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          name
        }
      }
    }
    worksWith(first: 20) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          ...RoleTag
        }
      }
    }
    codes(first: 20) {
      edges {
        match
        evidence {
          ...Evidence
        }
        node {
          scheme
          code
          title
          uri
        }
      }
    }
    official {
      match
      code {
        scheme
        code
      }
      role {
        ref
        title
        evidence {
          ...Evidence
        }
      }
    }
    related(first: 20) {
      edges {
        evidence {
          ...Evidence
        }
        node {
          ...RoleTag
        }
      }
    }
    similar(first: 6) {
      edges {
        sharedSkills(first: 4) {
          name
        }
        node {
          ...RoleTag
        }
      }
    }
    sameWork {
      as {
        ref
        title
        next(first: 12) {
          edges {
            move {
              ...MoveTag
            }
            node {
              ...RoleTag
              sameWork {
                as {
                  ref
                }
              }
            }
          }
        }
      }
      code {
        code
      }
    }
    next(first: 100, orderBy: {field: COVERAGE}) {
      totalCount
      edges {
        move {
          ...MoveTag
        }
        node {
          ...RoleTag
        }
      }
    }
    previous(first: 100, orderBy: {field: COVERAGE}) {
      totalCount
      edges {
        move {
          ...MoveTag
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment, moveTagFragment, payFigureFragment, projectedChangeFragment, exposureFragment, otherFigureFragment, toolOfRoleFragment].join('\n\n'),
};

/** The operation `search`. */
export const searchQuestion: Question<SearchQuery, SearchQueryVariables> = {
  name: 'search',
  text: /* @__PURE__ */ [`query search($text: String!, $kinds: [SearchKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    edges {
      match
      matchedName
      node {
        __typename
        id
        ... on Role {
          ...RoleTag
          evidence {
            basis
            source {
              name
            }
          }
          official {
            match
            role {
              evidence {
                source {
                  name
                }
              }
            }
          }
        }
        ... on Skill {
          ref
          name
          evidence {
            basis
            source {
              name
            }
          }
          equivalents(first: 5, where: {matches: [EXACT]}) {
            nodes {
              evidence {
                source {
                  name
                }
              }
            }
          }
        }
        ... on Tool {
          ref
          name
          evidence {
            basis
            source {
              name
            }
          }
          equivalents(first: 5, where: {matches: [EXACT]}) {
            nodes {
              evidence {
                source {
                  name
                }
              }
            }
          }
        }
        ... on Industry {
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
        ... on Product {
          ref
          name
        }
        ... on Region {
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
          roles(first: 1) {
            totalCount
          }
        }
      }
    }
  }
}`, roleTagFragment].join('\n\n'),
};

/** The operation `sources`. */
export const sourcesQuestion: Question<SourcesQuery, SourcesQueryVariables> = {
  name: 'sources',
  text: `query sources {
  graph {
    counts {
      roles
      skills
      moves
      facts
    }
    sources {
      name
      version
      title
      url
      licence
      attribution
      retrieved
    }
  }
}`,
};

/** The operation `start`. */
export const startQuestion: Question<StartQuery, StartQueryVariables> = {
  name: 'start',
  text: /* @__PURE__ */ [`query start($after: String) {
  graph {
    counts {
      roles
      skills
      moves
      facts
    }
  }
  roles(first: 100, after: $after, where: {bases: [CURATED]}) {
    nodes {
      ...RoleTag
      traits(first: 10) {
        nodes {
          id
          name
        }
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`, roleTagFragment].join('\n\n'),
};

/** The operation `skill`. */
export const skillQuestion: Question<SkillQuery, SkillQueryVariables> = {
  name: 'skill',
  text: /* @__PURE__ */ [`query skill($ref: SkillRef!, $after: String) {
  skill(ref: $ref) {
    ref
    name
    kind
    evidence {
      ...Evidence
    }
    buildsOn(first: 50) {
      totalCount
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
          name
        }
      }
    }
    requiredFor(first: 50) {
      totalCount
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
          name
        }
      }
    }
    tools(first: 50) {
      totalCount
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
          name
        }
      }
    }
    roles(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        evidence {
          ...Evidence
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `tool`. */
export const toolQuestion: Question<ToolQuery, ToolQueryVariables> = {
  name: 'tool',
  text: /* @__PURE__ */ [`query tool($ref: ToolRef!, $after: String) {
  tool(ref: $ref) {
    ref
    name
    category
    url
    evidence {
      ...Evidence
    }
    supports(first: 50) {
      totalCount
      edges {
        evidence {
          ...Evidence
        }
        node {
          ref
          name
        }
      }
    }
    roles(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        evidence {
          ...Evidence
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `industry`. */
export const industryQuestion: Question<IndustryQuery, IndustryQueryVariables> = {
  name: 'industry',
  text: /* @__PURE__ */ [`query industry($ref: IndustryRef!, $after: String) {
  industry(ref: $ref) {
    ref
    name
    evidence {
      ...Evidence
    }
    roles(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        evidence {
          ...Evidence
        }
        node {
          ...RoleTag
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `thing`. */
export const thingQuestion: Question<ThingQuery, ThingQueryVariables> = {
  name: 'thing',
  text: /* @__PURE__ */ [`query thing($id: ID!, $after: String) {
  node(id: $id) {
    __typename
    ... on Trait {
      name
      kind
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on Credential {
      name
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on FieldOfStudy {
      name
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on Product {
      name
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on Activity {
      name
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on Region {
      name
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
    ... on OccupationCode {
      code
      title
      scheme
      uri
      evidence {
        ...Evidence
      }
      roles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          evidence {
            ...Evidence
          }
          node {
            ...RoleTag
          }
        }
      }
    }
  }
}`, roleTagFragment, evidenceFragment].join('\n\n'),
};

/** The operation `family`. */
export const familyQuestion: Question<FamilyQuery, FamilyQueryVariables> = {
  name: 'family',
  text: /* @__PURE__ */ [`query family($name: String!, $after: String) {
  roles(
    first: 100
    after: $after
    where: {families: [$name]}
    orderBy: {field: SENIORITY}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RoleTag
    }
  }
}`, roleTagFragment].join('\n\n'),
};

/** The operation `title`. */
export const titleQuestion: Question<TitleQuery, TitleQueryVariables> = {
  name: 'title',
  text: `query title($ref: RoleRef!) {
  role(ref: $ref) {
    title
  }
}`,
};

