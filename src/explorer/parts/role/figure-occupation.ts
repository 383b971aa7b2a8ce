import type { FigureMatch } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

interface AboutOccupation {
  readonly match: FigureMatch | null;
  readonly appliesTo: { readonly code: string; readonly title: string | null } | null;
}

/** Which occupation a figure is about, and how close that is to the role; empty for a figure of the role's own. */
export function occupationOf({ appliesTo, match }: AboutOccupation): string {
  const about = appliesTo ? texts.outlook.about(appliesTo.code, appliesTo.title) : '';
  return about && match && match !== 'OWN' ? `${about}: ${texts.figureMatch[match]}` : about;
}
