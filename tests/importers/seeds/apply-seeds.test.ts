import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applySeeds } from '../../../src/importers/seeds/apply-seeds.ts';
import { loadSeeds } from '../../../src/importers/seeds/load-seeds.ts';
import { SeedsError } from '../../../src/importers/seeds/seeds-errors.ts';
import { release, seedsDirectory } from '../../../src/server/project-files.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content, plan } from '../../store/contents.ts';

describe.each(engines())('applySeeds on the $name engine', (engine) => {
  let opened: OpenedStore;
  let directory: string;
  beforeEach(async () => {
    opened = await engine.open();
    directory = mkdtempSync(join(tmpdir(), 'career-graph-seeds-'));
    // the brief alone, which is quickly written
    cpSync(join(seedsDirectory(), 'sources.yaml'), join(directory, 'sources.yaml'));
    cpSync(join(seedsDirectory(), 'brief'), join(directory, 'brief'), { recursive: true });
    mkdirSync(join(directory, 'editors'));
    writeFileSync(
      join(directory, 'editors', 'roles.yaml'),
      'source: editors\nroles:\n  software-engineer: { title: Software Engineer }\n',
    );
  });
  afterEach(async () => {
    await opened.close();
    rmSync(directory, { recursive: true });
  });
  const family = async (id: string) => {
    const [row] = await opened.store.read({ ids: [id], node: plan('Role', ['family', 'title']) });
    return row?.properties;
  };

  test('applySeeds writes only what changed and leaves other sources alone', async () => {
    const { store } = opened;
    const first = await applySeeds(store, directory, release());
    expect(first?.written).toBeGreaterThan(100);
    const version = await store.version();
    expect(await applySeeds(store, directory, release())).toBeNull();
    expect(await store.version()).toBe(version);
    const nothing = { written: 0, unchanged: first?.written, removed: 0 };
    expect(await applySeeds(store, directory, 'a release that may read them in another way')).toEqual(
      nothing,
    );
    expect(await applySeeds(store, directory, release())).toEqual(nothing);

    await store.write({
      contents: [
        content('local@1', {
          nodes: { 'Role:ai-architect': { family: 'Mine' }, 'Role:own': { title: 'Own' } },
        }),
      ],
    });
    writeFileSync(
      join(directory, 'editors', 'more.yaml'),
      'source: editors\nroles:\n  more: { title: More }\n',
    );
    expect(await applySeeds(store, directory, release())).toEqual({
      written: 3,
      unchanged: first?.written,
      removed: 0,
    });
    rmSync(join(directory, 'editors', 'more.yaml'));
    expect(await applySeeds(store, directory, release())).toMatchObject({ written: 0, removed: 3 });
    expect(await family('more')).toBeUndefined();
    expect(await family('own')).toEqual({ family: null, title: 'Own' });
    expect(await family('ai-architect')).toEqual({ family: 'Mine', title: 'AI Architect' });
  });

  test('a source with a new version replaces its earlier release', async () => {
    const { store } = opened;
    const before = await applySeeds(store, directory, release());
    const file = join(directory, 'sources.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(editors:\n\s+version: )"1"/, '$1"2"'));
    await applySeeds(store, directory, release());
    const editors = (await store.sources()).filter(({ name }) => name === 'editors');
    expect(editors.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'editors@1 RETIRED',
      'editors@2 ACTIVE',
    ]);
    expect((await store.counts()).facts).toBe(before?.written);
  });

  test('a directory with a bad file changes nothing', async () => {
    const { store } = opened;
    await applySeeds(store, directory, release());
    const version = await store.version();
    writeFileSync(join(directory, 'editors', 'bad.yaml'), 'source: editors\nroles:\n  bad: { titel: Bad }\n');
    expect(() => loadSeeds(directory)).toThrow(SeedsError);
    expect(() => loadSeeds(directory)).toThrow('editors/bad.yaml:3: roles.bad.titel: unknown key');
    expect(await store.version()).toBe(version);
  });
});
