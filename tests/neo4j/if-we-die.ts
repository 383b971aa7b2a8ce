import { spawn } from 'node:child_process';

/**
 * Runs a shell command when this process ends, however it ends: Vitest calls no teardown on Ctrl-C, and a killed
 * process can call nothing, but the pipe to the watcher closes in every case.
 *
 * @param args are `$1`, `$2`, … of the command
 * @returns a function that disarms the watcher
 */
export function ifWeDie(command: string, ...args: string[]): () => void {
  const watcher = spawn('sh', ['-c', `read -r _ && exit; ${command}`, 'sh', ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // a process group of its own: Ctrl-C in the terminal must not end the watcher too
    detached: true,
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  return () => watcher.stdin.end('\n');
}
