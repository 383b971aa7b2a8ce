import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openExport } from '../../../src/importers/export/read-export.ts';
import { outputOf } from '../importer-output.ts';
import { zipOf } from '../written-archives.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'career-graph-export-')), 'graph.jsonl');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const header = (name: string) => JSON.stringify({ id: `${name}@1`, source: { name, version: '1' } });
const role = (id: string) => JSON.stringify({ node: `Role:${id}`, properties: { title: id } });

describe('openExport', () => {
  test.each([['\n'], ['\r\n']])(
    'each source gives its own assertions, with lines that end with %j',
    async (end) => {
      writeFileSync(path, [header('a'), role('é'), header('b'), role('y'), role('z')].join(end));
      const [a, b] = await openExport(path);
      expect([a?.id, b?.id]).toEqual(['a@1', 'b@1']);
      expect([...(await outputOf(a as never)).assertions.keys()]).toEqual(['Role:é']);
      expect([...(await outputOf(b as never)).assertions.keys()]).toEqual(['Role:y', 'Role:z']);
    },
  );

  test.each([
    ['another text', 'a,b\n', 'graph.jsonl:1: not an export; career-graph export writes one'],
    ['an archive', zipOf({ 'graph.jsonl': 'x' }), 'graph.jsonl: this is a zip archive; UTF-8 text is needed'],
    [
      'in another encoding',
      Buffer.from(`${header('a')}\n${role('é')}\n`, 'latin1'),
      'graph.jsonl:2: the byte 0xE9 is not UTF-8',
    ],
  ])('a file that is %s is refused', async (_, content, problem) => {
    writeFileSync(path, content);
    await expect(openExport(path)).rejects.toMatchObject({ problems: [expect.stringContaining(problem)] });
  });
});
