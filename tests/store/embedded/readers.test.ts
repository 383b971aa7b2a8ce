import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { openTables } from '../../../src/store/embedded/tables.ts';
import { content, follow, plan } from '../contents.ts';

let directory: string;
let store: CareerStore;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
  store = openEmbeddedStore(directory);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** How many readers LMDB holds a snapshot for, in all processes. A page that one of them may see is not used again. */
async function readers(): Promise<number> {
  const { root } = openTables(directory, true);
  const lines = root.readerList().trim().split('\n');
  await root.close();
  return lines.filter((line) => /^\s*\d+\s+\S+\s+\d+/.test(line)).length;
}

/** Every kind of read, some of them left half-way. */
async function readAll(): Promise<void> {
  const ends = [follow('LEADS_TO', plan('Role')), follow('PAYS', plan('Region'), { key: 'pay' })];
  await store.read({ ids: ['r1', 'gone'], node: plan('Role', ['title'], ends, true) });
  await store.find({ refs: ['R1', 'gone'], node: plan('Role') });
  await store.counts();
  await store.sources();
  await Promise.all([store.loadNames(), store.loadCareerMap(), store.loadSkillMap(), store.loadPay('us')]);
  await store.check();
  for await (const _ of store.assertions('editors@1')) break;
}

const roles = (size: number, title: string) =>
  Object.fromEntries(Array.from({ length: size }, (_, i) => [`Role:r${i}`, { title: `${title} ${i}` }]));

describe('snapshots', () => {
  test('400 writes that are each read leave no reader behind', async () => {
    for (let write = 0; write < 400; write++) {
      await store.write({
        contents: [
          content('editors@1', {
            nodes: roles(3, `Title ${write}`),
            facts: [['LEADS_TO', 'Role:r1', 'Role:r2']],
            names: [['Role:r1', 'R1', true]],
          }),
        ],
      });
      await readAll();
    }
    expect(await readers()).toBeLessThanOrEqual(2);
  });

  test('importing and removing again and again uses the same pages of the file', async () => {
    const sizes: number[] = [];
    for (let cycle = 0; cycle < 40; cycle++) {
      const imported = {
        nodes: roles(500, `Title ${cycle}`),
        facts: [['LEADS_TO', 'Role:r1', 'Role:r2']],
      } as const;
      await store.write({ contents: [content('editors@1', imported)] });
      await readAll();
      await store.write({ contents: [content('editors@1', { nodes: {} })] });
      await readAll();
      sizes.push(statSync(join(directory, 'data.mdb')).size);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * (sizes[3] ?? 0));
  });
});
