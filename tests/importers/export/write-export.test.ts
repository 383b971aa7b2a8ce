import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportLines } from '../../../src/importers/export/write-export.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';

const counted = (count: number) => [{ count, outOf: 90, place: 'US', period: '2020' }, '|US|2020'] as const;

describe.each(engines())('exportLines on the $name engine', (engine) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await engine.open();
    const moves = content('moves@1', {
      nodes: { 'Role:a': { title: 'A' }, 'Role:b': { title: 'B' } },
      facts: [
        ['LEADS_TO', 'Role:a', 'Role:b', ...counted(12)],
        ['FEW_MOVE_TO', 'Role:b', 'Role:a', ...counted(7)],
        ['FEW_MOVE_TO', 'Role:b', 'Role:b', ...counted(3)],
      ],
    });
    await opened.store.write({ contents: [moves] });
  });
  afterAll(() => opened?.close());

  test('leaves out counts of too few people, and tells how many', async () => {
    const lines: string[] = [];
    let withheld = 0;
    const onWithheld = () => {
      withheld++;
    };
    for await (const line of exportLines(opened.store, await opened.store.sources(), onWithheld)) {
      lines.push(line);
    }
    expect(withheld).toBe(2);
    expect(lines.filter((line) => line.includes('"type"'))).toEqual([
      expect.stringContaining('"type":"LEADS_TO"'),
    ]);
  });
});
