import type { CareerPathsFragment } from '../api/operations.ts';

/** A path as the view shows it. */
export type CareerPath = CareerPathsFragment['nodes'][number];

/** One move of a path, or the first role of a path that starts from skills. */
export type CareerPathStep = CareerPath['steps'][number];
