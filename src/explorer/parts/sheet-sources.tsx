import type { ProofFragment } from '../api/operations.ts';
import { texts } from '../texts.ts';

/** On paper, where nothing can be clicked: the sources of all that is shown, each once. */
export function SheetSources({ answer }: { readonly answer: object }) {
  const lines = [
    ...new Set(
      sourcesIn(answer).map(
        ({ title, attribution, licence }) => `${title}. ${attribution}. ${texts.proof.licence(licence)}.`,
      ),
    ),
  ];
  return (
    <section class="print-only">
      <h2>{texts.print.sources}</h2>
      <ul class="small">
        {lines.sort().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

type Source = NonNullable<ProofFragment['source']>;

/** The sources in an answer, wherever evidence stands in it. */
function sourcesIn(answer: unknown): Source[] {
  if (answer === null || typeof answer !== 'object') return [];
  if ('basis' in answer && 'source' in answer) return answer.source ? [answer.source as Source] : [];
  return Object.values(answer).flatMap(sourcesIn);
}
