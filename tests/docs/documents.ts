import { readdirSync, readFileSync } from 'node:fs';
import { projectPath } from '../../src/server/project-files.ts';

const markdownIn = (folder: string): string[] =>
  readdirSync(projectPath(folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** Markdown files whose examples are run: the README, the manual and the examples. */
export const documents: readonly string[] = ['README.md', ...markdownIn('docs'), ...markdownIn('examples')];

/** The text of a file of the project, by its path from the root. */
export const readDocument = (name: string): string => readFileSync(projectPath(name), 'utf8');
