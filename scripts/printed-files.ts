import { careerGraph } from '../src/cli/program.ts';
import { printedSchema } from '../src/graphql/schema.ts';
import { loadSeeds } from '../src/importers/seeds/load-seeds.ts';
import { seedJsonSchema } from '../src/importers/seeds/seed-schema.ts';
import { documentId } from '../src/server/documents/persisted-documents.ts';
import { projectPath, seedsDirectory } from '../src/server/project-files.ts';
import { atlasSvg } from './atlas/atlas-svg.ts';
import { commandLine } from './command-line.ts';
import { filesWithParts } from './marked-parts.ts';
import { operationsModule, operationTexts } from './operations.ts';
import { settingsTable } from './settings-table.ts';

/**
 * The checked-in files that are printed from code: whole files, and Markdown files with marked parts. A test compares
 * them.
 *
 * @returns the text of each by its path in the project
 */
export async function printedFiles(): Promise<Readonly<Record<string, string>>> {
  const parts = { commands: commandLine(await careerGraph()), settings: settingsTable() };
  const sdl = printedSchema();
  // the page is built apart from the service
  const shared = '../../graphql/question.ts';
  return {
    'schema/schema.graphql': sdl,
    'schema/page-documents.json': pageDocuments(),
    'src/cli/api/operations.ts': await operationsModule('src/cli/queries', sdl, shared),
    'src/mcp/api/operations.ts': await operationsModule('src/mcp/queries', sdl, shared),
    'src/explorer/api/operations.ts': await operationsModule('src/explorer/queries', sdl, './question.ts'),
    'src/client/api/operations.ts': await operationsModule('src/client/queries', sdl, './question.ts'),
    'seeds/seeds.schema.json': `${JSON.stringify(seedJsonSchema(), null, 2)}\n`,
    'seeds/atlas.svg': atlasSvg(loadSeeds(seedsDirectory())),
    ...filesWithParts(projectPath('.'), parts),
  };
}

/** The names of the page's documents by their ids; it sends their texts. */
function pageDocuments(): string {
  const names = operationTexts('src/explorer/queries').map(([name, text]) => [documentId(text), name]);
  return `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`;
}
