import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openFigures } from '../../../src/importers/figures/read-figures.ts';
import { embedded, type OpenedStore } from '../../embedded-engine.ts';
import { content } from '../../store/contents.ts';
import { outputOf, refusals } from '../importer-output.ts';

const about = {
  name: 'figures',
  version: '1',
  title: 'Figures',
  url: null,
  licence: 'not stated',
  attribution: 'us',
  retrieved: null,
};
const header = 'role,measure,value,low,high,unit,place,period\n';

describe('openFigures', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await embedded.open();
    await opened.store.write({
      contents: [
        content('editors@1', {
          nodes: {
            'Role:miner': { title: 'Miner' },
            'Region:us': { name: 'United States', code: 'US' },
            'Region:a': { name: 'A' },
            'Region:b': { name: 'B' },
          },
          names: [
            ['Role:miner', 'Miner', true],
            ['Region:a', 'Portland', false],
            ['Region:b', 'Portland', false],
          ],
        }),
      ],
    });
  });
  afterAll(() => opened?.close());

  const open = (rows: string) => {
    const directory = mkdtempSync(join(tmpdir(), 'career-graph-figures-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const path = join(directory, 'figures.csv');
    writeFileSync(path, header + rows);
    return openFigures(path, about, opened.store);
  };

  test('a row becomes a figure of the role about a measure, with place and period', async () => {
    const { assertions } = await outputOf(
      open('Miner,Remote share,,0.1,0.3,share of people,US,2026\nminer,openings-per-year,-5,,,people,,\n'),
    );
    expect(assertions.get('HAS_FIGURE miner remote-share |us|2026')).toEqual({
      low: 0.1,
      high: 0.3,
      place: 'us',
      period: '2026',
    });
    expect(assertions.get('Measure:remote-share')).toEqual({
      name: 'Remote share',
      topic: 'OTHER',
      unit: 'share of people',
    });
    expect(assertions.get('HAS_FIGURE miner openings-per-year ||')).toEqual({ value: -5 });
    expect(assertions.has('Measure:openings-per-year')).toBe(false);
  });

  test.each([
    ['Diver,Size,1,,,,,', 'role: "Diver" names no role'],
    ['Miner,Size,1,,,,Portland,', 'place: "Portland" names several places: a, b'],
    ['Miner,Size,1,,,,Nowhere,', 'place: "Nowhere" names no place'],
    ['Miner,,1,,,,,', 'measure: is empty'],
    ['Miner,Size,,,,,,', 'a figure needs a value or a range'],
    ['Miner,Size,,3,2,,,', 'low is above high'],
    ['Miner,Size,one,,,,,', 'value: "one" is not a number'],
  ])('a wrong row is refused with its line: %s', async (row, problem) => {
    const [first] = await refusals(() => open(`${row}\n`));
    expect(first).toContain(`figures.csv:2: ${problem}`);
  });

  test('a figure that is there twice, and a measure with two units, are refused', async () => {
    const [first] = await refusals(() => open('Miner,Size,1,,,,,\nMiner,Size,2,,,,,\n'));
    expect(first).toMatch(/^figures\.csv:3: repeats line 2/);
    const [second] = await refusals(() => open('Miner,Size,1,,,m,,2020\nMiner,Size,2,,,km,,2021\n'));
    expect(second).toBe('figures.csv:3: unit: "km" here, "m" in a row before');
  });
});
