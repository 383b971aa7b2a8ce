import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

describe('career-graph role', () => {
  test('role shows a role as text of at most 100 columns, or as JSON', async () => {
    const { code, stdout } = await cli('role', 'mle');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Machine Learning Engineer {2}ml-engineer · /);
    expect(stdout).toContain(
      '  USD 100,000–160,000: average salary range per year; United States only, not converted; undated;',
    );
    expect(stdout).toMatch(/Leads to\n {2}AI Engineer +lateral +common +after 1–2 years\n/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(JSON.parse((await cli('role', 'mle', '--json')).stdout).role.ref).toBe('ml-engineer');
  });

  test('role says of which occupation a pay figure is, and when none covers the role', async () => {
    expect((await cli('role', 'AI Architect')).stdout.replaceAll(/\s+/g, ' ')).toContain(
      '2025; of a broader occupation, to look at, 15-1299 Computer Occupations, All Other; source: bls-oews-2025-seeds',
    );
    expect((await cli('role', 'Data Annotation Specialist')).stdout).toContain(
      'Pay\n  No pay figure covers this role.',
    );
  });

  test('role shows pay in a place, and the outlook with its country, years and source', async () => {
    const { stdout } = await cli('role', 'Data Scientist', '--place', 'Seattle');
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('USD median 164,740: annual wage;');
    expect(text).toContain('Seattle-Tacoma-Bellevue, WA only, not converted; 2025');
    expect(text).toMatch(
      /Outlook \+[\d.]+ % people, [\d,]+ openings a year; United States; \d{4}-\d\d; .*source: bls-ep/,
    );
    expect((await cli('role', 'Data Scientist', '--place', 'Seatle')).stderr).toContain('(seattle-wa-42660');
  });

  test('role refuses an unknown name and suggests similar ones', async () => {
    const { code, stderr } = await cli('role', 'ML Enginer');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^ref: no role is called "ML Enginer"\. Did you mean Machine Learning Engineer \(ml-engineer\), .*\n$/,
      ),
    ]);
  });
});
