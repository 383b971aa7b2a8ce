import { transformAsync } from '@babel/core';
import { defineConfig, type Plugin } from 'vite';

/** Turns each graphql tag into an import of what the compiler made of it. */
const relay: Plugin = {
  name: 'relay',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.tsx') || !code.includes('graphql`')) return;
    const result = await transformAsync(code, {
      filename: id,
      configFile: false,
      plugins: [['relay', { eagerEsModules: true }]],
      parserOpts: { plugins: ['typescript', 'jsx'] },
      sourceMaps: true,
    });
    return result?.code ? { code: result.code, map: result.map } : undefined;
  },
};

const proxy = { '/graphql': process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000' };
const port = Number(process.env.PORT ?? 5173);

export default defineConfig({
  plugins: [relay],
  server: { port, proxy },
  preview: { host: '127.0.0.1', port, proxy },
});
