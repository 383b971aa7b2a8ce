import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's own folder: two up from here, from `src` as from the built `dist`. */
const root = new URL('../../', import.meta.url);

/** The absolute path of a file of the project. */
export const projectPath = (name: string): string => fileURLToPath(new URL(name, root));
/** The folder of the built page; `npm run build` makes it. */
export const pageDirectory = (): string => projectPath('dist/explorer');
/** The folder of the built GraphiQL; `npm run build` makes it. */
export const graphiqlDirectory = (): string => projectPath('dist/graphiql');
/** The folder of the built API reference and the SDL; `npm run build` makes them. */
export const referenceDirectory = (): string => projectPath('dist/reference');
/** The documents of the page by their ids, printed by `npm run schema`. */
export const pageDocuments = (): string => projectPath('schema/page-documents.json');
/** The folder of the seeds that the package brings. */
export const seedsDirectory = (): string => projectPath('seeds');
/** The version of this package. */
export const release = (): string =>
  (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;
/** The Cypher that makes constraints and indexes in a Neo4j. */
export const graphSchema = (): string => readFileSync(projectPath('schema/graph.cypher'), 'utf8');
