/** @jsxImportSource react */
import { ToolbarButton, useEditorContext } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';
import { asCurl, asTypeScript, type EditedQuestion } from './copied-question.ts';
import { referenceAddress } from './reference-address.ts';
import { workedExamples } from './worked-examples.ts';

const url = new URL('/graphql', location.href).href;
const address = new URLSearchParams(location.search);

const fetcher = async (
  question: object,
  { headers = {} }: { readonly headers?: Readonly<Record<string, string>> } = {},
) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  });
  return response.json();
};

/** Buttons that copy the question to where it is asked next, and lead to the reference. */
function MoreTools() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const copy = (textOf: (question: EditedQuestion) => string) => () =>
    void navigator.clipboard.writeText(
      textOf({ url, query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' }),
    );
  const lookUp = () => {
    const offset = queryEditor?.indexFromPos(queryEditor.getCursor()) ?? 0;
    open(referenceAddress(queryEditor?.getValue() ?? '', offset), '_blank', 'noopener');
  };
  return (
    <>
      <ToolbarButton label="Copy as curl" onClick={copy(asCurl)}>
        <span className="tool">cURL</span>
      </ToolbarButton>
      <ToolbarButton label="Copy as TypeScript" onClick={copy(asTypeScript)}>
        <span className="tool">TS</span>
      </ToolbarButton>
      <ToolbarButton label="Look up the field at the cursor in the reference" onClick={lookUp}>
        <span className="tool">Ref</span>
      </ToolbarButton>
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <GraphiQL
    fetcher={fetcher}
    query={address.get('query') ?? undefined}
    variables={address.get('variables') ?? undefined}
    defaultTabs={workedExamples.map((query) => ({ query }))}
  >
    <GraphiQL.Logo>Career Graph</GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ prettify, copy, merge }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <MoreTools />
        </>
      )}
    </GraphiQL.Toolbar>
  </GraphiQL>,
);
