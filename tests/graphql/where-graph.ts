import {
  type DescribedKind,
  describedKinds,
  displayProperty,
  endKind,
  type NodeKind,
  namedKinds,
  propertiesOf,
  type RelationshipType,
  relationships,
  relationshipTypes,
} from '../../src/domain/graph/model.ts';
import type { Properties, PropertyType, Value } from '../../src/domain/graph/property.ts';
import { nameId, nameProperties } from '../../src/domain/search/name.ts';
import type { SourceContent } from '../../src/store/career-store.ts';
import { type BriefContent, content } from '../store/contents.ts';

/*
 * A graph in which every list has something to tell apart. Of each kind there are the nodes 0 to 6. Along each
 * relationship, node 0 leads to nodes 1 to 6, and these lead to node 0. The properties of node i, and those of the facts
 * between it and node 0, follow from i alone: they take turns through their values, and are unknown for 6. Node i is
 * described, and its facts are stated, by the sources `sourcesOf(i)`.
 */

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const others = [1, 2, 3, 4, 5, 6] as const;

/** The id of a node; a name's follows from its text. */
export const idOf = (kind: NodeKind, i: number): string =>
  kind === 'Name' ? nameId(languageOf(i), `Name ${numbers[i]}`) : `${kind.toLowerCase()}-${i}`;

const languageOf = (i: number): string => (i % 2 === 0 ? 'fr' : 'en');
const ref = (kind: DescribedKind, i: number) => `${kind}:${idOf(kind, i)}` as const;

const editors = 'editors@1';
const official = 'onet@1';
const calculated = 'calculated-things@1';

/** The sources that speak of node i. */
const sourcesOf = (i: number): readonly string[] =>
  [[editors], [editors], [official], [editors, official], [calculated], [official], [editors]][i] as string[];

/** The end of the ways from role 0. */
const goal = 'Role:role-goal';
const projectedChange = 'Measure:employment-change-percent';
const extraIndustry = 'Industry:industry-extra';

function valueFor(name: string, type: PropertyType, i: number): Value | null {
  switch (type.type) {
    case 'choice':
      return type.of[(i + type.of.length - 1) % type.of.length] as string;
    case 'boolean':
      return i % 2 === 1;
    case 'integer':
      return Math.max(type.min ?? 0, Math.min(i, type.max ?? i));
    case 'number':
      return type.max === 1 ? i / 10 : i * 10_000;
    case 'range':
      return [i, i + 1];
    case 'texts':
      return [`${name} ${i}`];
    case 'text':
      return `${name} ${Math.ceil(i / 2)}`;
  }
}

/** Properties that take other values than their type says; undefined leaves them out. */
const specialValues: Readonly<Record<string, (i: number) => Value | undefined>> = {
  'Region.code': (i) => ['US', 'DE', 'FR', 'GB', 'CA', 'IT'][i],
  // pay shows countries unless a place is named
  'Region.kind': (i) => (i === 3 ? 'STATE' : i === 6 ? 'METROPOLITAN_AREA' : 'COUNTRY'),
  'OccupationCode.code': (i) => `code-${i}`,
  'Industry.code': (i) => `code-${i}`,
  'PAYS.currency': (i) => (i % 2 === 1 ? 'USD' : 'EUR'),
  'PAYS.measure': () => undefined,
  'PAYS.code': () => undefined,
  // no official role has a code EXACT: it would walk as the curated role of that code
  'CODED.match': (i) => ['EXACT', 'CLOSE', 'BROAD', 'NARROW', 'CLOSE'][i - 1],
  // a fact with a count is OBSERVED
  'LEADS_TO.count': (i) => (i === 5 ? 20 : undefined),
  'LEADS_TO.outOf': (i) => (i === 5 ? 100 : undefined),
};

const propertiesFor = (
  of: string,
  types: Readonly<Record<string, PropertyType>>,
  i: number,
  always: readonly string[] = [],
): Properties =>
  Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => {
      if ('pattern' in type && name !== 'currency') return [];
      const special = specialValues[`${of}.${name}`];
      const value = special ? special(i) : valueFor(name, type, i);
      return value == null || (i === 6 && !always.includes(name)) ? [] : [[name, value]];
    }),
  );

function nodeProperties(kind: DescribedKind, i: number): Properties {
  if (kind === 'Name') return nameProperties(`Name ${numbers[i]}`, languageOf(i));
  const display = displayProperty(kind);
  const properties = propertiesFor(kind, propertiesOf(kind), i, [display, 'kind']);
  return kind === 'OccupationCode' ? properties : { ...properties, [display]: `${kind} ${numbers[i]}` };
}

