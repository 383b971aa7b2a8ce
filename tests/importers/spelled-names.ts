import { searchNames } from '../../src/domain/search/name-search.ts';
import { chooseRef, isOfficialName } from '../../src/domain/search/ref.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import type { NodePlan } from '../../src/store/read-plan.ts';
import { descriptions, facts } from '../curated.ts';

/** A title or alias of curated roles. */
interface CuratedName {
  readonly text: string;
  /** Ids of the roles that have it. */
  readonly roles: readonly string[];
}

const textOf = new Map(
  descriptions
    .filter(({ kind }) => kind === 'Name')
    .map(({ id, properties }) => [id, String(properties.text)]),
);
const called = facts.filter(
  ({ type, fromKind, source }) => type === 'CALLED' && fromKind === 'Role' && source === 'editors',
);
const titleOf = new Map(
  called.flatMap(({ from, to, properties }) => (properties.preferred ? [[from, textOf.get(to) ?? '']] : [])),
);
/** All titles and aliases that editors give to roles. */
export const curatedNames: readonly CuratedName[] = [...new Set(called.map(({ to }) => to))].map((name) => ({
  text: textOf.get(name) ?? '',
  roles: called.filter(({ to }) => to === name).map(({ from }) => from),
}));
/** The titles among them. */
export const curatedTitles = curatedNames.filter(({ text, roles }) =>
  roles.some((role) => titleOf.get(role) === text),
);

/** What is left of a name when its spelling does not count: letters and digits, and no plural. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=[a-z]{3})s\b/g, '')
    .replace(/[^a-z0-9+#]/g, '');
const rolesOfName = new Map<string, string[]>();
for (const { text, roles } of curatedNames) {
  rolesOfName.set(bare(text), [...(rolesOfName.get(bare(text)) ?? []), ...roles]);
}

/** A way to write a name, and the level that it adds: "Sr. Data Analyst" is Senior Data Analyst, if there is one. */
interface Spelling {
  readonly text: string;
  readonly level?: 'Senior' | 'Junior' | 'Lead';
}
/** The ways to write a name. */
export type Spell = (name: string) => readonly Spelling[];

const accents: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' };
const withAccents = (text: string): string =>
  text.replace(/[aeioucn]/g, (letter) => accents[letter] as string);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withDots = (text: string): string =>
  text.replace(/\b[A-Z]{2,5}\b/g, (initials) => `${[...initials].join('.')}.`);

/** The plural of the last word; as it is when that is no plain singular. */
function plural(text: string): string {
  const [, before = '', last = ''] = /^(.*?)([A-Za-z]{3,})$/.exec(text) ?? [];
  if (last === '' || /s$|ie$|[A-Z]{2}/.test(last)) return text;
  return `${before}${last.replace(/(?<![aeiou])y$/, 'ie').replace(/(ch|sh|x|z)$/, '$1e')}s`;
}

/** The ways to write a name that change nothing of what it means. */
export const spelled: Spell = (name) =>
  [
    name.toLowerCase(),
    name.toUpperCase(),
    name.split(' ').map(upperFirst).join(' '),
    `  ${name.replaceAll(' ', '  ')} `,
    withAccents(name),
    withAccents(name).normalize('NFD'),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', '\u2011'),
    name.replaceAll('-', ' '),
    name.replaceAll('-', ''),
    withDots(name),
    plural(name),
    `${name}.`,
    `“${name}”`,
  ].map((text) => ({ text }));

/** A name with marks of level, grade, place, hours and team, one at a time. */
export const marked: Spell = (name) => [
  ...['Sr.', 'Sr', 'Snr', 'Senior'].map((mark) => ({ text: `${mark} ${name}`, level: 'Senior' as const })),
  ...['Jr.', 'Junior'].map((mark) => ({ text: `${mark} ${name}`, level: 'Junior' as const })),
  { text: `SR. ${name.toUpperCase()} (REMOTE)`, level: 'Senior' },
  ...[' II', ' III', ' 2', ' (Remote)', ', Remote', ' (m/f/d)'].map((mark) => ({ text: name + mark })),
  ...[' – Claims', ' - Growth Team', ' (Payments)', ' | Berlin'].map((mark) => ({ text: name + mark })),
];

