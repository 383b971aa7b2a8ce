import { type Command, CommanderError } from 'commander';
import { release } from '../server/project-files.ts';
import { DocumentedCommand } from './documented-command.ts';
import { explain } from './output/explain.ts';

/** By name, in the order of the help. Each is loaded when it is needed, as that takes a while. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
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
  read: async () => (await import('./commands/skills-in-text.ts')).readCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  mcp: async () => (await import('./commands/mcp.ts')).mcpCommand,
  score: async () => (await import('./commands/next-score.ts')).scoreCommand,
  stats: async () => (await import('./commands/stats.ts')).statsCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  remove: async () => (await import('./commands/remove.ts')).removeCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  seed: async () => (await import('./commands/seed.ts')).seedCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
};

/**
 * The command line.
 *
 * @param name of the only command to load; any other text loads them all
 */
export async function careerGraph(name = ''): Promise<DocumentedCommand> {
  const program = new DocumentedCommand('career-graph')
    .description('Where a career can go from here, how, and on what evidence.')
    .version(release())
    .examples(
      ['career-graph serve', 'career-graph paths "ML Engineer" "AI Architect" --first 3'],
      `The store is the embedded one in DATA_DIR (data/embedded), or the Neo4j of NEO4J_URI, NEO4J_USER,
NEO4J_PASSWORD and NEO4J_DATABASE; --store names another for one command. career-graph serve --help
lists all settings. Exit codes: 0 done, 1 not done (the reason is on standard error) or problems
found by check, 2 the question was fine and nothing was found.`,
    );
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const loadOne of load ? [load] : Object.values(commands)) program.addCommand(await loadOne());
  return program;
}

/**
 * Runs a command to its end. Answers go to standard output, the reason of a failure to standard error; the exit code is
 * set unless it is 0.
 *
 * @param args as a person types them, without the name of the program
 */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    const program = await careerGraph(args[0]);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode; // it has said why
      return;
    }
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
