import { describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../../src/importers/crosswalk/read-crosswalk.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';

describe('openCrosswalk', () => {
  const path = fixture('crosswalk/esco_onet_crosswalk_May2031.csv');

  test('a code is CLOSE for a single occupation with confidence, and BROAD when several share it', async () => {
    expect(openCrosswalk(path).about.version).toBe('May2031');
    const { assertions } = await outputOf(openCrosswalk(path));
    expect(Object.fromEntries(assertions)).toEqual({
      'CODED o1 onet-soc-10-1000.00': { match: 'CLOSE' },
      'CODED o2 onet-soc-10-9000.00': { match: 'BROAD' },
      'CODED o3 onet-soc-10-9000.00': { match: 'BROAD' },
      'CODED o4 onet-soc-10-3000.00': { match: 'BROAD' },
    });
  });

  test('a row that is there twice is taken once, and its code stays CLOSE', async () => {
    const directory = copyOf('crosswalk');
    const name = 'esco_onet_crosswalk_May2031.csv';
    edit(directory, name, (text) => `${text}${text.split('\n')[1]}\n`);
    const { assertions, notes } = await outputOf(openCrosswalk(`${directory}/${name}`));
    expect(assertions).toEqual((await outputOf(openCrosswalk(path))).assertions);
    expect(notes.skipped).toMatchObject([{ reason: 'repeats a row', rows: 1, examples: [{ line: 6 }] }]);
  });

  test('a pair with two confidences is refused with both lines', async () => {
    const directory = copyOf('crosswalk');
    const name = 'esco_onet_crosswalk_May2031.csv';
    edit(directory, name, (text) => `${text}${text.split('\n')[1]?.replace('2.0', '0.5')}\n`);
    expect(await refusals(() => openCrosswalk(`${directory}/${name}`))).toEqual([
      `${name}:6: contradicts line 2: confidence is "0.5" here and "2.0" there`,
    ]);
  });

  test('a cell that is no code or no ESCO address is refused with its line', async () => {
    const directory = copyOf('crosswalk');
    edit(directory, 'esco_onet_crosswalk_May2031.csv', (text) =>
      text.replace('10-3000.00', '10-3000').replace('http://data.europa.eu/esco/occupation/o1', 'o1'),
    );
    expect(await refusals(() => openCrosswalk(`${directory}/esco_onet_crosswalk_May2031.csv`))).toEqual([
      'esco_onet_crosswalk_May2031.csv:2: concept_uri: "o1" is not an ESCO occupation',
      'esco_onet_crosswalk_May2031.csv:5: onet_code: "10-3000" is not an O*NET-SOC code',
    ]);
  });
});
