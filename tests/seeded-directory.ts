import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { applySeeds } from '../src/importers/seeds/apply-seeds.ts';
import { release, seedsDirectory } from '../src/server/project-files.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';

/** Where a run of the tests has its seeded directory. */
export const seededDirectory = (runFolder: string): string => join(runFolder, 'seeded');

/**
 * Makes a data directory of the embedded engine that holds the seeds. Tests work on copies: a copy takes milliseconds,
 * applying the seeds a second.
 */
export async function makeSeededDirectory(directory: string): Promise<void> {
  const store = openEmbeddedStore(directory);
  try {
    await applySeeds(store, seedsDirectory(), release());
  } finally {
    await store.close();
  }
}

/** Copies a seeded directory without LMDB's list of the processes that have it open. */
export function copySeededDirectory(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('lock.mdb') });
}
