import { useId, useState } from 'preact/hooks';
import type { Basis, ProofFragment } from '../api/operations.ts';
import { formatDay, formatList } from '../format/format.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';
import { reportFact } from './report.tsx';

interface ProofProps {
  readonly evidence: readonly ProofFragment[];
  /** The fact in a sentence, for a report. */
  readonly fact: string;
  /** Whether the basis is written out beside its sign. */
  readonly named?: boolean;
}

/** Who says so, one click away: the sign tells judgement, counts and official figures apart at a glance. */
export function Proof({ evidence, fact, named = false }: ProofProps) {
  const id = useId();
  const [opened, setOpened] = useState(false); // there are hundreds in a view, and few are ever looked at
  const bases = [...new Set(evidence.map(({ basis }) => basis))];
  const words = formatList(bases.map((basis) => texts.basis[basis]));
  return (
    <span class="proof">
      <button
        type="button"
        class="proof-sign"
        popovertarget={id}
        aria-label={texts.proof.label(words)}
        title={texts.proof.label(words)}
      >
        {bases.map((basis) => (
          <Icon key={basis} name={basis} />
        ))}
        {named && <span>{words}</span>}
      </button>
      <div id={id} popover="auto" class="proof-panel" onBeforeToggle={() => setOpened(true)}>
        {opened && <Sources evidence={evidence} fact={fact} />}
      </div>
    </span>
  );
}

const Sources = ({ evidence, fact }: Omit<ProofProps, 'named'>) => (
  <>
    {evidence.length === 0 && <p>{texts.proof.none}</p>}
    <ul>
      {evidence.map((each) => (
        <Source key={`${each.basis} ${each.source?.name}`} proof={each} />
      ))}
    </ul>
    <button type="button" class="link-button" onClick={() => reportFact(fact, evidence)}>
      {texts.proof.report}
    </button>
  </>
);

function Source({ proof: { basis, source, reviewed, observedAt } }: { readonly proof: ProofFragment }) {
  return (
    <li>
      <p class="proof-basis">
        <Icon name={basis} /> {texts.basis[basis]}
      </p>
      {source && (
        <>
          <p>{source.title}</p>
          <p class="small">
            {source.attribution} · {texts.proof.licence(source.licence)}
          </p>
        </>
      )}
      <Dates reviewed={reviewed} observedAt={observedAt} retrieved={source?.retrieved ?? null} />
      {source?.url && (
        <a href={source.url} target="_blank" rel="noreferrer">
          {texts.proof.open} <Icon name="outside" />
        </a>
      )}
    </li>
  );
}

function Dates(
  dates: Pick<ProofFragment, 'reviewed' | 'observedAt'> & { readonly retrieved: string | null },
) {
  const said = [
    dates.reviewed && texts.proof.reviewed(dayOf(dates.reviewed)),
    dates.observedAt && texts.proof.observed(dayOf(dates.observedAt)),
    dates.retrieved && texts.proof.retrieved(dayOf(dates.retrieved)),
  ].filter((text) => text);
  return said.length === 0 ? null : <p class="small">{said.join(' · ')}</p>;
}

/** A date for people; what is none stays as the source writes it. */
export function dayOf(text: string): string {
  const date = new Date(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(date.getTime()) ? formatDay(date) : text;
}

/** The sign and word of a basis that holds for a whole list. */
export const BasisMark = ({ basis }: { readonly basis: Basis | 'CALCULATED' }) => (
  <span class="basis-mark" title={texts.basisMeaning[basis]}>
    <Icon name={basis} /> {texts.basis[basis]}
  </span>
);
