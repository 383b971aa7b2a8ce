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

/** How usual the editors judge a move to be. Typical, not a rule; people arrive by other ways. */
export type Commonness =
  /** Many in the role make it. */
  | 'COMMON'
  /** Some make it. */
  | 'OCCASIONAL'
  /** Few make it, at least in one step. */
  | 'RARE';

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

/** The roles to consider: those that meet all of it. */
export type FitWhere = {
  /** Described on one of these bases; with `sources`, one description meets both. */
  bases?: Array<Basis> | null | undefined;
  /** Of one of these lines of work, at most 100; a role without one is left out. */
  families?: Array<string> | null | undefined;
  /** Found in one of these, at most 100; a role without known industries is kept. */
  industries?: Array<string> | null | undefined;
  /** On one of these levels; a role of unknown level is kept. */
  seniority?: Array<Seniority> | null | undefined;
  /** Described by one of these sources, each by its name ("editors") or release ("onet@29.3"); at most 100. What other sources say of such a role counts. */
  sources?: Array<string> | null | undefined;
};

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

export type CareerPathsQueryVariables = Exact<{
  from?: string | null | undefined;
  to: string;
  ownSkills?: Array<OwnSkill> | OwnSkill | null | undefined;
  maxSteps?: number | null | undefined;
  first?: number | null | undefined;
  rankBy?: PathRanking | null | undefined;
  where?: PathsWhere | null | undefined;
}>;


export type CareerPathsQuery = { careerPaths: { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, complete: boolean, nodes: Array<{ rank: number, stepCount: number, unknownSteps: number, yearsBefore: { low: number, high: number } | null, steps: Array<{ from: { title: string } | null, to: { ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, sameWork: Array<{ role: { title: string } | null, as: { title: string } | null }>, move: { kind: MoveKind | null, commonness: Commonness | null, reason: string | null, yearsBefore: { low: number, high: number } | null, why: { carriesOver: Array<string> } | null } | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> }> } | null };

export type FactsQueryVariables = Exact<{
  keys?: Array<string> | string;
}>;


export type FactsQuery = { facts: Array<{ key: string, basis: Basis, quote: string | null, line: number | null, reviewed: string | null, observedAt: string | null, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string, attribution: string, url: string | null, retrieved: string | null } | null } | null> | null, graph: { sources: Array<{ ref: string, title: string, licence: string }> | null } };

export type FittingRolesQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  credentials?: Array<string> | string | null | undefined;
  where?: FitWhere | null | undefined;
  first?: number | null | undefined;
}>;


