import { type SourcesQuery, sourcesQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { formatDateText } from '../format/format.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

const bases = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED', 'CALCULATED', 'RATED'] as const;

/** What the signs of evidence mean, how to read the page, and the sources in use. */
export function SourcesView() {
  const answerState = useAnswer(sourcesQuestion, {});
  return (
    <Page title={texts.sources.title} className="narrow">
      <h1>{texts.sources.title}</h1>
      <p class="lead">{texts.sources.lead}</p>
      <h2>{texts.sources.basisTitle}</h2>
      <dl class="meanings">
        {bases.map((basis) => (
          <div key={basis}>
            <dt>
              <BasisMark basis={basis} />
            </dt>
            <dd>{texts.basisMeaning[basis]}</dd>
          </div>
        ))}
      </dl>
      <h2>{texts.sources.schemesTitle}</h2>
      <ul class="prose">
        {texts.sources.schemes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{texts.sources.readingTitle}</h2>
      <ul class="prose">
        {texts.sources.reading.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{texts.sources.sourcesTitle}</h2>
      <WhenAnswered answerState={answerState}>
        {({ data: { graph } }) => (
          <>
            <ul class="source-list">
              {graph.sources?.map((source) => (
                <Source key={`${source.name}@${source.version}`} source={source} />
              ))}
            </ul>
            {graph.counts && <p class="small">{texts.counts(graph.counts)}</p>}
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={sourcesQuestion} variables={{}} />
    </Page>
  );
}

type GraphSource = NonNullable<SourcesQuery['graph']['sources']>[number];

const Source = ({ source }: { readonly source: GraphSource }) => (
  <li class="card">
    <strong>{source.title}</strong>
    <span>{source.attribution}</span>
    <span class="small">
      {source.name}@{source.version} · {texts.evidence.licence(source.licence)}
      {source.retrieved && ` · ${texts.evidence.retrieved(formatDateText(source.retrieved))}`}
    </span>
    {source.url && (
      <a href={source.url} target="_blank" rel="noreferrer">
        {texts.evidence.open} <Icon name="outside" />
      </a>
    )}
  </li>
);
