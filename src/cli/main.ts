#!/usr/bin/env node
import { runCommand } from './program.ts';

// a reader that stops early, such as head, closes the pipe: that is no error
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`Standard output cannot be written: ${message}\n`);
  process.exit(1);
});

await runCommand(process.argv.slice(2));
// a database that hangs would keep the process alive; the exit waits until the output is written
process.stdout.write('', () => process.exit());