/** A name as whole titles of advertisements have it. */
export const advertised: Spell = (name) => [
  { text: `Sr. ${name} II (Remote)`, level: 'Senior' },
  { text: `Senior ${name} – Payments Platform, Berlin`, level: 'Senior' },
  { text: `Lead ${name}, Growth (m/f/d)`, level: 'Lead' },
  { text: `JUNIOR ${name.toUpperCase()} - FULL TIME`, level: 'Junior' },
  { text: `Healthcare ${name}` },
  { text: `Remote ${name}` },
  { text: `[Hybrid] ${name} @ Acme Group` },
  { text: `${name} III – NYC` },
  { text: `${name} (Night Shift)` },
  { text: `${name} Intern, Summer 2026` },
  { text: `${name} - Contract, 6 months` },
  { text: `Urgently hiring: ${name}` },
  { text: `Experienced ${plural(name)} wanted` },
  { text: `${name}, Risk & Fraud` },
  { text: `${name} / Customer Team` },
];

/** What a spelling means to references and to search. */
export interface Meaning {
  /** The curated name. */
  readonly name: string;
  readonly text: string;
  /** The roles that it may mean. */
  readonly right: readonly string[];
  /** What a reference finds: none, one, or several that it suggests. */
  readonly means: readonly string[];
  /** The first five roles of a search. */
  readonly hits: readonly string[];
  /** Whether the first of these is EXACT or CORE. */
  readonly isSure: boolean;
}

const plan: NodePlan = { kind: 'Role', properties: [], descriptions: false, follow: [] };

/** What each spelling of some names means, as references and `search` of the service find it. */
export async function meanings(
  store: CareerStore,
  names: readonly CuratedName[],
  spell: Spell,
): Promise<Meaning[]> {
  const index = await store.loadNames();
  const entryOf = (id: string) => index.sameIds('Role', id)[0] as string;
  const all: Meaning[] = [];
  for (const { text: name, roles } of names) {
    const spellings = [...new Map(spell(name).map((spelling) => [spelling.text, spelling])).values()];
    const rows = await store.find({ refs: spellings.map(({ text }) => text), node: plan });
    for (const [i, { text, level }] of spellings.entries()) {
      const candidates = rows[i] ?? [];
      const choice = chooseRef(
        candidates.map(({ rank, node }) => (isOfficialName(rank) ? entryOf(node.id) : node.id)),
      );
      const page = { size: 5, from: 'start', after: null, before: null } as const;
      const { hits } = searchNames(index, { text, kinds: ['Role'], ...page });
      all.push({
        name,
        text,
        right: rolesMeant(name, roles, level),
        means: choice.outcome === 'FOUND' ? [choice.id] : choice.outcome === 'AMBIGUOUS' ? choice.ids : [],
        hits: hits.map(({ id }) => id),
        isSure: hits[0]?.match === 'EXACT' || hits[0]?.match === 'CORE',
      });
    }
  }
  return all;
}

/**
 * The roles that have the name with the level, if there are some; else those that have the name, and those that have
 * their title with the level: "Jr. SWE" is Software Engineer or Junior Software Engineer.
 */
function rolesMeant(name: string, roles: readonly string[], level?: string): readonly string[] {
  const same = rolesOfName.get(bare(name)) ?? roles;
  if (level === undefined) return same;
  const leveled = (one: string) => rolesOfName.get(bare(`${level} ${one}`)) ?? [];
  const exact = leveled(name);
  return exact.length > 0 ? exact : [...same, ...same.flatMap((role) => leveled(titleOf.get(role) ?? ''))];
}
