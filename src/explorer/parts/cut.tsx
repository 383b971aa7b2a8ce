import { texts } from '../texts.ts';

interface CutProps {
  readonly shown: number;
  readonly total: number | undefined;
}

/** Says that a list is cut; nothing where it is whole. */
export function Cut({ shown, total = 0 }: CutProps) {
  return total > shown ? <p class="section-note">{texts.cut(shown, total)}</p> : null;
}
