import { listsOf, skillWord } from './evidence-in-text.ts';
import type { NameSpan } from './names-in-text.ts';
import { foreign, isForeignNegator, isNoNegator } from './status-words.ts';
import { gaps, perForm, type TextWord } from './text-words.ts';

/** What a text says of a thing: that it is known or asked for, that it is not, or that it is welcome but no condition. */
export const readStatuses = ['STATED', 'OPTIONAL', 'NEGATED'] as const;
/** What a text says of a thing. */
export type ReadStatus = (typeof readStatuses)[number];

/** Maximum number of words between a name and the words that negate it or make it optional. */
const reach = 12;

const negator =
  /^(?:no|not|never|none|nil|nothing|nobody|hardly|barely|without|neither|nor|cannot|unable|unwilling|lack|lacks|lacked|lacking|unfamiliar|except|excluding|\w+n't)$/;
/** Two words that negate what follows within a few words, up to the next subject: "instead of Java we use Python". */
const negatorPair =
  /^(?:instead of|rather than|away from|stopped using|stop using|(?:we|i|they) avoid|zero (?:experience|knowledge|skills?)|gave up|given up|opposed to|wish i|(?:missing|lack) is|(?:anything|everything) but)$/;
const pairReach = 2;
const verbReach = 2;
/** These negate the word that follows, or the one after it: "dropped Java", "avoids our Java". */
const negatorVerb = /^(?:dropped|ditched|abandoned|quit|avoids?|avoiding)$/;
const subject = /^(?:i|we|you|they|he|she)$/;
/** Nearest to a name these undo a negator before them: "never without SQL", "no lack of SQL". */
const undoing = /^(?:without|except|excluding|lack|lacks|lacked|lacking)$/;
/** After "no X," these make X a condition: "no SQL, no job". */
const reward = /^(?:jobs?|offers?|hires?|hiring|interviews?|chance|deal|fun|pay|party|career|problem)$/;
/** After "nobody" and a name these say that it is known: "nobody knows SQL better". */
const compared = /^(?:better|more|as well|as much|faster)\b/;
/** After "without" and a name these tell that the thing is there: "Without SQL I would be lost". */
const unthinkable = /^(?:i|we|you|they|nothing|nobody|it)\b.*\b(?:would|could|cannot|\w+n't)\b/;
/** After a negator these say something else: "not only", "no stranger to", "not be afraid of", "nothing is impossible". */
const noNegation =
  /^(?:only|just|least|afraid|scared|shy|fan|fans|stranger|strangers|doubt|matter|less|later|sooner|problems?|trouble|issues?|difficulty|difficulties|qualms|beats|better|easier|faster|impossible|against|secret|stops?|stopped|forget|hesitate|underestimate|tire|supervision|oversight|guidance|assistance|prompting|direction|scripts?|nonsense|preferences?|delays?|errors?|mistakes?|hesitation)$/;
/** Small words between a negator and what it negates. */
const small = /^(?:an?|be|been|is|are|any|ever)$/;
/** These negate what stands close by: "prices excluding VAT, in Excel" says nothing of Excel. */
const exception = /^(?:except|excluding)$/;
const exceptionReach = 3;
/** After "except" these begin a clause that tells when. */
const exceptional = /^(?:when|if|that|where|in|on|at|during|as|to)$/;
/** Next to a name these say that it is there: "no computer skills beyond Word". */
const exempting = /^(?:beyond|besides)$/;
/** Before "as" these tell in which role: "have not worked as a nurse". */
const working = /^(?:work|works|worked|working|serve|served|acted|employed|trained|experience|post|job)$/;
/** A clause ends before these. */
const contrast = /^(?:but|yet|though|although|however|while|whereas|because|as|since|so|unless|until)$/;

const not = "(?:not|no|never|\\w+n't)";
const be = '(?:is|are|be|was|were|as|counts? as|considered)';
/** What makes a thing welcome, and what may say after it that it is no condition: "preferred but not required". */
const wish =
  '(?<!\\b(?:not|nor|neither) )(?:preferred|optional|desirable|advantageous|welcome|appreciated|helpful|beneficial|desired|plus|bonus|advantage|asset|to haves?)';
const thoughNotNeeded =
  '(?:(?:skills?|experience|qualifications?) )?(?:but |although |though )?not (?:\\w+ )?(?:required|necessary|needed|mandatory|essential|expected)\\b';
/** Words after a name that make it optional, once. */
const optionalAfter = new RegExp(
  [
    `${be} (?:also )?(?:an? |some )?(?:\\w+ )?(?:plus|bonus|advantage|asset|benefit|extra)\\b`,
    `${be} (?:also |always |very |highly |most |more than |particularly )?(?:welcome|helpful|useful|ideal|advantageous|beneficial|appreciated|desirable|desired|valued|optional)\\b`,
    '\\bbe (?:also |really )?(?:nice|great|good|handy|lovely|perfect)\\b',
    '^(?:\\w+ ){0,3}(?:an? )?(?:plus|bonus|asset|extra)$',
    `(?<!\\b(?:my|our|your|their|the|a|not|nor|neither) )\\b(?:preferred|optional|desirable|advantageous|welcome|appreciated|helpful|beneficial|desired|helps?)$`,
    `${wish} ${thoughNotNeeded}`,
    `nice to have|good to have|would help|(?:will|would) be an? |${not} (?:\\w+ )?(?:harm|hurt)\\b`,
    `${not} (?:an? |strictly |absolutely )?(?:must|condition|mandatory|essential|prerequisite|obligation|deal ?breaker)\\b`,
  ].join('|'),
);
/** Words after a name that say it is not needed, known or used. */
const negatedAfter = new RegExp(
  [
    `\\b(?:not|never|no longer|\\w+n't|nor|neither) (?:\\w+ ){0,2}?(?:know|learned|learnt|touch(?:ed)?|tried|studied|mastered|required?|needed|need|necessary|used|use|wanted|expected|asked|relevant|important|part|apply|included|requirements?|prerequisites?|for (?:me|us)|something|among|what|mine|(?:my|our|your) (?:task|thing|job|field|strength|forte|strong))\\b`,
    `^(?:i|we|you|they) (?:do |did |have )?(?:not|never|\\w+n't) (?:have|touch|speak|want)\\b`,
    `${be} (?:\\w+ )?(?:beyond (?:me|us)|out of scope|off the table|non existent|phased out|ruled out|abandoned|discontinued|excluded|banned|forbidden|history|(?:long )?gone)\\b`,
    '\\boutside (?:of )?(?:my|our|your|the|this)\\b',
    '\\b(?:done|handled|covered|dealt with|taken care of|looked after) (?:elsewhere|by (?:others|(?:an|the)other \\w+|someone else|somebody else|colleagues|(?:our|the|a) (?:\\w+ )?(?:team|department|agency)))\\b|\\b(?:been|being) (?:phased out|ruled out|dropped|abandoned|retired|discontinued|banned)\\b',
    '\\b(?:unnecessary|irrelevant|no requirement|none of|no (?:part|role|place|use|need))\\b',
    '^(?:no|none|never|nil|not (?:yet|at all|really))$',
    '^(?:skills?|experience|knowledge|background)(?: \\w+){0,2} (?:no|none|never|nil|zero)$',
    '^(?:i|we) (?:leave|outsource) ',
    `^but (?:i|we|you) (?:do |did |need )?(?:not|\\w+n't)(?: (?:have|need)(?: to)?)?$`,
  ].join('|'),
);
/** Not optional, or known or learnt, after all: "I avoid Java, but I do know it". */
const required =
  /\bnot (?:an? )?(?:optional|negotiable|(?:nice|good) to have|plus|bonus)\b|\bnon (?:negotiable|optional)\b/;
const knownAfterAll =
  /\bbut (?:i|we|they) (?:do |can )(?:know|use|read|write|speak)\b|\bbut\b.*\b(?:learning|studying|(?:to|will|would|can|could) (?:\w+ )?learn|taught|train(?:ed|ing)?)\b/;
/** Headings before names that say they are not needed. */
const negatedHeading =
  /\b(?:(?:not|never|no|\w+n't) (?!only|least|negotiable|optional|stop|to\b)(?:\w+ ){0,2}\w+|none|lacking|lacks?|missing|unfamiliar with)$/;
/** Before a list of what will be taught: it says something of the work, and nothing of the list. */
const noExperience =
  /\b(?:no|keine?|sans|aucune|sin|senza|geen|sem|bez|nessuna) (?:\w+ )?(?:experience|qualifications?|degree|training|erfahrung|vorkenntnisse|experiencia|esperienza|ervaring|doswiadczenia)\b/;
const optionalHeading =
  /(?<!\bnot )\b(?:nice to haves?|good to haves?|nice|bonus(?: points)?|plus(?:es)?|(?:desired|desirables?|preferred|beneficial|advantageous)(?: \w+){0,2}|optional(?:ly)?|an advantage|extras?|welcome|less important|not essential|not a must)$/;
const wishHeading = new RegExp(`${wish} ${thoughNotNeeded}$`);
const optionalLine =
  /^(?:(?:nice|good) to haves?|bonus(?: points)?|plus(?:es)?|desirables?|preferred(?: \w+)?|optional|extras?)$/;
const opening = /^(?:ideally|preferably|optionally|for|if|love)$/;
const optionalOpening =
  /\b(?:ideally|preferably|optionally|(?:bonus|extra) points for|(?:points|nice|great|good|better|bonus|plus) if|would love)$/;

/** What a text says of each span. O(words) */
export function statusesIn(words: readonly TextWord[], spans: readonly NameSpan[]): ReadStatus[] {
  const isNamed = new Uint8Array(words.length);
  for (const { first, last } of spans) isNamed.fill(1, first, last + 1);
  const announced = announcedStatuses(words, isNamed);
  const statuses: ReadStatus[] = [];
  const mayDecide = perForm(mayDecideNegation);
  for (const list of listsOf(words, spans)) {
    const after = wordsAfter(words, (spans[list.at(-1) as number] as NameSpan).last, isNamed);
    const statusAfter = saidAfter(after.text, after.isBeforeName);
    const { first: start } = spans[list[0] as number] as NameSpan;
    let isNegated =
      !isCondition(words, start, (spans[list.at(-1) as number] as NameSpan).last) &&
      isNegatedBefore(words, start, isNamed, after.text, mayDecide);
    for (const [place, i] of list.entries()) {
      const { first } = spans[i] as NameSpan;
      if (place > 0 && isNegator(words, first - 1)) isNegated = true; // "Python nor Java"
      statuses.push(statusAfter ?? (isNegated ? 'NEGATED' : (announced[first] ?? 'STATED')));
    }
  }
  return statuses;
}

/** What words after a list of names say of it. @param isBeforeName whether another name follows them */
function saidAfter(words: string, isBeforeName: boolean): ReadStatus | null {
  if (words === '') return null;
  if (required.test(words) || (isBeforeName && aboutNext.test(words))) return null;
  if (/^(?:(?:is|are) )?not$/.test(words) && !isBeforeName) return 'NEGATED'; // "SQL is a must, Java is not"
  if (optionalAfter.test(words) || foreign.optionalAfter.test(words)) return 'OPTIONAL';
  return negatedAfter.test(words) || foreign.negatedAfter.test(words) ? 'NEGATED' : null;
}

/**
 * Whether a negator stands before a word in its clause. "Never without" and "none except" are none.
 *
 * @param after the words after the list of names @param mayDecide see `mayDecideNegation`
 */
function isNegatedBefore(
  words: readonly TextWord[],
  first: number,
  isNamed: Uint8Array,
  after: string,
  mayDecide: (word: TextWord) => boolean,
): boolean {
  if (knownAfterAll.test(after)) return false;
  let lastNegator = '';
  let hasSubject = false;
  for (let i = first - 1; i >= 0 && i >= first - reach; i--) {
    const { gap, lower } = words[i] as TextWord;
    if (gap > gaps.joined) break;
    const before = words[i - 1];
    const pair = before?.gap === gaps.joined ? `${before.lower} ${lower}` : lower;
    if (first - i <= pairReach && negatorPair.test(pair)) return !hasSubject;
    if (i === first - 1 && exempting.test(lower)) return false;
    if (first - i <= verbReach && negatorVerb.test(lower) && isNamed[i] === 0) return true;
    if (!mayDecide(words[i] as TextWord)) continue;
    const [next, afterNext] = [words[i + 1]?.lower ?? '', words[i + 2]?.lower ?? ''];
    if (lower === 'yet' && next === 'to') return true;
    if (lower === 'zero' && i === first - 1 && skillWord.test(after.split(' ', 1)[0] as string)) return true;
    if (foreign.contrast.test(lower)) break;
    if (contrast.test(lower) && !(lower === 'as' && working.test(before?.lower ?? ''))) break;
    hasSubject ||= subject.test(lower);
    if (isAnd(lower) && i + 1 < first && isNamed[i + 1] === 0) break; // another clause: "and write Python"
    if (!isNegator(words, i) || isNamed[i] === 1) continue;
    if (pair === 'or not' || noNegation.test(small.test(next) ? afterNext : next)) continue;
    if ((lower === 'nobody' || (lower === 'no' && next === 'one')) && compared.test(after)) continue;
    if (exception.test(lower) && (first - i > exceptionReach || exceptional.test(next))) break;
    if (lastNegator !== '') return !undoing.test(lastNegator) && !foreign.undoing.test(lastNegator);
    lastNegator = lower;
  }
  const isLack = lastNegator === 'without' || foreign.undoing.test(lastNegator);
  return lastNegator !== '' && !(isLack && (unthinkable.test(after) || foreign.unthinkable.test(after)));
}

/** Whether a word tells at any distance, within `reach`, if a name after it is negated; most words do not. */
const mayDecideNegation = ({ lower }: TextWord): boolean =>
  /^(?:no|zero)$/.test(lower) ||
  [negator, foreign.negator, contrast, foreign.contrast, subject].some((words) => words.test(lower)) ||
  isAnd(lower);

/** Whether names are the condition of something: "no SQL, no job". */
function isCondition(words: readonly TextWord[], first: number, last: number): boolean {
  const [no, thing] = [words[last + 1], words[last + 2]];
  return (
    words[first - 1]?.lower === 'no' &&
    (words[last] as TextWord).gap === gaps.list &&
    no?.lower === 'no' &&
    thing !== undefined &&
    reward.test(thing.lower) &&
    thing.gap > gaps.joined
  );
}

/** "And" between clauses. A single letter, as in Spanish, may be anything. */
const isAnd = (lower: string): boolean => /^(?:and|und|et|en|oraz)$/.test(lower);

/** Whether a word negates what follows in its clause. */
function isNegator(words: readonly TextWord[], i: number): boolean {
  const { text, lower } = words[i] as TextWord;
  const next = words[i + 1]?.lower ?? '';
  if (lower === 'no') {
    const before = words.slice(Math.max(0, i - 4), i).map((word) => word.text);
    return isNoNegator(before, next);
  }
  return negator.test(lower) || isForeignNegator(text, lower, next);
}

/** Words between two names that are about the second, or about both: "we do not use", "plus". */
const aboutNext = /^plus$|^(?:i|we|you|they|he|she) (?:\w+ ){0,2}(?:not|never|no longer|\w+n't) \w+$/;

/**
 * The words after a list of names that may say something about it, up to the end of the clause or the next name; and
 * whether that name follows.
 */
function wordsAfter(
  words: readonly TextWord[],
  last: number,
  isNamed: Uint8Array,
): { readonly text: string; readonly isBeforeName: boolean } {
  const texts: string[] = [];
  for (let i = last; i < words.length - 1 && texts.length < reach; i++) {
    const { gap } = words[i] as TextWord;
    const next = words[i + 1] as TextWord;
    const isAside = gap === gaps.aside && (i === last || skillWord.test((words[i] as TextWord).lower)); // "Rust (optional)", "Java skills: none"
    if ((gap > gaps.list && !isAside) || isNamed[i + 1] === 1) break;
    if (isAnd(next.lower) && !negatesAgain(words, i + 2)) break;
    if (gap === gaps.list && !goesOn.test(next.lower) && !foreign.contrast.test(next.lower)) break;
    texts.push(next.lower);
  }
  const end = last + texts.length;
  return {
    text: texts.join(' '),
    isBeforeName: (words[end] as TextWord).gap === gaps.joined && isNamed[end + 1] === 1,
  };
}

/** After a comma these go on about the names before it. */
const goesOn = /^(?:but|yet|though|although|not|which|however)$/;

/** Whether a clause after "and" goes on about what stands before: "is done upstairs and is not your task". */
const negatesAgain = (words: readonly TextWord[], start: number): boolean =>
  words
    .slice(start, start + 3)
    .some(({ lower }, i) => isNegator(words, start + i) && !/^(?:no|without)$/.test(lower));

/**
 * Per word what an opening or a heading before it says. "Ideally" holds up to the end of the sentence; "Nice to have:"
 * and "Not needed:" too, or down to the next heading or empty line when they stand on a line of their own.
 */
function announcedStatuses(words: readonly TextWord[], isNamed: Uint8Array): (ReadStatus | null)[] {
  let status: ReadStatus | null = null;
  let until: number = 0; // the gap that ends it
  let start = 0; // of the line or sentence
  const opens = perForm(mayOpen);
  return words.map((word, i) => {
    const { gap, colon } = word;
    const before = status;
    if (gap >= until) status = null;
    const isLine = gap === gaps.line || gap === gaps.paragraph;
    const isNearStart = i - start < 4;
    const mayAnnounce = isNamed[i] === 0 && (colon || isLine || isNearStart || opens(word));
    if (mayAnnounce) {
      const phrase = phraseAt(words, start, i);
      const heading = colon ? headingStatus(phrase) : null;
      if (heading) [status, until] = [heading, isLine ? gaps.paragraph : gaps.line];
      else if (isLine && isNearStart && (optionalLine.test(phrase) || foreign.optionalLine.test(phrase)))
        [status, until] = ['OPTIONAL', gaps.paragraph];
      else if (colon && isLine)
        status = null; // another heading
      else if (opensOptional(phrase, isNearStart)) [status, until] = ['OPTIONAL', gaps.line];
    }
    if (gap >= gaps.line) start = i + 1;
    return before;
  });
}

function headingStatus(phrase: string): ReadStatus | null {
  if (optionalHeading.test(phrase) || wishHeading.test(phrase) || foreign.optionalHeading.test(phrase))
    return 'OPTIONAL';
  const isNegated = negatedHeading.test(phrase) || foreign.negatedHeading.test(phrase);
  return isNegated && !noExperience.test(phrase) ? 'NEGATED' : null;
}

const mayOpen = ({ lower }: TextWord): boolean => opening.test(lower) || foreign.optionalOpening.test(lower);

/** Whether a phrase makes the rest of its sentence optional. @param isWhole whether the sentence begins with it */
const opensOptional = (phrase: string, isWhole: boolean): boolean =>
  (opening.test(phrase.slice(phrase.lastIndexOf(' ') + 1)) && optionalOpening.test(phrase)) ||
  foreign.optionalOpening.test(phrase) ||
  (isWhole && foreign.optionalBeginning.test(phrase));

/** Up to four words that end at a position, and begin no earlier than `start`. */
const phraseAt = (words: readonly TextWord[], start: number, end: number): string =>
  words
    .slice(Math.max(start, end - 3), end + 1)
    .map(({ lower }) => lower)
    .join(' ');
