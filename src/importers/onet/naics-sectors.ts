import { nameKey } from '../../domain/search/name.ts';

/** A sector of NAICS 2022. */
export interface NaicsSector {
  /** Of the industry: that of the curated industry with the sector's code where there is one, so that both are one. */
  readonly id: string;
  readonly code: string;
}

/** By the beginning of O*NET's name for it, which differs a little between releases. */
const sectors: readonly (readonly [start: string, id: string, code: string])[] = [
  ['agricultur', 'agriculture', '11'],
  ['mining', 'naics-21', '21'],
  ['utilities', 'energy', '22'],
  ['construction', 'construction', '23'],
  ['manufacturing', 'manufacturing', '31-33'],
  ['wholesale', 'naics-42', '42'],
  ['retail', 'retail', '44-45'],
  ['transportation', 'transport-and-logistics', '48-49'],
  ['information', 'media-and-entertainment', '51'],
  ['finance', 'finance', '52'],
  ['real estate', 'naics-53', '53'],
  ['professional', 'professional-services', '54'],
  ['management of', 'naics-55', '55'],
  ['administrative', 'naics-56', '56'],
  ['education', 'education', '61'],
  ['health', 'healthcare', '62'],
  ['arts', 'naics-71', '71'],
  ['accommodation', 'hospitality', '72'],
  ['other services', 'naics-81', '81'],
  ['public administration', 'public-sector', '92'],
];

/** The sector that O*NET calls by a name, or undefined when NAICS has none of that name. */
export function naicsSector(name: string): NaicsSector | undefined {
  const key = nameKey(name);
  const [, id, code] = sectors.find(([start]) => key.startsWith(start)) ?? [];
  return id === undefined || code === undefined ? undefined : { id, code };
}
