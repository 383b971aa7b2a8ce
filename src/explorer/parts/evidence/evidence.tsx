import { useId, useState } from 'preact/hooks';
import type { EvidenceFragment } from '../../api/operations.ts';
import { formatDateText, formatList } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.tsx';
import { evidenceKey } from './distinct-evidence.ts';
import { reportFact } from './report.tsx';
import { useSourcesShown } from './sources-switch.tsx';

interface EvidenceProps {
  readonly evidence: readonly EvidenceFragment[];
  /** The fact in a sentence, for a report. */
  readonly fact: string;
  /** Whether the basis is written out beside its sign. */
  readonly withWord?: boolean;
}

/**
 * Who says so, one click away: the sign tells judgement, counts and official figures apart at a glance. The Tab key stops
 * at it once the sources are switched on, as a view has a hundred of them.
 */
export function Evidence({ evidence, fact, withWord = false }: EvidenceProps) {
  const id = useId();
  const isStop = useSourcesShown();
  const [isFilled, setFilled] = useState(false); // when opened: a view has hundreds, few are ever opened
  const bases = [...new Set(evidence.map(({ basis }) => basis))];
  const words = formatList(bases.map((basis) => texts.basis[basis]));
  const names = formatList([
    ...new Set(evidence.flatMap(({ source }) => (source ? texts.evidence.shortName(source.name) : []))),
  ]);
  const label = texts.evidence.label(words, names, fact);
  return (
    <span class="evidence">
      <button
        type="button"
        class="evidence-sign"
        popovertarget={id}
        tabIndex={isStop ? undefined : -1}
        aria-label={label}
        title={label}
      >
        {bases.map((basis) => (
          <Icon key={basis} name={basis} />
        ))}
        {withWord && <span>{words}</span>}
        {isStop && <span>{names || words}</span>}
      </button>
      <div id={id} popover="auto" class="evidence-panel" onBeforeToggle={() => setFilled(true)}>
        {isFilled && <Sources evidence={evidence} fact={fact} />}
      </div>
    </span>
  );
}

const Sources = ({ evidence, fact }: Omit<EvidenceProps, 'withWord'>) => (
  <>
    {evidence.length === 0 && <p>{texts.evidence.none}</p>}
    <ul>
      {evidence.map((item) => (
        <Source key={evidenceKey(item)} item={item} />
      ))}
    </ul>
    <button type="button" class="link-button" onClick={() => reportFact(fact, evidence)}>
      {texts.evidence.report}
    </button>
  </>
);

function Source({ item }: { readonly item: EvidenceFragment }) {
  const { basis, quote, line, source } = item;
  const dates = datesOf(item);
  return (
    <li>
      <p class="evidence-basis">
        <Icon name={basis} /> {texts.basis[basis]}
      </p>
      {quote && (
        <blockquote class="evidence-quote">
          {texts.evidence.quote(quote)}
          {line !== null && <span class="small"> {texts.evidence.line(line)}</span>}
        </blockquote>
      )}
      {source && (
        <>
          <p>{source.title}</p>
          <p class="small">
            {source.attribution} · {texts.evidence.licence(source.licence)}
          </p>
        </>
      )}
      {dates.length > 0 && <p class="small">{dates.join(' · ')}</p>}
      {source?.url && (
        <a href={source.url} target="_blank" rel="noreferrer">
          {texts.evidence.open} <Icon name="outside" />
        </a>
      )}
    </li>
  );
}

function datesOf({ reviewed, observedAt, source }: EvidenceFragment): string[] {
  const retrieved = source?.retrieved;
  return [
    ...(reviewed ? [texts.evidence.reviewed(formatDateText(reviewed))] : []),
    ...(observedAt ? [texts.evidence.observed(formatDateText(observedAt))] : []),
    ...(retrieved ? [texts.evidence.retrieved(formatDateText(retrieved))] : []),
  ];
}
