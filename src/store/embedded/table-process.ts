import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/*
 * What is done with tables that may be damaged, in a process of its own: a damaged page may end it by a signal. It opens
 * them read-only.
 */

/** What tables say of themselves. */
export interface TablesState {
  /** Null in tables that nobody wrote to. */
  readonly revision: number | null;
  /** Numbers of entries by the name of the table. */
  readonly entries: Readonly<Record<string, number>>;
  /** Ids of the other processes that have the tables open. */
  readonly processes: readonly number[];
}

/** Why it could not be done: LMDB's own words, or empty when a signal ended the process. */
interface Problem {
  readonly problem: string;
}

const script = `
const [lmdb, work, path, target] = process.argv.slice(1);
const root = require(lmdb).open({ path, noSubdir: false, readOnly: true, maxDbs: 12 });
const tables = [...root.getKeys()].map((name) => [
  name,
  root.openDB({ name, encoding: 'binary', keyEncoding: 'binary', create: false }),
]);
const meta = root.openDB({ name: 'meta', create: false });
function state() {
  root.resetReadTxn();
  const revision = meta?.get('revision') ?? null;
  const entries = Object.fromEntries(tables.map(([name, table]) => [name, table.getStats().entryCount]));
  const processes = root.readerList().split('\\n').map((line) => Number.parseInt(line, 10));
  return { revision, entries, processes: [...new Set(processes.filter((id) => id > 0 && id !== process.pid))] };
}
function readAll() {
  for (const [name, table] of tables) {
    let count = 0;
    for (const _ of table.getRange()) count++;
    if (count !== table.getStats().entryCount) throw new Error(name + ' lacks entries');
  }
  return state();
}
async function copy() {
  const before = state();
  await root.backup(target, true);
  return [before, state()];
}
Promise.resolve()
  .then({ look: state, read: readAll, copy }[work])
  .then((answer) => process.stdout.write(JSON.stringify(answer)))
  .catch((error) => {
    process.stderr.write(error.message);
    process.exitCode = 1;
  });
`;

/** Looks at the tables of a directory. O(1). */
export const lookAtTables = (directory: string): TablesState | Problem => run('look', directory);

/** Reads every key and value of every table. O(file). */
export const readTables = (directory: string): TablesState | Problem => run('read', directory);

/**
 * Copies the tables of a directory, as they are at one commit, into another one, without what they freed. Others may
 * read and write meanwhile.
 *
 * @returns the states before and after
 */
export const copyTables = (
  directory: string,
  target: string,
): readonly [before: TablesState, after: TablesState] | Problem => run('copy', directory, target);

function run<T>(work: string, ...paths: string[]): T | Problem {
  const lmdb = createRequire(import.meta.url).resolve('lmdb');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script, lmdb, work, ...paths], {
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : { problem: status === null ? '' : stderr };
}
