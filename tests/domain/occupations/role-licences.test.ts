import { describe, expect, test } from 'vitest';
import type { RoleCodeColumns } from '../../../src/domain/graph/same-work.ts';
import { isLicenceClosed, roleLicences } from '../../../src/domain/occupations/role-licences.ts';

type Code = readonly [scheme: string | null, notation: string];

/** The first role has the first codes, the second role the second ones. */
function isClosed(from: readonly Code[], to: readonly Code[]): boolean {
  const rows = [from, to].flatMap((codes, role) => codes.map((code) => [`r${role}`, ...code] as const));
  const columns: RoleCodeColumns = {
    role: rows.map(([role]) => role),
    code: rows.map(([, scheme, notation]) => `${scheme}-${notation}`),
    match: rows.map(() => 'EXACT'),
    curated: rows.map(() => false),
    scheme: rows.map(([, scheme]) => scheme),
    notation: rows.map(([, , notation]) => notation),
  };
  const licences = roleLicences(
    new Map([
      ['r0', 0],
      ['r1', 1],
    ]),
    columns,
  );
  return isLicenceClosed(licences, 0, 1);
}
const onet = (code: string): Code => ['O*NET-SOC', code];
const esco = (code: string): Code => ['ESCO', code];

describe('isLicenceClosed', () => {
  test.each([
    ['Dental Hygienists to Dentists', '29-1292.00', '29-1021.00', true],
    ['Dentists to Orthodontists', '29-1021.00', '29-1023.00', false],
    ['Practical Nurses to Registered Nurses', '29-2061.00', '29-1141.00', false],
    ['Practical Nurses to Nurse Practitioners', '29-2061.00', '29-1171.00', true],
    ['Registered Nurses to Nurse Practitioners', '29-1141.00', '29-1171.00', false],
    ['Practical Nurses to Clinical Nurse Specialists', '29-2061.00', '29-1141.04', true],
    ['Archivists to Elementary School Teachers', '25-4011.00', '25-2021.00', true],
    ['Tutors to Elementary School Teachers', '25-3041.00', '25-2021.00', false],
    ['Industrial-Organizational Psychologists to Marriage Therapists', '19-3032.00', '21-1013.00', true],
    ['Cashiers to Electricians, who get it on entering', '41-2011.00', '47-2111.00', false],
    ['Dentists to Cashiers, who need none', '29-1021.00', '41-2011.00', false],
  ])('of %s', (_, from, to, closed) => {
    expect(isClosed([onet(from)], [onet(to)])).toBe(closed);
    if (to.endsWith('.00'))
      expect(isClosed([['SOC', from.slice(0, 7)]], [['SOC', to.slice(0, 7)]])).toBe(closed);
  });

  test.each([
    ['nurse to advanced nurse practitioner', '2221.2', '2221.1', false],
    ['nurse assistant to advanced nurse practitioner', '5321.1', '2221.1', true],
    ['curriculum administrator to university department head', '2351.1', '1345.2', false],
    ['admissions coordinator to headteacher', '2359.3', '1345.1', true],
    ['headteacher to primary school teacher', '1345.1', '2341.1', false],
    ['public speaking coach to adult literacy teacher', '2359.13', '2352.1', true],
    ['air traffic safety technician to air traffic controller', '3155.1', '3154.2', true],
  ])('of %s', (_, from, to, closed) => {
    expect(isClosed([esco(from)], [esco(to)])).toBe(closed);
  });

  test('nothing is known between codes of schemes that tell of other licences, or without codes', () => {
    expect(isClosed([esco('5120.1')], [onet('29-1021.00')])).toBe(false);
    expect(isClosed([], [onet('29-1021.00')])).toBe(false);
    expect(isClosed([[null, '41-2011.00']], [onet('29-1021.00')])).toBe(false);
  });

  test('of several codes that tell of a licence one that is open opens the work', () => {
    const dentist = [onet('29-1021.00'), esco('2261.1')];
    expect(isClosed([onet('41-2011.00'), esco('2261.2')], dentist)).toBe(false);
    expect(isClosed([onet('41-2011.00'), esco('5120.1')], dentist)).toBe(true);
  });
});
