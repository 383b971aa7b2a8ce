/** What is asked of a role for its head, its picture and search engines. */
export const roleQuery = /* GraphQL */ `
  query sharedRole($ref: RoleRef!) {
    role(ref: $ref) {
      title
      family
      statements(first: 20, where: { kinds: [SUMMARY, RESPONSIBILITY] }) {
        nodes {
          kind
          text
        }
      }
      skills(first: 12) {
        nodes {
          name
        }
      }
      credentials(first: 5) {
        edges {
          need
          node {
            name
          }
        }
      }
      codes(first: 10) {
        edges {
          match
          node {
            scheme
            code
          }
        }
      }
      pay(first: 5) {
        edges {
          low
          high
          median
          p10
          p25
          p75
          p90
          currency
          year
          measure
          evidence {
            source {
              title
            }
          }
          node {
            name
          }
        }
      }
      next(first: 3) {
        nodes {
          title
        }
      }
    }
  }
`;

/** What the service knows of a role. */
export interface SharedRole {
  readonly title: string;
  readonly family: string | null;
  readonly statements: { readonly nodes: readonly { readonly kind: string; readonly text: string }[] } | null;
  readonly skills: { readonly nodes: readonly { readonly name: string }[] } | null;
  readonly credentials: {
    readonly edges: readonly { readonly need: string | null; readonly node: { readonly name: string } }[];
  } | null;
  readonly codes: {
    readonly edges: readonly {
      readonly match: string | null;
      readonly node: { readonly scheme: string | null; readonly code: string };
    }[];
  } | null;
  readonly pay: { readonly edges: readonly SharedPay[] } | null;
  readonly next: { readonly nodes: readonly { readonly title: string }[] } | null;
}

/** A pay figure of one source. */
export interface SharedPay {
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly currency: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  readonly evidence: readonly { readonly source: { readonly title: string } | null }[];
  readonly node: { readonly name: string };
}

/** Titles of roles by refs, in their order. */
export const titlesQuery = (refs: readonly string[]): string =>
  `query sharedTitles(${refs.map((_, index) => `$ref${index}: RoleRef!`).join(' ')}) { ${refs
    .map((_, index) => `role${index}: role(ref: $ref${index}) { title }`)
    .join(' ')} }`;

/** What is asked for a picture of the ways between two roles. */
export const pathsQuery = /* GraphQL */ `
  query sharedPaths($from: RoleRef!, $to: RoleRef!) {
    careerPaths(from: $from, to: $to, first: 3) {
      nodes {
        yearsBefore {
          low
          high
        }
        unknownSteps
        roles {
          title
        }
        skillsToGain {
          nodes {
            name
          }
        }
        steps {
          evidence {
            source {
              title
            }
          }
        }
      }
    }
  }
`;

/** A way as its picture shows it. */
export interface SharedPath {
  readonly yearsBefore: { readonly low: number; readonly high: number } | null;
  readonly unknownSteps: number;
  readonly roles: readonly ({ readonly title: string } | null)[];
  readonly skillsToGain: { readonly nodes: readonly { readonly name: string }[] } | null;
  readonly steps: readonly {
    readonly evidence: readonly { readonly source: { readonly title: string } | null }[];
  }[];
}

const rolesOfIt = 'roles(first: 5) { totalCount nodes { title } }';

/** What is asked of a skill, tool or industry by its ref, and of anything else by its global id. */
export const thingQueries = {
  skill: `query sharedSkill($ref: SkillRef!) { thing: skill(ref: $ref) { name ${rolesOfIt} } }`,
  tool: `query sharedTool($ref: ToolRef!) { thing: tool(ref: $ref) { name ${rolesOfIt} } }`,
  industry: `query sharedIndustry($ref: IndustryRef!) { thing: industry(ref: $ref) { name ${rolesOfIt} } }`,
  thing: `query sharedThing($ref: ID!) { thing: node(id: $ref) {
    ... on Trait { name ${rolesOfIt} }
    ... on Credential { name ${rolesOfIt} }
    ... on FieldOfStudy { name ${rolesOfIt} }
    ... on Product { name ${rolesOfIt} }
    ... on Activity { name ${rolesOfIt} }
    ... on Region { name ${rolesOfIt} }
    ... on OccupationCode { name: code title ${rolesOfIt} }
  } }`,
} as const;

/** A skill, tool, industry or other thing with roles. */
export interface SharedThing {
  readonly name?: string;
  /** Of the code of an occupation. */
  readonly title?: string | null;
  readonly roles?: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly title: string }[];
  } | null;
}

/** One page of what the editors know, for search engines. */
export const listedQuery = /* GraphQL */ `
  query sharedList($after: String) {
    roles(first: 100, after: $after, where: { bases: [CURATED] }) {
      nodes {
        ref
        family
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** A page of `listedQuery`. */
export interface ListedRoles {
  readonly roles: {
    readonly nodes: readonly { readonly ref: string; readonly family: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}
