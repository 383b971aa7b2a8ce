import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';

interface NotHereYetProps {
  /** What is missing, as a heading says it. */
  readonly title: string;
  readonly text: string;
}

/** Says that something is not here yet, and where else to begin. */
export const NotHereYet = ({ title, text }: NotHereYetProps) => (
  <div class="notice">
    <h2>{title}</h2>
    <p>{text}</p>
    <p class="actions">
      <a class="button" href={hrefOf({ view: 'my-skills', goal: '' })}>
        {texts.search.noneAction}
      </a>
      <a class="button quiet" href={hrefOf({ view: 'start' })}>
        {texts.search.noneEntry}
      </a>
    </p>
  </div>
);
