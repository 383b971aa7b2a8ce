import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's own folder: two up from here, from `src` as from the built `dist`. */
const root = new URL('../../', import.meta.url);

export const projectPath = (name: string): string => fileURLToPath(new URL(name, root));
/** Where the built page is, as `npm run build` makes it. */
export const pageDirectory = (): string => projectPath('dist/explorer');
/** The built API reference and the SDL, as `npm run build` makes them. */
export const referenceDirectory = (): string => projectPath('dist/reference');
export const seedsDirectory = (): string => projectPath('seeds');
/** Of this package. */
export const release = (): string =>
  (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;
export const graphSchema = (): string => readFileSync(projectPath('schema/graph.cypher'), 'utf8');
