import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectPath } from '../src/server/project-files.ts';

/** What a command cost: wall and processor seconds, and its peak memory in MB. */
export interface CommandCost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** A module that writes the resource usage of its process to descriptor 3 when the process ends. */
const usageReporter = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs a command of the built command line to its end. @throws when it fails */
export async function measureCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CommandCost> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', usageReporter, projectPath('dist/cli/main.js'), ...args],
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const [errorText, usage, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  if (code !== 0)
    throw new Error(`career-graph ${args.join(' ')} ended with ${code}: ${errorText.slice(-500)}`);
  const wall = (performance.now() - start) / 1_000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1_000 };
}
