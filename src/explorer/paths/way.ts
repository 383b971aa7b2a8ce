import type { WaysFragment } from '../api/operations.ts';

/** A path as its view shows it. */
export type Way = WaysFragment['nodes'][number];
