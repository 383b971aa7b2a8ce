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

/** How usual the editors judge a move to be. Typical, not a rule; people arrive by other ways. */
export type Commonness =
  /** Many in the role make it. */
  | 'COMMON'
  /** Some make it. */
  | 'OCCASIONAL'
  /** Few make it, at least in one step. */
  | 'RARE';

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

/** Sort direction; unknown values come last in both. */
export type OrderDirection =
  /** From low to high, A to Z, or as an enum lists its values. */
  | 'ASC'
  /** Reverse of ASC. */
  | 'DESC';

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

/** How to order the list. */
export type RoleOrder = {
  /** With PAY: the currency, by its ISO 4217 code; left out, as `region`. Nothing is converted. */
  currency?: string | null | undefined;
  /** Sort direction; default: see the field. */
  direction?: OrderDirection | null | undefined;
  /** The value to sort by. */
  field: RoleOrderField;
  /** With PAY: figures that count besides; left out, as in `payAtLeast`. */
  include?: IncludedFigures | null | undefined;
  /** With PAY: the place, such as "Seattle"; left out, as `region`. Figures about wider places do not count. */
  place?: string | null | undefined;
  /** With PAY: the place, by its ISO 3166 code such as "US". Left out, that of `payAtLeast`, else the one where most roles have a figure. */
  region?: string | null | undefined;
};

/** What the list can be ordered by; ties go by id. */
export type RoleOrderField =
  /** By line of work; ASC unless `direction` says otherwise. */
  | 'FAMILY'
  /** By O*NET job zone; ASC unless `direction` says otherwise. */
  | 'JOB_ZONE'
  /** By the projected change of employment in percent: of the role itself, or of an occupation that it matches EXACT or CLOSE; DESC unless `direction` says otherwise. */
  | 'OUTLOOK'
  /** By pay per year in one place and currency: the median, or where only a range is known its lower end. The figure is the role’s own, or of an occupation that it matches EXACT or CLOSE; DESC unless `direction` says otherwise. */
  | 'PAY'
  /** By level; ASC unless `direction` says otherwise. */
  | 'SENIORITY'
  /** By title; ASC unless `direction` says otherwise. */
  | 'TITLE';

/** Skills that a role lists. */
export type RoleSkillsListed = {
  /** Each of these. */
  all?: Array<string> | null | undefined;
  /** At least one of these. */
  any?: Array<string> | null | undefined;
};

/** Tools that a role uses. */
export type RoleToolsUsed = {
  /** Each of these. */
  all?: Array<string> | null | undefined;
  /** At least one of these. */
  any?: Array<string> | null | undefined;
};

/** Conditions that must all hold. Each list takes at most 100 values. An unknown value meets no condition. */
export type RoleWhere = {
  /** Only facts of these bases. */
  bases?: Array<Basis> | null | undefined;
  /** With one of these official codes or their URIs, however well it matches. */
  codes?: Array<string> | null | undefined;
  /** Usually requiring no more education than this; CERTIFICATION is refused, as it is no level. */
  educationAtMost?: CredentialLevel | null | undefined;
  /** Of one of these lines of work. */
  families?: Array<string> | null | undefined;
  /** Found in one of these industries. */
  industries?: Array<string> | null | undefined;
  /** Whose employment is projected to change by at least this many percent; negative for a decline. The figure is that of the order OUTLOOK. */
  outlookAtLeast?: number | null | undefined;
  /** With a pay of at least this: the median, or where only a range is known its lower end. The figure is the role’s own, or of an occupation that it matches EXACT or CLOSE. */
  payAtLeast?: PayAtLeast | null | undefined;
  /** On one of these levels. */
  seniority?: Array<Seniority> | null | undefined;
  /** Listing these skills. */
  skills?: RoleSkillsListed | null | undefined;
  /** Only what these sources say, each by its name ("brief") or release ("onet@29.3"). Values of other sources then count for nothing. */
  sources?: Array<string> | null | undefined;
  /** Whose name matches this text, as in `search`. */
  text?: string | null | undefined;
  /** Using these tools. */
  tools?: RoleToolsUsed | null | undefined;
  /** Of one of these tracks. */
  track?: Array<Track> | null | undefined;
  /** With `educationAtMost`: whether roles of unknown usual requirement are kept. */
  unknownEducation?: Unknown | null | undefined;
  /** With `payAtLeast`: whether roles without such a figure are kept. */
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
  rankBy?: PathRanking | null | undefined;
  where?: PathsWhere | null | undefined;
  first?: number | null | undefined;
}>;


