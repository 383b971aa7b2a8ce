import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMoves } from '../../../src/importers/moves/read-moves.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';

const about = {
  name: 'moves',
  version: '1',
  title: 'Counted moves',
  url: null,
  licence: 'not stated',
  attribution: 'moves',
  retrieved: null,
};

const escoAddress = 'http://data.europa.eu/esco/occupation/';
const role = (title: string) => ({ title });

/** Curated roles, some with the code of an official occupation, and these occupations. */
const editors = content('editors@1', {
  nodes: {
    'Role:ml-engineer': role('ML Engineer'),
    'Role:ai-engineer': role('AI Engineer'),
    'Role:data-analyst': role('Data Analyst'),
    'Role:tester': role('Tester'),
    'Role:quality-tester': role('Quality Tester'),
    'OccupationCode:onet-soc-15-1252.00': { scheme: 'O*NET-SOC', code: '15-1252.00' },
    'OccupationCode:soc-15-1252': { scheme: 'SOC', code: '15-1252' },
    'OccupationCode:esco-o2': { scheme: 'ESCO', code: 'o2', uri: `${escoAddress}o2` },
  },
  facts: [
    ['CODED', 'Role:ml-engineer', 'OccupationCode:onet-soc-15-1252.00', { match: 'EXACT' }],
    ['CODED', 'Role:ml-engineer', 'OccupationCode:soc-15-1252', { match: 'EXACT' }],
    ['CODED', 'Role:data-analyst', 'OccupationCode:esco-o2', { match: 'EXACT' }],
  ],
  names: [
    ['Role:ml-engineer', 'ML Engineer', true],
    ['Role:data-analyst', 'Data Analyst', true],
    ['Role:tester', 'QA', false],
    ['Role:quality-tester', 'QA', false],
  ],
});
const official = content('esco@1', {
  nodes: {
    'Role:onet-10-1000.00': role('Lamp Makers'),
    'Role:onet-15-1252.00': role('Software Developers'),
    'Role:o1': role('lamp maker'),
    'Role:o2': role('data analyst'),
  },
  facts: [['CODED', 'Role:onet-15-1252.00', 'OccupationCode:onet-soc-15-1252.00', { match: 'EXACT' }]],
  names: [
    ['Role:o1', 'lamp maker', true],
    ['Role:o2', 'data analyst', true],
    ['Role:onet-15-1252.00', 'Software Developers', true],
    ['Role:onet-15-1252.00', 'Application Programmer', false],
  ],
});

