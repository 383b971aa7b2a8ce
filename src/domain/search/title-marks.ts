/**
 * Marks of a job title: words that say the level, the place, the hours or the team, and not what the work is. Words are
 * in the form of `wordForm`.
 */

/** Levels that stand before or after a role. */
const levels = new Set([
  'senior',
  'junior',
  'lead',
  'staff',
  'principal',
  'associate',
  'graduate',
  'trainee',
  'intern',
  'internship',
  'apprentice',
  'apprenticeship',
  'entry',
  'mid',
  'midlevel',
  'experienced',
  'level',
]);
/** Grades, as numbers or letters. */
const grade = /^(?:[ivx]{1,4}|[1-9]|[lp][1-9]|e[1-9])$/;

const setOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Terms of the contract that belong to no role. */
const terms = setOf(
  'remote hybrid onsite wfh fulltime parttime permanent temporary temp contract freelance seasonal',
  'm f d w x mf fm mfd mwd wmd fmd prn usa emea apac relocation urgent urgently hiring',
);
/** Terms of two or three words. */
const termPhrases = [
  'part time',
  'full time',
  'on site',
  'work from home',
  'per diem',
  'fixed term',
  'zero hour',
]
  .concat(['day', 'night', 'evening', 'weekend', 'late', 'early'].map((time) => `${time} shift`))
  .map((phrase) => phrase.split(' '));
/** What a grade is counted in: "Level 3", "Band 6". */
const gradeUnits = setOf('level band grade tier');
const unitsAnywhere = setOf('level');
/** A grade with the letter of its scale, which stands before a title, too: "L5 Engineer". */
const scaledGrade = /^[lpe][1-9]$/;
/** A grade after its unit. */
const unitGrade = /^(?:[ivx]{1,4}|\d{1,2}|[lpe]\d)$/;
/** Degrees that a title ends in and that belong to no role. */
const degrees = setOf('phd dphil msc bsc mba');
/** What else advertisements say. Some roles have such a word in their name. */
const chatter = setOf(
  'site office home anywhere worldwide full part time contractor weekend night shift day evening month year hour perm',
  'h all gender us uk eu na nyc sf la dc eur usd gbp',
  'london berlin paris york boston chicago seattle austin amsterdam dublin toronto',
  'now wanted needed position job role opportunity vacancy career team summer winter spring autumn fall experience no',
  'required new grad sponsorship',
);

/** What a part of an advertisement's title says that only announces the work: "Immediate start: Data Analyst". */
const announcements = setOf(
  'now hiring wanted needed vacancy vacant job position role opening opportunity new immediate immediately start',
  'starting urgent urgently asap apply today join our team we are recruiting required',
);
/** Languages and frameworks, of which a title says in what somebody develops, and nothing else. */
const technologies = setOf(
  'c c++ c# .net net java javascript typescript python php ruby rails go golang rust scala kotlin swift perl r sql pl/sql',
  'node .js js nodejs node.js django flask spring laravel elixir clojure haskell cobol abap dart groovy julia matlab',
);
/** What those are called who develop. */
const developers = setOf('developer programmer coder engineer');

/** Ranks that say nothing of the work without its field. */
const ranks = setOf(
  'director manager head chief officer lead leader supervisor president vp vice executive coordinator specialist',
  'consultant associate assistant partner owner member expert professional representative',
);

/** Whether a word alone names a rank, such as "director", and no work. */
export const isRank = (word: string): boolean => ranks.has(word);
/** Whether a word names a grade, such as "II" or "3". */
export const isGrade = (word: string): boolean => grade.test(word);
/** Whether a word names a level or a grade. */
export const isLevel = (word: string): boolean => levels.has(word) || isGrade(word);
/** Whether a word names terms of the contract, such as "remote". */
export const isTerm = (word: string): boolean => terms.has(word);
/** Whether a word is the mark of a degree, such as "PhD". */
const isDegree = (word: string): boolean => degrees.has(word);

/**
 * The words of a part of a title without terms of the contract ("remote", "part time"), degrees at the end, and grades
 * ("Level 3", "II").
 */
export function withoutTerms(part: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < part.length; i++) {
    const word = part[i] as string;
    const phrase = termPhrases.find((one) => one.every((term, j) => part[i + j] === term));
    if (phrase) i += phrase.length - 1;
    else if (unitsAnywhere.has(word) && unitGrade.test(part[i + 1] ?? '')) i++;
    else if (!isTerm(word) && !(i === 0 && scaledGrade.test(word))) words.push(word);
  }
  while (words.length > 0 && (isDegree(words.at(-1) as string) || isGrade(words.at(-1) as string))) {
    words.pop();
    if (words.length > 0 && gradeUnits.has(words.at(-1) as string)) words.pop();
  }
  return words;
}

/** Without the word "level" after a word of level: "entry level analyst" is "entry analyst". */
export const withoutLevelWord = (words: readonly string[]): string[] =>
  words.filter((word, i) => word !== 'level' || !isLevel(words[i - 1] ?? ''));

/** Whether the words of a part of a title only announce the work, such as "now hiring". */
export const isAnnouncement = (part: readonly string[]): boolean =>
  part.some((word) => announcements.has(word)) &&
  part.every((word) => announcements.has(word) || isTerm(word));

/**
 * A developer's title without the languages in front: "C++ Software Developer" is "Software Developer", "Scala Data
 * Engineer" is "Data Engineer". An engineer of nothing else is left as it is.
 */
export function withoutTechnologies(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (!developers.has(last)) return words;
  const first = words.findIndex((word) => !isLevel(word));
  const work = words.findIndex((word, i) => i >= first && !technologies.has(word));
  if (first < 0 || work <= first || (work === words.length - 1 && last === 'engineer')) return words;
  return [...words.slice(0, first), ...words.slice(work)];
}

/** Whether a word of a title hardly says anything of the work. */
export const isMark = (word: string): boolean =>
  isLevel(word) || isTerm(word) || isDegree(word) || chatter.has(word);
