import type { CareerMap } from './career-map.ts';
import { careerPaths } from './career-path.ts';
import { fittingRoles } from './fitting-roles.ts';
import { learningPlan } from './learning-plan.ts';
import { compareMoves } from './move-comparison.ts';
import type { NameIndex } from './name-index.ts';
import { searchNames } from './name-search.ts';
import { pathChoices } from './path-choices.ts';
import { comparePay } from './pay-comparison.ts';
import { reachableRoles, rolesBetween } from './reachable-roles.ts';
import { compareRoles } from './role-comparison.ts';
import { similarRoles } from './similarity.ts';
import { skillGap } from './skill-gap.ts';
import type { SkillMap } from './skill-map.ts';
import { whatOpens } from './what-opens.ts';

/** What is made of the whole graph to compute over. */
export interface Projections {
  readonly careerMap: CareerMap;
  readonly skillMap: SkillMap;
  readonly names: NameIndex;
}

const about = <P extends keyof Projections, Q, A>(
  projection: P,
  answer: (map: Projections[P], question: Q) => A,
) => ({ projection, answer });

/**
 * Everything that is computed over a projection, by name. Questions and answers are plain data (what a structured
 * clone keeps), as a service computes them in another thread.
 */
export const questions = {
  careerPaths: about('careerMap', careerPaths),
  reachableRoles: about('careerMap', reachableRoles),
  rolesBetween: about('careerMap', rolesBetween),
  compareMoves: about('careerMap', compareMoves),
  pathChoices: about('careerMap', pathChoices),
  comparePay: about('careerMap', comparePay),
  skillGap: about('skillMap', skillGap),
  learningPlan: about('skillMap', learningPlan),
  fittingRoles: about('skillMap', fittingRoles),
  whatOpens: about('skillMap', whatOpens),
  compareRoles: about('skillMap', compareRoles),
  similarRoles: about('skillMap', similarRoles),
  search: about('names', searchNames),
};

export type QuestionName = keyof typeof questions;
export type Question<N extends QuestionName> = Parameters<(typeof questions)[N]['answer']>[1];
export type Answer<N extends QuestionName> = ReturnType<(typeof questions)[N]['answer']>;
