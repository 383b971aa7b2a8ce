import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { built } from './built.ts';
import { listen } from './child.ts';

const { loadConfig } = await built<typeof import('../../src/server/config.ts')>('server/config');
const { createYoga } = await built<typeof import('../../src/server/create-yoga.ts')>('server/create-yoga');
const { openStore } = await built<typeof import('../../src/server/open-store.ts')>('server/open-store');
const { SearchPool } = await built<typeof import('../../src/server/search-thread/search-pool.ts')>(
  'server/search-thread/search-pool',
);

/** The service; on request it reports how late its event loop was since the last report. */
const config = loadConfig({ ...process.env, REQUEST_TIMEOUT_MS: '600000' });
const threads = Number(process.env.THREADS);
const reader = await openStore(config, { limit: 10_000 });
listen(
  createYoga({
    ...config,
    reader,
    ...(threads > 0 && { search: new SearchPool(config, threads) }),
    logger: pino({ level: 'silent' }),
  }),
);

const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
process.on('message', (message) => {
  if (message !== 'delay') return;
  // the histogram holds the time between ticks that are due every millisecond
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  process.send?.({ delay: { p99: late(delays.percentile(99)), max: late(delays.max) } });
  delays.reset();
});
