import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basisOf } from '../../src/domain/graph/source.ts';
import { credentialLevels } from '../../src/domain/graph/vocabulary.ts';
import { schema } from '../../src/graphql/schema.ts';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { type Client, clientOf } from './client.ts';
import { idOf, whereGraph } from './where-graph.ts';

/** A field of an input `where`, such as `skills.all`, of one field of the schema. */
interface WhereField {
  readonly list: WhereList;
  readonly path: string;
  readonly type: GraphQLInputType;
}

/** A field of the schema that takes `where`. */
interface WhereList {
  readonly owner: GraphQLObjectType;
  readonly name: string;
  readonly whereType: GraphQLInputType;
  /** The type of its nodes. */
  readonly nodeType: string;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
type Answer = any;
/** A thing in an answer: its node, and the edge that leads to it. */
interface Item {
  readonly node: Answer;
  readonly edge: Answer;
}

/** What a field of `where` does. */
interface Row {
  /** Values to try. Some of them must leave some things out, some must leave some in. */
  readonly values: readonly unknown[];
  /** What is read of a node, or of an edge. */
  readonly node?: string;
  readonly edge?: string;
  /** Whether a thing meets a value, as the field's description says. */
  readonly meets: (item: Item, value: Answer) => boolean;
  /** Other fields of `where` that it goes with. */
  readonly with?: Readonly<Record<string, unknown>>;
}

const withoutNull = (type: GraphQLInputType): GraphQLInputType =>
  isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;

const lists: WhereList[] = Object.values(schema.getTypeMap()).flatMap((owner) => {
  if (!isObjectType(owner) || owner.name.startsWith('__')) return [];
  return Object.values(owner.getFields()).flatMap(({ name, args, type }) => {
    const where = args.find((argument) => argument.name === 'where');
    if (!where) return [];
    const connection = getNamedType(type) as GraphQLObjectType;
    const nodeType = getNamedType(connection.getFields().nodes?.type)?.name ?? '';
    return [{ owner, name, whereType: withoutNull(where.type), nodeType }];
  });
});

/** Inputs that are one value, not a group of conditions. */
const values = new Set(['PayAtLeast']);

const fieldsOf = (list: WhereList): WhereField[] => {
  const visit = (input: GraphQLInputType, prefix: string): WhereField[] =>
    isInputObjectType(input)
      ? Object.values(input.getFields()).flatMap((field) => {
          const type = withoutNull(field.type);
          const path = `${prefix}${field.name}`;
          return isInputObjectType(type) && !values.has(type.name)
            ? visit(type, `${path}.`)
            : [{ list, path, type }];
        })
      : [];
  return visit(list.whereType, '');
};
const fields = lists.flatMap(fieldsOf);

/** `a.b` of a value as nested input. */
const nested = (path: string, value: unknown): Record<string, unknown> => {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length > 0 ? nested(rest.join('.'), value) : value };
};

const oneOf =
  (place: 'node' | 'edge', property: string) =>
  (item: Item, accepted: readonly unknown[]): boolean =>
    accepted.includes(item[place][property]);
const nodeIn = (property: string, ...tried: unknown[][]): Row => ({
  values: tried,
  node: property,
  meets: oneOf('node', property),
});
const edgeIn = (property: string, ...tried: unknown[][]): Row => ({
  values: tried,
  edge: property,
  meets: oneOf('edge', property),
});
const edgeAtLeast = (property: string, ...tried: number[]): Row => ({
  values: tried,
  edge: property,
  meets: ({ edge }, least) => edge[property] !== null && edge[property] >= least,
});
const edgeIs = (property: string): Row => ({
  values: [true, false],
  edge: property,
  meets: ({ edge }, value) => edge[property] === value,
});
const linked = (field: string, every: boolean, ...tried: string[][]): Row => ({
  values: tried,
  node: `${field}(first: 100) { nodes { ref } }`,
  meets: ({ node }, refs: string[]) => {
    const has = (text: string) => node[field].nodes.some((other: Answer) => other.ref === text);
    return every ? refs.every(has) : refs.some(has);
  },
});

