import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { applySeeds } from '../src/importers/seeds/apply-seeds.ts';
import { release, seedsDirectory } from '../src/server/project-files.ts';
import type { CareerStore } from '../src/store/career-store.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { copySeededDirectory, seededDirectory } from './seeded-directory.ts';

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
  /** Opens a store that holds the seeds and nothing else. */
  openSeeded(): Promise<OpenedStore>;
}

/** Stores of the embedded engine, each in a temporary folder. */
export const embedded: Engine = {
  name: 'embedded',
  open: async () => openIn(mkdtempSync(join(tmpdir(), 'career-graph-'))),
  async openSeeded() {
    const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    // undefined in a run without tests/vitest.config.ts
    const runFolder: string | undefined = inject('runFolder');
    if (runFolder !== undefined) copySeededDirectory(seededDirectory(runFolder), directory);
    const opened = openIn(directory);
    await applySeeds(opened.store, seedsDirectory(), release());
    return opened;
  },
};

function openIn(directory: string): OpenedStore {
  const store = openEmbeddedStore(directory);
  return {
    store,
    async close() {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Opens a store that holds the seeds and nothing else. */
export const openSeeded = (engine: Engine): Promise<OpenedStore> => engine.openSeeded();
