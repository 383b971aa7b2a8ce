import { spawn } from 'node:child_process';

/**
 * Runs a shell command (`$1`… are `args`) if this process ends, however it ends, without having called the
 * returned function. vitest calls no teardown on Ctrl-C, and a killed process can call nothing; but the pipe
 * to the watcher closes in every case.
 */
export function ifWeDie(command: string, ...args: string[]): () => void {
  const watcher = spawn('sh', ['-c', `read -r _ && exit; ${command}`, 'sh', ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // its own process group: Ctrl-C in the terminal must not end the watcher as well
    detached: true,
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  return () => watcher.stdin.end('\n');
}
