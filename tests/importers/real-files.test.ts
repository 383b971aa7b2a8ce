import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { applySeeds } from '../../src/importers/seeds/apply-seeds.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import { graphSchema, release, seedsDirectory } from '../../src/server/project-files.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { clientOf } from '../graphql/client.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { importMemory } from '../neo4j/server-configuration.ts';
import type { Environment } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { longTestLimit } from '../time-limits.ts';
import { expectWhole, killImport } from './killed-import.ts';
import { hasJava, OwnNeo4j } from './own-neo4j.ts';

/** Folder with a folder per publisher. Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;
const at = (...path: string[]) => join(directory ?? '', ...path);

const folders = { onet: 'onet-29.3', esco: 'esco-v1.1.1' } as const;
const importers = () => [
  openOnet(at(folders.onet)),
  openEsco(at(folders.esco)),
  openWages(at('bls-oews-2024', 'national_M2024.csv')),
  openCrosswalk(at('esco-onet-crosswalk', 'esco_onet_crosswalk_Nov2020.csv')),
];

test('real files are read from CAREER_DATA_DIR when it is set', () => {
  process.stderr.write(
    directory
      ? `Real files: those in CAREER_DATA_DIR, ${directory}\n`
      : 'Real files: not run, as CAREER_DATA_DIR is not set\n',
  );
});

/** A store, and the imports to kill, each within a maximum of milliseconds. */
interface Place {
  readonly environment: Environment;
  readonly kills: readonly (readonly [keyof typeof folders, number, (() => Promise<unknown>)?])[];
  open(): Promise<CareerStore>;
  close(): Promise<void>;
}

async function embeddedPlace(): Promise<Place> {
  const data = mkdtempSync(join(tmpdir(), 'career-graph-'));
  copySeededDirectory(seededDirectory(inject('runFolder')), data);
  return {
    environment: { DATA_DIR: data },
    kills: [
      ['onet', 5_000],
      ['esco', 7_000],
      ['esco', 7_000],
    ],
    open: async () => openEmbeddedStore(data),
    close: async () => rmSync(data, { recursive: true }),
  };
}

/** Neo4j itself is killed too. */
async function neo4jPlace(): Promise<Place> {
  const neo4j = await OwnNeo4j.start(importMemory);
  return {
    environment: neo4j.environment,
    kills: [
      ['esco', 15_000],
      ['esco', 15_000],
      ['esco', 15_000, () => neo4j.killAndRestart()],
    ],
    open: () => openNeo4jStore(neo4j.address, graphSchema()),
    close: () => neo4j.stop(),
  };
}

const places = () => [
  ['embedded', embeddedPlace] as const,
  ...(hasNeo4j() && hasJava ? [['Neo4j', neo4jPlace] as const] : []),
];

if (directory) {
  describe.each(places())('the graph with all real files on %s, after killed imports', (_, openPlace) => {
    let place: Place;
    let store: CareerStore;
    let before: unknown;
    const headline = `{ careerPaths(from: "ML Engineer", to: "AI Architect") { nodes { cost stepCount steps { move { to { title } } } } } }`;
    beforeAll(async () => {
      place = await openPlace();
      const seeded = await place.open();
      await applySeeds(seeded, seedsDirectory(), release());
      before = await clientOf(seeded)(headline);
      await seeded.close();
      for (const [name, longest, victim] of place.kills) {
        await killImport([name, at(folders[name])], place.environment, longest, victim);
      }
      store = await place.open();
      expect(await clientOf(store)(headline)).toEqual(before);
      for (const importer of importers()) {
        const release = await describeRelease(importer.about, () => importer.assertions(new ImportNotes()));
        await loadRelease(store, release);
      }
    }, longTestLimit);
    afterAll(async () => {
      await store?.close();
      await place?.close();
    });

    test('killed releases are complete', async () => {
      const killed = new Set(place.kills.map(([name]) => name));
      for (const importer of importers()) {
        if (killed.has(importer.about.name as keyof typeof folders)) await expectWhole(store, importer);
      }
      // the crosswalk goes by an older O*NET, of which some codes are gone
      expect(await store.check()).toEqual([
        expect.stringMatching(/^326 CODED facts of esco-onet-crosswalk@\S+ are hidden/),
      ]);
    });

    test('careerPaths answers as before the imports', async () => {
      expect(await clientOf(store)(headline)).toEqual(before);
    });

    test('search finds the curated AI Engineer before official roles of that name', async () => {
      const { data } = await clientOf(store)(
        `{ search(text: "ai engineer", first: 5) { nodes { ... on Role { title } } } }`,
      );
      const titles = data.search.nodes.map((node: { title?: string }) => node.title);
      expect(titles[0]).toBe('AI Engineer');
      expect(titles).not.toContain('animal artificial insemination technician'); // its alias "AI engineer"
    });

    test('a code that editors matched EXACT means the curated role', async () => {
      const { data } = await clientOf(store)(
        `{ role(ref: "15-2051.00") { id } same: role(ref: "data-scientist") { id official { match role { title } } } }`,
      );
      expect(data.role.id).toBe(data.same.id);
      expect(data.same.official).toContainEqual({ match: 'EXACT', role: { title: 'Data Scientists' } });
    });

    test('pay names the occupation that it covers', async () => {
      const { data } = await clientOf(store)(
        `{ role(ref: "onet-15-2051.00") { title pay { edges { median appliesTo { code match } } } }
             merged: role(ref: "onet-13-1022.00") { pay { edges { appliesTo { code match } } } } }`,
      );
      expect(data.role.title).toBe('Data Scientists');
      // the seeds carry figures of the code besides
      expect(data.role.pay.edges).toContainEqual({
        median: 112590,
        appliesTo: { code: '15-2051', match: 'EXACT' },
      });
      expect(data.merged.pay.edges).toContainEqual({ appliesTo: { code: '13-1020', match: 'BROAD' } });
    });
  });
}
