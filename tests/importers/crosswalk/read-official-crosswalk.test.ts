import { describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../../src/importers/crosswalk/read-crosswalk.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';

const name = 'ONET_Occupations.csv';
const path = fixture(`crosswalk-official/${name}`);

describe('openCrosswalk on the official crosswalk', () => {
  test('the file is known by its columns, below the words on the project', async () => {
    expect(openCrosswalk(path).about).toMatchObject({ name: 'esco-onet', version: '1' });
    const { assertions, notes } = await outputOf(openCrosswalk(path));
    expect(Object.fromEntries(assertions)).toEqual({
      'CODED o1 onet-soc-10-1000.00': { match: 'EXACT' },
      'CODED o2 onet-soc-10-1000.00': { match: 'BROAD' },
      'CODED o1 onet-soc-10-1000.01': { match: 'NARROW' },
      'CODED onet-10-2000.00 isco-0110': { match: 'BROAD' },
    });
    expect(notes.remarks).toEqual(['taken for the official crosswalk of ESCO and O*NET']);
    expect(notes.skipped).toMatchObject([{ reason: 'repeats a row', rows: 1, examples: [{ line: 9 }] }]);
  });

  test('both ends of each pair are mentioned with their first line', async () => {
    const { notes } = await outputOf(openCrosswalk(path));
    expect(notes.mentions.map(({ what, node, rows, place }) => [what, node, rows, place.line])).toEqual([
      ['ESCO occupation', 'Role:o1', 2, 5],
      ['O*NET-SOC code', 'OccupationCode:onet-soc-10-1000.00', 2, 5],
      ['ESCO occupation', 'Role:o2', 1, 6],
      ['O*NET-SOC code', 'OccupationCode:onet-soc-10-1000.01', 1, 7],
      ['O*NET occupation', 'Role:onet-10-2000.00', 1, 8],
      ['ISCO group', 'OccupationCode:isco-0110', 1, 8],
    ]);
  });

  test.each([
    ['Type of Match: "sameMatch" is not a match of SKOS', 'exactMatch', 'sameMatch'],
    ['O*NET Id: "10-1000" is not an O*NET-SOC code', '10-1000.00', '10-1000'],
    ['ESCO or ISCO URI: "o1" is neither', 'http://data.europa.eu/esco/occupation/o1', 'o1'],
  ])('a wrong row is refused with its line: %s', async (problem, text, other) => {
    const directory = copyOf('crosswalk-official');
    edit(directory, name, (whole) => whole.replace(text, other));
    const [first] = await refusals(() => openCrosswalk(`${directory}/${name}`));
    expect(first).toContain(`${name}:5: ${problem}`);
  });

  test('another separator is named, with the line of the header', async () => {
    const directory = copyOf('crosswalk-official');
    edit(directory, name, (whole) => whole.replaceAll(',', ';'));
    expect(await refusals(() => openCrosswalk(`${directory}/${name}`))).toEqual([
      `${name}:4: the cells are separated by semicolons; save the file with commas`,
    ]);
  });

  test('a pair with two matches is refused with both lines', async () => {
    const directory = copyOf('crosswalk-official');
    edit(directory, name, (whole) => whole.replace(/broadMatch\n$/, 'closeMatch\n'));
    expect(await refusals(() => openCrosswalk(`${directory}/${name}`))).toEqual([
      `${name}:9: closeMatch contradicts broadMatch in line 8`,
    ]);
  });
});
