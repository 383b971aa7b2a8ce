import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Running, start } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { documents, readDocument } from './documents.ts';
import { examplesIn, matchesOutput, type ShellExample } from './markdown-blocks.ts';
import { openReaderShell, type ReaderShell } from './reader-shell.ts';

/** Commands that no test runs, by their first words or by what they name, with the reason. */
const notRun: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /^npm ci/, why: 'installs this very project; .ci/run does it' },
  { pattern: /^npm run neo4j/, why: 'runs until Ctrl-C; the tests of Neo4j start one the same way' },
  { pattern: /^career-graph serve/, why: 'runs until Ctrl-C; a service runs beside these tests' },
  { pattern: /^career-graph mcp/, why: 'talks to an assistant; see tests/mcp' },
  { pattern: /^docker /, why: 'needs Docker and an image from the network; see tests/containers' },
  {
    pattern: /^career-graph import outlook/,
    why: 'reads a workbook of many sheets that the publisher alone has',
  },
  { pattern: /neo4j:\/\//, why: 'names a server that only the example has' },
];
const isRun = (script: string) =>
  !script.split('\n').some((line) => notRun.some(({ pattern }) => pattern.test(line)));

let folder: string;
/** The data directory with the seeds, which each document gets a copy of. */
const seeded = () => seededDirectory(inject('runFolder'));
let service: Running;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'career-graph-docs-'));
  copySeededDirectory(seeded(), join(folder, 'served'));
  const settings = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(folder, 'served') };
  service = start('src/cli/main.ts', ['serve'], settings);
  origin = new URL((await service.says(/It holds/)).match(/http:\/\/\S+/)?.[0] ?? '').origin;
});

afterAll(async () => {
  service.child.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true });
});

/** Writes the files that printed examples read and that no example before them writes. */
async function prepare(shell: ReaderShell): Promise<void> {
  await shell.run('career-graph export -o graph.jsonl');
  shell.write('moves.csv', 'from,to,count,outOf,place,period\nml-engineer,ai-engineer,12,90,US,2023\n');
  const careers = 'person,order,role\n1,1,Data Analyst\n1,2,Data Scientist\n';
  for (const name of ['careers.csv', 'earlier.csv']) shell.write(name, careers);
  shell.write(
    'figures.csv',
    'role,measure,value,low,high,unit,place,period\nml-engineer,vacancies,120,,,people,US,2026\n',
  );
  shell.write(
    'skills.ttl',
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:x:a> a skos:Concept ; skos:prefLabel "A" .\n',
  );
  shell.write('cv.txt', 'Data Analyst. SQL, Tableau and statistics; no Java.\n');
  shell.write('my-edits/roles.yaml', 'source: local\nroles:\n  ml-engineer:\n    title: ML Engineer\n');
  shell.write(
    'my-edits/sources.yaml',
    'sources:\n  local: { version: "1", title: Edits, licence: MIT, attribution: Us }\n',
  );
}

async function check(shell: ReaderShell, document: string, example: ShellExample): Promise<void> {
  const { commands, printed, output: expected } = example;
  if (printed) {
    // exit code 2 says that nothing was found: these examples do not build on each other
    for (const command of commands.split('\n').filter(isRun)) {
      const { exitCode, output } = await shell.run(command);
      expect([0, 2], `${command}\n${output}`).toContain(exitCode);
    }
  } else if (isRun(commands)) {
    const { exitCode, output } = await shell.run(commands);
    expect(exitCode, output).toBe(example.exitCode);
    if (expected && !matchesOutput(expected.text, output)) {
      // shows the difference: a comparison that fails
      expect(output, `the output at ${document}:${expected.line}`).toBe(`${expected.text}\n`);
    }
  }
}

for (const document of documents) {
  const { steps } = examplesIn(readDocument(document));
  if (steps.length === 0) continue;
  describe(`the commands of ${document}, one after the other`, () => {
    let shell: ReaderShell;
    beforeAll(async () => {
      shell = openReaderShell(seeded(), origin);
      if (steps.some((step) => 'printed' in step && step.printed)) await prepare(shell);
    });
    afterAll(() => shell.close());

    for (const step of steps) {
      const title = `the example at ${document}:${step.line} does and prints what the text shows`;
      test(title, async () => {
        if ('path' in step) shell.write(step.path, step.content);
        else await check(shell, document, step);
      });
    }
  });
}
