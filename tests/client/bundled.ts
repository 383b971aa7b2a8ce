import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { build, type Rollup } from 'vite';
import { projectPath } from '../../src/server/project-files.ts';

interface Bundle {
  /** A script that sets `careerGraph` to what the program exports. */
  readonly script: string;
  /** Its size by gzip. */
  readonly bytes: number;
}

/**
 * What a bundler makes of a program.
 *
 * @param program an ES module, whose imports are found from the project's folder
 */
export async function bundledProgram(program: string): Promise<Bundle> {
  const entry = 'virtual:program';
  const bundle = (await build({
    configFile: false,
    mode: 'production',
    root: projectPath('.'),
    logLevel: 'silent',
    resolve: { alias: { 'career-graph/client': projectPath('src/client/index.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? program : undefined),
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

/** What a bundler makes of an import of these names from the client. */
export const bundled = (names: readonly string[]): Promise<Bundle> =>
  bundledProgram(`export { ${names.join(', ')} } from 'career-graph/client';`);

/** What esbuild makes of an ES module, whose import of the client is found as Vite finds it. */
export async function bundledByEsbuild(program: string): Promise<Bundle> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: program, resolveDir: projectPath('.') },
    alias: { 'career-graph/client': projectPath('src/client/index.ts') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const [{ text: script = '' } = {}] = outputFiles;
  return { script, bytes: gzipSync(script).length };
}
