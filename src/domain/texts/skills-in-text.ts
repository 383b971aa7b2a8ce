import { getOrAdd } from '../collections/grouping.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import type { NameIndex } from '../search/name-index.ts';
import type { NamedThing } from '../search/name-rows.ts';
import { withEvidence } from './evidence-in-text.ts';
import { nameKeysOf } from './name-keys.ts';
import { type NameSpan, namesInText } from './names-in-text.ts';
import { type ReadStatus, readStatuses, statusesIn } from './status-in-text.ts';
import { textWords } from './text-words.ts';

/** A text to read, and the page to return. */
export interface TextQuestion {
  readonly text: string;
  readonly page: RankedPage;
}

/** Words of a text that name a thing. Offsets are UTF-16 code units; `quote` is the text from `start` to before `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly status: ReadStatus;
}

/** A thing by one of its names. */
export interface CalledThing extends NamedThing {
  readonly matchedName: string;
}

/** A thing that a text names. */
export interface ReadThing extends CalledThing {
  /** STATED when any mention is, else OPTIONAL when any is, else NEGATED. */
  readonly status: ReadStatus;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Other things of the same name, curated before official, titles before aliases. */
  readonly others: readonly CalledThing[];
}

/** A page of what a text names. An item's id is the kind and id of its thing, as in `Skill:sql`. */
export interface TextReading extends PageOfRanked {
  /** Of the page's items, in their order. */
  readonly things: readonly ReadThing[];
}

/** What a text names, in the order of first mention; each thing once. O(length of the text) */
export function skillsInText(names: NameIndex, { text, page }: TextQuestion): TextReading {
  const things = readThings(names, text);
  const answer = pageOfRanked(things.map(idOf), page);
  return { ...answer, things: answer.items.map(({ rank }) => things[rank] as ReadThing) };
}

function readThings(index: NameIndex, text: string): ReadThing[] {
  const words = textWords(text);
  const spans = withEvidence(words, namesInText(words, index.derived.of(index, nameKeysOf)));
  const statuses = statusesIn(words, spans);
  const entries = new Map<string, { called: CalledThing[]; mentions: Mention[] }>();
  const calledOf = new Map<NameSpan['names'], CalledThing[]>(); // spans of the same text share their names
  for (const [i, span] of spans.entries()) {
    const called = getOrAdd(calledOf, span.names, () => calledThings(span));
    const start = words[span.first]?.start as number;
    const end = words[span.last]?.end as number;
    const mention = { start, end, quote: text.slice(start, end), status: statuses[i] as ReadStatus };
    const id = idOf(called[0] as CalledThing);
    const entry = entries.get(id);
    if (entry) entry.mentions.push(mention);
    else entries.set(id, { called, mentions: [mention] });
  }
  return [...entries.values()].map(({ called: [thing, ...others], mentions }) => ({
    ...(thing as CalledThing),
    status: readStatuses.find((status) =>
      mentions.some((mention) => mention.status === status),
    ) as ReadStatus,
    mentions,
    others,
  }));
}

const idOf = ({ kind, id }: NamedThing): string => `${kind}:${id}`;

/** The things that a span may name, each once by its best name. */
function calledThings({ names }: NameSpan): CalledThing[] {
  const things = new Map<string, CalledThing>();
  for (const { kind, id, name } of names) {
    const thing = { kind, id, matchedName: name };
    if (!things.has(idOf(thing))) things.set(idOf(thing), thing);
  }
  return [...things.values()];
}
