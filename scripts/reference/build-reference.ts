import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { projectPath } from '../../src/server/project-files.ts';

/** Everything the page is made from; a page made from the same is left as it is. */
const inputs = [
  'schema/schema.graphql',
  'scripts/reference/build-reference.ts',
  'scripts/reference/reference-page.ts',
  'scripts/reference/reference.css',
  'node_modules/graphql-markdown/package.json',
  'node_modules/marked/package.json',
].map((name) => readFileSync(projectPath(name)));
const hashOf = (...contents: readonly Buffer[]) =>
  contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex');
const stamp = hashOf(...inputs);

const directory = projectPath('dist/reference');
const stampFile = `${directory}/.made-from`;
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const { referencePage } = await import('./reference-page.ts');
  const sdl = readFileSync(projectPath('schema/schema.graphql'), 'utf8');
  const css = readFileSync(projectPath('scripts/reference/reference.css'));
  const stylesheet = `reference-${hashOf(css).slice(0, 12)}.css`;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  write('schema.graphql', Buffer.from(sdl));
  write(stylesheet, css);
  write('index.html', Buffer.from(referencePage(sdl, `/reference/${stylesheet}`)));
  writeFileSync(stampFile, stamp);
}

/** Compressed files stand beside the plain one, so that serving them costs nothing. */
function write(name: string, content: Buffer): void {
  writeFileSync(`${directory}/${name}`, content);
  writeFileSync(`${directory}/${name}.br`, brotliCompressSync(content));
  writeFileSync(`${directory}/${name}.gz`, gzipSync(content, { level: 9 }));
}
