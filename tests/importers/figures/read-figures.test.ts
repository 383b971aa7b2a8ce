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
      open('Miner,Remote share,,0.1,0.3,share of people,US,2026\nminer,employment-change,-5,,,people,,\n'),
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
    expect(assertions.get('HAS_FIGURE miner employment-change ||')).toEqual({ value: -5 });
    expect(assertions.has('Measure:employment-change')).toBe(false);
  });

  test.each([
    ['Diver,Size,1,,,,,', 'role: "Diver" names no role'],
    ['Miner,Size,1,,,,Portland,', 'place: "Portland" names several places: a, b'],
    ['Miner,Size,1,,,,Nowhere,', 'place: "Nowhere" names no place'],
    ['Miner,,1,,,,,', 'measure: is empty'],
    ['Miner,Size,,,,,,', 'a figure needs a value or a range'],
    ['Miner,Size,,3,2,,,', 'low is above high'],
    ['Miner,Size,one,,,,,', 'value: "one" is not a number'],
    ['Miner,Size,NaN,,,,,', 'value: "NaN" is not a number'],
    ['Miner,Size,Infinity,,,,,', 'value: "Infinity" is not a number'],
    ['Miner,Size,1e999,,,,,', 'value: "1e999" is not a number'],
    ['Minner,Size,1,,,,,', 'role: "Minner" names no role; did you mean miner?'],
    ['Miner,Size,5,3,,,,', 'a range needs both low and high'],
    ['Miner,Size,,,7,,,', 'a range needs both low and high'],
    ['Miner,Size,5,1,4,,,', 'value is not between low and high'],
    ['Miner,Size,0,1,,,,', 'value is not between low and high'],
    ['Miner,Vacancies,-3,,,vacancies,,', 'value: -3 is not 0 or more, as "vacancies" is'],
    ['Miner,openings-per-year,-3,,,,,', 'value: -3 is not 0 or more, as openings-per-year is'],
    ['Miner,Remote share,140,,,percent,,', 'value: 140 is not 0 to 100, as "percent" is'],
    ['Miner,Remote share,-1,,,% of people,,', 'value: -1 is not 0 to 100, as "% of people" is'],
    ['Miner,Remote share,0.2,0.1,20,share of people,,', 'high: 20 is not 0 to 1, as "share of people" is'],
    ['Miner,Exposure tools people,1.5,,,,,', 'value: 1.5 is not 0 to 1, as exposure-tools-people is'],
    ['Miner,Typical education,3,,,,,', 'typical-education is told in words, not in numbers'],
    ['Miner,openings-per-year,3,,,percent,,', 'unit: "percent" is not that of openings-per-year, "people"'],
    ['Miner,Bonus,3,,,XQZ a year,,', 'unit: XQZ is no currency of ISO 4217'],
    ['Miner,Bonus,3,,,123,,', 'unit: "123" is no unit'],
    ['Miner,Size,1,,,,,soon', 'period: "soon" is none; write it as 2026'],
    ['Miner,Size,1,,,,,2034-24', 'period: "2034-24" is none'],
    ['Miner,Size,1,,,,,2026-13-01', 'period: "2026-13-01" is none'],
    ['Miner,Size,1,,,,,99999', 'period: "99999" is none'],
    ['Miner,Size,1,,,,Untied States,', 'place: "Untied States" names no place; did you mean us?'],
  ])('a wrong row is refused with its line: %s', async (row, problem) => {
    const [first] = await refusals(() => open(`${row}\n`));
    expect(first).toContain(`figures.csv:2: ${problem}`);
  });

  test('a ratio or count may have no unit; a row without one takes that of the others', async () => {
    const { assertions } = await outputOf(
      open('Miner,Ratio,1.5,,,,,\nMiner,Bonus,5,1,9,,US,2024–34\nMiner,Bonus,-6,,,EUR a year,US,2026-Q1\n'),
    );
    expect(assertions.get('Measure:ratio')).toEqual({ name: 'Ratio', topic: 'OTHER' });
    expect(assertions.get('Measure:bonus')).toEqual({ name: 'Bonus', topic: 'OTHER', unit: 'EUR a year' });
    expect(assertions.get('HAS_FIGURE miner bonus |us|2024-34')).toMatchObject({
      value: 5,
      period: '2024-34',
    });
    expect(assertions.get('HAS_FIGURE miner bonus |us|2026-Q1')).toMatchObject({ value: -6 });
  });

  test('a figure that is there twice, and a measure with two units, are refused', async () => {
    const [first] = await refusals(() => open('Miner,Size,1,,,,,\nMiner,Size,2,,,,,\n'));
    expect(first).toMatch(/^figures\.csv:3: repeats line 2/);
    const [second] = await refusals(() => open('Miner,Size,1,,,m,,2020\nMiner,Size,2,,,km,,2021\n'));
    expect(second).toBe('figures.csv:3: unit: "km" here, "m" in a row before');
  });
});
