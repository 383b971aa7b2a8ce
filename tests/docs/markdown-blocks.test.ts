import { describe, expect, test } from 'vitest';
import { blocksIn, examplesIn, matchesOutput } from './markdown-blocks.ts';

const markdown = `# Title

\`\`\`graphql
{ a }
\`\`\`

\`\`\`json variables
{ "b": 1 }
\`\`\`

It answers

\`\`\`json
{ "data": {} }
\`\`\`

\`\`\`csv moves.csv
from,to
\`\`\`

\`\`\`sh exit=2
npx career-graph search x
\`\`\`

\`\`\`text
nothing
\`\`\`

\`\`\`yaml
loose: true
\`\`\`
`;

describe('examplesIn', () => {
  test('examplesIn reads queries with variables and answers, files, commands with output, and loose blocks', () => {
    const { queries, steps, loose } = examplesIn(markdown);
    expect(queries).toMatchObject([
      { line: 3, query: '{ a }', variables: '{ "b": 1 }', answer: { line: 13, text: '{ "data": {} }' } },
    ]);
    expect(steps).toMatchObject([
      { line: 17, path: 'moves.csv', content: 'from,to\n' },
      { line: 21, commands: 'npx career-graph search x', exitCode: 2, output: { text: 'nothing' } },
    ]);
    expect(loose).toMatchObject([{ line: 29, language: 'yaml' }]);
  });

  test('examplesIn gives a query without an answer as such', () => {
    expect(examplesIn('```graphql\n{ a }\n```\n\n```sh\nx\n```').queries[0]?.answer).toBeUndefined();
  });

  test('blocksIn keeps a shorter fence within a longer one as text', () => {
    expect(blocksIn('````\n```\n````')).toMatchObject([{ language: '', text: '```', end: 3 }]);
  });
});

describe('matchesOutput', () => {
  test.each([
    ['a\nb', 'a\nb\n', true],
    ['a\nb', 'a\nc\n', false],
    ['a', 'a\nb\n', false],
    ['…\nc', 'a\nb\nc\n', true],
    ['a\n…', 'a\n', true],
    ['a …', 'a b c\n', true],
    ['a (1+1)', 'a (1+1)  \n', true],
    ['a.c', 'abc', false],
  ])('matchesOutput compares %j with %j: %s', (expected, output, same) => {
    expect(matchesOutput(expected, output)).toBe(same);
  });
});
