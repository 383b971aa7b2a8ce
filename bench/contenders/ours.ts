import { pino } from 'pino';
import { built } from './built.ts';
import { address, listen } from './child.ts';

const { loadConfig } = await built<typeof import('../../src/server/config.ts')>('server/config');
const { createYoga } = await built<typeof import('../../src/server/create-yoga.ts')>('server/create-yoga');
const { openStore } = await built<typeof import('../../src/server/open-store.ts')>('server/open-store');

const { EMBEDDED_DIR, KEEP } = process.env;
const { uri, user, password, database } = address();
const config = loadConfig(
  EMBEDDED_DIR
    ? { DATA_DIR: EMBEDDED_DIR }
    : { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
);
const reader = await openStore(config, { limit: 10_000 });
listen(
  createYoga({
    reader,
    introspection: true,
    limits: config.limits,
    answerCache: KEEP === 'on' ? config.answerCache : 0,
    logger: pino({ level: 'silent' }),
  }),
);
