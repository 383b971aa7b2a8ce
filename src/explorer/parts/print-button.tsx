import { texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

/** Prints the view, which the style sheet turns into a sheet with its sources. */
export const PrintButton = () => (
  <button type="button" class="button quiet" onClick={() => window.print()}>
    <Icon name="print" /> {texts.print.label}
  </button>
);
