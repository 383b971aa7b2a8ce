import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printedFiles } from '../../scripts/printed-files.ts';
import { projectPath } from '../../src/server/project-files.ts';

test.each(Object.entries(await printedFiles()))('%s is what npm run schema prints', (path, printed) => {
  expect(readFileSync(projectPath(path), 'utf8')).toBe(printed);
});
