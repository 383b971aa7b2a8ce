import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../src/server/project-files.ts';
import { patientSettings } from './time-limits.ts';

/** Variables of a process, by name. */
export type Environment = Readonly<Record<string, string>>;

/** How a process ended, and all that it printed. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the standard output so far once that matches. @throws when the process ends before */
  says(pattern: RegExp): Promise<string>;
}

/**
 * Starts a program of this project, with no variables but PATH, patient limits and `environment`. A program in `src`
 * runs as it was built into `dist` (see global-setup.ts): as it does for users, and faster than from TypeScript.
 *
 * @param program path within the project
 */
export function start(program: string, args: readonly string[], environment: Environment): Running {
  const built = program.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');
  const loader = built === program ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, projectPath(built), ...args], {
    cwd: projectPath('.'),
    env: { PATH: process.env.PATH, ...patientSettings, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...output }));
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const compare = () => {
        if (!pattern.test(output.stdout)) return;
        listeners.delete(compare);
        resolve(output.stdout);
      };
      listeners.add(compare);
      compare();
      void ended.then(() =>
        reject(new Error(`it ended without saying ${pattern}: ${output.stdout}${output.stderr}`)),
      );
    });
  return { child, ended, says };
}

/** Runs a program to its end. @see start */
export const run = (program: string, args: readonly string[], environment: Environment): Promise<Ended> =>
  start(program, args, environment).ended;
