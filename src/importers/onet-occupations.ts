import type { Fact } from '../domain/graph/fact.ts';
import { refId } from '../domain/graph/fact.ts';
import { credentialLevels } from '../domain/graph/vocabulary.ts';
import type { Occupation } from '../domain/occupations/occupation.ts';
import { usualEducation } from '../domain/skills/usual-education.ts';
import type { Assertion, AssertionFilter } from '../store/career-store.ts';
import { onetCodeOf } from './occupation-ids.ts';

/** An occupation while its assertions are read. */
interface ReadOccupation {
  readonly jobZone: number | null;
  readonly related: Map<string, number>;
  readonly ratings: Map<string, number>;
  readonly activities: string[];
  readonly education: { readonly credential: string; readonly share: number | null }[];
}

/** Occupations of O*NET as moves are calculated from them, and the names of what they share. */
export interface OnetOccupations {
  readonly occupations: Occupation[];
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What of a release `readOnetOccupations` needs. */
export const onetOccupationParts: AssertionFilter = {
  kinds: ['Role', 'Skill', 'Activity', 'Credential'],
  types: ['RELATED_TO', 'PERFORMS', 'REQUIRES', 'ASKS_FOR'],
};

/** The occupations among the assertions of a release that have a job zone. O(assertions) */
export async function readOnetOccupations(assertions: AsyncIterable<Assertion>): Promise<OnetOccupations> {
  const roles = new Map<string, ReadOccupation>();
  const names = new Map<string, string>();
  const levels = new Map<string, number>();
  const fields = new Set<string>();
  for await (const assertion of assertions) {
    if ('node' in assertion) describe(assertion, { roles, names, levels, fields });
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
    const ratedFields = new Set([...ratings.keys()].filter((skill) => fields.has(skill)));
    return [
      {
        id,
        code,
        jobZone,
        education: usualEducation(requests),
        related,
        ratings,
        fields: ratedFields,
        activities,
      },
    ];
  });
  return { occupations, names };
}

interface Described {
  readonly roles: Map<string, ReadOccupation>;
  readonly names: Map<string, string>;
  readonly levels: Map<string, number>;
  /** Ids of fields of knowledge. */
  readonly fields: Set<string>;
}

function describe(
  { node, properties }: Extract<Assertion, { node: unknown }>,
  { roles, names, levels, fields }: Described,
): void {
  const id = refId(node);
  if (node.startsWith('Role:')) {
    const jobZone = (properties.jobZone ?? null) as number | null;
    roles.set(id, { jobZone, related: new Map(), ratings: new Map(), activities: [], education: [] });
  } else if (node.startsWith('Skill:') || node.startsWith('Activity:')) {
    names.set(id, String(properties.name ?? id));
    if (properties.kind === 'KNOWLEDGE') fields.add(id);
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
