import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../src/server/project-files.ts';
import { readDocument } from '../docs/documents.ts';
import { examplesIn, matchesOutput } from '../docs/markdown-blocks.ts';

/** An example in an empty folder of its own, as somebody has who copied it. */
export interface CopiedExample {
  readonly folder: string;
  /** Variables of its commands. */
  readonly environment: NodeJS.ProcessEnv;
  /** Runs the commands of its README in their order. @returns those whose output is not what the README shows, with it */
  followReadme(): Promise<string[]>;
  remove(): void;
}

/**
 * Copies `examples/NAME`, without what git ignores, into an empty folder.
 *
 * @param service address of the service that its commands ask
 */
export function copyExample(name: string, service: string): CopiedExample {
  const from = projectPath(`examples/${name}`);
  const folder = mkdtempSync(join(tmpdir(), `career-graph-${name}-`));
  const fileNames = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: from });
  for (const path of new Set(fileNames.toString().split('\0').filter(Boolean))) {
    cpSync(join(from, path), join(folder, path));
  }
  // a bundler would take the mode of the tests for its own
  const { NODE_ENV: _, ...inherited } = process.env;
  const environment = {
    ...inherited,
    CAREER_GRAPH_URL: service,
    NO_COLOR: '1',
    npm_config_prefer_offline: 'true',
    PIP_NO_COMPILE: '1',
  };
  return {
    folder,
    environment,
    async followReadme() {
      const differences: string[] = [];
      for (const step of examplesIn(readDocument(`examples/${name}/README.md`)).steps) {
        if (!('commands' in step)) continue;
        const { stdout, stderr } = await promisify(execFile)('sh', ['-euc', step.commands], {
          cwd: folder,
          env: environment,
        });
        if (step.output && !matchesOutput(step.output.text, stdout)) differences.push(stdout, stderr);
      }
      return differences;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
