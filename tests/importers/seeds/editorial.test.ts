import { describe, expect, test } from 'vitest';
import {
  type CuratedMove,
  facts,
  familyOf,
  isDoorway,
  levelOf,
  moves,
  nameOf,
  roles,
} from '../../curated.ts';

const step = (to: CuratedMove) => levelOf(to.to) - levelOf(to.from);
const kinds = (...wanted: string[]) => moves.filter(({ kind }) => wanted.includes(kind));
const named = (from: string, to: string) => moves.find((move) => move.from === from && move.to === to);

describe('The curated moves', () => {
  test('are 300 or more, each with a kind, a commonness, years and a reason of one line', () => {
    expect(moves.length).toBeGreaterThanOrEqual(300);
    for (const move of moves) {
      expect(move.kind, nameOf(move)).toMatch(/^[A-Z]+$/);
      expect(move.commonness, nameOf(move)).toMatch(/^(COMMON|OCCASIONAL|RARE)$/);
      expect(move.years, nameOf(move)).toEqual([expect.any(Number), expect.any(Number)]);
      expect(move.reason, nameOf(move)).toMatch(/^[^\n]{20,120}\.$/);
    }
  });

  test('each have a reason of their own', () => {
    const reasons = moves.map(({ reason }) => reason);
    expect(reasons.filter((reason, i) => reasons.indexOf(reason) !== i)).toEqual([]);
  });

  test('the brief names its four moves without judging them', () => {
    const said = facts.filter(({ type, source }) => type === 'LEADS_TO' && source === 'brief');
    expect(said.map(({ to, properties }) => [to, properties]).sort()).toEqual([
      ['ai-architect', {}],
      ['ai-specialist', {}],
      ['data-scientist', {}],
      ['senior-ml-engineer', {}],
    ]);
  });

  test('a promotion goes up, and a lateral move stays on the level', () => {
    for (const move of kinds('PROMOTION')) expect(step(move), nameOf(move)).toBeGreaterThan(0);
    for (const move of kinds('LATERAL')) expect(step(move), nameOf(move)).toBe(0);
  });

  test('only a pivot may lead to a lower level', () => {
    for (const move of moves.filter(({ kind }) => kind !== 'PIVOT')) {
      expect(step(move), nameOf(move)).toBeGreaterThanOrEqual(0);
    }
  });

  test('leading people is a move of its own kind, and leads to a role on the management track', () => {
    const track = new Map(roles.map(({ id, properties }) => [id, properties.track]));
    for (const move of kinds('MANAGEMENT')) {
      expect([track.get(move.from), track.get(move.to)], nameOf(move)).toEqual(['INDIVIDUAL', 'MANAGEMENT']);
    }
    const others = kinds('PROMOTION', 'SPECIALISATION').filter(
      ({ from, to }) => track.get(from) === 'INDIVIDUAL' && track.get(to) === 'MANAGEMENT',
    );
    for (const move of others) expect(familyOf(move.from), nameOf(move)).not.toBe('Machine learning and AI');
  });

  test('a leap of two levels is never called common', () => {
    for (const move of moves.filter(({ commonness }) => commonness === 'COMMON')) {
      expect(step(move), nameOf(move)).toBeLessThan(2);
    }
  });

  test('a leap of three levels is rare at most, and none goes from an ENTRY role to LEAD or above', () => {
    for (const move of moves.filter((candidate) => step(candidate) >= 3)) {
      expect(move.commonness, nameOf(move)).toBe('RARE');
      expect(levelOf(move.from), nameOf(move)).toBeGreaterThan(0);
    }
  });

  test('a move that also has a two-step way takes about as long', () => {
    for (const direct of moves) {
      for (const first of moves.filter(({ from }) => from === direct.from)) {
        const second = named(first.to, direct.to);
        if (!second) continue;
        const label = `${nameOf(direct)} by way of ${first.to}`;
        expect(direct.years[0], label).toBeGreaterThanOrEqual(first.years[0] + second.years[0] - 2);
        expect(direct.years[1], label).toBeLessThanOrEqual(first.years[1] + second.years[1] + 2);
      }
    }
  });

  test('what must not occur, does not', () => {
    const names = moves.map(nameOf);
    for (const { from, to } of moves) if (to === 'ai-architect') expect(levelOf(from)).toBeGreaterThan(0);
    expect(names).not.toContain('ml-engineer > head-of-ai');
    expect(names).not.toContain('ml-engineer > data-analyst');
    expect(named('data-scientist', 'ml-engineer')?.kind).toBe('LATERAL');
  });

  test('a manager is not above a staff engineer, and going there is no step down', () => {
    for (const [manager, staff] of [
      ['ml-engineering-manager', 'staff-ml-engineer'],
      ['software-engineering-manager', 'staff-software-engineer'],
    ] as const) {
      expect(levelOf(manager)).toBe(levelOf(staff));
      expect(named(manager, staff)?.kind).toBe('LATERAL');
    }
  });
});

describe('The map as a whole', () => {
  test('every role has a way on, but for those of the EXECUTIVE level', () => {
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
