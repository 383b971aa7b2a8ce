import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { Row } from '../tables/row.ts';
import { stateByAbbreviation, stateByName, stateInTitle, type UsState } from './us-states.ts';

/** What the areas of a table are. OEWS publishes metropolitan areas and the rest of each state in one table, or in two. */
export type WageTable = 'national' | 'state' | 'metropolitan';

/** A place of OEWS. */
interface Area {
  readonly id: string;
  readonly properties: Properties;
  readonly aliases: readonly string[];
  readonly state: UsState | null;
}

const nation: Area = {
  id: 'us',
  properties: { name: 'United States', code: 'US', kind: 'COUNTRY' },
  aliases: ['USA', 'U.S.', 'United States of America'],
  state: null,
};

const stateArea = ({ abbreviation, fips, name }: UsState): Area => ({
  id: `us-${abbreviation.toLowerCase()}`,
  properties: { name, code: `US-${abbreviation}`, kind: 'STATE', fips },
  aliases: [
    abbreviation,
    ...(name.startsWith('District') ? [] : [`${name} State`, `State of ${name}`]),
    `${name}, USA`,
    ...(spokenNames[name] ?? []),
  ],
  state: null,
});

/** What people call a place that OEWS titles otherwise. */
const spokenNames: Readonly<Record<string, readonly string[]>> = {
  'Virgin Islands': ['U.S. Virgin Islands', 'USVI'],
  'Los Angeles': ['L.A.'],
  'San Francisco': ['SF'],
  Philadelphia: ['Philly'],
};

/** Words of cities that are written in short and in full. */
const shortWords: readonly (readonly [short: string, full: string])[] = [
  ['St.', 'Saint'],
  ['Ft.', 'Fort'],
  ['Mt.', 'Mount'],
];

/** Cities whose names hold a hyphen, which otherwise stands between two cities. */
const hyphenated = /Winston-Salem|Wilkes-Barre/g;

/**
 * `Portland-Vancouver-Hillsboro, OR-WA`: called so, by its cities, by each of them and by the first few, alone, with each of
 * its states in short or in full, with all of them, and with the nation. The first state is the one that BLS calls its
 * primary state. A city that is called like a state is also called city, as people do to tell them apart: New York City,
 * or NYC.
 */
function metropolitanArea(code: string, title: string): Area | null {
  const [, cities = '', abbreviations = ''] = /^(.+), ([A-Z]{2}(?:-[A-Z]{2})*)$/.exec(title) ?? [];
  const states = abbreviations.split('-').flatMap((abbreviation) => stateByAbbreviation(abbreviation) ?? []);
  const [state] = states;
  if (!state) return null;
  const names = cities
    .replace(hyphenated, (name) => name.replace('-', '\0'))
    .split(/-+|\//)
    .map((name) => name.replace('\0', '-').trim());
  const [first = ''] = names;
  const firstFew = names.slice(2).map((_, i) => names.slice(0, i + 2).join('-'));
  const called = [...names, ...firstFew].flatMap(spellingsOf);
  const around = [...states.flatMap((one) => [one.abbreviation, one.name]), abbreviations, 'USA'];
  return {
    id: `${[first, state.abbreviation, code]
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}`,
    properties: { name: title, kind: 'METROPOLITAN_AREA', cbsa: code },
    aliases: [
      ...called,
      ...spellingsOf(cities),
      ...called.flatMap((name) => around.map((place) => `${name}, ${place}`)),
      ...names.filter(stateByName).flatMap(asCity),
      ...names.flatMap((name) => spokenNames[name] ?? []),
    ],
    state,
  };
}

/** The name, what it is without `Urban`, which people leave out, and with its words in short or in full. */
function spellingsOf(name: string): string[] {
  const spoken = name.replace(/^Urban /, '');
  const [short, full] = [0, 1].map((to) =>
    shortWords.reduce((text, pair) => text.replaceAll(`${pair[1 - to]} `, `${pair[to]} `), spoken),
  ) as [string, string];
  return [...new Set([name, spoken, short, full])];
}

function asCity(name: string): string[] {
  const city = `${name} City`;
  const initials = city.split(' ').map(([letter]) => letter);
  return [city, ...(initials.length > 2 ? [initials.join('')] : [])];
}

function restOfState(title: string): Area {
  return {
    id: `us-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    properties: { name: title, kind: 'NONMETROPOLITAN_AREA' },
    aliases: [],
    state: stateInTitle(title) ?? null,
  };
}

/** The area of a row; null when a table of this kind has no such area. */
function areaOf(row: Row, table: WageTable): Area | null {
  const title = row.cell('AREA_TITLE');
  if (table === 'national') return title === 'U.S.' ? nation : null;
  if (table === 'state') {
    const state = stateByName(title);
    return state ? stateArea(state) : null;
  }
  if (/\bnonmetropolitan\b/i.test(title)) return restOfState(title);
  return metropolitanArea(row.cell('AREA').padStart(5, '0'), title);
}

/** The places of a release, each described once, with what they are part of. */
export class WageAreas {
  readonly #described = new DescribedNodes('en');
  readonly #areas = new Map<string, NodeRef<'Region'> | null>();

  /**
   * The place that a row is about, and what describes it where that was not done before. The place is null when a table
   * of this kind has no such area.
   */
  take(
    row: Row,
    table: WageTable,
  ): { readonly place: NodeRef<'Region'> | null; readonly assertions: Assertion[] } {
    const key = `${table}\n${row.cell('AREA')}\n${row.cell('AREA_TITLE')}`;
    const knownPlace = this.#areas.get(key);
    if (knownPlace !== undefined) return { place: knownPlace, assertions: [] };
    const area = areaOf(row, table);
    const place = area && nodeRef('Region', area.id);
    this.#areas.set(key, place);
    return { place, assertions: area ? this.#describe(area) : [] };
  }

  #describe(area: Area): Assertion[] {
    const place = nodeRef('Region', area.id);
    const described = this.#described.describe(place, area.properties, area.aliases);
    if (described.length === 0 || area === nation) return described;
    const around = area.state ? stateArea(area.state) : nation;
    return [...described, ...this.#describe(around), fact('PART_OF', place, nodeRef('Region', around.id))];
  }
}
