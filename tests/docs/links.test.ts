import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { readDocument } from './documents.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: projectPath('.'),
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(projectPath(name)));

/** The anchors that GitHub gives to the headings of a Markdown text. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with the links of a file that lead into the project. */
function brokenLinks(file: string): string[] {
  const text = readDocument(file).replaceAll(/^```[\s\S]*?^```/gm, '');
  const targets = [
    ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target),
  ];
  return targets.flatMap((target) => {
    if (/^(https?|mailto):/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const name = path === '' ? file : posix.join(posix.dirname(file), path);
    if (!existsSync(projectPath(name))) return [`${file} links ${target}, which is not there`];
    const isThere =
      anchor === undefined || !name.endsWith('.md') || anchorsOf(readDocument(name)).includes(anchor);
    return isThere ? [] : [`${file} links ${target}, but ${name} has no such heading`];
  });
}

describe('the links of the Markdown files', () => {
  test.each(files)('every link in %s leads to a file and a heading that are there', (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });
});
