import { projectPath } from '../../src/server/project-files.ts';

/**
 * A module of the service as it is shipped: as tsx makes it on the way, a function that is made often takes many times
 * as long.
 */
export const built = <Module>(path: string): Promise<Module> =>
  import(projectPath(`dist/${path}.js`)) as Promise<Module>;
