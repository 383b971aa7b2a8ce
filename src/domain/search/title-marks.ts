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
/** What else advertisements say. Some roles have such a word in their name. */
const chatter = setOf(
  'site office home anywhere worldwide full part time contractor weekend night shift day evening month year hour perm',
  'h all gender us uk eu na nyc sf la dc eur usd gbp',
  'london berlin paris york boston chicago seattle austin amsterdam dublin toronto',
  'now wanted needed position job role opportunity vacancy career team summer winter spring autumn fall experience no',
  'required new grad sponsorship',
);

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
/** Whether a word of a title hardly says anything of the work. */
export const isMark = (word: string): boolean => isLevel(word) || isTerm(word) || chatter.has(word);
