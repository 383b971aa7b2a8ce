import { compareText } from '../collections/text.ts';
import { CareerGraphError } from '../errors.ts';
import { type DescribedKind, type NodeKind, wordsOfKind } from '../graph/model.ts';
import { nameKey } from './name.ts';
import { mustReadLike, readsLike, sharedWords } from './reads-like.ts';

/**
 * How a caller's text and a name are compared, strictest first:
 * - SAME: the same text, whatever its case and spacing;
 * - ALIKE: the same words as search compares them ("Front-End Engineers" and "frontend engineer");
 * - WRITTEN_OUT: the same once abbreviations are written out ("Tech Writer" and "Technical Writer");
 * - CORE: the name is the text without marks of place, team and grade ("Data Analyst II (Remote) – Claims");
 * - FIRST_WORD: the name is a first part of one word, without the parts that follow ("Lawyer – Claims");
 * - ONE_LEVEL: the name is that without the first of its words of level ("Sr. Lead Data Analyst" is "Lead Data Analyst");
 * - OTHER_LEVEL: the name is that without its level ("Lead Data Analyst" is "Data Analyst");
 * - LANGUAGE: the name is a developer's without the languages in front ("Java Developer" is "Developer");
 * - END: the name is its last words ("Marketing Data Analyst" ends in "Data Analyst"). It answers nothing, but see
 *   `bestCandidates`.
 */
export const nameReadings = [
  'SAME',
  'ALIKE',
  'WRITTEN_OUT',
  'CORE',
  'FIRST_WORD',
  'ONE_LEVEL',
  'OTHER_LEVEL',
  'LANGUAGE',
  'END',
] as const;
/** How a text and a name are compared. */
export type NameReading = (typeof nameReadings)[number];

type CodeRank = 'CURATED_CODE' | 'OFFICIAL_CODE' | 'MAPPED_CODE';
type NameSource = 'CURATED' | 'OFFICIAL';
type NameRank = `${NameSource}_${'TITLE' | 'ALIAS'}_${NameReading}`;
const titleThenAlias = (source: NameSource, reading: NameReading): NameRank[] => [
  `${source}_TITLE_${reading}`,
  `${source}_ALIAS_${reading}`,
];

/**
 * How a caller's text can name a node, best first; the first rank that answers wins. A CODE is the code or URI of an
 * official occupation that the role matches EXACT, or the node's own (see `codeProperties`); a MAPPED_CODE, one that a
 * source matches with a role of another vocabulary, as a crosswalk does: the occupation of the code itself goes before. A curated name that reads like the text
 * goes before official names, so importing a classification changes the meaning of no text that means a curated thing,
 * nor of a code that editors gave to a role. Only the title of an official thing goes before a curated name that lacks
 * some of the text.
 */
export const refRanks: readonly ('ID' | CodeRank | NameRank)[] = [
  'ID',
  'CURATED_CODE',
  'OFFICIAL_CODE',
  'MAPPED_CODE',
  ...titleThenAlias('CURATED', 'SAME'),
  ...titleThenAlias('CURATED', 'ALIKE'),
  ...titleThenAlias('CURATED', 'WRITTEN_OUT'),
  'OFFICIAL_TITLE_SAME',
  'OFFICIAL_TITLE_ALIKE',
  ...titleThenAlias('CURATED', 'CORE'),
  ...titleThenAlias('CURATED', 'FIRST_WORD'),
  ...titleThenAlias('CURATED', 'ONE_LEVEL'),
  ...titleThenAlias('CURATED', 'OTHER_LEVEL'),
  ...titleThenAlias('CURATED', 'LANGUAGE'),
  ...titleThenAlias('CURATED', 'END'),
  'OFFICIAL_ALIAS_SAME',
  'OFFICIAL_ALIAS_ALIKE',
  ...titleThenAlias('OFFICIAL', 'WRITTEN_OUT'),
  ...titleThenAlias('OFFICIAL', 'CORE'),
  ...titleThenAlias('OFFICIAL', 'FIRST_WORD'),
  ...titleThenAlias('OFFICIAL', 'ONE_LEVEL'),
  ...titleThenAlias('OFFICIAL', 'OTHER_LEVEL'),
  ...titleThenAlias('OFFICIAL', 'LANGUAGE'),
  ...titleThenAlias('OFFICIAL', 'END'),
];

