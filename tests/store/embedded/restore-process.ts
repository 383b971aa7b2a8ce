import { restoreBackup } from '../../../src/store/embedded/restore-backup.ts';

/** A process that restores a backup, and kills itself at a step, or so many milliseconds after the last one; see backup.test.ts. */
const [directory = '', file = '', step = '', delay = '0'] = process.argv.slice(2);
const kill = () => process.kill(process.pid, 'SIGKILL');
await restoreBackup(directory, file, {
  replace: true,
  onStep: (text) => {
    if (!text.startsWith(step)) return;
    if (delay === '0') kill();
    else setTimeout(kill, Number(delay));
  },
});
