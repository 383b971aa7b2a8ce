import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../src/server/project-files.ts';
import { patientSettings } from './time-limits.ts';

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the output so far once it matches. */
  says(pattern: RegExp): Promise<string>;
}

/**
 * Starts a program of ours as a process of its own, with nothing of this environment but what Node needs. What is in
 * `src` runs as it was built (see global-setup.ts), as it does at users'.
 */
export function start(program: string, args: readonly string[], environment: Environment): Running {
  const built = program.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');
  const loader = built === program ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, projectPath(built), ...args], {
    cwd: projectPath('.'),
    env: { PATH: process.env.PATH, ...patientSettings, ...environment },
  });
  const out = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      out[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...out }));
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(out.stdout)) return;
        listeners.delete(look);
        resolve(out.stdout);
      };
      listeners.add(look);
      look();
      void ended.then(() =>
        reject(new Error(`it ended without saying ${pattern}: ${out.stdout}${out.stderr}`)),
      );
    });
  return { child, ended, says };
}

/** Runs a program to its end. */
export const run = (program: string, args: readonly string[], environment: Environment): Promise<Ended> =>
  start(program, args, environment).ended;
