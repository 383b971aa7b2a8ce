import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitingLimit } from '../time-limits.ts';

const MODULE = JSON.stringify(new URL('if-we-die.ts', import.meta.url).href);

let folder: string;
let mark: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-graph-if-we-die-'));
  mark = join(folder, 'a mark');
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts a process that arms a watcher to write the mark and then runs more code. */
async function armedProcess(code: string): Promise<ChildProcess> {
  const arm = `const { ifWeDie } = await import(${MODULE});
    const disarm = ifWeDie('echo > "$1"', ${JSON.stringify(mark)}); process.stdout.write('armed'); ${code}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', arm]);
  await once(child.stdout, 'data');
  return child;
}

test.each(['SIGKILL', 'SIGINT'] as const)('ifWeDie runs the command after a %s', async (signal) => {
  const child = await armedProcess('setInterval(() => {}, 1000);');
  child.kill(signal);
  await vi.waitFor(() => access(mark), { timeout: waitingLimit });
});

test('ifWeDie runs nothing after it was disarmed, and lets its process end', async () => {
  const child = await armedProcess('disarm();');
  await once(child, 'exit');
  await sleep(300);
  await expect(access(mark)).rejects.toThrow('ENOENT');
});
