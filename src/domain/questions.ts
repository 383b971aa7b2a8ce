import type { CareerMap } from './paths/career-map.ts';
import { careerPaths } from './paths/career-paths.ts';
import { placesOf } from './paths/counted-places.ts';
import { likelyNextRoles, likelyOrder } from './paths/likely-next.ts';
import { compareMoves } from './paths/move-comparison.ts';
import { pathChoices } from './paths/path-choices.ts';
import { comparePay } from './paths/pay-comparison.ts';
import { reachableRoles } from './paths/reachable-roles.ts';
import { roleValues } from './paths/role-values.ts';
import { rolesBetween } from './paths/roles-between.ts';
import { sameWorkOf } from './paths/same-work.ts';
import type { NameIndex } from './search/name-index.ts';
import { searchNames } from './search/name-search.ts';
import { sameThings } from './search/same-things.ts';
import { fittingRoles } from './skills/fitting-roles.ts';
import { learningPlan } from './skills/learning-plan.ts';
import { compareRoles } from './skills/role-comparison.ts';
import { similarRoles } from './skills/similar-roles.ts';
import { skillGap } from './skills/skill-gap.ts';
import type { SkillMap } from './skills/skill-map.ts';
import { whatOpens } from './skills/what-opens.ts';
import { skillsInText } from './texts/skills-in-text.ts';

/** Immutable in-memory copies of parts of the graph, built to compute over. */
export interface Projections {
  readonly careerMap: CareerMap;
  readonly skillMap: SkillMap;
  readonly names: NameIndex;
}

/** Pairs an answering function with the projection that it computes over. */
const about = <P extends keyof Projections, Q, A>(
  projection: P,
  answer: (map: Projections[P], question: Q) => A,
) => aboutAll([projection], (maps, question: Q) => answer(maps[projection], question));

/** As `about`, for a function that computes over several. */
const aboutAll = <P extends keyof Projections, Q, A>(
  projections: readonly P[],
  answer: (maps: Pick<Projections, P>, question: Q) => A,
) => ({ projections, answer });

/**
 * All computed answers, by name. Questions and answers are plain data that a structured clone preserves, since a service
 * computes them in another thread.
 */
export const questions = {
  careerPaths: about('careerMap', careerPaths),
  reachableRoles: about('careerMap', reachableRoles),
  rolesBetween: about('careerMap', rolesBetween),
  compareMoves: about('careerMap', compareMoves),
  pathChoices: about('careerMap', pathChoices),
  comparePay: about('careerMap', comparePay),
  roleValues: about('careerMap', roleValues),
  sameWork: about('careerMap', sameWorkOf),
  countedPlaces: about('careerMap', placesOf),
  likelyNextRoles: aboutAll(['careerMap', 'skillMap'], likelyNextRoles),
  likelyOrder: aboutAll(['careerMap', 'skillMap'], likelyOrder),
  skillGap: about('skillMap', skillGap),
  learningPlan: about('skillMap', learningPlan),
  fittingRoles: about('skillMap', fittingRoles),
  whatOpens: about('skillMap', whatOpens),
  compareRoles: about('skillMap', compareRoles),
  similarRoles: about('skillMap', similarRoles),
  search: about('names', searchNames),
  sameThings: about('names', sameThings),
  skillsInText: about('names', skillsInText),
};

/** The name of a question. */
export type QuestionName = keyof typeof questions;
/** The data of a question. */
export type Question<N extends QuestionName> = Parameters<(typeof questions)[N]['answer']>[1];
/** The data of an answer. */
export type Answer<N extends QuestionName> = ReturnType<(typeof questions)[N]['answer']>;
/** Answers a question by name, in this thread or another. */
export type Ask = <N extends QuestionName>(name: N, question: Question<N>) => Promise<Answer<N>>;
