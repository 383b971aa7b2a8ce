import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../src/server/project-files.ts';

/** A part of `dist`. */
interface Part {
  readonly name: string;
  /** A file that is there when the part was made. */
  readonly output: string;
  /** Files and folders that it is made from, besides the packages. */
  readonly sources: readonly string[];
  /** Arguments of `node`. */
  readonly command: readonly string[];
}

/** The rows do not wait for each other; the parts of a row follow one another. */
const rows: readonly (readonly Part[])[] = [
  [
    {
      name: 'modules',
      output: 'dist/index.js',
      sources: ['src', 'tsconfig.json'],
      command: ['node_modules/typescript/bin/tsc', '--project', 'src'],
    },
    {
      name: 'command line', // takes the place of its modules
      output: 'dist/cli/main.js',
      sources: ['src', 'tsconfig.json', 'scripts/bundle-command-line.ts'],
      command: ['--import=tsx', 'scripts/bundle-command-line.ts'],
    },
  ],
  [
    {
      name: 'page',
      output: 'dist/explorer/index.html',
      sources: ['src'],
      command: ['--import=tsx', 'src/explorer/build/build-page.ts'],
    },
    {
      name: 'GraphiQL',
      output: 'dist/graphiql/index.html',
      sources: ['src/graphiql'],
      command: ['--import=tsx', 'src/graphiql/build/build-graphiql.ts'],
    },
    {
      name: 'reference',
      output: 'dist/reference/index.html',
      sources: ['schema/schema.graphql', 'scripts/reference'],
      command: ['--import=tsx', 'scripts/reference/build-reference.ts'],
    },
  ],
];

/** Has the hash of each part's sources, by its name. */
const stampsFile = projectPath('dist/.made-from.json');
const stamps: Record<string, string> = existsSync(stampsFile)
  ? JSON.parse(readFileSync(stampsFile, 'utf8'))
  : {};

/** Makes a part, unless it was made from the same. @returns whether it is there now */
async function make({ name, output, sources, command }: Part): Promise<boolean> {
  const stamp = hashOf([...sources, 'package-lock.json'].flatMap(filesOf));
  if (stamps[name] === stamp && existsSync(projectPath(output))) return true;
  const child = spawn(process.execPath, command, { cwd: projectPath('.'), stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) return false;
  stamps[name] = stamp;
  writeFileSync(stampsFile, JSON.stringify(stamps));
  return true;
}

function filesOf(source: string): string[] {
  if (statSync(projectPath(source)).isFile()) return [source];
  return readdirSync(projectPath(source), { recursive: true, encoding: 'utf8' })
    .map((name) => join(source, name))
    .filter((file) => statSync(projectPath(file)).isFile())
    .sort();
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(projectPath(file)));
  return hash.digest('hex');
}

async function makeRow(parts: readonly Part[]): Promise<boolean> {
  for (const part of parts) if (!(await make(part))) return false;
  return true;
}

mkdirSync(projectPath('dist'), { recursive: true });
if ((await Promise.all(rows.map(makeRow))).includes(false)) process.exitCode = 1;
