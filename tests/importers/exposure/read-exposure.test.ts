import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openExposure } from '../../../src/importers/exposure/read-exposure.ts';
import { outputOf, refusals } from '../importer-output.ts';

const occupations = `O*NET-SOC Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma,human_rating_alpha,human_rating_beta,human_rating_gamma
10-1000.00,Lamp Makers,0.1,0.46,0.8200000000000001,,0.35,0.52
`;
const tasks = `\tO*NET-SOC Code\tTask ID\tTask\tgpt4_exposure\thuman_exposure_agg
0\t10-1000.00\t17.0\tBend "tubes".\tE2\tE0
1\t10-1000.00\t18.0\tTest lamps.\tE1\t
2\t10-1000.00\t18.0\tTest lamps.\tE1\t
`;

function folder(rows = tasks): string {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-exposure-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, 'occ_level.csv'), occupations);
  writeFileSync(join(directory, 'full_labelset.tsv'), rows);
  return directory;
}

describe('openExposure', () => {
  test('ratings become figures of the code, by what is rated and by who rated; an empty one is unknown', async () => {
    const { assertions } = await outputOf(openExposure(folder()));
    expect(assertions.get('HAS_FIGURE onet-soc-10-1000.00 exposure-tools-model')).toEqual({
      value: 0.82,
      method: 'labelled by GPT-4 with the rubric of “GPTs are GPTs”',
    });
    expect(assertions.get('HAS_FIGURE onet-soc-10-1000.00 exposure-half-tools-people')).toMatchObject({
      value: 0.35,
    });
    expect(assertions.has('HAS_FIGURE onet-soc-10-1000.00 exposure-direct-people')).toBe(false);
    expect(assertions.get('Measure:exposure-direct-model')?.about).toMatch(/not a forecast of jobs/);
  });

  test('labels of tasks become figures of the tasks of O*NET; a repeated task is counted', async () => {
    const { assertions, notes } = await outputOf(openExposure(folder()));
    const task = 'HAS_FIGURE onet-10-1000.00.task-17';
    expect(assertions.get(`${task} task-exposure-model`)).toMatchObject({ value: 0.5, text: 'E2' });
    expect(assertions.get(`${task} task-exposure-people`)).toMatchObject({ value: 0, text: 'E0' });
    expect(notes.skipped).toMatchObject([{ reason: 'repeats a row', rows: 1 }]);
    expect(notes.mentions.map(({ node }) => node)).toContain('Statement:onet-10-1000.00.task-18');
  });

  test('a row that contradicts an earlier one is refused with both lines', async () => {
    const [first] = await refusals(() =>
      openExposure(folder(`${tasks}3\t10-1000.00\t18.0\tTest lamps.\tE0\t\n`)),
    );
    expect(first).toBe('full_labelset.tsv:5: contradicts line 3: gpt4_exposure is "E0" here and "E1" there');
  });

  test('a label beside E0, E1 and E2 is refused with its line', async () => {
    const [first] = await refusals(() => openExposure(folder(tasks.replace('E2', 'E9'))));
    expect(first).toBe('full_labelset.tsv:2: gpt4_exposure: "E9" is none of E0, E1 and E2');
  });
});