export type FittingRolesQuery = { fit: { totalCount: number, nodes: Array<{ rank: number, role: { ref: string, title: string, skills: { edges: Array<{ node: { ref: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, totals: { listed: number, held: number }, matched: Array<{ ref: string, name: string }> | null, missing: Array<{ ref: string, name: string }> | null }> } | null };

export type CitedFragment = { key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null };

export type TitledFragment = { ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> };

export type PayFigureFragment = { low: number | null, high: number | null, median: number | null, currency: string | null, year: number | null, measure: string | null, match: FigureMatch | null, isWider: boolean, appliesTo: { code: string, title: string | null } | null, node: { name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> };

export type LearningPlanQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
  first?: number | null | undefined;
}>;


export type LearningPlanQuery = { learningPlan: { reason: NoGapReason | null, stepCount: number, from: { ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, to: { ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, totals: { listed: number, held: number }, steps: Array<{ rank: number, listed: boolean, status: GapStatus, need: number | null, skill: { ref: string, name: string, buildsOn: { edges: Array<{ node: { ref: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null } | null, buildsOn: Array<{ ref: string, name: string }> }> | null } | null, skillGap: { skills: { edges: Array<{ node: { ref: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null } | null };

export type RoleComparisonQueryVariables = Exact<{
  refs: Array<string> | string;
  place?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RoleComparisonQuery = { compareRoles: { roles: Array<{ skillsListed: number, toolsListed: number, role: { family: string | null, seniority: Seniority | null, ref: string, title: string, pay: { totalCount: number, edges: Array<{ low: number | null, high: number | null, median: number | null, currency: string | null, year: number | null, measure: string | null, match: FigureMatch | null, isWider: boolean, appliesTo: { code: string, title: string | null } | null, node: { name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null }>, shared: Array<{ skill: { ref: string, name: string } | null, listings: Array<{ importance: number | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null> }> | null, distinct: Array<{ skill: { ref: string, name: string } | null, listings: Array<{ importance: number | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null> }> | null, pairs: Array<{ from: { title: string } | null, to: { title: string } | null, totals: { held: number, listed: number } }> } | null };

export type RoleQueryVariables = Exact<{
  ref: string;
  place?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RoleQuery = { role: { family: string | null, seniority: Seniority | null, track: Track | null, ref: string, title: string, summary: { edges: Array<{ node: { text: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, pay: { totalCount: number, edges: Array<{ low: number | null, high: number | null, median: number | null, currency: string | null, year: number | null, measure: string | null, match: FigureMatch | null, isWider: boolean, appliesTo: { code: string, title: string | null } | null, node: { name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, skills: { totalCount: number, edges: Array<{ importance: number | null, essential: boolean | null, node: { ref: string, name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, credentials: { edges: Array<{ need: CredentialNeed | null, share: number | null, node: { name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, next: { totalCount: number, edges: Array<{ node: { ref: string, title: string }, move: { kind: MoveKind | null, commonness: Commonness | null, yearsBefore: { low: number, high: number } | null }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, previous: { totalCount: number, edges: Array<{ node: { ref: string, title: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ node:
        | { __typename: 'Activity', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Credential', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'FieldOfStudy', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Industry', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Measure' }
        | { __typename: 'Move' }
        | { __typename: 'Name' }
        | { __typename: 'OccupationCode', ref: string, code: string, officialTitle: string | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Product', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Region', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Role', ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Skill', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Source' }
        | { __typename: 'Statement' }
        | { __typename: 'Tool', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
        | { __typename: 'Trait', ref: string, name: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }
       | null }> } | null };

export type SkillGapQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
  first?: number | null | undefined;
}>;


export type SkillGapQuery = { skillGap: { reason: NoGapReason | null, from: { ref: string, title: string, skills: { totalCount: number, edges: Array<{ node: { ref: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, to: { ref: string, title: string, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> } | null, totals: { listed: number, held: number, below: number, missing: number }, toolTotals: { listed: number, held: number, missing: number }, toLearn: { totalCount: number, edges: Array<{ status: GapStatus, need: number | null, have: number | null, node: { ref: string, name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, carriesOver: { totalCount: number, edges: Array<{ node: { ref: string, name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null, tools: { totalCount: number, edges: Array<{ node: { ref: string, name: string }, evidence: Array<{ key: string, claims: Array<{ property: string, value: string }>, source: { ref: string, title: string, licence: string } | null }> }> } | null } | null };

const citedFragment = `fragment Cited on Evidence {
  key
  claims {
    property
    value
  }
  source {
    ref
    title
    licence
  }
}`;

const titledFragment = `fragment Titled on Role {
  ref
  title
  evidence {
    ...Cited
  }
}`;

const payFigureFragment = `fragment PayFigure on RolePayEdge {
  low
  high
  median
  currency
  year
  measure
  match
  isWider
  appliesTo {
    code
    title
  }
  node {
    name
  }
  evidence {
    ...Cited
  }
}`;

/** The operation `careerPaths`. */
export const careerPathsQuestion: Question<CareerPathsQuery, CareerPathsQueryVariables> = {
  name: 'careerPaths',
  text: /* @__PURE__ */ [`query careerPaths($from: RoleRef, $to: RoleRef!, $ownSkills: [OwnSkill!], $maxSteps: Int, $first: Int = 3, $rankBy: PathRanking, $where: PathsWhere) {
  careerPaths(
    from: $from
    to: $to
    ownSkills: $ownSkills
    maxSteps: $maxSteps
    first: $first
    rankBy: $rankBy
    where: $where
  ) {
    reason
    stepsNeeded
    unblockedBy
    complete
    nodes {
      rank
      stepCount
      unknownSteps
      yearsBefore {
        low
        high
      }
      steps {
        from {
          title
        }
        to {
          ...Titled
        }
        sameWork {
          role {
            title
          }
          as {
            title
          }
        }
        move {
          kind
          commonness
          reason
          yearsBefore {
            low
            high
          }
          why {
            carriesOver
          }
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, citedFragment, titledFragment].join('\n\n'),
};

/** The operation `facts`. */
export const factsQuestion: Question<FactsQuery, FactsQueryVariables> = {
  name: 'facts',
  text: `query facts($keys: [String!]! = []) {
  facts(keys: $keys) {
    key
    basis
    quote
    line
    reviewed
    observedAt
    claims {
      property
      value
    }
    source {
      ref
      title
      licence
      attribution
      url
      retrieved
    }
  }
  graph {
    sources {
      ref
      title
      licence
    }
  }
}`,
};

/** The operation `fittingRoles`. */
export const fittingRolesQuestion: Question<FittingRolesQuery, FittingRolesQueryVariables> = {
  name: 'fittingRoles',
  text: /* @__PURE__ */ [`query fittingRoles($skills: [OwnSkill!], $tools: [ToolRef!], $credentials: [CredentialRef!], $where: FitWhere, $first: Int = 5) {
  fit(
    skills: $skills
    tools: $tools
    credentials: $credentials
    where: $where
    first: $first
  ) {
    totalCount
    nodes {
      rank
      role {
        ...Titled
        skills(first: 100) {
          edges {
            node {
              ref
            }
            evidence {
              ...Cited
            }
          }
        }
      }
      totals {
        listed
        held
      }
      matched(first: 3) {
        ref
        name
      }
      missing(first: 3) {
        ref
        name
      }
    }
  }
}`, citedFragment, titledFragment].join('\n\n'),
};

/** The operation `learningPlan`. */
export const learningPlanQuestion: Question<LearningPlanQuery, LearningPlanQueryVariables> = {
  name: 'learningPlan',
  text: /* @__PURE__ */ [`query learningPlan($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!, $first: Int = 8) {
  learningPlan(from: $from, skills: $skills, tools: $tools, to: $to) {
    from {
      ...Titled
    }
    to {
      ...Titled
    }
    reason
    stepCount
    totals {
      listed
      held
    }
    steps(first: $first) {
      rank
      listed
      status
      need
      skill {
        ref
        name
        buildsOn(first: 20) {
          edges {
            node {
              ref
            }
            evidence {
              ...Cited
            }
          }
        }
      }
      buildsOn {
        ref
        name
      }
    }
  }
  skillGap(from: $from, skills: $skills, tools: $tools, to: $to) {
    skills(statuses: [MISSING, BELOW]) {
      edges {
        node {
          ref
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, citedFragment, titledFragment].join('\n\n'),
};

/** The operation `roleComparison`. */
export const roleComparisonQuestion: Question<RoleComparisonQuery, RoleComparisonQueryVariables> = {
  name: 'roleComparison',
  text: /* @__PURE__ */ [`query roleComparison($refs: [RoleRef!]!, $place: RegionRef, $first: Int = 4) {
  compareRoles(refs: $refs) {
    roles {
      role {
        ...Titled
        family
        seniority
        pay(place: $place, first: 1) {
          totalCount
          edges {
            ...PayFigure
          }
        }
      }
      skillsListed
      toolsListed
    }
    shared: skills(sharing: [ALL], first: $first) {
      skill {
        ref
        name
      }
      listings {
        importance
        evidence {
          ...Cited
        }
      }
    }
    distinct: skills(sharing: [ONE], first: $first) {
      skill {
        ref
        name
      }
      listings {
        importance
        evidence {
          ...Cited
        }
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
    }
  }
}`, citedFragment, titledFragment, payFigureFragment].join('\n\n'),
};

/** The operation `role`. */
export const roleQuestion: Question<RoleQuery, RoleQueryVariables> = {
  name: 'role',
  text: /* @__PURE__ */ [`query role($ref: RoleRef!, $place: RegionRef, $first: Int = 8) {
  role(ref: $ref) {
    ...Titled
    family
    seniority
    track
    summary: statements(kinds: [SUMMARY], first: 1) {
      edges {
        node {
          text
        }
        evidence {
          ...Cited
        }
      }
    }
    pay(place: $place, first: 3) {
      totalCount
      edges {
        ...PayFigure
      }
    }
    skills(first: $first) {
      totalCount
      edges {
        importance
        essential
        node {
          ref
          name
        }
        evidence {
          ...Cited
        }
      }
    }
    credentials(first: 2) {
      edges {
        need
        share
        node {
          name
        }
        evidence {
          ...Cited
        }
      }
    }
    next(first: $first) {
      totalCount
      edges {
        node {
          ref
          title
        }
        move {
          kind
          commonness
          yearsBefore {
            low
            high
          }
        }
        evidence {
          ...Cited
        }
      }
    }
    previous(first: 4) {
      totalCount
      edges {
        node {
          ref
          title
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, citedFragment, titledFragment, payFigureFragment].join('\n\n'),
};

/** The operation `search`. */
export const searchQuestion: Question<SearchQuery, SearchQueryVariables> = {
  name: 'search',
  text: /* @__PURE__ */ [`query search($text: String!, $kinds: [SearchKind!], $first: Int = 8) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    edges {
      node {
        __typename
        ... on Role {
          ...Titled
        }
        ... on Skill {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Tool {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Industry {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Region {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Product {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Activity {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Credential {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on FieldOfStudy {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on Trait {
          ref
          name
          evidence {
            ...Cited
          }
        }
        ... on OccupationCode {
          ref
          code
          officialTitle: title
          evidence {
            ...Cited
          }
        }
      }
    }
  }
}`, citedFragment, titledFragment].join('\n\n'),
};

/** The operation `skillGap`. */
export const skillGapQuestion: Question<SkillGapQuery, SkillGapQueryVariables> = {
  name: 'skillGap',
  text: /* @__PURE__ */ [`query skillGap($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!, $first: Int = 10) {
  skillGap(from: $from, skills: $skills, tools: $tools, to: $to) {
    from {
      ...Titled
      skills(first: 100) {
        totalCount
        edges {
          node {
            ref
          }
          evidence {
            ...Cited
          }
        }
      }
    }
    to {
      ...Titled
    }
    reason
    totals {
      listed
      held
      below
      missing
    }
    toolTotals {
      listed
      held
      missing
    }
    toLearn: skills(statuses: [MISSING, BELOW], first: $first) {
      totalCount
      edges {
        status
        need
        have
        node {
          ref
          name
        }
        evidence {
          ...Cited
        }
      }
    }
    carriesOver: skills(statuses: [MET, EXCEEDED], first: 5) {
      totalCount
      edges {
        node {
          ref
          name
        }
        evidence {
          ...Cited
        }
      }
    }
    tools(statuses: [MISSING], first: 4) {
      totalCount
      edges {
        node {
          ref
          name
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, citedFragment, titledFragment].join('\n\n'),
};

