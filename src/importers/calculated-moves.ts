import { TextHash } from '../domain/collections/text-hash.ts';
import { type Fact, nodeRef, refId } from '../domain/graph/fact.ts';
import type { Source } from '../domain/graph/source.ts';
import { credentialLevels } from '../domain/graph/vocabulary.ts';
import { type CalculatedMove, calculateMoves } from '../domain/occupations/calculated-moves.ts';
import type { Occupation } from '../domain/occupations/occupation.ts';
import { usualEducation } from '../domain/skills/usual-education.ts';
import type { Assertion, CareerStore } from '../store/career-store.ts';
import { describeRelease, loadRelease, removeSource, type SourceDescription } from '../store/release.ts';
import { fact } from './fact.ts';
import { onetCodeOf } from './occupation-ids.ts';

const sourceName = 'calculated-moves';
/** Version of the method; to be raised with every change of what it gives. */
const method = '2';

/**
 * Brings the calculated moves up to date with O*NET, the release that says what they rest on; to be called after each
 * change of the sources. They are a function of that release and of the method alone: their source's id is made of
 * both, so they are calculated once per release, in place of those of another, and removed with it.
 * O(sources), else O(assertions of the release)
 *
 * @param onStart is called before anything is calculated
 */
export async function calculateOccupationMoves(store: CareerStore, onStart: () => void): Promise<void> {
  const sources = (await store.sources()).filter(({ state }) => state === 'ACTIVE');
  const release = sources.find(({ name }) => name === 'onet');
  const present = sources.find(({ name }) => name === sourceName);
  if (!release) {
    if (present) await removeSource(store, sourceName);
    return;
  }
  const id = sourceIdOf(release);
  if (present?.id === id) return;
  onStart();
  const { occupations, names } = await readOccupations(store, release.id);
  const facts = calculateMoves(occupations).map((move) => moveFact(move, names));
  if (facts.length === 0) {
    if (present) await removeSource(store, sourceName);
    return;
  }
  const described = await describeRelease(aboutMoves(release), async function* () {
    yield facts;
  });
  await loadRelease(store, { ...described, source: { ...described.source, id } });
}

/** Of the moves that the method calculates from a release. */
function sourceIdOf({ id }: Source): string {
  const hash = new TextHash();
  hash.add(id);
  return `${sourceName}@${method}+${hash.digest().slice(0, 8)}`;
}

const aboutMoves = ({ title, url, licence, attribution }: Source): SourceDescription => ({
  name: sourceName,
  version: method,
  title: `Moves between occupations, calculated from what the ${title} says of them`,
  url,
  licence,
  attribution: `Calculated by Career Graph from: ${attribution} USDOL/ETA has not approved, endorsed, or tested these modifications.`,
  retrieved: null,
});

const moveFact = (move: CalculatedMove, names: ReadonlyMap<string, string>): Assertion =>
  fact('LEADS_TO', nodeRef('Role', move.from), nodeRef('Role', move.to), {
    closeness: move.closeness,
    carriesOver: [...new Set(move.carriesOver.map((id) => names.get(id) ?? id))],
    jobZoneStep: move.jobZone,
    educationStep: move.education,
    licence: move.licence,
  });

/** An occupation while its assertions are read. */
interface ReadOccupation {
  readonly jobZone: number | null;
  readonly related: Map<string, number>;
  readonly ratings: Map<string, number>;
  readonly activities: string[];
  readonly education: { readonly credential: string; readonly share: number | null }[];
}

/** The occupations of a release that have a job zone, and the names of what they share. */
async function readOccupations(
  store: CareerStore,
  release: string,
): Promise<{ readonly occupations: Occupation[]; readonly names: ReadonlyMap<string, string> }> {
  const roles = new Map<string, ReadOccupation>();
  const names = new Map<string, string>();
  const levels = new Map<string, number>();
  for await (const assertion of store.assertions(release)) {
    if ('node' in assertion) describe(assertion, { roles, names, levels });
    else addFact(roles.get(refId(assertion.from)), assertion);
  }
  const occupations = [...roles].flatMap(([id, { jobZone, education, related, ratings, activities }]) => {
    const code = onetCodeOf(id);
    if (code === null || jobZone === null) return [];
    const requests = education.map(({ credential, share }) => ({
      level: levels.get(credential) ?? 0,
      need: null,
      share,
    }));
    return [{ id, code, jobZone, education: usualEducation(requests), related, ratings, activities }];
  });
  return { occupations, names };
}

interface Described {
  readonly roles: Map<string, ReadOccupation>;
  readonly names: Map<string, string>;
  readonly levels: Map<string, number>;
}

function describe(
  { node, properties }: Extract<Assertion, { node: unknown }>,
  { roles, names, levels }: Described,
): void {
  const id = refId(node);
  if (node.startsWith('Role:')) {
    const jobZone = (properties.jobZone ?? null) as number | null;
    roles.set(id, { jobZone, related: new Map(), ratings: new Map(), activities: [], education: [] });
  } else if (node.startsWith('Skill:') || node.startsWith('Activity:')) {
    names.set(id, String(properties.name ?? id));
  } else if (node.startsWith('Credential:')) {
    levels.set(id, credentialLevels.indexOf(properties.level as (typeof credentialLevels)[number]) + 1);
  }
}

function addFact(role: ReadOccupation | undefined, { type, to, properties }: Fact): void {
  if (!role) return;
  const id = refId(to);
  if (type === 'RELATED_TO') role.related.set(id, Number(properties.index ?? Number.POSITIVE_INFINITY));
  else if (type === 'PERFORMS') role.activities.push(id);
  else if (type === 'REQUIRES' && properties.importance != null) {
    role.ratings.set(id, properties.importance as number);
  } else if (type === 'ASKS_FOR') {
    role.education.push({ credential: id, share: (properties.share ?? null) as number | null });
  }
}
