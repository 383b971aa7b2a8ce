import { rowOf } from '../collections/rows.ts';
import { type Basis, basisOf, isSource } from '../graph/source.ts';
import { type Seniority, seniorities } from '../graph/vocabulary.ts';
import type { SkillMap } from './skill-map.ts';

/** Conditions on roles. An absent one admits all. */
export interface RoleFilter {
  /** A role of unknown level is kept: it has one, which nobody stated. */
  readonly seniority?: readonly Seniority[];
  /** A role without a family is in none of them. */
  readonly families?: readonly string[];
  /** Ids; a role without known industries is kept, as it is found in some. */
  readonly industries?: readonly string[];
  /** A source of one of these names or releases describes the role. */
  readonly sources?: readonly string[];
  /** A description of one of these bases exists; with `sources`, one and the same description meets both. */
  readonly bases?: readonly Basis[];
}

/** Tests whether a role, by index, meets the conditions. */
export function roleFilterOf(map: SkillMap, filter: RoleFilter): (role: number) => boolean {
  const { seniority, families, industries, sources, bases } = filter;
  const levels = seniority && new Set(seniority.map((word) => seniorities.indexOf(word) + 1));
  const isAdmitted = map.sources.map(
    (id) =>
      (!sources || sources.some((text) => isSource(id, text))) &&
      (!bases || bases.includes(basisOf('DESCRIBES', { source: id, context: '', properties: {} }))),
  );
  return (role) => {
    if ((sources || bases) && !rowOf(map.describedBy, role).some((source) => isAdmitted[source]))
      return false;
    const level = map.seniority[role] as number;
    if (levels && level > 0 && !levels.has(level)) return false;
    const family = map.families[role] as string | null;
    if (families && (family === null || !families.includes(family))) return false;
    const roleIndustries = map.industries[role] as ReadonlySet<string>;
    return !industries || roleIndustries.size === 0 || industries.some((id) => roleIndustries.has(id));
  };
}