export type CareerPathsQuery = { careerPaths: { reason: NoPathReason | null, stepsNeeded: number | null, unblockedBy: Array<PathConstraint>, nodes: Array<{ rank: number, cost: number | null, stepCount: number, yearsBefore: { low: number, high: number } | null, roles: Array<{ id: string, ref: string, title: string, family: string | null, seniority: Seniority | null } | null>, steps: Array<{ sameWork: Array<{ match: CodeMatch }>, move: { reason: string | null, kind: MoveKind | null, commonness: Commonness | null, yearsBefore: { low: number, high: number } | null } | null, skillsToGain: { nodes: Array<{ ref: string, name: string }> } | null, evidence: Array<{ key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null }> }> }> } | null };

export type FittingRolesQueryVariables = Exact<{
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  where?: FitWhere | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FittingRolesQuery = { fit: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, role: { id: string, ref: string, title: string, family: string | null, seniority: Seniority | null } | null, totals: { listed: number, held: number }, missing: Array<{ ref: string, name: string }> | null }> } | null };

export type RoleNameFragment = { id: string, ref: string, title: string, family: string | null, seniority: Seniority | null };

export type CitedFragment = { key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null };

export type MoveSignsFragment = { kind: MoveKind | null, commonness: Commonness | null, yearsBefore: { low: number, high: number } | null };

export type ReachableRolesQueryVariables = Exact<{
  from: string;
  within?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReachableRolesQuery = { reachableRoles: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, ref: string, title: string, family: string | null, seniority: Seniority | null }>, edges: Array<{ calculated: boolean, path: { cost: number | null, stepCount: number } }> } | null };

export type RoleQueryVariables = Exact<{
  ref: string;
  place?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RoleQuery = { role: { id: string, ref: string, title: string, family: string | null, seniority: Seniority | null, evidence: Array<{ key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null }>, skills: { totalCount: number, edges: Array<{ importance: number | null, level: number | null, essential: boolean | null, node: { ref: string, name: string }, evidence: Array<{ key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null }> }> } | null, pay: { edges: Array<{ median: number | null, low: number | null, high: number | null, currency: string | null, year: number | null, measure: string | null, match: FigureMatch | null, node: { name: string }, evidence: Array<{ key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null }> }> } | null, next: { totalCount: number, edges: Array<{ node: { id: string, ref: string, title: string, family: string | null, seniority: Seniority | null }, move: { reason: string | null, kind: MoveKind | null, commonness: Commonness | null, yearsBefore: { low: number, high: number } | null }, evidence: Array<{ key: string, basis: Basis, source: { name: string, licence: string, attribution: string, url: string | null } | null }> }> } | null } | null };

export type RolesQueryVariables = Exact<{
  where?: RoleWhere | null | undefined;
  orderBy?: RoleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RolesQuery = { roles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, ref: string, title: string, family: string | null, seniority: Seniority | null }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<
      | { __typename: 'Activity' }
      | { __typename: 'Credential' }
      | { __typename: 'FieldOfStudy' }
      | { __typename: 'Industry', ref: string, name: string }
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
     | null> } | null };

export type SkillGapQueryVariables = Exact<{
  from?: string | null | undefined;
  skills?: Array<OwnSkill> | OwnSkill | null | undefined;
  tools?: Array<string> | string | null | undefined;
  to: string;
  first?: number | null | undefined;
}>;


export type SkillGapQuery = { skillGap: { reason: NoGapReason | null, to: { id: string, ref: string, title: string, family: string | null, seniority: Seniority | null } | null, totals: { listed: number, held: number, missing: number }, skills: { totalCount: number, edges: Array<{ status: GapStatus, need: number | null, have: number | null, node: { ref: string, name: string } }> } | null } | null };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { graph: { version: string | null, sources: Array<{ ref: string, name: string, version: string, title: string, licence: string, attribution: string, url: string | null }> | null } };

export type GraphVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type GraphVersionQuery = { graph: { version: string | null } };

const roleNameFragment = `fragment RoleName on Role {
  id
  ref
  title
  family
  seniority
}`;

const citedFragment = `fragment Cited on Evidence {
  key
  basis
  source {
    name
    licence
    attribution
    url
  }
}`;

const moveSignsFragment = `fragment MoveSigns on Move {
  kind
  commonness
  yearsBefore {
    low
    high
  }
}`;

