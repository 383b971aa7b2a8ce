import type { SourceContent } from '../../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';

/** A process that writes every content it receives and acknowledges it; see durability.test.ts. */
const store = openEmbeddedStore(process.argv[2] ?? '');
process.on('message', async (content: SourceContent) => {
  await store.write({ contents: [content] });
  process.send?.('acknowledged');
});
process.send?.('ready');
