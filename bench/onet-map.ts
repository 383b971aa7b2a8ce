import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SkillMap } from '../src/domain/skills/skill-map.ts';
import { ImportNotes } from '../src/importers/import-notes.ts';
import type { Importer } from '../src/importers/importer.ts';
import { openOnet } from '../src/importers/onet/read-onet.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { describeRelease, loadRelease } from '../src/store/release.ts';

/** The skill map of the graph as `career-graph import onet` makes it, without seeds. */
export const skillMapOfOnet = (folder: string): Promise<SkillMap> => skillMapOfRelease(openOnet(folder));

/** The skill map of a graph of one release. */
export async function skillMapOfRelease(importer: Importer): Promise<SkillMap> {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
  const store = openEmbeddedStore(directory);
  try {
    const readAssertions = () => importer.assertions(new ImportNotes());
    await loadRelease(store, await describeRelease(importer.about, readAssertions));
    return await store.loadSkillMap();
  } finally {
    await store.close();
    rmSync(directory, { recursive: true });
  }
}
