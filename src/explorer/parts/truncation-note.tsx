import { texts } from '../texts/texts.ts';

interface TruncationNoteProps {
  readonly count: number;
  readonly total: number | undefined;
}

/** How many of a list's items are on the page; nothing where all are, or where the total is unknown. */
export const TruncationNote = ({ count, total = 0 }: TruncationNoteProps) =>
  total > count ? <p class="section-note">{texts.truncated(count, total)}</p> : null;
