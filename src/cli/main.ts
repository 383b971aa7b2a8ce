#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from '../server/explain.ts';
import { release } from '../server/project-files.ts';
import { AnswerError } from './answer-error.ts';
import { FileNotWrittenError } from './replace-file.ts';

/** By name, in the order in which the help lists them. What a command needs takes a while to load. */
const commands = new Map<string, () => Promise<Command>>(
  Object.entries({
    serve: async () => (await import('./serve.ts')).serveCommand,
    paths: async () => (await import('./paths.ts')).pathsCommand,
    reach: async () => (await import('./reach.ts')).reachCommand,
    gap: async () => (await import('./gap.ts')).gapCommand,
    plan: async () => (await import('./plan.ts')).planCommand,
    fit: async () => (await import('./fit.ts')).fitCommand,
    opens: async () => (await import('./opens.ts')).opensCommand,
    similar: async () => (await import('./similar.ts')).similarCommand,
    compare: async () => (await import('./compare.ts')).compareCommand,
    role: async () => (await import('./role.ts')).roleCommand,
    search: async () => (await import('./search.ts')).searchCommand,
    stats: async () => (await import('./stats.ts')).statsCommand,
    import: async () => (await import('./import.ts')).importCommand,
    remove: async () => (await import('./remove.ts')).removeCommand,
    export: async () => (await import('./export.ts')).exportCommand,
    seed: async () => (await import('./seed.ts')).seedCommand,
    migrate: async () => (await import('./migrate.ts')).migrateCommand,
    check: async () => (await import('./check.ts')).checkCommand,
    schema: async () => (await import('./schema.ts')).schemaCommand,
  }),
);
const asked = commands.get(process.argv[2] ?? '');

const program = new Command('career-graph')
  .description('Where a career can go from here, how, and on what evidence.')
  .version(release())
  .addHelpText(
    'after',
    `
Examples:
  career-graph serve
  career-graph paths "ML Engineer" "AI Architect" --first 3

The store is the embedded one in DATA_DIR (data/embedded), or the Neo4j of NEO4J_URI, NEO4J_USER,
NEO4J_PASSWORD and NEO4J_DATABASE; --store names another for one command. career-graph serve --help
lists all settings. Exit codes: 0 done, 1 not done (the reason is on standard error) or problems
found by check, 2 the question was fine and nothing was found.`,
  );

for (const command of asked ? [asked] : commands.values()) program.addCommand(await command());

// who reads no further, such as head, has what it wanted
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`Standard output cannot be written: ${message}\n`);
  process.exit(1);
});

const isToldPlainly = (error: unknown): error is Error =>
  error instanceof AnswerError || error instanceof FileNotWrittenError;

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${isToldPlainly(error) ? error.message : explain(error)}\n`);
  process.exitCode = 1;
}
// a database that hangs would keep its connection, and with it the process; what was printed goes out first
process.stdout.write('', () => process.exit());
