import { pino } from 'pino';
import { loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import { graphSchema } from '../../src/server/project-files.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { address, listen } from './child.ts';

const { EMBEDDED_DIR } = process.env;
const reader = EMBEDDED_DIR
  ? openEmbeddedStore(EMBEDDED_DIR)
  : await openNeo4jStore(address(), graphSchema());
const { limits } = loadConfig({});
listen(
  createYoga({ reader, graphiql: false, introspection: true, limits, logger: pino({ level: 'silent' }) }),
);
