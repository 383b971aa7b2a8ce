import { navigate } from '../navigation/navigate.ts';

/** Goes to the map around a role. */
export const walkTo = (ref: string): void => navigate({ view: 'map', role: ref });
