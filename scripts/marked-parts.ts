import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts that Markdown files hold between marks, by the name of the part. */
export type Parts = Readonly<Record<string, string>>;

const skippedFolders = ['node_modules', 'dist', 'data'];
/** `<!-- settings: printed by npm run schema -->`; the command may stand in backticks. */
const beginMark = /^<!-- ([a-z-]+): printed by `?npm run schema`? -->$/;

/**
 * The Markdown files below a folder that hold marked parts, with these parts printed anew.
 *
 * @returns the whole text of each file by its path from the folder, in order of the paths
 * @throws when a mark names no part, or a part has no end
 */
export function filesWithParts(folder: string, parts: Parts): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of markdownFiles(folder, '')) {
    const text = readFileSync(join(folder, path), 'utf8');
    const printed = withParts(text, parts, path);
    if (printed !== null) files[path] = printed;
  }
  return files;
}

/**
 * A Markdown text with its marked parts printed anew, or null when it has no mark. Marks within fenced code are code.
 *
 * @param path for the messages
 * @throws when a mark names no part, or a part has no end
 */
export function withParts(text: string, parts: Parts, path: string): string | null {
  const lines = text.split('\n');
  const printed: string[] = [];
  let hasMark = false;
  let isCode = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    printed.push(line);
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const name = isCode ? undefined : beginMark.exec(line)?.[1];
    if (name === undefined) continue;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) throw new Error(`${path}:${i + 1}: there is no printed part called ${name}`);
    const endMark = `<!-- end of ${name} -->`;
    const end = lines.indexOf(endMark, i);
    if (end < 0) throw new Error(`${path}:${i + 1}: ${endMark} is missing`);
    printed.push('', part.trim(), '', endMark);
    hasMark = true;
    i = end;
  }
  return hasMark ? printed.join('\n') : null;
}

/** Paths of the Markdown files below a folder, in order; not those of packages, builds and hidden folders. */
function markdownFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return entry.name.endsWith('.md') ? [path] : [];
      const isRead =
        entry.isDirectory() && !entry.name.startsWith('.') && !skippedFolders.includes(entry.name);
      return isRead ? markdownFiles(root, path) : [];
    });
}
