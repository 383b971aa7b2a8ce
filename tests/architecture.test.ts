import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

interface Import {
  readonly file: string;
  /** A path from `src` on, or what is written when it leads elsewhere. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Static and dynamic imports, re-exports and `import('…')` types. */
function importsOf(file: string, source: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier) return;
    const text = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
    const path = text.startsWith('.') ? posix.join(posix.dirname(file), text) : text;
    const target = path.startsWith('src/') ? path : text;
    imports.push({ file, target, typeOnly });
  };
  const visit = (node: ts.Node) => {
    // `import { type A }` still loads the file under verbatimModuleSyntax; only `import type` does not
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add((node.argument as ts.LiteralTypeNode).literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return imports;
}

/** Per folder what it may import; null stands for `itself`. */
type Table = ReadonlyMap<string, ReadonlySet<string> | null>;

function tableIn(markdown: string): Table {
  const rows = markdown.matchAll(/^\| *`src\/([^`]+)` *\|[^|]*\|([^|]*)\|$/gm);
  const names = (cell: string) => new Set([...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string));
  return new Map(
    [...rows].map(([, folder = '', cell = '']) => [folder, cell.trim() === 'itself' ? null : names(cell)]),
  );
}

/** What is wrong with an import, or null. */
function offence(table: Table, { file, target }: Import): string | null {
  const folderOf = (path: string) =>
    [...table.keys()]
      .filter((name) => path.startsWith(`src/${name}/`))
      .sort((a, b) => b.length - a.length)[0];
  const folder = folderOf(file);
  if (folder === undefined) return `${file} is in no folder of the table`;
  const refused = `${folder} may not import ${target} (${file})`;
  const allowed = table.get(folder);
  if (target.startsWith('src/')) {
    const other = folderOf(target);
    return other === folder || allowed?.has(other ?? '') ? null : refused;
  }
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  // a folder's name reserves nothing: `graphql` is a package too
  const reserved = !table.has(name) && [...table.values()].some((names) => names?.has(name));
  return allowed && !target.startsWith('.') && (!reserved || allowed.has(name)) ? null : refused;
}

/** The files of the first circle found, the first one again at the end. */
function cycleIn(imports: readonly Import[]): string[] | null {
  const done = new Set<string>();
  const search = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { target } of imports.filter((edge) => edge.file === file && !edge.typeOnly)) {
      const cycle = search(target, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  return imports.reduce<string[] | null>((found, { file }) => found ?? search(file, []), null);
}

const tooVague = ['utils', 'helpers', 'misc', 'common', 'core', 'service', 'manager'];
const isGoodName = (path: string) =>
  path.split('/').every((name) => /^[a-z0-9]+(-[a-z0-9]+)*(\.tsx?)?$/.test(name)) &&
  !tooVague.includes(
    (path.split('/').at(-1) ?? '')
      .replace(/\.tsx?$/, '')
      .split('-')
      .at(-1) ?? '',
  );

const table = tableIn(read('src/README.md'));
const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))
  .sort();
const imports = files.flatMap((file) => importsOf(file, read(file)));

describe('the source keeps to the table in src/README.md', () => {
  test('each folder of the table holds files, and each file is in one', () => {
    for (const folder of table.keys()) expect(files.join(' ')).toContain(`src/${folder}/`);
    const top = new Set(files.map((file) => file.split('/')[1]));
    expect([...top].filter((folder) => !table.has(folder ?? ''))).toEqual([]);
  });

  test('each import is one that the table allows', () => {
    expect(imports.map((each) => offence(table, each)).filter((each) => each !== null)).toEqual([]);
  });

  test('no files import each other in a circle', () => expect(cycleIn(imports)).toBeNull());

  test('file names are kebab-case and say what is inside', () => {
    expect(files.filter((file) => !isGoodName(file))).toEqual([]);
  });

  test('nothing in src/graphql imports the file that builds the schema, and the builder stays small', () => {
    const schema = imports.filter(({ target }) => target === 'src/graphql/schema.ts').map(({ file }) => file);
    expect(schema.filter((file) => file.startsWith('src/graphql/'))).toEqual([]);
    expect(read('src/graphql/builder.ts').trimEnd().split('\n').length).toBeLessThan(70);
  });
});

describe('the checks can fail', () => {
  test.each([
    ['domain', "import { a } from '../store/a.ts';"],
    ['domain', "import { readFileSync } from 'node:fs';"],
    ['domain', "import { z } from 'zod';"],
    ['store', "export { a } from './neo4j/a.ts';"],
    ['store', "import type { Driver } from 'neo4j-driver';"],
    ['store/neo4j', "import { a } from '../embedded/a.ts';"],
    ['store/embedded', "import neo4j from 'neo4j-driver/lib/core.js';"],
    ['graphql', "type A = import('../store/embedded/a.ts').A;"],
    ['importers', "await import('../graphql/a.ts');"],
    ['server', "import '../cli/a.ts';"],
    ['cli', "import { open } from 'lmdb';"],
    ['cli', "import seeds from '../../tests/a.ts';"],
  ])('%s may not say %s', (folder, source) => {
    const [found] = importsOf(`src/${folder}/made-up.ts`, source);
    expect(found && offence(table, found)).toContain(`${folder} may not import`);
  });

  test('a circle is reported as its path, and import type makes none', () => {
    const circle = (c: string) =>
      cycleIn([
        ...importsOf('src/a.ts', "import { b } from './b.ts';"),
        ...importsOf('src/b.ts', "import { type C } from './c.ts';"),
        ...importsOf('src/c.ts', c),
      ]);
    expect(circle("export * from './b.ts';")).toEqual(['src/b.ts', 'src/c.ts', 'src/b.ts']);
    expect(circle("import type { B } from './b.ts';")).toBeNull();
  });

  test.each(['src/graphql/fieldMapping.ts', 'src/domain/utils.ts', 'src/store/plan-helpers.ts'])(
    '%s is no name for a file',
    (file) => expect(isGoodName(file)).toBe(false),
  );
});