const evidence = 'evidence { basis source { name ref } }';
const allBases = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED', 'CALCULATED'].map((basis) => [basis]);
const someSources = [['editors'], ['onet'], ['editors', 'calculated-things'], ['onet@1']];
const isOf = (texts: readonly string[]) => (fact: Answer) =>
  texts.includes(fact.source.name) || texts.includes(fact.source.ref);
/** A relationship's facts are of a source, or of a basis. */
const edgeSources: Row = {
  values: someSources,
  edge: evidence,
  meets: ({ edge }, texts) => edge.evidence.some(isOf(texts)),
};
const edgeBases: Row = {
  values: allBases,
  edge: evidence,
  meets: ({ edge }, bases) => edge.evidence.some((fact: Answer) => bases.includes(fact.basis)),
};
const nodeSources: Row = {
  values: someSources,
  node: evidence,
  meets: ({ node }, texts) => node.evidence.some(isOf(texts)),
};
const nodeBases: Row = {
  values: allBases,
  node: evidence,
  meets: ({ node }, bases) => node.evidence.some((fact: Answer) => bases.includes(fact.basis)),
};
const basisOfSource = (ref: string): string =>
  basisOf('DESCRIBES', { source: ref, context: '', properties: {} });

const payOfNode = 'pay(first: 100) { edges { median currency node { code } } }';
const floor = (amount: number) => ({ amount, currency: 'USD', region: 'US' });
const payIn = (node: Answer): number | null =>
  node.pay.edges.find((edge: Answer) => edge.currency === 'USD' && edge.node.code === 'US')?.median ?? null;
const meetsFloor = ({ node }: Item, { amount }: { amount: number }) => (payIn(node) ?? -1) >= amount;

const education = 'credentials(first: 100) { edges { need node { level } } }';
const ladder: readonly string[] = credentialLevels.filter((level) => level !== 'CERTIFICATION');
const usualLevels = (node: Answer): number[] =>
  node.credentials.edges
    .filter((edge: Answer) => edge.need === 'USUALLY_REQUIRED')
    .map((edge: Answer) => ladder.indexOf(edge.node.level))
    .filter((level: number) => level >= 0);

/** Rows by the name of the field, for whatever list has it. */
const rowsByField: Readonly<Record<string, Row>> = {
  sources: edgeSources,
  bases: edgeBases,
  families: nodeIn('family', ['family 1'], ['family 1', 'family 2']),
  seniority: nodeIn('seniority', ['ENTRY'], ['MID', 'LEAD']),
  track: nodeIn('track', ['INDIVIDUAL'], ['MANAGEMENT']),
  schemes: nodeIn('scheme', ['ONET_SOC'], ['SOC', 'ISCO']),
  levels: nodeIn('level', ['NONE'], ['SECONDARY', 'BACHELOR']),
  categories: nodeIn('category', ['category 1'], ['category 1', 'category 2']),
  languages: nodeIn('language', ['en'], ['fr']),
  codes: nodeIn('code', ['code-1', 'US'], ['code-2', 'DE', 'FR']),
  importanceAtLeast: edgeAtLeast('importance', 0.3),
  levelAtLeast: edgeAtLeast('level', 0.4),
  shareAtLeast: edgeAtLeast('share', 0.2),
  medianAtLeast: edgeAtLeast('median', 20_000),
  essential: edgeIs('essential'),
  hot: edgeIs('hot'),
  inDemand: edgeIs('inDemand'),
  preferred: edgeIs('preferred'),
  matches: edgeIn('match', ['EXACT'], ['EXACT', 'BROAD'], ['CLOSE']),
  needs: edgeIn('need', ['USUALLY_REQUIRED'], ['ALTERNATIVE', 'PREFERRED_BY_SOME']),
  currencies: edgeIn('currency', ['USD'], ['EUR', 'CHF']),
  text: {
    values: ['two', 'Name two'],
    node: 'ref',
    // node 0 is called "Name two"
    meets: ({ node: { ref } }, text) => ref.endsWith('-0') || (ref.endsWith('-2') && text === 'two'),
  },
};

