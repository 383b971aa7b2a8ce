import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { columnsFormat, KeptColumns } from '../../../src/store/embedded/kept-columns.ts';
import { content } from '../contents.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = () => join(directory, 'columns', 'a');

describe('KeptColumns', () => {
  let reads = 0;
  const columns = (mark: string | null, value: unknown = { texts: ['é', null], numbers: [1, 0.5] }) =>
    new KeptColumns(directory).columns('a', mark, () => {
      reads++;
      return value;
    });
  beforeEach(() => {
    reads = 0;
  });

  test('reads once for a mark, and again for another one', () => {
    expect(columns('1')).toEqual(columns('1', 'never read'));
    expect(reads).toBe(1);
    expect(columns('2', 'other')).toBe('other');
    expect(columns('1', 'first again')).toBe('first again');
    expect(reads).toBe(3);
    expect(readdirSync(join(directory, 'columns'))).toEqual(['a']);
  });

  test('keeps undefined as what was read', () => {
    new KeptColumns(directory).columns('a', '1', () => undefined);
    expect(columns('1')).toBeUndefined();
  });

  test('keeps nothing without a mark', () => {
    columns(null);
    columns(null);
    expect([reads, readdirSync(directory)]).toEqual([2, []]);
  });

  test('reads again when the file is cut, changed anywhere, empty or of another format', () => {
    const whole = columns('1');
    const bytes = readFileSync(file());
    const damaged = [
      Buffer.alloc(0),
      Buffer.from('something else'),
      bytes.subarray(0, -1),
      bytes.subarray(0, 20),
      Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.from(
        bytes.toString('latin1').replace(`columns ${columnsFormat}.`, `columns ${columnsFormat + 1}.`),
        'latin1',
      ),
      ...Array.from(bytes.keys()).map((at) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ 1;
        return changed;
      }),
    ];
    for (const [i, broken] of damaged.entries()) {
      writeFileSync(file(), broken);
      expect(columns('1')).toEqual(whole);
      expect(reads).toBe(2 + i);
    }
  });

  test('where nothing can be written it reads each time, and leaves nothing behind', () => {
    writeFileSync(join(directory, 'columns'), 'a file in the way');
    columns('1');
    columns('1');
    expect(reads).toBe(2);
    rmSync(join(directory, 'columns'));
    mkdirSync(join(directory, 'columns', 'a'), { recursive: true });
    columns('1');
    expect([reads, readdirSync(join(directory, 'columns'))]).toEqual([3, ['a']]);
  });
});

describe('The embedded store', () => {
  const role = (name: string) =>
    content('local@1', { nodes: { 'Role:a': { title: name } }, names: [['Role:a', name, true]] });
  const title = async () => {
    const store = openEmbeddedStore(join(directory, 'data'));
    try {
      return (await store.loadNames()).rows.named(0).name;
    } finally {
      await store.close();
    }
  };
  const write = async (title: string) => {
    const store = openEmbeddedStore(join(directory, 'data'));
    await store.write({ contents: [role(title)] });
    await store.close();
  };

  test('does not take kept columns for those of a backup that was put back and changed otherwise', async () => {
    await write('First');
    cpSync(join(directory, 'data'), join(directory, 'backup'), { recursive: true });
    await write('Second');
    expect(await title()).toBe('Second');
    for (const name of readdirSync(join(directory, 'backup'))) {
      if (name !== 'columns') cpSync(join(directory, 'backup', name), join(directory, 'data', name));
    }
    await write('Third'); // the number of this commit is that of the one before
    expect(await title()).toBe('Third');
    expect(await title()).toBe('Third');
  });

  test('reads columns whose shape and meaning the format names', async () => {
    const store = openEmbeddedStore(join(directory, 'data'));
    await store.write({
      contents: [
        content('local@1', {
          nodes: {
            'Role:a': { title: 'A', family: 'x', seniority: 'MID' },
            'Role:b': { title: 'B' },
            'Skill:s': { name: 'S', kind: 'KNOWLEDGE' },
            'Tool:t': { name: 'T' },
          },
          facts: [
            ['LEADS_TO', 'Role:a', 'Role:b', { yearsBefore: [1, 2], commonness: 'COMMON' }],
            ['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.5, level: 0.25 }],
            ['USES', 'Role:b', 'Tool:t', { importance: 0.75 }],
          ],
          names: [['Role:a', 'A', true]],
        }),
      ],
    });
    await Promise.all([store.loadNames(), store.loadCareerMap(), store.loadSkillMap()]);
    await store.close();
    const folder = join(directory, 'data', 'columns');
    const digests = readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      const columns = JSON.stringify(deserialize(bytes.subarray(bytes.indexOf('\n') + 1)));
      return [name, createHash('sha256').update(columns).digest('hex').slice(0, 12)];
    });
    // when these change, raise columnsFormat, and write the new ones here
    expect([columnsFormat, Object.fromEntries(digests)]).toEqual([
      3,
      { 'career-map': 'be697dbd640b', names: 'fbfc3f76f8ee', 'skill-map': 'f0e593801458' },
    ]);
  });
});
