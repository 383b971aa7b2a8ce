import { groupBy } from '../domain/collections/grouping.ts';
import { type Fact, nodeRef } from '../domain/graph/fact.ts';
import { isCalculated, isCurated } from '../domain/graph/precedence.ts';
import type { Source } from '../domain/graph/source.ts';
import { nameKey } from '../domain/search/name.ts';
import type { CareerStore } from '../store/career-store.ts';
import type { Follow, NodeEntry, NodePlan, NodeRow } from '../store/read-plan.ts';
import { removeSource } from '../store/release.ts';

/** The source of what is calculated here. Its version is that of the method. */
const calculatedEquivalents: Source = {
  id: 'calculated-equivalents@1',
  name: 'calculated-equivalents',
  version: '1',
  title: 'Skills and tools of different vocabularies with the same name, calculated from their sources',
  url: null,
  licence: 'As of the sources whose names are compared',
  attribution: 'Calculated by Career Graph from the names that other sources give',
  retrieved: null,
  state: 'ACTIVE',
};

const comparedKinds = ['Skill', 'Tool'] as const;
type ComparedKind = (typeof comparedKinds)[number];
const nodesPerRead = 5_000;

/**
 * Brings the calculated equivalents up to date with the other sources; to be called after each change of these. Two
 * skills, or two tools, of different vocabularies are EXACT where their preferred names have one key and no third thing
 * of either vocabulary has it. The editors' word stands: a thing that they judged is left out, and where they judged a
 * vocabulary, so is all that is theirs, as what they left out has no counterpart there. The facts are a function of the set of the other sources. O(skills and tools)
 */
export async function calculateEquivalents(store: CareerStore): Promise<void> {
  const sources = (await store.sources()).filter(({ state }) => state === 'ACTIVE');
  const hasOfficial = sources.some(({ id }) => !isCurated(id) && !isCalculated(id) && !isCarried(id));
  const facts: Fact[] = [];
  if (hasOfficial) for (const kind of comparedKinds) facts.push(...(await equalNames(store, kind)));
  if (facts.length > 0) {
    await store.write({ contents: [{ source: calculatedEquivalents, descriptions: [], facts }] });
  } else if (sources.some(({ id }) => id === calculatedEquivalents.id)) {
    await removeSource(store, calculatedEquivalents.name);
  }
}

const nameOf = (sourceId: string): string => sourceId.slice(0, sourceId.lastIndexOf('@'));
/** Whether a source holds figures carried in the seeds; such sources describe no skills. */
const isCarried = (sourceId: string): boolean => nameOf(sourceId).endsWith('-seeds');

interface NamedThing {
  readonly id: string;
  readonly key: string;
  /** Name of the official source that describes it, whatever its release; empty for what only editors describe. */
  readonly vocabulary: string;
}

async function equalNames(store: CareerStore, kind: ComparedKind): Promise<Fact[]> {
  const things = await namedThings(store, kind);
  const vocabularyOf = new Map(things.map(({ id, vocabulary }) => [id, vocabulary]));
  const groups = [...groupBy(things, ({ key }) => key).values()].filter(
    (group) => group.length > 1 && new Set(group.map(({ vocabulary }) => vocabulary)).size === group.length,
  );
  if (groups.length === 0) return [];
  const ids = things.filter(({ vocabulary }) => vocabulary === '').map(({ id }) => id);
  const rows = await store.read({ ids, node: plan(kind, [judgedByEditors(kind)]) });
  const judgedIds = new Set(
    rows.flatMap((row) => row?.follow.judged?.edges.map(({ node }) => node.id) ?? []),
  );
  const judgedVocabularies = new Set(Array.from(judgedIds, (id) => vocabularyOf.get(id)));
  const isJudged = (a: NamedThing, b: NamedThing): boolean =>
    judgedIds.has(a.id) || (a.vocabulary === '' && judgedVocabularies.has(b.vocabulary));
  return groups.flatMap((group) =>
    group.flatMap((a) =>
      group
        .filter((b) => a !== b && !isJudged(a, b) && !isJudged(b, a))
        .map(
          (b): Fact => ({
            type: 'EQUIVALENT_TO',
            from: nodeRef(kind, a.id),
            to: nodeRef(kind, b.id),
            context: '',
            properties: { match: 'EXACT' },
          }),
        ),
    ),
  );
}

const plan = (kind: ComparedKind, follow: readonly Follow[] = []): NodePlan => ({
  kind,
  properties: ['name'],
  descriptions: follow.length === 0,
  follow,
});

const judgedByEditors = (kind: ComparedKind): Follow => ({
  key: 'judged',
  relationship: 'EQUIVALENT_TO',
  direction: 'out',
  properties: [],
  eachFact: false,
  facts: { sources: null, bases: ['CURATED'] },
  where: [],
  order: null,
  page: { size: nodesPerRead, from: 'start', after: null, before: null },
  count: false,
  node: { kind, properties: [], descriptions: false, follow: [] },
});

/** In id order. */
async function namedThings(store: CareerStore, kind: ComparedKind): Promise<NamedThing[]> {
  const things: NamedThing[] = [];
  let after: NodeEntry['position'] | null = null;
  for (;;) {
    const page = { size: nodesPerRead, from: 'start', after, before: null } as const;
    const { edges, hasMore } = await store.list({
      where: [],
      order: null,
      page,
      count: false,
      node: plan(kind),
    });
    for (const { node } of edges) things.push(namedThing(node));
    if (!hasMore) return things;
    after = (edges.at(-1) as NodeEntry).position;
  }
}

function namedThing({ id, properties, descriptions }: NodeRow): NamedThing {
  const official = descriptions.find(({ source }) => !isCurated(source));
  return { id, key: nameKey(String(properties.name)), vocabulary: official ? nameOf(official.source) : '' };
}