const kindsOf: Readonly<Record<string, Row>> = {
  Skill: nodeIn('kind', ['TECHNICAL'], ['KNOWLEDGE', 'TRANSVERSAL']),
  Statement: nodeIn('kind', ['SUMMARY'], ['DESCRIPTION', 'PRO']),
  Trait: nodeIn('kind', ['ENJOYS'], ['INTERESTED_IN']),
};

const move = 'move { kind commonness }';
const moveRows: Readonly<Record<string, Row>> = {
  kinds: {
    values: [['PROMOTION'], ['PIVOT', 'LATERAL']],
    edge: move,
    meets: ({ edge }, kinds) => kinds.includes(edge.move.kind),
  },
  commonness: {
    values: [['COMMON'], ['RARE', 'OCCASIONAL']],
    edge: move,
    meets: ({ edge }, words) => words.includes(edge.move.commonness),
  },
};

/** A search finds a thing by the names of those that are EXACT to it. */
const textOfThing: Row = {
  values: ['two', 'Name two'],
  node: 'ref equivalents(first: 100, where: { matches: [EXACT] }) { nodes { ref } }',
  meets: ({ node }, text) =>
    [node, ...node.equivalents.nodes].some(
      ({ ref }: Answer) => /-0$/.test(ref) || (/-2$/.test(ref) && text === 'two'),
    ),
};

const equivalentRows: Readonly<Record<string, Row>> = { matches: edgeIn('match', ['EXACT'], ['CLOSE']) };

/** Rows of one input, where they differ from those by field. */
const rowsByInput: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  RoleNextWhere: moveRows,
  RolePreviousWhere: moveRows,
  SkillEquivalentsWhere: equivalentRows,
  ToolEquivalentsWhere: equivalentRows,
  RoleWhere: {
    codes: {
      values: [['code-0'], ['code-1', 'uri 2']],
      node: 'codes(first: 100) { nodes { code uri } }',
      meets: ({ node }, codes) =>
        node.codes.nodes.some(
          ({ code, uri }: Answer) => codes.includes(code) || (uri !== null && codes.includes(uri)),
        ),
    },
    industries: linked('industries', false, ['industry-0'], ['industry-1', 'industry-extra']),
    'skills.all': linked('skills', true, ['listed1'], ['listed1', 'listed6']),
    'skills.any': linked('skills', false, ['listed1'], ['listed6', 'listed7']),
    'tools.all': linked('tools', true, ['used1'], ['used1', 'used2']),
    'tools.any': linked('tools', false, ['used1'], ['used1', 'used2']),
    educationAtMost: {
      values: ['NONE', 'SECONDARY', 'DOCTORATE'],
      node: education,
      meets: ({ node }, most) => {
        const usual = usualLevels(node);
        return usual.length > 0 && usual.every((level) => level <= ladder.indexOf(most));
      },
    },
    unknownEducation: {
      values: ['EXCLUDE', 'KEEP'],
      with: { educationAtMost: 'SECONDARY' },
      node: education,
      meets: ({ node }, unknown) => {
        const usual = usualLevels(node);
        return usual.length === 0 ? unknown === 'KEEP' : usual.every((level) => level <= 1);
      },
    },
    payAtLeast: { values: [floor(25_000)], node: payOfNode, meets: meetsFloor },
    unknownPay: {
      values: ['EXCLUDE', 'KEEP'],
      with: { payAtLeast: floor(25_000) },
      node: payOfNode,
      meets: (item, unknown) =>
        payIn(item.node) === null ? unknown === 'KEEP' : meetsFloor(item, floor(25_000)),
    },
  },
  SkillWhere: { text: textOfThing },
  ToolWhere: { text: textOfThing, supports: linked('supports', false, ['skill-0'], ['skill-1', 'skill-2']) },
  StatementWhere: { roles: linked('roles', false, ['role-0'], ['role-1', 'role-2']) },
  SourceWhere: {
    names: nodeIn('name', ['editors'], ['onet', 'calculated-things']),
    sources: {
      values: someSources,
      node: 'name ref',
      meets: ({ node }, texts) => texts.includes(node.name) || texts.includes(node.ref),
    },
    bases: {
      values: allBases,
      node: 'ref',
      meets: ({ node }, bases) => bases.includes(basisOfSource(node.ref)),
    },
  },
};

