import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { storeContract } from '../contract/store-contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
afterAll(() => rmSync(directory, { recursive: true }));

let store: CareerStore | undefined;
storeContract('embedded', async () => {
  await store?.close();
  rmSync(directory, { recursive: true });
  store = openEmbeddedStore(directory);
  return store;
});
