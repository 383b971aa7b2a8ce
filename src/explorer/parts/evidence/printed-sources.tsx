import type { EvidenceFragment } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

/** The sources of an answer, each once, on paper only: there nothing can be clicked. */
export function PrintedSources({ answer }: { readonly answer: object }) {
  return (
    <section class="print-only">
      <h2>{texts.print.sources}</h2>
      <ul class="printed-sources">
        {sourceLines(answer).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The sources in an answer as sentences, each once, in the order of their letters. */
export const sourceLines = (answer: object): string[] =>
  [
    ...new Set(
      sourcesIn(answer).map(
        ({ title, attribution, licence }) => `${title}. ${attribution}. ${texts.evidence.licence(licence)}.`,
      ),
    ),
  ].sort();

type Source = Pick<NonNullable<EvidenceFragment['source']>, 'title' | 'attribution' | 'licence'>;

/** All sources in an answer that tell their licence, however deep; repeats stay. */
function sourcesIn(answer: unknown): Source[] {
  if (answer === null || typeof answer !== 'object') return [];
  if ('attribution' in answer && 'licence' in answer) return [answer as Source];
  return Object.values(answer).flatMap(sourcesIn);
}
