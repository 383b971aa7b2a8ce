import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectPath } from '../../src/server/project-files.ts';
import { runInProcess } from '../cli/in-process.ts';
import { zipOf } from '../importers/written-archives.ts';
import type { Ended } from '../process.ts';
import { copySeededDirectory } from '../seeded-directory.ts';

/** A folder in which commands run as a reader would run them, with a store of its own. */
export interface ReaderShell {
  /**
   * Runs a script by `sh -eu`, or within this process when it is but commands of career-graph; both outputs are in
   * `output`, in no order between them.
   */
  run(script: string): Promise<{ readonly exitCode: number | null; readonly output: string }>;
  /** Writes a file into the folder. */
  write(path: string, content: string): void;
  close(): void;
}

/** Files of the folder, by name: small ones of the publishers' formats in place of the real ones. */
const files = {
  db_29_3_text: 'tests/importers/files/onet',
  'esco-v1.1.1': 'tests/importers/files/esco',
  'national_M2024.csv': 'tests/importers/files/wages/national_M2031.csv',
  'esco_onet_crosswalk_Nov2020.csv': 'tests/importers/files/crosswalk/esco_onet_crosswalk_May2031.csv',
  'GPTs-are-GPTs/data': 'tests/importers/files/exposure',
  seeds: 'seeds',
};

/** Programs that the folder knows by name, as the project has them. */
const tsx = 'node_modules/tsx/dist/cli.mjs';
const programs: Readonly<Record<string, readonly string[]>> = {
  'career-graph': ['dist/cli/main.js'],
  tsx: [tsx],
  ...(hasCurl() ? {} : { curl: [tsx, 'tests/docs/curl.ts'] }),
};

function hasCurl(): boolean {
  return spawnSync('curl', ['--version']).status === 0;
}

/** A line with `career-graph` and words, which may stand in double quotes, and nothing that only a shell understands. */
const plainCommand = /^(?:npx )?career-graph((?: (?:"[^"$`\\]*"|[\w@=:.,/+-]+))*)$/;

/** The arguments of `career-graph` in each line of a script; null when a line needs a shell. */
function plainCommands(script: string): string[][] | null {
  const lines = script.split('\n').map((line) => line.match(plainCommand)?.[1]);
  if (lines.includes(undefined)) return null;
  return lines.map((words = '') =>
    Array.from(words.matchAll(/"([^"]*)"|\S+/g), ([word, text]) => text ?? word),
  );
}

/**
 * @param store data directory with the seeds, of which the shell gets a copy
 * @param origin address of a running service; it takes the place of http://127.0.0.1:4000 in scripts
 */
export function openReaderShell(store: string, origin: string): ReaderShell {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-reader-'));
  copySeededDirectory(store, join(folder, 'store'));
  for (const [name, path] of Object.entries(files)) {
    cpSync(projectPath(path), join(folder, name), { recursive: true });
  }
  const wages = readFileSync(projectPath(files['national_M2024.csv']));
  writeFileSync(join(folder, 'oesm24nat.zip'), zipOf({ 'oesm24nat/national_M2024_dl.csv': wages }));
  symlinkSync(projectPath('examples'), join(folder, 'examples'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, files] of Object.entries(programs)) {
    const command = [process.execPath, ...files.map(projectPath)].map((path) => `'${path}'`).join(' ');
    writeFileSync(join(bin, name), `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  }
  // npx itself would look for the packages in this folder
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const environment = {
    PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
    DATA_DIR: join(folder, 'store'),
    CAREER_GRAPH_URL: origin,
  };
  const runEach = async (commands: readonly (readonly string[])[]): Promise<Ended> => {
    const all = { code: 0 as number | null, stdout: '', stderr: '' };
    for (const words of commands) {
      if (all.code !== 0) break;
      const { code, stdout, stderr } = await runInProcess(words, environment, folder);
      all.code = code;
      all.stdout += stdout;
      all.stderr += stderr;
    }
    return all;
  };
  const runByShell = (script: string): Ended => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-euc', script.replaceAll('http://127.0.0.1:4000', origin)],
      { cwd: folder, encoding: 'utf8', env: environment },
    );
    return { code: status, stdout, stderr };
  };
  return {
    async run(script) {
      const commands = plainCommands(script);
      const { code, stdout, stderr } = commands ? await runEach(commands) : runByShell(script);
      return { exitCode: code, output: `${stdout}${stderr}`.replaceAll(origin, 'http://127.0.0.1:4000') };
    },
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
