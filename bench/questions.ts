import { type GraphName, roleId, seeded, sizes } from './graphs.ts';

/** All who answer. `kept` is `ours` with answers that are kept; it and `embedded` speak the language of `ours`. */
export const contenders = ['ours', 'peer', 'raw', 'kept', 'embedded', 'embedded-kept'] as const;
/** One who answers. */
export type Contender = (typeof contenders)[number];
type Dialect = 'ours' | 'peer' | 'raw';
/** The language of a contender. */
export const dialectOf = (contender: Contender): Dialect =>
  contender === 'peer' || contender === 'raw' ? contender : 'ours';

/** A question in the language of each contender. */
export interface Question {
  readonly name: string;
  readonly graph: GraphName;
  /** The values that differ between requests. */
  readonly vary: (random: () => number) => Readonly<Record<string, unknown>>;
  readonly ask: Readonly<Record<Dialect, (values: never) => unknown>>;
  /** The data of an answer in one form, so that answers can be compared. */
  readonly read: Readonly<Record<Dialect, (answer: never) => unknown>>;
}

const roleSelection = (skills: number, next: number) =>
  `title skills(first: ${skills}) { edges { importance node { name } } } next(first: ${next}) { edges { move { commonness } node { title } } }`;
const peerSelection = (skills: number, next: number) => `title
  skillsConnection(first: ${skills}, sort: [{ edge: { importance: DESC } }]) { edges { properties { importance } node { name } } }
  nextConnection(first: ${next}, sort: [{ edge: { commonness: ASC } }, { node: { id: ASC } }]) { edges { properties { commonness } node { title } } }`;

const global = (id: string) => Buffer.from(`Role:${id}`).toString('base64');

type Role = {
  title: string;
  skills: { edges: { importance: number; node: { name: string } }[] };
  next: { edges: { move: { commonness: string }; node: { title: string } }[] };
};
const ourRole = ({ title, skills, next }: Role) => [
  title,
  skills.edges.map(({ importance, node }) => [importance, node.name]),
  next.edges.map(({ move, node }) => [move.commonness, node.title]),
];
type PeerRole = {
  title: string;
  skillsConnection: { edges: { properties: { importance: number }; node: { name: string } }[] };
  nextConnection: { edges: { properties: { commonness: string }; node: { title: string } }[] };
};
const peerRole = ({ title, skillsConnection, nextConnection }: PeerRole) => [
  title,
  skillsConnection.edges.map(({ properties, node }) => [properties.importance, node.name]),
  nextConnection.edges.map(({ properties, node }) => [properties.commonness, node.title]),
];
const rawRole = (row: unknown[]) => row.slice(0, 3);

const randomRole = (random: () => number, graph: GraphName) =>
  roleId(Math.floor(random() * sizes[graph].roles));

/** Where a page begins: after a title, with our cursor and the peer's. */
export interface Start {
  readonly title: string;
  readonly cursor: string | null;
  readonly peerCursor: string | null;
}

/** A role with its skills and next roles. */
export const q1: Question = {
  name: 'Q1: a role, 40 skills, 20 next',
  graph: '1k',
  vary: (random) => ({ id: randomRole(random, '1k') }),
  ask: {
    ours: ({ id }: { id: string }) => ({
      query: `query ($id: RoleRef!) { role(ref: $id) { ${roleSelection(40, 20)} } }`,
      variables: { id },
    }),
    peer: ({ id }: { id: string }) => ({
      query: `query ($id: ID!) { roles(where: { id: { eq: $id } }) { ${peerSelection(40, 20)} } }`,
      variables: { id },
    }),
    raw: ({ id }: { id: string }) => ({ row: 'q1', parameters: { id } }),
  },
  read: {
    ours: ({ data }: { data: { role: Role } }) => [ourRole(data.role)],
    peer: ({ data }: { data: { roles: PeerRole[] } }) => data.roles.map(peerRole),
    raw: (rows: unknown[][]) => rows.map(rawRole),
  },
};

