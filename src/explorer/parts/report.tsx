import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProofFragment } from '../api/operations.ts';
import { formatList } from '../format/format.ts';
import { texts } from '../texts.ts';
import { CopyButton } from './copy-button.tsx';

const dialogOpened = 'career-graph-report';

/** Opens the report of a wrong fact, filled in as far as it is known. */
export function reportFact(fact: string, evidence: readonly ProofFragment[]): void {
  const sources = evidence.flatMap(({ source }) => (source ? [`${source.name}@${source.version}`] : []));
  const address = `${location.origin}${location.pathname}`; // no query and no fragment: they may say who asks
  const text = texts.report.body(fact, formatList(sources), address);
  document.dispatchEvent(new CustomEvent(dialogOpened, { detail: text }));
}

/** Where reports go, when whoever runs the service says so. */
const reportTo = document.querySelector<HTMLMetaElement>('meta[name="report-to"]')?.content ?? '';

export function Report() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const open = (event: Event) => {
      setText((event as CustomEvent<string>).detail);
      dialog.current?.showModal();
    };
    document.addEventListener(dialogOpened, open);
    return () => document.removeEventListener(dialogOpened, open);
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
          <a class="button" href={sendingOf(reportTo, text)} target="_blank" rel="noreferrer">
            {texts.report.send}
          </a>
        )}
        <CopyButton text={text} label={texts.report.copy} copied={texts.report.copied} />
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {texts.report.close}
        </button>
      </p>
    </dialog>
  );
}

/** An issue form or an address of mail, filled in. */
const sendingOf = (to: string, body: string): string =>
  `${to}${to.includes('?') ? '&' : '?'}${new URLSearchParams({ [to.startsWith('mailto:') ? 'subject' : 'title']: texts.report.title, body }).toString().replaceAll('+', '%20')}`;
