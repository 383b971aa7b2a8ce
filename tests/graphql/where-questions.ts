import { getNamedType } from 'graphql';
import type { Client } from './client.ts';
import { fieldsOf, type WhereField, type WhereList } from './where-fields.ts';
import { idOf } from './where-graph.ts';
import {
  type Answer,
  fitRows,
  type Item,
  kindsOf,
  nodeBases,
  nodeSources,
  ofSource,
  pathRows,
  type Row,
  rowsByField,
  rowsByInput,
} from './where-rows.ts';

/** `a.b` of a value as nested input. */
export const nested = (path: string, value: unknown): Record<string, unknown> => {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length > 0 ? nested(rest.join('.'), value) : value };
};

/** A computed question: how it is asked, and the roles that it answers by. */
interface Question {
  readonly args: string;
  readonly selection: (node: string) => string;
  readonly nodes: (answer: Answer) => Answer[];
  readonly rows: Readonly<Record<string, Row>>;
}

const uniqueByRef = (nodes: readonly Answer[]): Answer[] => [
  ...new Map(nodes.map((node) => [node.ref, node])).values(),
];
const nodesOf = { selection: (node: string) => `nodes { ref ${node} }`, nodes: ({ nodes }: Answer) => nodes };
const ways = 'from: "role-0", to: "role-goal", maxSteps: 2';

const questions: Readonly<Record<string, Question>> = {
  'Query.fit': {
    args: 'skills: [{ ref: "skill-0" }], first: 100',
    selection: (node) => `nodes { role { ref ${node} } }`,
    nodes: ({ nodes }) => nodes.map(({ role }: Answer) => role),
    rows: fitRows,
  },
  'Query.nextRoles': { args: 'history: ["role-0"], first: 100', ...nodesOf, rows: fitRows },
  'Role.similar': { args: 'first: 100', ...nodesOf, rows: fitRows },
  'Query.whatOpens': {
    args: 'skills: [{ ref: "skill-0" }], first: 20',
    selection: (node) => `nodes { roles(first: 10) { role { ref ${node} } } }`,
    nodes: ({ nodes }) =>
      uniqueByRef(nodes.flatMap(({ roles }: Answer) => roles.map(({ role }: Answer) => role))),
    rows: fitRows,
  },
  'Query.careerPaths': {
    args: `${ways}, rankBy: FEWEST_STEPS, first: 25`,
    selection: (node) => `nodes { roles { ref ${node} } }`,
    nodes: ({ nodes }) => uniqueByRef(nodes.map(({ roles }: Answer) => roles[1])),
    rows: pathRows,
  },
  'Query.rolesBetween': { args: `${ways}, first: 100`, ...nodesOf, rows: pathRows },
  'Query.reachableRoles': {
    args: 'from: "role-0", within: 1, rankBy: FEWEST_STEPS, first: 100',
    ...nodesOf,
    rows: pathRows,
  },
};

const questionOf = ({ owner, name }: WhereList): Question | undefined => questions[`${owner.name}.${name}`];

/** The row of a field; undefined when nobody has written one. */
export function rowOf({ list, path }: WhereField): Row | undefined {
  const question = questionOf(list);
  if (question) return question.rows[path];
  const input = getNamedType(list.whereType)?.name ?? '';
  const special = rowsByInput[input]?.[path] ?? (path === 'kinds' ? kindsOf[list.nodeType] : undefined);
  if (special) return special;
  const isRoot = list.owner.name === 'Query';
  if (isRoot && path === 'sources') return nodeSources;
  if (isRoot && path === 'bases') return nodeBases;
  const row = rowsByField[path];
  return row && list.owner.name === 'Source' && ['sources', 'bases'].includes(path) ? ofSource(row) : row;
}

/** What the rows of all fields of a list read, so that one answer serves them all. */
export function selectionOf(list: WhereList): { readonly node: string; readonly edge: string } {
  const rows = fieldsOf(list).flatMap((field) => rowOf(field) ?? []);
  const union = (parts: readonly (string | undefined)[]) => [...new Set(parts)].join(' ');
  return { node: union(rows.map(({ node }) => node)), edge: union(rows.map(({ edge }) => edge)) };
}

/** All things that a list answers with. */
export async function itemsOf(
  ask: Client,
  list: WhereList,
  where: unknown,
  { node, edge } = { node: '', edge: '' },
): Promise<{ items: Item[]; errors: Answer[] }> {
  const question = questionOf(list);
  const args = question?.args ?? 'first: 100';
  const selection = question
    ? question.selection(node)
    : `edges { ${edge} node { ${list.nodeType === 'Source' ? 'ref' : 'id'} ${node} } }`;
  const field = `list: ${list.name}(${args}, where: $where) { ${selection} }`;
  const id = list.owner.name === 'Source' ? 'editors@1' : idOf(list.owner.name as 'Role', 0);
  const selected =
    list.owner.name === 'Query'
      ? field
      : `node(id: "${Buffer.from(`${list.owner.name}:${id}`).toString('base64')}") { ... on ${list.owner.name} { ${field} } }`;
  const { data, errors = [] } = await ask(`query ($where: ${list.whereType}) { ${selected} }`, { where });
  const answer = list.owner.name === 'Query' ? data?.list : data?.node?.list;
  if (!answer) return { items: [], errors: [...errors] };
  const items = question
    ? question.nodes(answer).map((thing: Answer) => ({ node: thing, edge: null }))
    : answer.edges.map((thing: Answer) => ({ node: thing.node, edge: thing }));
  return { items, errors: [...errors] };
}
