import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectPath } from '../src/server/project-files.ts';

/** What a command took: seconds, and the most memory that it held at once, in MB. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** Tells what the process used when it ends. */
const telling = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs a command of the built command line to its end. @throws when it fails */
export async function measureCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', telling, projectPath('dist/cli/main.js'), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [said, told, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new Error(`career-graph ${args.join(' ')} ended with ${code}: ${said.slice(-500)}`);
  const wall = (performance.now() - start) / 1_000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1_000 };
}