/** Position in `refRanks` of a name. */
export const nameRank = (reading: NameReading, curated: boolean, preferred: boolean): number =>
  refRanks.indexOf(`${curated ? 'CURATED' : 'OFFICIAL'}_${preferred ? 'TITLE' : 'ALIAS'}_${reading}`);
/** Whether a position in `refRanks` is that of a name which only official sources give. */
export const isOfficialName = (rank: number): boolean => /^OFFICIAL_(?!CODE)/.test(refRanks[rank] ?? '');
/** Positions in `refRanks` of the aliases that only official sources give. */
const officialAliasRanks: ReadonlySet<number> = new Set(
  nameReadings.map((reading) => nameRank(reading, false, false)),
);
/** Whether a position in `refRanks` is that of an alias which only official sources give. */
export const isOfficialAlias = (rank: number): boolean => officialAliasRanks.has(rank);
/** Positions in `refRanks` of the names that a text ends in. */
const endRanks: ReadonlySet<number> = new Set(
  [true, false].flatMap((curated) => [true, false].map((preferred) => nameRank('END', curated, preferred))),
);
/** Positions in `refRanks` of names of which titles decide whether they answer; see `bestCandidates`. */
export const unsureRanks: readonly number[] = [...new Set([...officialAliasRanks, ...endRanks])];
/** Position in `refRanks` of an id. */
export const idRank = refRanks.indexOf('ID');
/**
 * Position in `refRanks` of a code.
 *
 * @param curated whether editors say that the role has it
 * @param described whether the source that says so describes the code, too
 */
export const codeRank = (curated: boolean, described = true): number =>
  refRanks.indexOf(curated ? 'CURATED_CODE' : described ? 'OFFICIAL_CODE' : 'MAPPED_CODE');

/** The properties by which a node of a kind is found as by a code. */
export const codeProperties: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  Industry: ['code'],
  Region: ['code', 'cbsa', 'fips'],
  OccupationCode: ['code', 'uri'],
};

/** A caller's text that names a node, and where it stands, for messages about it. */
export interface RefRequest {
  /** In lower case, such as `role` or `occupation code`. */
  readonly kind: string;
  /** Such as `from`. */
  readonly argument: string;
  readonly ref: string;
}

/** A node that a text may mean. */
export interface RefCandidate<Node> {
  /** Position in `refRanks`. */
  readonly rank: number;
  readonly node: Node;
  /** The name that was found; empty for an id or code. */
  readonly name: string;
  /** All titles of the node. Asked for only when the rank is one of `unsureRanks`. */
  titles(): readonly string[];
}

/**
 * The candidates of the best rank that answers. Official aliases are searched for, but a rank of them answers only if one
 * of its things has a title that the alias reads like: classifications list what people in an occupation are also called,
 * what they do and what they use ("bash" for Programming, "cat" for Home Appliance Repairers). Nor does one answer if the
 * text ends in a curated name of a thing whose title has more of its words: a "Marketing Data Analyst" is nearer to the
 * Data Analyst than to the call center analyst. Where official aliases answer, so may a curated name that the text ends
 * in (see `endsBeside`): a "Java Developer" may be the editors' developer, and it is for the caller to say.
 *
 * @param candidates in any order, at least those of the best rank and of the `unsureRanks` before it
 * @returns in the order given; a node may be in it more than once
 */
export function bestCandidates<C extends RefCandidate<unknown>>(
  kind: NodeKind,
  candidates: readonly C[],
): C[] {
  const ranks = [...new Set(candidates.map(({ rank }) => rank))].sort((a, b) => a - b);
  const ends = candidates.filter(({ rank }) => endRanks.has(rank) && !isOfficialName(rank));
  for (const rank of ranks.filter((one) => !endRanks.has(one))) {
    const ofRank = candidates.filter((candidate) => candidate.rank === rank);
    if (!officialAliasRanks.has(rank) || !mustReadLike(kind)) return ofRank;
    const isName = ({ name, titles }: C) =>
      readsLike(name, titles()) &&
      !ends.some((end) => sharedWords(name, end.titles()) > sharedWords(name, titles()));
    const names = ofRank.filter(isName);
    if (names.length > 0) return [...endsBeside(ends, names), ...ofRank];
  }
  return [];
}

