import { refId } from '../domain/graph/fact.ts';
import type { ListedOccupation } from '../domain/occupations/moves-by-skills.ts';
import type { Assertion, AssertionFilter } from '../store/career-store.ts';

/** Occupations of ESCO as moves are calculated from them, and the names of their skills. */
export interface EscoOccupations {
  readonly occupations: ListedOccupation[];
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What of a release `readEscoOccupations` needs. */
export const escoOccupationParts: AssertionFilter = {
  kinds: ['OccupationCode', 'Skill'],
  types: ['CODED', 'REQUIRES'],
};

/**
 * The occupations among the assertions of a release that list skills and have a code: ESCO's own, which begins with the ISCO
 * group, else the group, which is what ESCO 1.0 has. O(assertions)
 */
export async function readEscoOccupations(assertions: AsyncIterable<Assertion>): Promise<EscoOccupations> {
  const codes = new Map<string, string>(); // by id of the code
  const names = new Map<string, string>();
  const coded = new Map<string, string[]>(); // ids of codes by role
  const skillsOf = new Map<string, Map<string, boolean>>();
  for await (const assertion of assertions) {
    if ('node' in assertion) {
      const { node, properties } = assertion;
      if (node.startsWith('OccupationCode:') && properties.code != null) {
        codes.set(refId(node), String(properties.code));
      } else if (node.startsWith('Skill:')) names.set(refId(node), String(properties.name ?? refId(node)));
      continue;
    }
    const { type, properties } = assertion;
    if (type !== 'CODED' && type !== 'REQUIRES') continue;
    const [role, to] = [refId(assertion.from), refId(assertion.to)];
    if (type === 'CODED') coded.set(role, [...(coded.get(role) ?? []), to]);
    else
      skillsOf.set(
        role,
        (skillsOf.get(role) ?? new Map<string, boolean>()).set(to, properties.essential === true),
      );
  }
  const occupations = [...skillsOf].flatMap(([id, skills]) => {
    const ids = coded.get(id) ?? [];
    const groups = ids.filter((group) => group.startsWith('isco-')).map((group) => codes.get(group) ?? '');
    const code = codes.get(`esco-${id}`) ?? groups.find((group) => group.length === 4);
    return code !== undefined && /^\d{4}/.test(code) ? [{ id, code, skills }] : [];
  });
  return { occupations, names };
}