const factProperties = (type: RelationshipType, i: number): Properties =>
  propertiesFor(type, relationships[type].properties, i);

type Fact = NonNullable<BriefContent['facts']>[number];

/** The sources that state a fact. A calculated move counts only where no other leads on, so there is none. */
const statedBy = (type: RelationshipType, i: number): readonly string[] =>
  type === 'LEADS_TO' && i === 4 ? [editors] : sourcesOf(i);

/** The facts that a source says between the nodes 0 and the others. */
const factsOf = (source: string): Fact[] =>
  relationshipTypes.flatMap((type) =>
    relationships[type].from.flatMap((from) => {
      const to = endKind(type, from);
      return others
        .filter((i) => statedBy(type, i).includes(source))
        .flatMap((i): Fact[] => {
          const properties = factProperties(type, i);
          if ('ofItself' in relationships[type]) return [];
          const back: Fact[] =
            type === 'WORKS_IN' && i === 6 ? [] : [[type, ref(from, i), ref(to, 0), properties]];
          return [[type, ref(from, 0), ref(to, i), properties], ...back];
        });
    }),
  );

/** Facts beside the regular ones: ways from role 0 over each other to a goal, and skills enough for a coverage. */
const extraFacts = (source: string): Fact[] => [
  ...others
    .filter((i) => statedBy('LEADS_TO', i).includes(source))
    .map((i): Fact => ['LEADS_TO', ref('Role', i), goal, factProperties('LEADS_TO', i)]),
  ...(source === editors
    ? [
        ...others.flatMap((i) =>
          [1, 2, 3, 4, 5].map((skill): Fact => ['REQUIRES', ref('Role', i), `Skill:listed${skill}`]),
        ),
        ['REQUIRES', ref('Role', 1), 'Skill:listed6'] as Fact,
        ['REQUIRES', ref('Role', 2), 'Skill:listed7'] as Fact,
        ['USES', ref('Role', 1), 'Tool:used1'] as Fact,
        ['USES', ref('Role', 2), 'Tool:used1'] as Fact,
        ['USES', ref('Role', 2), 'Tool:used2'] as Fact,
        ['USES', ref('Role', 3), 'Tool:used2'] as Fact,
        ...[ref('Role', 1), ref('Role', 2), goal].map((role): Fact => ['WORKS_IN', role, extraIndustry]),
        [
          'HAS_FIGURE',
          ref('OccupationCode', 0),
          projectedChange,
          { value: 5, period: '2030-40' },
          '||2030-40',
        ] as Fact,
        [
          'HAS_FIGURE',
          ref('OccupationCode', 3),
          projectedChange,
          { value: 30, period: '2030-40' },
          '||2030-40',
        ] as Fact,
        [
          'HAS_FIGURE',
          ref('Role', 3),
          projectedChange,
          { value: 20, period: '2030-40' },
          '||2030-40',
        ] as Fact,
        ['PAYS', goal, ref('Region', 0), { median: 90_000, currency: 'USD' }] as Fact,
      ]
    : []),
];

function sourceContent(source: string): SourceContent {
  const described = [0, ...others].filter((i) => sourcesOf(i).includes(source));
  const nodes = Object.fromEntries(
    describedKinds.flatMap((kind) => described.map((i) => [ref(kind, i), nodeProperties(kind, i)])),
  );
  const extraNodes = {
    [goal]: { ...nodeProperties('Role', 1), title: 'Role goal' },
    [extraIndustry]: { name: 'Industry extra' },
    [projectedChange]: { name: 'Change in employment', topic: 'OUTLOOK' },
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((i) => [`Skill:listed${i}`, { name: `Listed ${i}` }])),
    'Tool:used1': { name: 'Used 1' },
    'Tool:used2': { name: 'Used 2' },
  };
  return content(source, {
    nodes: { ...nodes, ...(source === editors && extraNodes) } as BriefContent['nodes'] & object,
    facts: [...factsOf(source), ...extraFacts(source)],
    names: namedKinds.flatMap((kind) =>
      described.map((i) => [ref(kind, i), `${kind} ${numbers[i]}`, true] as const),
    ),
  });
}

/** The contents of all sources of the graph. */
export const whereGraph = (): SourceContent[] => [editors, official, calculated].map(sourceContent);
