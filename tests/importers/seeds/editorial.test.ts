import { describe, expect, test } from 'vitest';
import { type CuratedMove, facts, isDoorway, levelOf, moves, nameOf, roles } from '../../curated.ts';

const step = (to: CuratedMove) => levelOf(to.to) - levelOf(to.from);
/** The kinds that a move over so many levels can be, where it does not lead to leading people. */
const kindsOf = (levels: number): string[] => {
  if (levels > 0) return ['PROMOTION', 'PIVOT'];
  return levels === 0 ? ['LATERAL', 'SPECIALISATION', 'PIVOT'] : ['PIVOT'];
};
const moveBetween = (from: string, to: string) => moves.find((move) => move.from === from && move.to === to);

describe('curated moves', () => {
  test('there are at least 300 moves, each with kind, commonness, years and a reason of one line', () => {
    expect(moves.length).toBeGreaterThanOrEqual(300);
    for (const move of moves) {
      expect(move.kind, nameOf(move)).toMatch(/^[A-Z]+$/);
      expect(move.commonness, nameOf(move)).toMatch(/^(COMMON|OCCASIONAL|RARE)$/);
      expect(move.years, nameOf(move)).toEqual([expect.any(Number), expect.any(Number)]);
      expect(move.reason, nameOf(move)).toMatch(/^[^\n]{20,120}\.$/);
    }
  });

  test('no two moves have the same reason', () => {
    const reasons = moves.map(({ reason }) => reason);
    expect(reasons.filter((reason, i) => reasons.indexOf(reason) !== i)).toEqual([]);
  });

  test('the brief names its four moves without kind, commonness or years', () => {
    const briefMoves = facts.filter(({ type, source }) => type === 'LEADS_TO' && source === 'brief');
    expect(briefMoves.map(({ to }) => to).sort()).toEqual([
      'ai-architect',
      'ai-specialist',
      'data-scientist',
      'senior-ml-engineer',
    ]);
    for (const { to, properties } of briefMoves) {
      expect(Object.keys(properties).sort(), to).toEqual(['line', 'quote']);
    }
  });

  test('level and track settle the kind of a move, but for what is a pivot', () => {
    const track = new Map(roles.map(({ id, properties }) => [id, properties.track]));
    for (const move of moves) {
      const leadsPeople = track.get(move.from) !== 'MANAGEMENT' && track.get(move.to) === 'MANAGEMENT';
      expect(leadsPeople ? ['MANAGEMENT'] : kindsOf(step(move)), nameOf(move)).toContain(move.kind);
    }
  });

  test('a move over two levels is never COMMON', () => {
    for (const move of moves.filter(({ commonness }) => commonness === 'COMMON')) {
      expect(step(move), nameOf(move)).toBeLessThan(2);
    }
  });

  test('a move over three levels is RARE, and no move leads from ENTRY to LEAD or above', () => {
    for (const move of moves.filter((candidate) => step(candidate) >= 3)) {
      expect(move.commonness, nameOf(move)).toBe('RARE');
      expect(levelOf(move.from), nameOf(move)).toBeGreaterThan(0);
    }
  });

  test('a move takes about as long as two steps between the same roles', () => {
    for (const direct of moves) {
      for (const first of moves.filter(({ from }) => from === direct.from)) {
        const second = moveBetween(first.to, direct.to);
        if (!second) continue;
        const label = `${nameOf(direct)} by way of ${first.to}`;
        expect(direct.years[0], label).toBeGreaterThanOrEqual(first.years[0] + second.years[0] - 2);
        expect(direct.years[1], label).toBeLessThanOrEqual(first.years[1] + second.years[1] + 2);
      }
    }
  });

  test('moves that people were counted making often are there', () => {
    const names = moves.map(nameOf);
    for (const name of [
      'mobile-engineer > software-engineer',
      'frontend-engineer > software-engineer',
      'data-analyst > business-analyst',
      'technical-program-manager > product-manager',
    ]) {
      expect(names).toContain(name);
    }
  });

  test('excluded moves do not occur', () => {
    const names = moves.map(nameOf);
    for (const { from, to } of moves) if (to === 'ai-architect') expect(levelOf(from)).toBeGreaterThan(0);
    expect(names).not.toContain('ml-engineer > head-of-ai');
    expect(names).not.toContain('ml-engineer > data-analyst');
    expect(moveBetween('data-scientist', 'ml-engineer')?.kind).toBe('LATERAL');
  });

  test('a manager is on the level of a staff engineer, so that neither move between them is a step down', () => {
    for (const [manager, staff] of [
      ['ml-engineering-manager', 'staff-ml-engineer'],
      ['software-engineering-manager', 'staff-software-engineer'],
    ] as const) {
      expect(levelOf(manager)).toBe(levelOf(staff));
      expect(moveBetween(manager, staff)?.kind).toBe('LATERAL');
    }
  });
});

describe('the curated map', () => {
  test('every role below EXECUTIVE has a move to another role', () => {
    const from = new Set(moves.map((move) => move.from));
    const ends = roles.filter(({ id }) => !from.has(id));
    for (const { id, properties } of ends) expect(properties.seniority, id).toBe('EXECUTIVE');
  });

  test('every role can be reached from an ENTRY role or a doorway', () => {
    const reached = new Set(roles.filter((role) => role.level === 0 || isDoorway(role)).map(({ id }) => id));
    for (const role of reached) {
      for (const { from, to } of moves) if (from === role) reached.add(to);
    }
    expect(roles.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('every doorway leads into the field in one step', () => {
    const doorways = new Set(roles.filter(isDoorway).map(({ id }) => id));
    for (const id of doorways) {
      expect(
        moves.some(({ from, to }) => from === id && !doorways.has(to)),
        id,
      ).toBe(true);
    }
  });
});
