import type { NameSpan } from './names-in-text.ts';
import { isGeneralWord, isGivenName, isOrdinaryWord } from './ordinary-words.ts';
import { foreign } from './status-words.ts';
import { gaps, type TextWord } from './text-words.ts';

/**
 * How sure it is that a span means the thing of that name.
 * - `sure`: nothing else is likely.
 * - `written`: the word is an ordinary one, but written with the name's capitals and signs.
 * - `maybe`: the word is an ordinary one in another form.
 * - `bare`: one or two letters without the capitals of the name or within a longer word, or a verb: "we are hiring".
 */
type Form = 'sure' | 'written' | 'maybe' | 'bare';

/** Words before a name that is written with its capitals: "in Go". */
const weakCuesBefore =
  /^(?:in|with|via|on|through|of|using|uses?|used|know|knows|knowing|learn|learning|learnt|learned|prefer|love|like|ms|microsoft|apache|google|some|mostly|mainly|also|advanced|basic|intermediate|good|solid|strong|mit|avec|con|com|met|z|en|em)$/;
/** Words before a name however it is written: "using word", "proficient in excel". */
const strongCueBefore = /^(?:using|use|uses|used|know|knows|knowing|ms|microsoft|apache)$/;
const strongCuesBefore =
  /^(?:programming|program|code|coding|coded|written|proficient|skilled|fluent|experience|experienced|knowledge|skills|proficiency|familiar|certified) (?:in|of|with|using)$/;
/** Words after a name however it is written: "excel skills". */
const strongCueAfter =
  /^(?:developers?|engineers?|programmers?|programming|skills?|scripts?|scripting|certifi(?:ed|cation)|expert|administrators?)$/;
/** Words after a name that is written with its capitals: "R packages". */
const weakCueAfter =
  /^(?:code|experience|development|apps?|applications?|services?|packages?|library|libraries|macros?|spreadsheets?|formulas?|reports?|models?|dashboards?|workbooks?|kenntnisse|erfahrung|tabellen?|kurse?|schulung(?:en)?|vorlagen?|makros?)$/;
/** Verbs before a word in -ing: "we are hiring". */
const beforeGerund =
  /^(?:am|is|are|was|were|be|been|being|now|currently|i'm|we're|you're|they're|he's|she's)$/;
/** Between the names of a list. */
const isGlue = (lower: string): boolean => /^(?:and|or|nor)$/.test(lower) || foreign.glue.test(lower);

/**
 * The spans that mean what their name names. A name of several words does, and so does a word that is not ordinary
 * (see `isOrdinaryWord`). An ordinary word of a product counts when it has the product's capitals within a sentence, and
 * no other capitalised word beside it. Otherwise it takes a cue ("in Go", "excel skills") or company: another name in
 * the same list, of the same kind unless the capitals are right; a heading before it that ends in a colon counts as a cue. A
 * role after "AWS Certified" is a certificate, and no role. A single letter, and two letters that are ordinary, always
 * need a cue or company; so does a word in -ing after a form of "be". O(words)
 */
export function withEvidence(words: readonly TextWord[], allSpans: readonly NameSpan[]): NameSpan[] {
  const spans = allSpans.filter((span) => !isCertificate(words, span));
  const isNamed = new Uint8Array(words.length);
  for (const { first, last } of spans) isNamed.fill(1, first, last + 1);
  const forms = spans.map((span) => withCue(words, span, formOf(words, span, isNamed)));
  return listsOf(words, spans, isListedWithRemarks).flatMap((list) => {
    const sure = list.filter((i) => forms[i] === 'sure');
    const sureKinds = new Set(sure.flatMap((i) => kindsOf(spans[i] as NameSpan)));
    const written = list.filter((i) => forms[i] === 'written').length;
    return list
      .filter((i) => {
        const form = forms[i] as Form;
        if (form === 'sure') return true;
        if (form === 'written') return sure.length > 0 || written > 1;
        const hasKin = kindsOf(spans[i] as NameSpan).some((kind) => sureKinds.has(kind));
        return hasKin && (form === 'maybe' || isClosed(words, (spans[i] as NameSpan).last));
      })
      .map((i) => spans[i] as NameSpan);
  });
}

/** Whether a role's name is that of a certificate: "AWS Certified Solutions Architect". */
function isCertificate(words: readonly TextWord[], { first, names }: NameSpan): boolean {
  const [vendor, certified] = [words[first - 2], words[first - 1]];
  return (
    names[0]?.kind === 'Role' &&
    certified?.text === 'Certified' &&
    certified.gap <= gaps.aside &&
    vendor?.gap === gaps.joined &&
    isCapitalised(vendor.text)
  );
}