/** The operation `careerPaths`. */
export const careerPathsQuestion: Question<CareerPathsQuery, CareerPathsQueryVariables> = {
  name: 'careerPaths',
  text: /* @__PURE__ */ [`query careerPaths($from: RoleRef, $to: RoleRef!, $ownSkills: [OwnSkill!], $maxSteps: Int, $rankBy: PathRanking, $where: PathsWhere, $first: Int = 5) {
  careerPaths(
    from: $from
    to: $to
    ownSkills: $ownSkills
    maxSteps: $maxSteps
    rankBy: $rankBy
    where: $where
    first: $first
  ) {
    reason
    stepsNeeded
    unblockedBy
    nodes {
      rank
      cost
      stepCount
      yearsBefore {
        low
        high
      }
      roles {
        ...RoleName
      }
      steps {
        sameWork {
          match
        }
        move {
          ...MoveSigns
          reason
        }
        skillsToGain(first: 10) {
          nodes {
            ref
            name
          }
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, roleNameFragment, citedFragment, moveSignsFragment].join('\n\n'),
};

/** The operation `fittingRoles`. */
export const fittingRolesQuestion: Question<FittingRolesQuery, FittingRolesQueryVariables> = {
  name: 'fittingRoles',
  text: /* @__PURE__ */ [`query fittingRoles($skills: [OwnSkill!], $tools: [ToolRef!], $where: FitWhere, $first: Int = 10, $after: String) {
  fit(skills: $skills, tools: $tools, where: $where, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      rank
      role {
        ...RoleName
      }
      totals {
        listed
        held
      }
      missing(first: 5) {
        ref
        name
      }
    }
  }
}`, roleNameFragment].join('\n\n'),
};

/** The operation `reachableRoles`. */
export const reachableRolesQuestion: Question<ReachableRolesQuery, ReachableRolesQueryVariables> = {
  name: 'reachableRoles',
  text: /* @__PURE__ */ [`query reachableRoles($from: RoleRef!, $within: Int, $first: Int = 20, $after: String) {
  reachableRoles(from: $from, within: $within, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RoleName
    }
    edges {
      calculated
      path {
        cost
        stepCount
      }
    }
  }
}`, roleNameFragment].join('\n\n'),
};

/** The operation `role`. */
export const roleQuestion: Question<RoleQuery, RoleQueryVariables> = {
  name: 'role',
  text: /* @__PURE__ */ [`query role($ref: RoleRef!, $place: RegionRef, $first: Int = 10) {
  role(ref: $ref) {
    ...RoleName
    evidence {
      ...Cited
    }
    skills(first: $first) {
      totalCount
      edges {
        importance
        level
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
    pay(place: $place, first: 3) {
      edges {
        median
        low
        high
        currency
        year
        measure
        match
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
          ...RoleName
        }
        move {
          ...MoveSigns
          reason
        }
        evidence {
          ...Cited
        }
      }
    }
  }
}`, roleNameFragment, citedFragment, moveSignsFragment].join('\n\n'),
};

/** The operation `roles`. */
export const rolesQuestion: Question<RolesQuery, RolesQueryVariables> = {
  name: 'roles',
  text: /* @__PURE__ */ [`query roles($where: RoleWhere, $orderBy: RoleOrder, $first: Int = 100, $after: String) {
  roles(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RoleName
    }
  }
}`, roleNameFragment].join('\n\n'),
};

/** The operation `search`. */
export const searchQuestion: Question<SearchQuery, SearchQueryVariables> = {
  name: 'search',
  text: `query search($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    nodes {
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
      ... on Industry {
        ref
        name
      }
    }
  }
}`,
};

/** The operation `skillGap`. */
export const skillGapQuestion: Question<SkillGapQuery, SkillGapQueryVariables> = {
  name: 'skillGap',
  text: /* @__PURE__ */ [`query skillGap($from: RoleRef, $skills: [OwnSkill!], $tools: [ToolRef!], $to: RoleRef!, $first: Int = 20) {
  skillGap(from: $from, skills: $skills, tools: $tools, to: $to) {
    reason
    to {
      ...RoleName
    }
    totals {
      listed
      held
      missing
    }
    skills(statuses: [MISSING, BELOW], first: $first) {
      totalCount
      edges {
        status
        need
        have
        node {
          ref
          name
        }
      }
    }
  }
}`, roleNameFragment].join('\n\n'),
};

/** The operation `sources`. */
export const sourcesQuestion: Question<SourcesQuery, SourcesQueryVariables> = {
  name: 'sources',
  text: `query sources {
  graph {
    version
    sources {
      ref
      name
      version
      title
      licence
      attribution
      url
    }
  }
}`,
};

/** The operation `graphVersion`. */
export const graphVersionQuestion: Question<GraphVersionQuery, GraphVersionQueryVariables> = {
  name: 'graphVersion',
  text: `query graphVersion {
  graph {
    version
  }
}`,
};