/** A name that a text may mean, and the titles of what it names. */
interface NamedWork {
  readonly name: string;
  titles(): readonly string[];
}

/**
 * Of curated names that a text ends in, those that may be meant where official aliases answer: the longest, titles before aliases, unless an
 * alias has more of its words in a title of its thing. So a "Kindergarten Teacher" is the kindergarten teacher only.
 */
export function endsBeside<End extends { readonly name: string; readonly rank: number }>(
  ends: readonly End[],
  aliases: readonly NamedWork[],
): End[] {
  const lengths = ends.map(({ name }) => nameKey(name).length);
  const longest = ends.filter((_, i) => lengths[i] === Math.max(...lengths));
  const best = Math.min(...longest.map(({ rank }) => rank));
  return longest.filter(
    (end) =>
      end.rank === best &&
      !aliases.some(({ name, titles }) => sharedWords(name, titles()) > sharedWords(name, [end.name])),
  );
}

/** The node that a text names; or that no node answered, or several did. */
export type RefChoice =
  | { readonly outcome: 'FOUND'; readonly id: string }
  | { readonly outcome: 'NOT_FOUND' }
  /** Ids in code point order, none twice. */
  | { readonly outcome: 'AMBIGUOUS'; readonly ids: readonly string[] };

/** @param ids the nodes of the best rank that answered, in any order, repetitions allowed */
export function chooseRef(ids: Iterable<string>): RefChoice {
  const distinctIds = [...new Set(ids)].sort(compareText);
  const [id, ...others] = distinctIds;
  if (id === undefined) return { outcome: 'NOT_FOUND' };
  return others.length === 0 ? { outcome: 'FOUND', id } : { outcome: 'AMBIGUOUS', ids: distinctIds };
}

/** A thing that an error suggests, as people tell it from others. */
export interface SuggestedThing {
  readonly kind: DescribedKind;
  readonly id: string;
  readonly name: string;
  /** Name of the source that describes it; null when editors do. */
  readonly source: string | null;
}

/**
 * The NOT_FOUND error.
 *
 * @param suggestions things with a similar name, best first
 * @param other a thing of another kind that has the name, or null
 * @param knownPlaces number of places that are known, where no place has a similar name and `suggestions` are countries; else null
 */
export function refNotFound(
  { kind, argument, ref }: RefRequest,
  suggestions: readonly SuggestedThing[],
  other: SuggestedThing | null = null,
  knownPlaces: number | null = null,
): CareerGraphError {
  const elsewhere = other ? ` There is ${withArticle(wordsOfKind(other.kind))} ${inWords(other)}.` : '';
  const list = suggestions.map(inWords).join(', ');
  const hint =
    suggestions.length === 0
      ? ''
      : knownPlaces === null
        ? ` Did you mean ${list}?`
        : ` Places known: ${knownPlaces}, in ${list}; \`import wages\` adds more.`;
  const message = `${argument}: no ${kind} is called ${JSON.stringify(ref)}.${elsewhere}${hint}`;
  return new CareerGraphError('NOT_FOUND', message, { argument, suggestions: suggestions.map(idOf) });
}

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

const idOf = ({ id }: SuggestedThing): string => id;

/** Name, id, and the source where it is not the editors': `Cooks, Restaurant (onet-35-2014.00, onet)`. */
const inWords = ({ id, name, source }: SuggestedThing): string =>
  `${name} (${source === null ? id : `${id}, ${source}`})`;

/** The AMBIGUOUS error. @param things of that name, which the error suggests in this order */
export function refAmbiguous(
  { kind, argument, ref }: RefRequest,
  things: readonly SuggestedThing[],
): CareerGraphError {
  const list = things.map(inWords).join(', ');
  const message = `${argument}: ${JSON.stringify(ref)} names more than one ${kind}: ${list}. Use one of these ids.`;
  return new CareerGraphError('AMBIGUOUS', message, { argument, suggestions: things.map(idOf) });
}
