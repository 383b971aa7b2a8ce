import { basisOf } from '../../src/domain/graph/source.ts';
import { credentialLevels } from '../../src/domain/graph/vocabulary.ts';
import { idOf } from './where-graph.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
export type Answer = any;
/** A thing in an answer: its node, and the edge that leads to it. */
export interface Item {
  readonly node: Answer;
  readonly edge: Answer;
}

/** What a field of `where` does. */
export interface Row {
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
export const nodeSources: Row = {
  values: someSources,
  node: evidence,
  meets: ({ node }, texts) => node.evidence.some(isOf(texts)),
};
export const nodeBases: Row = {
  values: allBases,
  node: evidence,
  meets: ({ node }, bases) => node.evidence.some((fact: Answer) => bases.includes(fact.basis)),
};
const basisOfSource = (ref: string): string =>
  basisOf('DESCRIBES', { source: ref, context: '', properties: {} });

const payOfNode = 'pay(first: 100) { edges { median match currency node { code } } }';
const floor = (amount: number) => ({ amount, currency: 'USD', region: 'US' });
const payIn = (node: Answer): number | null =>
  node.pay.edges.find(
    ({ currency, match, node: place }: Answer) =>
      currency === 'USD' && place.code === 'US' && ['OWN', 'EXACT', 'CLOSE'].includes(match),
  )?.median ?? null;
const meetsFloor = ({ node }: Item, { amount }: { amount: number }) => (payIn(node) ?? -1) >= amount;

const education = 'credentials(first: 100) { edges { need node { level } } }';
const ladder: readonly string[] = credentialLevels.filter((level) => level !== 'CERTIFICATION');
const usualLevels = (node: Answer): number[] =>
  node.credentials.edges
    .filter((edge: Answer) => edge.need === 'USUALLY_REQUIRED')
    .map((edge: Answer) => ladder.indexOf(edge.node.level))
    .filter((level: number) => level >= 0);

/** Rows by the name of the field, for whatever list has it. */
export const rowsByField: Readonly<Record<string, Row>> = {
  sources: edgeSources,
  bases: edgeBases,
  families: nodeIn('family', ['family 1'], ['family 1', 'family 2']),
  seniority: nodeIn('seniority', ['ENTRY'], ['MID', 'LEAD']),
  track: nodeIn('track', ['INDIVIDUAL'], ['MANAGEMENT']),
  topics: nodeIn('topic', ['OUTLOOK'], ['EXPOSURE', 'OTHER']),
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

export const kindsOf: Readonly<Record<string, Row>> = {
  Region: nodeIn('kind', ['COUNTRY'], ['STATE', 'METROPOLITAN_AREA']),
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
export const rowsByInput: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
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
    outlookAtLeast: {
      values: [-10, 4, 15],
      node: 'figures(first: 100, measures: ["employment-change-percent"]) { edges { match value } }',
      meets: ({ node }, least) =>
        node.figures.edges.some(
          ({ match, value }: Answer) => ['OWN', 'EXACT', 'CLOSE'].includes(match) && value >= least,
        ),
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
export const ofSource = (row: Row): Row => ({
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
export const fitRows: Readonly<Record<string, Row>> = {
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
export const pathRows: Readonly<Record<string, Row>> = {
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
