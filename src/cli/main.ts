#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from '../server/explain.ts';
import { release } from '../server/project-files.ts';
import { AnswerError } from './output/answer-error.ts';
import { FileNotWrittenError } from './output/replace-file.ts';

/** By name, in the order in which the help lists them. What a command needs takes a while to load. */
const commands = new Map<string, () => Promise<Command>>(
  Object.entries({
    serve: async () => (await import('./commands/serve.ts')).serveCommand,
    paths: async () => (await import('./commands/career-paths.ts')).pathsCommand,
    reach: async () => (await import('./commands/reachable-roles.ts')).reachCommand,
    gap: async () => (await import('./commands/skill-gap.ts')).gapCommand,
    plan: async () => (await import('./commands/learning-plan.ts')).planCommand,
    fit: async () => (await import('./commands/fitting-roles.ts')).fitCommand,
    opens: async () => (await import('./commands/what-opens.ts')).opensCommand,
    similar: async () => (await import('./commands/similar-roles.ts')).similarCommand,
    compare: async () => (await import('./commands/role-comparison.ts')).compareCommand,
    role: async () => (await import('./commands/role.ts')).roleCommand,
    search: async () => (await import('./commands/search.ts')).searchCommand,
    stats: async () => (await import('./commands/stats.ts')).statsCommand,
    import: async () => (await import('./commands/import.ts')).importCommand,
    remove: async () => (await import('./commands/remove.ts')).removeCommand,
    export: async () => (await import('./commands/export.ts')).exportCommand,
    seed: async () => (await import('./commands/seed.ts')).seedCommand,
    migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
    check: async () => (await import('./commands/check.ts')).checkCommand,
    schema: async () => (await import('./commands/schema.ts')).schemaCommand,
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
