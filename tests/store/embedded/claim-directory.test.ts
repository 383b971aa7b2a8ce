import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { StoreUnusableError } from '../../../src/store/store-errors.ts';
import { content, plan } from '../contents.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('openEmbeddedStore', () => {
  test('openEmbeddedStore creates an absent directory', async () => {
    const store = openEmbeddedStore(join(directory, 'deep', 'er'));
    expect(await store.sources()).toEqual([]);
    await store.close();
  });

  test('openEmbeddedStore refuses a directory with other files, and leaves them alone', () => {
    writeFileSync(join(directory, 'thesis.txt'), 'precious');
    expect(() => openEmbeddedStore(directory)).toThrow(StoreUnusableError);
    expect(() => openEmbeddedStore(directory)).toThrow(
      /holds something else \(thesis\.txt\); nothing was written/,
    );
    expect(existsSync(join(directory, 'career-graph.json'))).toBe(false);
    expect(readFileSync(join(directory, 'thesis.txt'), 'utf8')).toBe('precious');
  });

  test.each([
    ['{"career-graph":{"format":99}}', /written by a newer release \(data format 99, this one knows 3\)/],
    ['{"other":1}', /is not ours; nothing was written/],
    ['not json', /is not ours; nothing was written/],
  ])('openEmbeddedStore refuses a directory with the marker %s', (marker, message) => {
    writeFileSync(join(directory, 'career-graph.json'), marker);
    expect(() => openEmbeddedStore(directory)).toThrow(message);
  });

  test('openEmbeddedStore upgrades a directory of format 1 with its local edits', async () => {
    const root = open({ path: directory, maxDbs: 8 });
    const { source } = content('local@1', {});
    await root.openDB({ name: 'sources' }).put('local@1', source);
    const statements = root.openDB({ name: 'statements' });
    await statements.put(['local@1', 'DESCRIBES', 'Source:local@1', 'Role:a', ''], { title: 'Mine' });
    await statements.put(['local@1', 'DESCRIBES', 'Source:local@1', 'Role:b', ''], { title: 'B' });
    await statements.put(['local@1', 'WORKS_WITH', 'Role:a', 'Role:b', ''], {});
    await root.openDB({ name: 'meta' }).put('revision', 7);
    await root.close();
    writeFileSync(join(directory, 'career-graph.json'), '{"career-graph":{"format":1}}');
    for (const previous of [1, 3]) {
      const store = openEmbeddedStore(directory);
      expect(store.format).toEqual({ previous, current: 3 });
      const [row] = await store.read({ ids: ['a'], node: plan('Role', ['title']) });
      expect(row?.properties.title).toBe('Mine');
      expect(await store.counts()).toMatchObject({ facts: 3 });
      expect(await store.sources()).toEqual([source]);
      expect(await store.version()).toBe('7');
      await store.close();
    }
  });

  test('openEmbeddedStore gives the names in a directory of format 2 the keys that references find them by', async () => {
    const before = openEmbeddedStore(directory);
    await before.write({
      contents: [
        content('editors@1', {
          nodes: { 'Role:a': { title: 'Front-End Engineer' } },
          names: [['Role:a', 'Front-End Engineer', true]],
        }),
      ],
    });
    await before.close();
    const root = open({ path: directory, maxDbs: 12 });
    await root.openDB({ name: 'nameKeys' }).clearAsync();
    const shapes = { sharedStructuresKey: Symbol.for('shapes') };
    const old = { text: 'Front-End Engineer', language: 'en', key: 'front-end engineer' };
    await root.openDB({ name: 'descriptions', ...shapes }).put([1, 'Name:en:front-end engineer'], old);
    await root.close();
    writeFileSync(join(directory, 'career-graph.json'), '{"career-graph":{"format":2}}');
    for (const previous of [2, 3]) {
      const store = openEmbeddedStore(directory);
      expect(store.format).toEqual({ previous, current: 3 });
      const [rows = []] = await store.find({ refs: ['frontend engineers'], node: plan('Role') });
      expect(rows.map(({ node }) => node.id)).toEqual(['a']);
      await store.close();
    }
  });

  test('openEmbeddedStore refuses a path that is a file, or below a file', () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    expect(() => openEmbeddedStore(file)).toThrow(`DATA_DIR ${file} cannot be used: it is a file.`);
    const below = join(file, 'data');
    expect(() => openEmbeddedStore(below)).toThrow(
      `DATA_DIR ${below} cannot be used: a folder in its path is a file.`,
    );
    mkdirSync(join(directory, 'sub'));
    expect(() => openEmbeddedStore(directory)).toThrow(StoreUnusableError);
  });
});
