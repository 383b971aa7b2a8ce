import { type Seniority, seniorities } from '../graph/vocabulary.ts';
import type { SkillMap } from './skill-map.ts';

/** Conditions on roles. An absent one admits all; a role of unknown value is kept. */
export interface RoleFilter {
  readonly seniority?: readonly Seniority[];
  readonly families?: readonly string[];
  /** Ids. */
  readonly industries?: readonly string[];
}

/** Tests whether a role, by index, meets the conditions. */
export function roleFilterOf(map: SkillMap, filter: RoleFilter): (role: number) => boolean {
  const { seniority, families, industries } = filter;
  const levels = seniority && new Set(seniority.map((word) => seniorities.indexOf(word) + 1));
  return (role) => {
    const level = map.seniority[role] as number;
    if (levels && level > 0 && !levels.has(level)) return false;
    const family = map.families[role] as string | null;
    if (families && family !== null && !families.includes(family)) return false;
    const roleIndustries = map.industries[role] as ReadonlySet<string>;
    return !industries || roleIndustries.size === 0 || industries.some((id) => roleIndustries.has(id));
  };
}
