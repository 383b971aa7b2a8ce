import { seniorities as levels, type Seniority } from '../graph/vocabulary.ts';
import type { SkillMap } from './skill-map.ts';

/** Which roles come into question; absent is any. What is unknown of a role is kept. */
export interface RoleFilter {
  readonly seniority?: readonly Seniority[];
  readonly families?: readonly string[];
  /** Ids. */
  readonly industries?: readonly string[];
}

/** Whether a role, by its place in the map, comes into question. */
export function roleFilterOf(map: SkillMap, filter: RoleFilter): (role: number) => boolean {
  const { seniority, families, industries } = filter;
  const places = seniority && new Set(seniority.map((level) => levels.indexOf(level) + 1));
  return (role) => {
    const level = map.seniority[role] as number;
    if (places && level > 0 && !places.has(level)) return false;
    const family = map.families[role] as string | null;
    if (families && family !== null && !families.includes(family)) return false;
    const known = map.industries[role] as ReadonlySet<string>;
    return !industries || known.size === 0 || industries.some((industry) => known.has(industry));
  };
}
