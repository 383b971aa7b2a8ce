import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

// Node takes longer to find and read four hundred modules than a command takes to answer
await build({
  configFile: false,
  root: path('.'),
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: path('dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: path('src/cli/main.ts'),
        'search-worker': path('src/server/search-thread/search-worker.ts'),
      },
      // flat, so that files find the project's folder two up from here, as everywhere in `src` and `dist`
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      checks: { pluginTimings: false },
    },
    license: { fileName: 'licences.md' },
  },
  // what is loaded with a database, an import or a service alone, or has parts that are no JavaScript
  ssr: {
    noExternal: true,
    external: [
      '@modelcontextprotocol/server',
      '@resvg/resvg-js',
      'jose',
      'lmdb',
      'pino',
      'neo4j-driver',
      'prom-client',
      'rate-limiter-flexible',
      'hucre',
      'yauzl',
      'ajv',
      'csv-parse',
      'yaml',
    ],
  },
});