describe.each(engines())('openMoves on the $name engine', (engine) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({ contents: [editors, official] });
  });
  afterAll(() => opened?.close());

  const open = (path: string, smallCounts = false) => openMoves(path, about, opened.store, smallCounts);
  const withRows = (...rows: string[]) => {
    const directory = copyOf('moves');
    edit(directory, 'moves.csv', (text) => `${text}${rows.join('\n')}\n`);
    return `${directory}/moves.csv`;
  };
  const factsOf = async (...rows: string[]) => [
    ...(await outputOf(open(withRows(...rows)))).assertions.keys(),
  ];

  test('ids, O*NET codes and ESCO addresses name roles, and a pair has one fact per place and period', async () => {
    const { assertions } = await outputOf(open(fixture('moves/moves.csv')));
    expect(Object.fromEntries(assertions)).toEqual({
      'LEADS_TO ml-engineer ai-engineer |US|2020-2023': {
        count: 12,
        outOf: 90,
        place: 'US',
        period: '2020-2023',
      },
      'LEADS_TO onet-10-1000.00 o1 |Berlin, DE|2021': {
        count: 10,
        outOf: 10,
        place: 'Berlin, DE',
        period: '2021',
      },
      'LEADS_TO ml-engineer ai-engineer |UK|2020-2023': {
        count: 30,
        outOf: 90,
        place: 'UK',
        period: '2020-2023',
      },
    });
  });

  test.each([
    ['ml-engineer,ai-engineer,12,11,US,2020', 'count is above outOf'],
    ['ml-engineer,ai-engineer,12.5,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,,90,US,2020', 'count: a whole number is needed'],
    ['ml-engineer,ai-engineer,12,90,,2020', 'place is needed'],
    ['ml-engineer,ai-engineer,12,90,US,', 'period is needed'],
    [
      'Astronaut in Training,ai-engineer,12,90,US,2020',
      'from: no role is called "Astronaut in Training"; career-graph search shows roles',
    ],
    [
      'ml-engineer,QA,12,90,US,2020',
      'to: "QA" names several roles: quality-tester, tester; use one of these ids',
    ],
    [
      'ml-engineer,ai-engineer,13,90,US,2020-2023',
      'other counts than line 2 has for the move, place and period',
    ],
    ['ml-engineer,o1,10,80,US,2020-2023', 'outOf: 80, but 90 in line 2 for the same role, place and period'],
    [
      'ml-engineer,o1,79,90,US,2020-2023',
      'count: 91 people with the earlier rows of the role, place and period, above outOf 90',
    ],
    [
      'ml-engineer,ml-engineer,79,90,US,2020-2023',
      'count: 91 people with the earlier rows of the role, place and period, above outOf 90',
    ],
  ])('the row %s is refused with its line', async (row, problem) => {
    expect(await refusals(() => open(withRows(row)))).toEqual([`moves.csv:5: ${problem}`]);
  });

  test('counts below 10 add up as well, each role, place and period for itself, up to outOf', async () => {
    const few = Array.from(
      { length: 2 },
      (_, i) => `10-1000.00,${['ml-engineer', 'ai-engineer'][i]},9,17,US,2020`,
    );
    expect(await refusals(() => open(withRows(...few)))).toEqual([
      'moves.csv:6: count: 18 people with the earlier rows of the role, place and period, above outOf 17',
    ]);
    const others = ['UK,2020-2023', 'US,2024'].map((there) => `ml-engineer,o1,60,90,${there}`);
    expect(await factsOf(...others, 'ml-engineer,o1,78,90,US,2020-2023')).toHaveLength(6);
  });

  test('a row that repeats another is taken once and counted', async () => {
    const { assertions, notes } = await outputOf(
      open(withRows('ml-engineer,ai-engineer,12,90,US,2020-2023')),
    );
    expect(assertions.size).toBe(3);
    expect(notes.skipped).toMatchObject([
      { reason: 'repeats an earlier row', rows: 1, examples: [{ line: 5 }] },
    ]);
  });

  test('a SOC code means the curated role that has it, as a reference does, else the O*NET occupation that ends in .00', async () => {
    const path = withRows('15-1252,10-1000,10,10,US,2021', '15-1252.00,10-1000.00,10,10,US,2022');
    const { assertions, notes } = await outputOf(open(path));
    expect([...assertions.keys()].slice(3)).toEqual([
      'LEADS_TO ml-engineer onet-10-1000.00 |US|2021',
      'LEADS_TO ml-engineer onet-10-1000.00 |US|2022',
    ]);
    expect(notes.remarks).toEqual([
      '"15-1252" means ml-engineer; it also names onet-15-1252.00',
      '"15-1252.00" means ml-engineer; it also names onet-15-1252.00',
    ]);
  });

  test('an ESCO address and a title mean the role that a reference means, and the report names the other', async () => {
    const path = withRows(
      `${escoAddress}o2,ML Engineer,10,10,US,2021`,
      'data analyst,lamp maker,10,10,US,2021',
    );
    const { assertions, notes } = await outputOf(open(path));
    expect([...assertions.keys()].slice(3)).toEqual([
      'LEADS_TO data-analyst ml-engineer |US|2021',
      'LEADS_TO data-analyst o1 |US|2021',
    ]);
    expect(notes.remarks).toEqual([
      `"${escoAddress}o2" means data-analyst; it also names o2`,
      '"data analyst" means data-analyst; it also names o2',
    ]);
    for (const ref of [`${escoAddress}o2`, 'data analyst', 'lamp maker', 'ML Engineer']) {
      const [candidates] = await opened.store.find({
        refs: [ref],
        node: { kind: 'Role', properties: [], descriptions: false, follow: [] },
      });
      expect([...assertions.keys()].join()).toContain(String(candidates?.[0]?.node.id));
    }
  });

  test('a title or alias of an occupation means the curated role that is the same work, as a reference does', async () => {
    const { assertions, notes } = await outputOf(
      open(
        withRows('software developer,lamp maker,10,10,US,2021', 'Application Programmer,o1,11,11,US,2022'),
      ),
    );
    expect([...assertions.keys()].slice(3)).toEqual([
      'LEADS_TO ml-engineer o1 |US|2021',
      'LEADS_TO ml-engineer o1 |US|2022',
    ]);
    expect(notes.remarks).toEqual([
      '"software developer" means ml-engineer; it also names onet-15-1252.00',
      '"Application Programmer" means ml-engineer; it also names onet-15-1252.00',
    ]);
  });

  test('from a role to itself people stayed', async () => {
    expect((await factsOf('ml-engineer,ML Engineer,70,90,US,2020')).at(-1)).toBe(
      'STAYS_IN ml-engineer ml-engineer |US|2020',
    );
  });

  test('counts below 10 are hidden and counted, staying ones too, unless the caller shows them', async () => {
    const rows = [
      'ml-engineer,data-analyst,4,90,US,2020',
      'ml-engineer,tester,9,90,US,2020',
      'tester,tester,3,8,US,2020',
      'tester,ml-engineer,0,8,US,2020',
    ];
    const { assertions, notes } = await outputOf(open(withRows(...rows)));
    expect([...assertions.keys()].slice(3)).toEqual([
      'FEW_MOVE_TO ml-engineer data-analyst |US|2020',
      'FEW_MOVE_TO ml-engineer tester |US|2020',
      'FEW_MOVE_TO tester tester |US|2020',
    ]);
    expect(notes.remarks.slice(0, 1)).toEqual([
      'counts below 10 are hidden, in 3 rows: they take part in the order of likely next roles, and no answer shows them',
    ]);
    expect(notes.skipped).toMatchObject([{ reason: 'counts of nobody', rows: 1, examples: [{ line: 8 }] }]);
    const output = await outputOf(open(withRows(...rows), true));
    expect([...output.assertions.keys()].slice(3)).toEqual([
      'LEADS_TO ml-engineer data-analyst |US|2020',
      'LEADS_TO ml-engineer tester |US|2020',
      'STAYS_IN tester tester |US|2020',
    ]);
  });

  test('no message shows a hidden count', async () => {
    const problems = await refusals(() =>
      open(withRows('ml-engineer,tester,7,6,US,2020', 'tester,QA,3,8,US,2020', 'tester,tester,3,8,,2020')),
    );
    expect(problems).toHaveLength(3);
    expect(problems.join().replace(/moves.csv:\d/g, '')).not.toMatch(/[3678]/);
  });
});
