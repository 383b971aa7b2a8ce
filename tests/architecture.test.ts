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
}

/** Static and dynamic imports, re-exports and `import('…')` types. */
function importsOf(file: string, source: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined) => {
    if (!specifier) return;
    const text = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
    const path = text.startsWith('.') ? posix.join(posix.dirname(file), text) : text;
    const target = path.startsWith('src/') ? path : text;
    imports.push({ file, target });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node)) add((node.argument as ts.LiteralTypeNode).literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return imports;
}

/** Per room, a folder of `src` or one of its files, the rooms and packages that it may import. */
type Table = ReadonlyMap<string, readonly string[]>;

function tableIn(markdown: string): Table {
  const rows = markdown.matchAll(/^\| *`([^`]+)` *\|[^|]*\|([^|]*)\|$/gm);
  const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return new Map([...rows].map(([, room = '', cell = '']) => [room, namesIn(cell)]));
}

const covers = (name: string, room: string) =>
  name === room || (name.endsWith('/*') && `${room}/`.startsWith(name.slice(0, -1)));

/** The room that a file belongs to: its own row, or the deepest folder of the table around it. */
function roomOf(table: Table, file: string): string | undefined {
  const path = file.replace(/^src\//, '');
  return [...table.keys()]
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** What is wrong with an import, or null. */
function offence(table: Table, { file, target }: Import): string | null {
  const room = roomOf(table, file);
  if (room === undefined) return `${file} is in no room of the table`;
  const refused = `${room} may not import ${target} (${file})`;
  const allowed = table.get(room) ?? [];
  if (target.startsWith('src/')) {
    const other = roomOf(table, target) ?? '';
    return other === room || allowed.some((name) => covers(name, other)) ? null : refused;
  }
  if (target.startsWith('.') || room.startsWith('domain')) return refused;
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  // a room's name reserves nothing: `graphql` is a package too
  const reserved = !table.has(name) && [...table.values()].some((names) => names.includes(name));
  return !reserved || allowed.includes(name) ? null : refused;
}

/** Rooms that the table lets import each other, in one circle. */
const circleOfRooms = (table: Table): string[] | null =>
  cycleIn(
    [...table].flatMap(([file, names]) =>
      [...table.keys()]
        .filter((target) => target !== file && names.some((name) => covers(name, target)))
        .map((target) => ({ file, target })),
    ),
  );

/** The files of the first circle found, the first one again at the end. */
function cycleIn(imports: readonly Pick<Import, 'file' | 'target'>[]): string[] | null {
  const done = new Set<string>();
  const search = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { target } of imports.filter((edge) => edge.file === file)) {
      const cycle = search(target, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  return imports.reduce<string[] | null>((circle, { file }) => circle ?? search(file, []), null);
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
  test('each room of the table holds files, and each file is in one', () => {
    const used = new Set(files.map((file) => roomOf(table, file)));
    expect([...table.keys()].filter((room) => !used.has(room))).toEqual([]);
    expect(files.filter((file) => roomOf(table, file) === undefined)).toEqual([]);
  });

  test('no rooms may import each other in a circle', () => expect(circleOfRooms(table)).toBeNull());

  test('each import is one that the table allows', () => {
    expect(imports.map((edge) => offence(table, edge)).filter((problem) => problem !== null)).toEqual([]);
  });

  test('no files import each other in a circle, not even types', () => expect(cycleIn(imports)).toBeNull());

  test('file names are kebab-case and say what is inside', () => {
    expect(files.filter((file) => !isGoodName(file))).toEqual([]);
  });

  test('in src/graphql the subgraph alone imports the file that builds the schema, and the builder stays small', () => {
    const schema = imports.filter(({ target }) => target === 'src/graphql/schema.ts').map(({ file }) => file);
    expect(schema.filter((file) => file.startsWith('src/graphql/'))).toEqual(['src/graphql/subgraph.ts']);
    expect(read('src/graphql/builder.ts').trimEnd().split('\n').length).toBeLessThan(70);
  });
});

describe('the checks can fail', () => {
  test.each([
    ['domain', "import { a } from '../store/a.ts';"],
    ['domain/skills', "import { a } from '../paths/a.ts';"],
    ['graphql/graph', "import { a } from '../paths/a.ts';"],
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
    ['cli', "import { a } from '../../scripts/a.ts';"],
  ])('%s may not say %s', (folder, source) => {
    const [edge] = importsOf(`src/${folder}/made-up.ts`, source);
    expect(edge && offence(table, edge)).toContain(`${folder} may not import`);
  });

  test('a circle is reported as its path, one of types too', () => {
    const circle = (c: string) =>
      cycleIn([
        ...importsOf('src/a.ts', "import { b } from './b.ts';"),
        ...importsOf('src/b.ts', "import { type C } from './c.ts';"),
        ...importsOf('src/c.ts', c),
      ]);
    expect(circle("export * from './b.ts';")).toEqual(['src/b.ts', 'src/c.ts', 'src/b.ts']);
    expect(circle("import type { B } from './b.ts';")).toEqual(['src/b.ts', 'src/c.ts', 'src/b.ts']);
    expect(circle("import type { D } from './d.ts';")).toBeNull();
  });

  test('rooms that may import each other are reported as a circle', () => {
    const rows = ['| `a` | | `b/*` |', '| `b` | | |', '| `b/c` | | `a` |'];
    expect(circleOfRooms(tableIn(rows.join('\n')))).toEqual(['a', 'b/c', 'a']);
  });

  test.each(['src/graphql/fieldMapping.ts', 'src/domain/utils.ts', 'src/store/plan-helpers.ts'])(
    '%s is no name for a file',
    (file) => expect(isGoodName(file)).toBe(false),
  );
});
