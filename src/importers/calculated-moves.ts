import { TextHash } from '../domain/collections/text-hash.ts';
import { nodeRef } from '../domain/graph/fact.ts';
import type { Source } from '../domain/graph/source.ts';
import { type CalculatedMove, calculateMoves } from '../domain/occupations/calculated-moves.ts';
import { calculateMovesBySkills } from '../domain/occupations/moves-by-skills.ts';
import type { Assertion, AssertionFilter, CareerStore } from '../store/career-store.ts';
import { describeRelease, loadRelease, removeSource, type SourceDescription } from '../store/release.ts';
import { escoOccupationParts, readEscoOccupations } from './esco-occupations.ts';
import { fact } from './fact.ts';
import { onetOccupationParts, readOnetOccupations } from './onet-occupations.ts';

/** The moves of a release, and the names of what they tell. */
interface Calculation {
  readonly moves: readonly CalculatedMove[];
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

/** How moves are calculated from the releases of one publisher. */
interface Method {
  /** Name of the releases. */
  readonly release: string;
  /** Name of the source that holds the moves. */
  readonly source: string;
  /** To be raised with every change of what the method gives. */
  readonly version: string;
  /** A sentence that the publisher asks for beside its own. */
  readonly disclaimer: string;
  /** What of a release it needs. */
  readonly parts: AssertionFilter;
  calculate(assertions: AsyncIterable<Assertion>): Promise<Calculation>;
}

const methods: readonly Method[] = [
  {
    release: 'onet',
    source: 'calculated-moves',
    version: '4',
    disclaimer: 'USDOL/ETA has not approved, endorsed, or tested these modifications.',
    parts: onetOccupationParts,
    async calculate(assertions) {
      const { occupations, names } = await readOnetOccupations(assertions);
      return { moves: calculateMoves(occupations), names };
    },
  },
  {
    release: 'esco',
    source: 'calculated-esco-moves',
    version: '2',
    disclaimer: 'The European Commission has not approved them.',
    parts: escoOccupationParts,
    async calculate(assertions) {
      const { occupations, names } = await readEscoOccupations(assertions);
      return { moves: calculateMovesBySkills(occupations), names };
    },
  },
];

/**
 * Brings the calculated moves up to date with the releases that say what they rest on, those of O*NET and ESCO; to be called
 * after each change of the sources. The moves of a release are a function of it and of the method alone: their source's
 * id is made of both, so they are calculated once per release, in place of those of another, and removed with it.
 * O(sources), else O(assertions of the release)
 *
 * @param onStart is called before anything is calculated
 */
export async function calculateOccupationMoves(store: CareerStore, onStart: () => void): Promise<void> {
  const sources = (await store.sources()).filter(({ state }) => state === 'ACTIVE');
  for (const method of methods) {
    const release = sources.find(({ name }) => name === method.release);
    const present = sources.find(({ name }) => name === method.source);
    const id = release && sourceIdOf(method, release);
    if (present?.id === id) continue;
    const facts = release ? await calculatedFacts(store, method, release, onStart) : [];
    if (!release || !id || facts.length === 0) {
      if (present) await removeSource(store, method.source);
      continue;
    }
    const described = await describeRelease(aboutMoves(method, release), async function* () {
      yield facts;
    });
    await loadRelease(store, { ...described, source: { ...described.source, id } });
  }
}

async function calculatedFacts(
  store: CareerStore,
  method: Method,
  release: Source,
  onStart: () => void,
): Promise<Assertion[]> {
  onStart();
  const { moves, names } = await method.calculate(store.assertions(release.id, method.parts));
  return moves.map((move) => moveFact(move, names));
}

/** Of the moves that a method calculates from a release. */
function sourceIdOf({ source, version }: Method, { id }: Source): string {
  const hash = new TextHash();
  hash.add(id);
  return `${source}@${version}+${hash.digest().slice(0, 8)}`;
}

const aboutMoves = (
  { source, version, disclaimer }: Method,
  { title, url, licence, attribution }: Source,
): SourceDescription => ({
  name: source,
  version,
  title: `Moves between occupations, calculated from what the ${title} says of them`,
  url,
  licence,
  attribution: `Calculated by Career Graph from: ${attribution} ${disclaimer}`,
  retrieved: null,
});

const moveFact = (move: CalculatedMove, names: ReadonlyMap<string, string>): Assertion =>
  fact('LEADS_TO', nodeRef('Role', move.from), nodeRef('Role', move.to), {
    closeness: move.closeness,
    carriesOver: [...new Set(move.carriesOver.map((id) => names.get(id) ?? id))],
    jobZoneStep: move.jobZone,
    skillLevelStep: move.skillLevel,
    educationStep: move.education,
    licence: move.licence,
  });
