import type { CareerMap } from './career-map.ts';
import { careerPaths } from './career-path.ts';
import { reachableRoles, rolesBetween } from './reachable-roles.ts';

/** What is made of the whole graph to compute over. */
export interface Projections {
  readonly careerMap: CareerMap;
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
};

export type QuestionName = keyof typeof questions;
export type Question<N extends QuestionName> = Parameters<(typeof questions)[N]['answer']>[1];
export type Answer<N extends QuestionName> = ReturnType<(typeof questions)[N]['answer']>;
