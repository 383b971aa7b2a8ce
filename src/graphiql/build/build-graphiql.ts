import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const outDir = path('../../dist/graphiql');

await build({
  configFile: false,
  root: path('.'),
  base: '/graphiql/',
  logLevel: 'error',
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  plugins: [
    {
      name: 'system-fonts',
      enforce: 'pre',
      // its fonts are three quarters of the style sheet, and lie in it as text that no policy of ours allows
      transform: (code, id) =>
        id.endsWith('graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : undefined,
    },
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false }, onLog: () => {} },
    license: { fileName: 'licences.md' },
  },
});
// compressed once here, so that the service compresses nothing
for (const name of readdirSync(`${outDir}/assets`)) {
  const file = `${outDir}/assets/${name}`;
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
