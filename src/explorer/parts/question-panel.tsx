import type { Question } from '../api/question.ts';
import { standaloneQuery } from '../api/standalone-query.ts';
import { texts } from '../texts/texts.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';

interface QuestionPanelProps {
  readonly question: Pick<Question<unknown, unknown>, 'text'>;
  readonly variables: object;
  /** Whether own skills are among the variables: the query can be copied with them, the link leaves them out. */
  readonly personal?: boolean;
}

const graphiql = document.querySelector<HTMLMetaElement>('meta[name="graphiql"]')?.content === 'on';

/** The query of a view, to copy or to open in GraphiQL, with a link to the API reference. */
export function QuestionPanel({ question, variables, personal = false }: QuestionPanelProps) {
  const query = standaloneQuery(question.text, variables);
  const graphiqlQuery = new URLSearchParams({ query: personal ? question.text : query });
  return (
    <details class="question-panel no-print">
      <summary>{texts.query.title}</summary>
      <p class="small">{texts.query.text}</p>
      <textarea readOnly rows={12} aria-label={texts.query.title} value={query} />
      <p class="actions">
        <CopyButton text={query} label={texts.query.copy} copiedLabel={texts.query.copied} />
        {graphiql && (
          <a class="button quiet" href={`/graphql?${graphiqlQuery}`} target="_blank" rel="noreferrer">
            {texts.query.open} <Icon name="outside" />
          </a>
        )}
        <a class="button quiet" href="/reference" target="_blank" rel="noreferrer">
          {texts.query.reference} <Icon name="outside" />
        </a>
      </p>
      {personal && <p class="small">{texts.query.privateVariables}</p>}
    </details>
  );
}
