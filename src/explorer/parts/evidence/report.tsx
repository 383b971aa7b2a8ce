import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceFragment } from '../../api/operations.ts';
import { formatList } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { CopyButton } from '../copy-button.tsx';

const openReport = 'career-graph-report';

/** Opens the report of a wrong fact, filled in with the fact, its sources and the address of the view. */
export function reportFact(fact: string, evidence: readonly EvidenceFragment[]): void {
  const sources = evidence.flatMap(({ source }) => (source ? [`${source.name}@${source.version}`] : []));
  const address = `${location.origin}${location.pathname}`; // query and fragment may say who asks
  const text = texts.report.body(fact, formatList(sources), address);
  document.dispatchEvent(new CustomEvent(openReport, { detail: text }));
}

/** The address of a form or of mail, set by whoever runs the service; empty when reports can only be copied. */
const reportTo = document.querySelector<HTMLMetaElement>('meta[name="report-to"]')?.content ?? '';

/** The dialog that `reportFact` opens; the page holds it once. */
export function Report() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const open = (event: Event) => {
      setText((event as CustomEvent<string>).detail);
      dialog.current?.showModal();
    };
    document.addEventListener(openReport, open);
    return () => document.removeEventListener(openReport, open);
  }, []);
  return (
    <dialog ref={dialog} class="report" aria-labelledby="report-title">
      <h2 id="report-title">{texts.report.title}</h2>
      <p>{texts.report.text}</p>
      <label>
        <span class="label">{texts.report.label}</span>
        <textarea rows={10} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="actions">
        {reportTo && (
          <a class="button" href={reportAddress(reportTo, text)} target="_blank" rel="noreferrer">
            {texts.report.send}
          </a>
        )}
        <CopyButton text={text} label={texts.report.copy} copiedLabel={texts.report.copied} />
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {texts.report.close}
        </button>
      </p>
    </dialog>
  );
}

/** `to`, filled in. Mail takes `subject` and `body`; an issue `title` and `body`; an issue form `title` and `report`. */
function reportAddress(to: string, body: string): string {
  const { title } = texts.report;
  const fields: Record<string, string> = to.startsWith('mailto:')
    ? { subject: title, body }
    : { title, body, report: body };
  // mail programs show a plus sign as it is
  const query = new URLSearchParams(fields).toString().replaceAll('+', '%20');
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
