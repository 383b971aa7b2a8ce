import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { projectPath } from '../../src/server/project-files.ts';

/**
 * What a program's bundler makes of an import from the client: one script that sets `careerGraph`.
 *
 * @param names what the program imports
 */
export async function bundled(
  names: readonly string[],
): Promise<{ readonly script: string; readonly bytes: number }> {
  const entry = 'virtual:program';
  const from = JSON.stringify(projectPath('src/client/index.ts'));
  const bundle = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? `export { ${names.join(', ')} } from ${from};` : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'careerGraph' },
      },
    },
  })) as Rollup.RollupOutput;
  const [chunk] = bundle.output;
  if (chunk?.type !== 'chunk') throw new TypeError('no script was made');
  return { script: chunk.code, bytes: gzipSync(chunk.code).length };
}
