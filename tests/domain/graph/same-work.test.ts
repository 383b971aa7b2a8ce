import { describe, expect, test } from 'vitest';
import { type RoleCodeColumns, sameWork } from '../../../src/domain/graph/same-work.ts';

/** @param rows as `role code match`; a role whose id begins with a capital is curated */
function columnsOf(...rows: readonly string[]): RoleCodeColumns {
  const cells = rows.map((row) => row.split(' '));
  const column = (i: number) => cells.map((row) => row[i] as string);
  return {
    role: column(0),
    code: column(1),
    match: column(2).map((match) => (match === '?' ? null : match)),
    curated: column(0).map((id) => /^[A-Z]/.test(id)),
    scheme: cells.map(() => null),
    notation: cells.map(() => null),
  };
}

const tiesOf = (...rows: readonly string[]): string[] => {
  const { from, to, match } = sameWork(columnsOf(...rows));
  return from.map((id, i) => `${id} ${to[i]} ${match[i]}`);
};

describe('sameWork', () => {
  test('ties official roles to the curated one with which they match a code EXACT', () => {
    expect(
      tiesOf('onet-1 c1 EXACT', 'Nurse c1 EXACT', 'Nurse c2 EXACT', 'esco-1 c2 EXACT', 'esco-2 c3 EXACT'),
    ).toEqual(['Nurse onet-1 EXACT', 'Nurse esco-1 EXACT']);
  });

  test('ties once what matches by several codes', () => {
    expect(tiesOf('onet-1 c1 EXACT', 'onet-1 c2 EXACT', 'Nurse c1 EXACT', 'Nurse c2 EXACT')).toEqual([
      'Nurse onet-1 EXACT',
    ]);
  });

  test.each(['CLOSE', 'BROAD', '?'])('does not tie by a code that one of both matches %s', (match) => {
    expect(tiesOf(`onet-1 c1 ${match}`, 'Nurse c1 EXACT')).toEqual([]);
    expect(tiesOf('onet-1 c1 EXACT', `Nurse c1 ${match}`)).toEqual([]);
  });

  test('ties no official role that comes to several curated ones, so that these stay two', () => {
    expect(tiesOf('onet-1 c1 EXACT', 'Nurse c1 EXACT', 'Carer c1 EXACT')).toEqual([]);
    expect(
      tiesOf('onet-1 c1 EXACT', 'onet-1 c2 EXACT', 'onet-2 c2 EXACT', 'Nurse c1 EXACT', 'Carer c2 EXACT'),
    ).toEqual(['Carer onet-2 EXACT']);
  });

  test('ties no two official roles by themselves', () => {
    expect(tiesOf('onet-1 c1 EXACT', 'esco-1 c1 EXACT')).toEqual([]);
  });
});
