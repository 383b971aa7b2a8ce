import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySeeds } from '../src/importers/seeds/apply-seeds.ts';
import { release, seedsDirectory } from '../src/server/project-files.ts';
import type { CareerStore } from '../src/store/career-store.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';

/** A store, and how to close it and remove its data. */
export interface OpenedStore {
  readonly store: CareerStore;
  close(): Promise<void>;
}

/** An engine under test. */
export interface Engine {
  readonly name: string;
  /** Opens a new, empty store. */
  open(): Promise<OpenedStore>;
}

/** Stores of the embedded engine, each in a temporary folder. */
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

/** Opens a new store that holds the seeds. */
export async function openSeeded(engine: Engine): Promise<OpenedStore> {
  const opened = await engine.open();
  await applySeeds(opened.store, seedsDirectory(), release());
  return opened;
}
