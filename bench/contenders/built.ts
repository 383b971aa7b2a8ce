import { projectPath } from '../../src/server/project-files.ts';

/**
 * A module of the built service. The same code compiled by tsx on the fly is slower: it names every function that it
 * makes.
 */
export const built = <Module>(path: string): Promise<Module> =>
  import(projectPath(`dist/${path}.js`)) as Promise<Module>;
