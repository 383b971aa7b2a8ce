import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableLines } from '../../../src/importers/export/write-tables.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';

describe.each(engines())('tableLines on the $name engine', (engine) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await engine.open();
    const acme = content('acme@1', {
      nodes: {
        'Role:a': { title: 'A, "the" first', seniority: 'MID' },
        'Role:b': { title: 'B' },
        'Skill:s': { name: 'S', learningHours: [5, 10] },
        'Credential:c': { name: 'C', fieldsOfStudy: ['x', 'y'] },
      },
      facts: [
        ['LEADS_TO', 'Role:a', 'Role:b', { yearsBefore: [1, 2.5], reason: 'two\nlines' }],
        ['FEW_MOVE_TO', 'Role:b', 'Role:a', { count: 3, outOf: 9 }],
      ],
    });
    await opened.store.write({ contents: [acme] });
  });
  afterAll(() => opened?.close());

  test('each kind and type is a table with the columns of the model; withheld facts are left out', async () => {
    const texts = new Map<string, string>();
    const withheld: boolean[] = [];
    const lines = tableLines(opened.store, await opened.store.sources(), (_, isWithheld) => {
      withheld.push(isWithheld);
    });
    for await (const { file, line } of lines) texts.set(file, (texts.get(file) ?? '') + line);
    expect([...texts.keys()].sort()).toEqual([
      'credential.csv',
      'leads-to.csv',
      'role.csv',
      'skill.csv',
      'sources.csv',
    ]);
    const rows = (file: string) =>
      parse(texts.get(file) as string, { columns: true }) as Record<string, string>[];
    expect(rows('sources.csv')).toMatchObject([
      { id: 'acme@1', licence: 'CC BY 4.0', attribution: 'acme', url: '' },
    ]);
    expect(rows('role.csv')).toMatchObject([
      { source: 'acme@1', id: 'a', title: 'A, "the" first', seniority: 'MID', jobZone: '' },
      { id: 'b', title: 'B' },
    ]);
    expect(rows('skill.csv')).toMatchObject([{ learningHoursLow: '5', learningHoursHigh: '10', kind: '' }]);
    expect(rows('credential.csv')).toMatchObject([{ fieldsOfStudy: 'x\ny' }]);
    expect(rows('leads-to.csv')).toMatchObject([
      {
        fromKind: 'Role',
        from: 'a',
        to: 'b',
        yearsBeforeLow: '1',
        yearsBeforeHigh: '2.5',
        reason: 'two\nlines',
      },
    ]);
    expect(withheld.filter(Boolean)).toHaveLength(1);
  });
});
