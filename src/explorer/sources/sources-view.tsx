import { sourcesQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../parts/answered.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { BasisMark, dayOf } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { texts } from '../texts.ts';

const bases = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED', 'CALCULATED'] as const;

export function SourcesView() {
  const asked = useAnswer(sourcesQuestion, {});
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
      <h2>{texts.sources.speakTitle}</h2>
      <ul class="prose">
        {texts.sources.speak.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{texts.sources.sourcesTitle}</h2>
      <Answered asked={asked}>
        {({
          data: {
            graph: { sources, counts },
          },
        }) => (
          <>
            <ul class="source-list">
              {sources?.map((source) => (
                <li key={`${source.name}@${source.version}`} class="card">
                  <strong>{source.title}</strong>
                  <span>{source.attribution}</span>
                  <span class="small">
                    {source.name}@{source.version} · {texts.proof.licence(source.licence)}
                    {source.retrieved && ` · ${texts.proof.retrieved(dayOf(source.retrieved))}`}
                  </span>
                  {source.url && (
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {texts.proof.open} <Icon name="outside" />
                    </a>
                  )}
                </li>
              ))}
            </ul>
            {counts && (
              <p class="small">
                {texts.start.counts(counts.roles, counts.skills, counts.moves, counts.facts)}
              </p>
            )}
          </>
        )}
      </Answered>
      <QuestionPanel question={sourcesQuestion} variables={{}} />
    </Page>
  );
}
