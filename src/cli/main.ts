#!/usr/bin/env node
import { explain } from './output/explain.ts';
import { careerGraph } from './program.ts';

// a reader that stops early, such as head, closes the pipe: that is no error
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`Standard output cannot be written: ${message}\n`);
  process.exit(1);
});

try {
  const program = await careerGraph(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
// a database that hangs would keep the process alive; the exit waits until the output is written
process.stdout.write('', () => process.exit());