const kindsOf = ({ names }: NameSpan): string[] => names.map(({ kind }) => kind);

function formOf(words: readonly TextWord[], { first, last, names }: NameSpan, isNamed: Uint8Array): Form {
  if (last > first) return 'sure';
  const { text, lower, key } = words[first] as TextWord;
  const isExact = names.some(({ name }) => name === text) && !isShouted(words, first, isNamed);
  const isOfficial = names.every(({ curated }) => !curated);
  const isOrdinary = [lower, key].some(isOfficial ? isGeneralWord : isOrdinaryWord);
  if (key.length < 3 && /^\p{L}+$/u.test(key)) {
    if (!isExact || isPartOfWord(words, first, isNamed)) return 'bare';
    return isOrdinary || key.length === 1 ? 'written' : 'sure';
  }
  if (lower.endsWith('ing') && beforeGerund.test(words[first - 1]?.lower ?? '')) return 'bare';
  if (isOfficial && isHeading(words, first)) return 'maybe';
  if (!isOrdinary) return 'sure';
  if (!isExact || !isProper(names) || isGivenName(lower)) return 'maybe';
  return startsSentence(words, first) || isPartOfOtherName(words, first, isNamed) ? 'written' : 'sure';
}

/** Whether one of the names is a product's, or initials: its capitals tell it apart. */
const isProper = (names: NameSpan['names']): boolean =>
  names.some(({ kind, name }) => kind === 'Tool' || name === name.toUpperCase());

const gapBefore = (words: readonly TextWord[], i: number) => words[i - 1]?.gap ?? gaps.paragraph;

const startsSentence = (words: readonly TextWord[], i: number): boolean => gapBefore(words, i) >= gaps.line;

/** Whether a word is a heading of its own: "Languages: Java". */
const isHeading = (words: readonly TextWord[], i: number): boolean =>
  startsSentence(words, i) && (words[i] as TextWord).colon;