/** A page of roles with their skills and next roles, from any of the starts. */
export const q2 = (starts: readonly Start[]): Question => ({
  name: 'Q2: a page of 20 roles, each 20 skills, 10 next',
  graph: '1k',
  vary: (random) => ({ ...starts[Math.floor(random() * starts.length)] }),
  ask: {
    ours: ({ cursor }: Start) => ({
      query: `query ($c: String) { roles(first: 20, after: $c) { edges { cursor node { ${roleSelection(20, 10)} } } pageInfo { hasNextPage } } }`,
      variables: { c: cursor },
    }),
    peer: ({ peerCursor }: Start) => ({
      query: `query ($c: String) { rolesConnection(first: 20, after: $c, sort: [{ title: ASC }]) { edges { cursor node { ${peerSelection(20, 10)} } } pageInfo { hasNextPage } } }`,
      variables: { c: peerCursor },
    }),
    raw: ({ title }: Start) => ({ row: 'q2', parameters: { title } }),
  },
  read: {
    ours: ({ data }: { data: { roles: { edges: { node: Role }[] } } }) =>
      data.roles.edges.map(({ node }) => ourRole(node)),
    peer: ({ data }: { data: { rolesConnection: { edges: { node: PeerRole }[] } } }) =>
      data.rolesConnection.edges.map(({ node }) => peerRole(node)),
    raw: (rows: unknown[][]) => rows.map(rawRole),
  },
});

/** Roles by their ids, with their skills and next roles. */
export const q2ids: Question = {
  name: 'Q2ids: 20 given roles, each 20 skills, 10 next',
  graph: '1k',
  vary: (random) => ({ ids: Array.from({ length: 20 }, () => randomRole(random, '1k')).sort() }),
  ask: {
    ours: ({ ids }: { ids: string[] }) => ({
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Role { ${roleSelection(20, 10)} } } }`,
      variables: { ids: ids.map(global) },
    }),
    peer: ({ ids }: { ids: string[] }) => ({
      query: `query ($ids: [ID!]!) { roles(where: { id: { in: $ids } }, sort: [{ id: ASC }]) { ${peerSelection(20, 10)} } }`,
      variables: { ids },
    }),
    raw: ({ ids }: { ids: string[] }) => ({ row: 'q2ids', parameters: { ids } }),
  },
  read: {
    ours: ({ data }: { data: { nodes: Role[] } }) => distinctByTitle(data.nodes.map(ourRole)),
    peer: ({ data }: { data: { roles: PeerRole[] } }) => distinctByTitle(data.roles.map(peerRole)),
    raw: (rows: unknown[][]) => distinctByTitle(rows.map(rawRole)),
  },
};

/** The peer gives a role only once when its id is given twice. */
const distinctByTitle = (roles: unknown[][]) => [...new Map(roles.map((role) => [role[0], role])).values()];

/** A page of role titles. */
export const page = (name: string, start: Start): Question => ({
  name,
  graph: '50k',
  vary: () => ({ ...start }),
  ask: {
    ours: ({ cursor }: Start) => ({
      query:
        'query ($c: String) { roles(first: 20, after: $c) { edges { cursor node { ref title } } pageInfo { hasNextPage } } }',
      variables: { c: cursor },
    }),
    peer: ({ peerCursor }: Start) => ({
      query:
        'query ($c: String) { rolesConnection(first: 20, after: $c, sort: [{ title: ASC }]) { edges { cursor node { id title } } pageInfo { hasNextPage } } }',
      variables: { c: peerCursor },
    }),
    raw: ({ title }: Start) => ({ row: 'page', parameters: { title } }),
  },
  read: {
    ours: ({ data }: { data: { roles: { edges: { node: { ref: string; title: string } }[] } } }) =>
      data.roles.edges.map(({ node }) => [node.ref, node.title]),
    peer: ({ data }: { data: { rolesConnection: { edges: { node: { id: string; title: string } }[] } } }) =>
      data.rolesConnection.edges.map(({ node }) => [node.id, node.title]),
    raw: (rows: unknown[][]) => rows,
  },
});

/** A search. Each contender ranks in its own way, so only the numbers of results are compared. */
export const search = (name: string, text: string, lucene: string): Question => ({
  name,
  graph: '50k',
  vary: () => ({ text, lucene }),
  ask: {
    ours: (values: { text: string }) => ({
      query:
        'query ($t: String!) { search(text: $t, kinds: [ROLE], first: 20) { edges { matchedName node { id } } } }',
      variables: { t: values.text },
    }),
    peer: (values: { lucene: string }) => ({
      query:
        'query ($t: String!) { searchNames(phrase: $t, first: 20) { edges { node { text roles { id } } } } }',
      variables: { t: values.lucene },
    }),
    raw: (values: { lucene: string }) => ({ row: 'search', parameters: { lucene: values.lucene } }),
  },
  read: {
    ours: ({ data }: { data: { search: { edges: unknown[] } } }) => data.search.edges.length,
    peer: ({ data }: { data: { searchNames: { edges: unknown[] } } }) => data.searchNames.edges.length,
    raw: (rows: unknown[]) => rows.length,
  },
});

/** The random numbers of a question, the same in every run. */
export const randomOf = (question: Question) => seeded(question.name.length);
