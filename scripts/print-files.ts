import { writeFileSync } from 'node:fs';
import { projectPath } from '../src/server/project-files.ts';
import { printedFiles } from './printed-files.ts';

for (const [name, content] of Object.entries(await printedFiles())) {
  writeFileSync(projectPath(name), content);
  process.stdout.write(`${name}\n`);
}
