import { plainName } from '../../domain/search/name.ts';

/** A sector of NAICS 2022. */
export interface NaicsSector {
  /** Of the industry: that of the curated industry with the sector's code where there is one, so that both are one. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** By the beginning of O*NET's name for it, which differs a little between releases. */
const sectors: readonly (readonly [start: string, id: string, code: string, title: string])[] = [
  ['agricultur', 'agriculture', '11', 'Agriculture, Forestry, Fishing and Hunting'],
  ['mining', 'naics-21', '21', 'Mining, Quarrying, and Oil and Gas Extraction'],
  ['utilities', 'energy', '22', 'Utilities'],
  ['construction', 'construction', '23', 'Construction'],
  ['manufacturing', 'manufacturing', '31-33', 'Manufacturing'],
  ['wholesale', 'naics-42', '42', 'Wholesale Trade'],
  ['retail', 'retail', '44-45', 'Retail Trade'],
  ['transportation', 'transport-and-logistics', '48-49', 'Transportation and Warehousing'],
  ['information', 'naics-51', '51', 'Information'],
  ['finance', 'finance', '52', 'Finance and Insurance'],
  ['real estate', 'naics-53', '53', 'Real Estate and Rental and Leasing'],
  ['professional', 'professional-services', '54', 'Professional, Scientific, and Technical Services'],
  ['management of', 'naics-55', '55', 'Management of Companies and Enterprises'],
  [
    'administrative',
    'naics-56',
    '56',
    'Administrative and Support and Waste Management and Remediation Services',
  ],
  ['education', 'education', '61', 'Educational Services'],
  ['health', 'healthcare', '62', 'Health Care and Social Assistance'],
  ['arts', 'naics-71', '71', 'Arts, Entertainment, and Recreation'],
  ['accommodation', 'hospitality', '72', 'Accommodation and Food Services'],
  ['other services', 'naics-81', '81', 'Other Services (except Public Administration)'],
  ['public administration', 'public-sector', '92', 'Public Administration'],
];

/** The sector that O*NET calls by a name, or undefined when NAICS has none of that name. */
export function naicsSector(name: string): NaicsSector | undefined {
  const key = plainName(name);
  const sector = sectors.find(([start]) => key.startsWith(start));
  if (!sector) return undefined;
  const [, id, code, title] = sector;
  return { id, code, title };
}
