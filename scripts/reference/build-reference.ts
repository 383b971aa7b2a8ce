import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { projectPath } from '../../src/server/project-files.ts';
import { referencePage } from './reference-page.ts';

const directory = projectPath('dist/reference');
const sdl = readFileSync(projectPath('schema/schema.graphql'), 'utf8');
const css = readFileSync(projectPath('scripts/reference/reference.css'));
const stylesheet = `reference-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
write('schema.graphql', Buffer.from(sdl));
write(stylesheet, css);
write('index.html', Buffer.from(referencePage(sdl, `/reference/${stylesheet}`)));

/** Compressed files stand beside the plain one, so that serving them costs nothing. */
function write(name: string, content: Buffer): void {
  writeFileSync(`${directory}/${name}`, content);
  writeFileSync(`${directory}/${name}.br`, brotliCompressSync(content));
  writeFileSync(`${directory}/${name}.gz`, gzipSync(content, { level: 9 }));
}
