import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Participles and pronouns that do not say what a variable holds. */
const emptyNames = new Set(
  `asked believed beside behind chosen each found given held joined judged kept known listed met named own picked
  said shown taken told wanted`.split(/\s+/),
);

const parse = (path: string, source: string) =>
  ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);

const position = (file: ts.SourceFile, node: ts.Node) =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** Variables, parameters and functions whose name is a bare participle or pronoun: `file:line name`. */
function emptyNamesIn(file: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node);
    if (declares && node.name && ts.isIdentifier(node.name) && emptyNames.has(node.name.text))
      names.push(`${position(file, node)} ${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Exported declarations without a doc comment: `file:line`. */
const undocumentedIn = (file: ts.SourceFile): string[] =>
  file.statements
    .filter(
      (statement) =>
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
        ts.getJSDocCommentsAndTags(statement).length === 0,
    )
    .map((statement) => position(file, statement));

const filesIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
      .map((path) => parse(`${folder}/${path}`, readFileSync(`${root}/${folder}/${path}`, 'utf8'))),
  );

describe('names and docs', () => {
  test('no variable, parameter or function is named by a bare participle or pronoun', () =>
    expect(filesIn('src', 'scripts', 'tests', 'bench').flatMap(emptyNamesIn)).toEqual([]));

  test('every export of the source has a doc comment', () =>
    expect(
      filesIn('src')
        .filter(({ fileName }) => !fileName.endsWith('api/operations.ts'))
        .flatMap(undocumentedIn),
    ).toEqual([]));

  test('the check finds bare names wherever they are declared', () => {
    const source = 'const { a: own } = b;\nfunction told() {}\nc.map((each) => each);\nconst ownSkills = 1;';
    expect(emptyNamesIn(parse('a.ts', source))).toEqual(['a.ts:1 own', 'a.ts:2 told', 'a.ts:3 each']);
  });

  test('the check finds exports without a doc comment', () => {
    const source = '/** The first. */\nexport const a = 1;\nexport type B = 2;\nconst c = 3;';
    expect(undocumentedIn(parse('a.ts', source))).toEqual(['a.ts:3']);
  });
});
