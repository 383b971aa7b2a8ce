import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { texts } from '../../../src/explorer/texts/texts.ts';
import { projectPath } from '../../../src/server/project-files.ts';
import { testLimit } from '../../time-limits.ts';

const root = projectPath('src/explorer');

/** Attributes whose words people read or hear. */
const readAttributes = ['alt', 'aria-label', 'label', 'placeholder', 'title'];
/** Attributes whose words are for the browser. */
const codeAttributes = ['class', 'className', 'd', 'href', 'key', 'rel', 'style', 'viewBox'];

const word = /\p{L}{2}/u;
/** At least two words, as in a sentence. */
const sentence = /\p{L}{2,}[,.:;]? \p{L}{2,}/u;

/** Texts of a source file that people read, each with its line; those of the texts room are not among them. */
function writtenTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const report = (node: ts.Node) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`${file}:${line + 1} ${node.getText().trim().slice(0, 60)}`);
  };
  const visit = (node: ts.Node, attribute: string | null) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxText(node) && word.test(node.text)) report(node);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const isRead = attribute !== null && readAttributes.includes(attribute);
      const isCode = attribute !== null && codeAttributes.includes(attribute);
      if ((isRead ? word : sentence).test(wordsOf(node)) && !isCode) report(node);
    }
    const inner = ts.isJsxAttribute(node) ? node.name.getText() : attribute;
    ts.forEachChild(node, (child) => visit(child, ts.isJsxElement(node) ? null : inner));
  };
  visit(tree, null);
  return problems;
}

/** The text of a literal, with a dot for each value of a template; empty for a media query. */
function wordsOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('·');
  return text.startsWith('(prefers-') ? '' : text;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/^(api|build|texts)\//.test(path))
  .sort();

describe('texts', () => {
  test('Every text that people read comes from the texts room', { timeout: testLimit }, () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => writtenTexts(file, readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
  });

  test.each([
    '<p>Find a way</p>',
    '<p>{ok && <b>more</b>}</p>',
    '<Field label="Role" />',
    `<img alt={\`A map of \${count}\`} />`,
    `<Evidence fact={\`\${title} leads to \${other}\`} />`,
    `const fact = (name: string) => \`\${name} builds on \${other}\`;`,
    "const title = 'Where it leads';",
  ])('A text outside the texts room is found in %s', (source) => {
    expect(writtenTexts('made-up.tsx', source)).toHaveLength(1);
  });

  test.each([
    '<p class="small note">{texts.paths.learn}: {count}</p>',
    `<p>{\`\${count} · \${total}\`}</p>`,
    "import { texts } from '../texts/texts.ts';",
  ])('No text is found in %s', (source) => {
    expect(writtenTexts('made-up.tsx', source)).toEqual([]);
  });

  test('Every text is used', () => {
    const sources = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n');
    const unused = Object.entries(texts).flatMap(([room, entries]) =>
      typeof entries === 'object'
        ? Object.keys(entries).filter((key) => !new RegExp(`texts\\.${room}(\\.${key}\\b|\\[)`).test(sources))
        : new RegExp(`texts\\.${room}\\b`).test(sources)
          ? []
          : [room],
    );
    expect(unused).toEqual([]);
  });
});
