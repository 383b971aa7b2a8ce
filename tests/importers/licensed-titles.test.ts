import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLicensed } from '../../src/domain/occupations/licence.ts';
import { onetLicences } from '../../src/domain/occupations/onet-licences.ts';

/** Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;

/** Occupations of which O*NET lists a licensed title, although most who do the work hold none. */
const mostlyWithout: Readonly<Record<string, string>> = {
  '11-9199.11': 'cleaning up a site is signed off by a licensed professional of a few states',
  '13-2082.00': 'a few states license those who prepare taxes',
  '13-2099.00': 'a bondsman is one of many other specialists',
  '17-2051.00': 'a licensed engineer signs; most who work under one hold no licence',
  '17-2111.02': 'a licensed engineer signs; most who work under one hold no licence',
  '19-4051.00': 'the licensed operator of a reactor has an occupation of its own',
  '39-2011.00': 'trainers of guide dogs are licensed in one state',
  '39-7011.00': 'some cities license their guides',
  '43-4131.00': 'the officer is licensed, and the assistant of one seldom',
  '51-4035.00': 'a word of the trade, no licence',
};

describe.runIf(directory)('licensed work beside the real O*NET', () => {
  test('what O*NET calls licensed takes a licence of the list, but for what is named with its reason', () => {
    const codes = new Set<string>();
    for (const [file, pattern] of [
      ['Alternate Titles.txt', /\blicensed\b/i],
      ['Sample of Reported Titles.txt', /\blicensed\b/i],
      ['Occupation Data.txt', /licensing or registration required|required to hold license/i],
    ] as const) {
      for (const line of readFileSync(join(directory as string, 'onet-29.3', file), 'utf8').split('\n')) {
        const [code = '', ...cells] = line.split('\t');
        if (pattern.test(cells.slice(0, 2).join(' ')) && !/non-? ?licensed/i.test(cells[0] ?? ''))
          codes.add(code);
      }
    }
    const without = [...codes].filter((code) => !isLicensed(onetLicences, code)).sort();
    expect(without).toEqual(Object.keys(mostlyWithout).sort());
  });
});
