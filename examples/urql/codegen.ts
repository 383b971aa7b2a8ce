import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: `${process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:4000'}/graphql`,
  documents: ['src/**/*.ts', '!src/graphql/**'],
  generates: { 'src/graphql/': { preset: 'client', config: { defaultScalarType: 'string' } } },
};
export default config;
