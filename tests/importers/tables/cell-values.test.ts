import { describe, expect, test } from 'vitest';
import { ImportNotes } from '../../../src/importers/import-notes.ts';
import { flagIn, monthIn, numberIn } from '../../../src/importers/tables/cell-values.ts';
import { Columns } from '../../../src/importers/tables/columns.ts';
import { Row } from '../../../src/importers/tables/row.ts';

/** The value that a reader finds in a cell, or the problem that it records. */
function outcomeOf<T>(cell: string, read: (row: Row, column: string, notes: ImportNotes) => T): T | string {
  const notes = new ImportNotes();
  const value = read(new Row('f', 2, new Columns(['c']), [cell]), 'c', notes);
  try {
    notes.throwIfRefused();
    return value;
  } catch (error) {
    return (error as Error).message.split('\n')[1] ?? '';
  }
}

describe('numberIn', () => {
  test.each([
    ['262,930', 262930],
    ['1,262,930', 1262930],
    ['1200.5', 1200.5],
    ['0.125', 0.125],
    ['95.0', 95],
    ['1.5E-05', 0.000015],
    ['', null],
    ['n/a', null],
    ['1,200.5', 'f:2: c: "1,200.5" is ambiguous; write numbers as 1200.5'],
    ['1.200,5', 'f:2: c: "1.200,5" is ambiguous; write numbers as 1200.5'],
    ['1.200', 'f:2: c: "1.200" is ambiguous; write numbers as 1200.5'],
    ['1,2', 'f:2: c: "1,2" is not a number of 0 or more'],
    ['26,2930', 'f:2: c: "26,2930" is not a number of 0 or more'],
    ['0x10', 'f:2: c: "0x10" is not a number of 0 or more'],
    ['$5', 'f:2: c: "$5" is not a number of 0 or more'],
    ['-1', 'f:2: c: "-1" is not a number of 0 or more'],
  ])('numberIn reads %j as %j', (cell, expected) => {
    expect(outcomeOf(cell, numberIn)).toEqual(expected);
  });

  test('three decimal places are not ambiguous when 1000 times the number is out of range', () => {
    const share = (cell: string) =>
      outcomeOf(cell, (row, column, notes) => numberIn(row, column, notes, { max: 100 }));
    expect(share('4.625')).toBe(4.625);
    expect(share('4,625')).toBe('f:2: c: "4,625" is not a number of 0 to 100');
  });
});

describe('flagIn', () => {
  test.each([
    ['TRUE', true],
    ['True', true],
    ['false', false],
    ['', false],
    ['yes', 'f:2: c: "yes" is neither TRUE nor FALSE'],
  ])('flagIn reads %j as %j', (cell, expected) => {
    expect(outcomeOf(cell, flagIn)).toEqual(expected);
  });
});

describe('monthIn', () => {
  test.each([
    ['08/2023', '2023-08'],
    ['n/a', null],
    ['Aug-23', '2023-08'],
    ['2023', 'f:2: c: "2023" is not a month such as 08/2023'],
  ])('monthIn reads %j as %j', (cell, expected) => {
    expect(outcomeOf(cell, monthIn)).toEqual(expected);
  });
});