/** What a source describes, it describes itself: nothing on such an edge tells who does. */
const ofSource = (row: Row): Row => ({
  ...row,
  edge: '',
  meets: (_item, value) =>
    value.includes('editors') || value.includes('editors@1') || value.includes('CURATED'),
});

const or = (isKept: (node: Answer) => boolean, row: Row): Row => ({
  ...row,
  meets: (item, value) => isKept(item.node) || row.meets(item, value),
});
const industriesKept = or(
  (node) => node.industries.nodes.length === 0,
  linked('industries', false, ['industry-extra'], ['industry-0', 'industry-extra']),
);

/** What a question over the skill map considers. */
const fitRows: Readonly<Record<string, Row>> = {
  families: rowsByField.families as Row,
  seniority: or((node) => node.seniority === null, rowsByField.seniority as Row),
  industries: industriesKept,
  sources: nodeSources,
  bases: nodeBases,
};

const firstMove = `previous(first: 100) { edges { node { ref } move { kind } ${evidence} } }`;
const moveTo = (node: Answer): Answer =>
  node.previous.edges.find((edge: Answer) => edge.node.ref === idOf('Role', 0));
/** What a question about paths lets a path pass. */
const pathRows: Readonly<Record<string, Row>> = {
  families: nodeIn('family', ['family 1'], ['family 1', 'family 2']),
  // the goal is on the level ENTRY
  seniority: or((node) => node.seniority === null, nodeIn('seniority', ['ENTRY'], ['ENTRY', 'MID'])),
  industries: industriesKept,
  kinds: {
    values: [['PROMOTION'], ['PROMOTION', 'PIVOT']],
    node: firstMove,
    meets: ({ node }, kinds) => [null, ...kinds].includes(moveTo(node).move.kind),
  },
  sources: {
    values: someSources,
    node: firstMove,
    meets: ({ node }, texts) => moveTo(node).evidence.some(isOf(texts)),
  },
  bases: {
    values: [['CURATED'], ['OFFICIAL'], ['OBSERVED', 'CALCULATED']],
    node: firstMove,
    meets: ({ node }, bases) => moveTo(node).evidence.some(({ basis }: Answer) => bases.includes(basis)),
  },
  avoid: {
    values: [['role-2'], ['role-1', 'role-3']],
    node: 'ref',
    meets: ({ node }, refs) => !refs.includes(node.ref),
  },
  via: { values: [['role-3']], node: 'ref', meets: ({ node }, refs) => refs.includes(node.ref) },
  payNeverBelow: {
    values: [floor(25_000)],
    node: payOfNode,
    meets: (item, value) => payIn(item.node) === null || meetsFloor(item, value),
  },
  unknownPay: {
    values: ['EXCLUDE', 'KEEP'],
    with: { payNeverBelow: floor(25_000) },
    node: payOfNode,
    meets: (item, unknown) =>
      payIn(item.node) === null ? unknown === 'KEEP' : meetsFloor(item, floor(25_000)),
  },
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
function rowOf({ list, path }: WhereField): Row | undefined {
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

/** All things that a list answers with. */
async function itemsOf(
  ask: Client,
  list: WhereList,
  where: unknown,
  { node = '', edge = '' }: Pick<Row, 'node' | 'edge'> = {},
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

const titleOf = ({ list, path }: WhereField): string => `${list.owner.name}.${list.name} where.${path}`;
const table = fields.map((field) => ({ ...field, title: titleOf(field) }));
/** Which things they are, in one order. What an edge shows may follow from what `where` lets count. */
const sorted = (items: readonly Item[]): string[] => items.map(({ node }) => node.id ?? node.ref).sort();

/** The graph in a store, for the tests of a describe. */
function whereClient(open: () => Promise<OpenedStore>): Client {
  let opened: OpenedStore;
  let client: Client;
  beforeAll(async () => {
    opened = await open();
    await opened.store.write({ contents: whereGraph() });
    client = clientOf(opened.store, { MAX_COST: '1000000' });
  });
  afterAll(() => opened.close());
  return (...args) => client(...args);
}

describe.each(engines())('where, on the $name engine', (engine) => {
  const ask = whereClient(engine.open);

  test.each(table)('$title keeps what its description says', async (field) => {
    const row = rowOf(field) as Row;
    expect(row, 'a row of this table says what the field does').toBeDefined();
    const all = await itemsOf(ask, field.list, {}, row);
    expect(all.errors).toEqual([]);
    let inside = 0;
    let outside = 0;
    for (const value of row.values) {
      const where = { ...row.with, ...nested(field.path, value) };
      const answer = await itemsOf(ask, field.list, where, row);
      expect(answer.errors).toEqual([]);
      const expected = all.items.filter((item) => row.meets(item, value));
      expect(sorted(answer.items), JSON.stringify(value)).toEqual(sorted(expected));
      inside += expected.length;
      outside += all.items.length - expected.length;
    }
    expect(inside, 'a value that keeps something').toBeGreaterThan(0);
    expect(outside, 'a value that leaves something out').toBeGreaterThan(0);
  });
});

// both are seen to before a store is asked
describe('where, of nothing and of what nobody knows', () => {
  const ask = whereClient(embedded.open);

  test.each(table.filter(({ type }) => isListType(type)))(
    '$title asks for nothing when empty',
    async (field) => {
      const all = await itemsOf(ask, field.list, {});
      const answer = await itemsOf(ask, field.list, nested(field.path, []));
      expect(answer).toEqual(all);
      expect(answer.items.length).toBeGreaterThan(0);
    },
  );

  test.each(table.filter(({ type }) => isListType(type) && !isEnumType(getNamedType(type))))(
    '$title refuses an unknown name, or finds nothing for an unknown text',
    async ({ list, path, type }) => {
      const usual = rowOf({ list, path, type })?.values[0] as string[];
      const { items, errors } = await itemsOf(ask, list, nested(path, [usual[0], 'no such thing']));
      const isName = getNamedType(type)?.name !== 'String' || ['sources', 'families', 'names'].includes(path);
      if (isName) {
        expect(items).toEqual([]);
        expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: `where.${path}[1]` });
        expect(errors[0]?.extensions.suggestions).toBeInstanceOf(Array);
      } else {
        expect(errors).toEqual([]);
        const alone = await itemsOf(ask, list, nested(path, ['no such thing']));
        expect(alone).toEqual({ items: [], errors: [] });
      }
    },
  );
});

describe('Fields that take where', () => {
  test('a list that ends in roles can be narrowed to families, sources and bases', () => {
    const missing = lists
      .filter(({ nodeType, name }) => nodeType === 'Role' || name === 'careerPaths' || name === 'whatOpens')
      .flatMap((list) => {
        const paths = fieldsOf(list).map(({ path }) => path);
        return ['families', 'sources', 'bases', 'seniority']
          .filter((path) => !paths.includes(path))
          .map((path) => `${list.owner.name}.${list.name} ${path}`);
      });
    expect(missing).toEqual([]);
  });
});
