import { runCommand } from '../../src/cli/program.ts';
import { projectPath } from '../../src/server/project-files.ts';
import type { Ended, Environment } from '../process.ts';
import { patientSettings } from '../time-limits.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of `career-graph` to its end within this process, which takes a quarter of the time of a process of its
 * own. The exit code, both outputs and the environment are those that a process would have; pipes, signals and standard
 * input need one, see process.ts. Commands run one after the other, as they share the process.
 *
 * @param folder in which the command runs; by default the project's
 */
export function runInProcess(
  args: readonly string[],
  environment: Environment,
  folder = projectPath('.'),
): Promise<Ended> {
  const ended = last.then(() => runNow(args, environment, folder));
  last = ended.catch(() => {});
  return ended;
}

async function runNow(args: readonly string[], environment: Environment, folder: string): Promise<Ended> {
  const outside = { env: process.env, exitCode: process.exitCode, folder: process.cwd() };
  const output = { stdout: '', stderr: '' };
  const restorations = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const { write } = stream;
    stream.write = ((text: string | Uint8Array) => {
      output[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    }) as typeof write;
    return () => {
      stream.write = write;
    };
  });
  try {
    process.exitCode = undefined;
    process.env = { PATH: process.env.PATH, ...patientSettings, ...environment };
    process.chdir(folder);
    await runCommand(args);
    return { code: Number(process.exitCode ?? 0), ...output };
  } finally {
    for (const restore of restorations) restore();
    process.chdir(outside.folder);
    process.env = outside.env;
    process.exitCode = outside.exitCode;
  }
}
