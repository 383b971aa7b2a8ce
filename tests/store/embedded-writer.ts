import type { SourceContent } from '../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';

/** A process of its own that writes what it is sent; see embedded-durability.test.ts. */
const store = openEmbeddedStore(process.argv[2] ?? '');
process.on('message', async (content: SourceContent) => {
  await store.write({ contents: [content] });
  process.send?.('acknowledged');
});
process.send?.('ready');