/** Whether one or two letters are a part of a longer word: "R&D", "go-to-market". */
function isPartOfWord(words: readonly TextWord[], i: number, isNamed: Uint8Array): boolean {
  const next = words[i + 1]?.lower ?? '';
  const isJoined = /^[-‐&.]$/.test((words[i] as TextWord).sign) && isNamed[i + 1] === 0;
  return isJoined && !strongCueAfter.test(next) && !weakCueAfter.test(next);
}

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Whether a capitalised word stands beside it that is neither a name, nor a cue, nor the first of its sentence. */
function isPartOfOtherName(words: readonly TextWord[], i: number, isNamed: Uint8Array): boolean {
  const [before, word, after] = [words[i - 1], words[i] as TextWord, words[i + 1]];
  const isStrange = (position: number) =>
    isNamed[position] === 0 && /^\p{Lu}(?!$|['’])/u.test((words[position] as TextWord).text); // not "I", "I'm"
  const isAfterStrange = before?.gap === gaps.joined && isStrange(i - 1) && !startsSentence(words, i - 1);
  return isAfterStrange || (after !== undefined && word.gap === gaps.joined && isStrange(i + 1));
}

/** Whether a word beside it that is no name is all capitals: capitals then tell nothing. */
const isShouted = (words: readonly TextWord[], i: number, isNamed: Uint8Array): boolean =>
  [i - 1, i + 1].some(
    (position) => isNamed[position] === 0 && /^\p{Lu}{4,}$/u.test(words[position]?.text ?? ''),
  );

/** The form, or `sure` when a word beside the span says what it means. */
function withCue(words: readonly TextWord[], { first, last }: NameSpan, form: Form): Form {
  if (form === 'sure' || form === 'bare') return form;
  const wordAt = (i: number, after: number) =>
    words[after]?.gap === gaps.joined ? (words[i]?.lower ?? '') : '';
  const before = wordAt(first - 1, first - 1);
  const twoBefore = `${wordAt(first - 2, first - 2)} ${before}`;
  const after = wordAt(last + 1, last);
  const isHeaded = form === 'written' && words[first - 1]?.colon === true && isClosed(words, last); // "Nice to have: Rust"
  const isCued =
    isHeaded ||
    strongCueBefore.test(before) ||
    strongCuesBefore.test(twoBefore) ||
    strongCueAfter.test(after) ||
    (form === 'written' && (weakCuesBefore.test(before) || weakCueAfter.test(after)));
  return isCued ? 'sure' : form;
}

/** Whether the right of two spans goes on with the list of the left one. */
type IsListed = (words: readonly TextWord[], left: NameSpan, right: NameSpan) => boolean;

/**
 * The spans as lists: those with only a comma, "and" or "or", or each on a line of its own. Positions of spans, in order.
 *
 * @param goesOn how lists are told in another way
 */
export function listsOf(
  words: readonly TextWord[],
  spans: readonly NameSpan[],
  goesOn: IsListed = isListed,
): number[][] {
  const lists: number[][] = [];
  for (const i of spans.keys()) {
    if (i > 0 && goesOn(words, spans[i - 1] as NameSpan, spans[i] as NameSpan)) lists.at(-1)?.push(i);
    else lists.push([i]);
  }
  return lists;
}

function isListed(words: readonly TextWord[], left: NameSpan, right: NameSpan): boolean {
  const between = words.slice(left.last + 1, Math.min(right.first, left.last + 3));
  const { gap } = words[left.last] as TextWord;
  if (gap === gaps.line) {
    return left.last + 1 === right.first && startsSentence(words, left.first) && endsLine(words, right.last);
  }
  if (
    gap > gaps.list ||
    (gap === gaps.list && (beginsMainClause(words, left, right) || isTitleOf(left, right)))
  )
    return false;
  const [word, ...others] = between;
  if (!word) return true;
  return others.length === 0 && isGlue(word.lower) && word.gap <= gaps.list;
}

/** These begin what stands before the main clause: "If you do not speak German, English is fine". */
const fronting =
  /^(?:if|unless|when|whenever|where|as|since|because|whether|should|without|instead|rather|although|though|while|once)$/;
const frontingPair = /^(?:even if|in case|those who|anyone who|in place)$/;
/** Words back to the beginning of a sentence that are looked at. */
const frontReach = 12;

/**
 * Whether the name after a comma begins the main clause of a sentence that a condition or the like opens: the sentence
 * ends after it, or goes on about it.
 */
function beginsMainClause(words: readonly TextWord[], left: NameSpan, right: NameSpan): boolean {
  if (left.last + 1 !== right.first) return false;
  const { gap } = words[right.last] as TextWord;
  const next = words[right.last + 1]?.lower ?? '';
  if (gap === gaps.joined ? isGlue(next) || skillWord.test(next) : gap < gaps.line) return false;
  let start = left.first;
  while (start > 0 && left.first - start < frontReach && gapBefore(words, start) === gaps.joined) start--;
  const [first, second] = [words[start]?.lower ?? '', words[start + 1]?.lower ?? ''];
  return (
    gapBefore(words, start) !== gaps.list && (fronting.test(first) || frontingPair.test(`${first} ${second}`))
  );
}

/** Whether what a role asks for follows its title: "Accountant, CPA preferred", where CPA may be the role, too. */
function isTitleOf(left: NameSpan, right: NameSpan): boolean {
  const roles = ({ names }: NameSpan) => names.filter(({ kind }) => kind === 'Role').map(({ id }) => id);
  const [of, others] = [roles(left), roles(right)];
  return of.length > 0 && (others.length === 0 || others.some((id) => of.includes(id)));
}

/** What may follow the name of a skill: "Java experience". */
export const skillWord = /^(?:skills?|experience|knowledge|background)$/;

/** Most words of a remark in brackets after a name. */
const maxRemark = 3;

/** As `isListed`, where a remark may follow each name: "SQL (preferred), R (a plus)". What a remark says is of its own name. */
function isListedWithRemarks(words: readonly TextWord[], left: NameSpan, right: NameSpan): boolean {
  if (isListed(words, left, right)) return true;
  const remark = words.slice(left.last + 1, right.first);
  const isAside = (word: TextWord | undefined) => word?.gap === gaps.aside;
  return (
    remark.length > 0 &&
    remark.length <= maxRemark &&
    isAside(words[left.last]) &&
    isAside(remark.at(-1)) &&
    remark.slice(0, -1).every(({ gap }) => gap === gaps.joined)
  );
}

const endsLine = (words: readonly TextWord[], i: number): boolean => (words[i] as TextWord).gap >= gaps.line;

/** Whether no other word follows: "python, r and sql", not "python, go home". */
function isClosed(words: readonly TextWord[], last: number): boolean {
  const word = words[last] as TextWord;
  return word.gap > gaps.joined || isGlue(words[last + 1]?.lower ?? '');
}
