import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { openMoves } from '../../src/importers/moves/read-moves.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { refusedUnseen, unseenMentions, unseenNodes } from '../../src/importers/unseen-nodes.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { engines } from '../engines.ts';
import { copyOf, edit, fixture } from './importer-output.ts';

describe.each(engines())('unseenMentions on the $name engine', (engine) => {
  let store: CareerStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await engine.open());
    const onet = openOnet(fixture('onet'));
    await loadRelease(store, await describeRelease(onet.about, () => onet.assertions(new ImportNotes())));
  });
  afterAll(() => close());

  const unseenOf = async (importer: Importer) => {
    const notes = new ImportNotes();
    for await (const _ of importer.assertions(notes));
    return unseenMentions(store, notes);
  };

  test('wages name occupations that O*NET lacks, such as hybrid codes, with their line', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => text.replace('27-2011', '15-1256'));
    const unseen = unseenNodes(await unseenOf(openWages(`${directory}/national_M2031.csv`)));
    expect(unseen).toEqual([
      {
        what: 'O*NET occupation',
        nodes: 3,
        rows: 3,
        examples: [
          { id: 'onet-13-1021.00', place: { file: 'national_M2031.csv', line: 5 } },
          { id: 'onet-13-1022.00', place: { file: 'national_M2031.csv', line: 5 } },
          { id: 'onet-13-1023.00', place: { file: 'national_M2031.csv', line: 5 } },
        ],
      },
    ]);
  });

  test('a crosswalk names codes and occupations of releases that are not imported', async () => {
    const unseen = unseenNodes(
      await unseenOf(openCrosswalk(fixture('crosswalk/esco_onet_crosswalk_May2031.csv'))),
    );
    expect(unseen.map(({ what, nodes, rows, examples }) => [what, nodes, rows, examples[0]])).toEqual([
      ['ESCO occupation', 4, 4, expect.objectContaining({ id: 'o1' })],
      [
        'O*NET-SOC code',
        2,
        3,
        { id: 'onet-soc-10-9000.00', place: { file: 'esco_onet_crosswalk_May2031.csv', line: 3 } },
      ],
    ]);
  });

  test('O*NET names related occupations that the release lacks', async () => {
    expect(unseenNodes(await unseenOf(openOnet(fixture('onet'))))).toMatchObject([
      {
        nodes: 1,
        examples: [{ id: 'onet-99-9999.00', place: { file: 'Related Occupations.txt', line: 3 } }],
      },
    ]);
  });

  test('moves between unknown roles are refused with their line', async () => {
    const directory = copyOf('moves');
    edit(
      directory,
      'moves.csv',
      (text) =>
        `${text.split('\n')[0]}\n10-1000,10-2000.00,12,90,US,2020\n10-1000,lamp-sellr,12,90,US,2020\n`,
    );
    const about = { ...openOnet(fixture('onet')).about, name: 'moves' };
    const unseen = await unseenOf(openMoves(`${directory}/moves.csv`, about, store, false));
    expect(refusedUnseen(unseen).problems).toEqual([
      'moves.csv:3: no source describes the role lamp-sellr; career-graph search shows ids',
    ]);
  });
});
