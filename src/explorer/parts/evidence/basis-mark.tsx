import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.tsx';

/** The sign and word of a basis that holds for a whole list. */
export const BasisMark = ({ basis }: { readonly basis: keyof typeof texts.basis }) => (
  <span class="basis-mark" title={texts.basisMeaning[basis]}>
    <Icon name={basis} /> {texts.basis[basis]}
  </span>
);
