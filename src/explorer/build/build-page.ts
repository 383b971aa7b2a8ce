import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const outDir = fileURLToPath(new URL('../../../dist/explorer', import.meta.url));

await build({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the page's content security policy allows no data: address
    chunkSizeWarningLimit: 700, // of the map's library, which loads with the first map
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
    license: { fileName: 'licences.md' },
  },
});

// share pictures are drawn by the service, which takes TrueType fonts only
const fontPackages = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts', import.meta.url));
mkdirSync(`${outDir}/fonts`);
for (const [family, file] of [
  ['figtree', '400Regular/Figtree_400Regular.ttf'],
  ['figtree', '600SemiBold/Figtree_600SemiBold.ttf'],
  ['bricolage-grotesque', '700Bold/BricolageGrotesque_700Bold.ttf'],
] as const) {
  copyFileSync(`${fontPackages}/${family}/${file}`, `${outDir}/fonts/${basename(file)}`);
  copyFileSync(`${fontPackages}/${family}/LICENSE_FONT`, `${outDir}/fonts/${family}-licence.txt`);
}

// compressed once here, so that the service compresses nothing
for (const name of readdirSync(`${outDir}/assets`)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const file = `${outDir}/assets/${name}`;
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
