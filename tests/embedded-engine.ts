import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySeeds } from '../src/importers/seeds/apply-seeds.ts';
import { release, seedsDirectory } from '../src/server/project-files.ts';
import type { CareerStore } from '../src/store/career-store.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';

export interface OpenedStore {
  readonly store: CareerStore;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** A store of its own that holds nothing. */
  open(): Promise<OpenedStore>;
}

export const embedded: Engine = {
  name: 'embedded',
  async open() {
    const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    const store = openEmbeddedStore(directory);
    return {
      store,
      async close() {
        await store.close();
        rmSync(directory, { recursive: true });
      },
    };
  },
};

export async function openSeeded(engine: Engine): Promise<OpenedStore> {
  const opened = await engine.open();
  await applySeeds(opened.store, seedsDirectory(), release());
  return opened;
}
