import { describe, expect, test } from 'vitest';
import { refId } from '../../../src/domain/fact.ts';
import { seniorities } from '../../../src/domain/graph-model.ts';
import { loadSeeds } from '../../../src/importers/seeds/load-seeds.ts';
import { seedsDirectory } from '../../../src/server/project-files.ts';

const { contents } = loadSeeds(seedsDirectory());
const all = contents.flatMap(({ source, facts }) => facts.map((fact) => ({ ...fact, source: source.name })));

const seniority = new Map(
  contents
    .flatMap(({ descriptions }) => descriptions)
    .filter(({ node, properties }) => node.startsWith('Role:') && properties.seniority)
    .map(({ node, properties }) => [
      refId(node),
      seniorities.indexOf(properties.seniority as (typeof seniorities)[number]),
    ]),
);

interface Move {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly commonness: string;
  readonly years: readonly [number, number];
}

const moves: Move[] = all
  .filter(({ type, source }) => type === 'LEADS_TO' && source === 'editors')
  .map(({ from, to, properties }) => ({
    from: refId(from),
    to: refId(to),
    kind: String(properties.kind),
    commonness: String(properties.commonness),
    years: properties.yearsBefore as unknown as [number, number],
  }));
const name = ({ from, to }: Pick<Move, 'from' | 'to'>) => `${from} > ${to}`;
const level = (role: string): number => seniority.get(role) ?? Number.NaN;

describe('The curated moves', () => {
  test('each have a kind, a commonness, years and a one-line reason, as facts of the editors', () => {
    expect(moves.length).toBeGreaterThanOrEqual(38);
    for (const move of moves) {
      expect(move, name(move)).toMatchObject({
        kind: expect.stringMatching(/^[A-Z]+$/),
        commonness: expect.stringMatching(/^(COMMON|OCCASIONAL|RARE)$/),
        years: [expect.any(Number), expect.any(Number)],
      });
    }
    const said = all.filter(({ type, source }) => type === 'LEADS_TO' && source === 'editors');
    for (const { properties } of said) expect(properties.reason).toMatch(/^[^\n]{10,160}\.$/);
  });

  test('the brief names its four moves without judging them', () => {
    const named = all.filter(({ type, source }) => type === 'LEADS_TO' && source === 'brief');
    expect(named.map(({ to, properties }) => [refId(to), properties]).sort()).toEqual([
      ['ai-architect', {}],
      ['ai-specialist', {}],
      ['data-scientist', {}],
      ['senior-ml-engineer', {}],
    ]);
  });

  test('never leap from an ENTRY role to AI Architect, nor from ML Engineer to Head of AI, nor back to Data Analyst', () => {
    const names = moves.map(name);
    for (const { from, to } of moves) if (to === 'ai-architect') expect(level(from)).toBeGreaterThan(0);
    expect(names).not.toContain('ml-engineer > head-of-ai');
    expect(names).not.toContain('ml-engineer > data-analyst');
  });

  test('Data Scientist to ML Engineer is no promotion', () => {
    expect(moves.find((move) => name(move) === 'data-scientist > ml-engineer')?.kind).toBe('LATERAL');
  });

  test('a manager is not above a staff engineer, and going there is no step down', () => {
    expect(level('ml-engineering-manager')).toBe(level('staff-ml-engineer'));
    expect(moves.find((move) => name(move) === 'ml-engineering-manager > staff-ml-engineer')?.kind).toBe(
      'LATERAL',
    );
  });

  test('a promotion goes up, a lateral move stays on the level', () => {
    const ups = moves.filter(({ kind }) => kind === 'PROMOTION');
    for (const move of ups) expect(level(move.to), name(move)).toBeGreaterThan(level(move.from));
    for (const move of moves.filter(({ kind }) => kind === 'LATERAL')) {
      expect(level(move.to), name(move)).toBe(level(move.from));
    }
  });

  test('a move that also has a two-step way takes about as long', () => {
    for (const direct of moves) {
      for (const first of moves.filter(({ from }) => from === direct.from)) {
        const second = moves.find(({ from, to }) => from === first.to && to === direct.to);
        if (!second) continue;
        const label = `${name(direct)} by way of ${first.to}`;
        expect(direct.years[0], label).toBeGreaterThanOrEqual(first.years[0] + second.years[0] - 2);
        expect(direct.years[1], label).toBeLessThanOrEqual(first.years[1] + second.years[1] + 2);
      }
    }
  });
});

describe('The curated facts', () => {
  test('hold no wage but the brief’s', () => {
    const wages = all.filter(({ type }) => type === 'PAYS');
    expect(wages.map(({ source, from }) => [source, refId(from)])).toEqual([['brief', 'ml-engineer']]);
  });

  test('no title or alias names two roles', () => {
    const owners = new Map<string, Set<string>>();
    for (const { type, from, to } of all) {
      if (type !== 'CALLED' || !from.startsWith('Role:')) continue;
      owners.set(to, (owners.get(to) ?? new Set()).add(from));
    }
    expect([...owners].filter(([, roles]) => roles.size > 1)).toEqual([]);
  });

  test('learning order has no cycle', () => {
    const before = new Map<string, string[]>();
    for (const { type, from, to } of all) {
      if (type === 'BUILDS_ON') before.set(from, [...(before.get(from) ?? []), to]);
    }
    const visit = (skill: string, way: readonly string[]): void => {
      expect(way, [...way, skill].join(' → ')).not.toContain(skill);
      for (const earlier of before.get(skill) ?? []) visit(earlier, [...way, skill]);
    };
    for (const skill of before.keys()) visit(skill, []);
  });

  test('each role is complete: level, track, family, eight skills or more, and a tool', () => {
    const listed = (type: string, role: string) =>
      all.filter((fact) => fact.type === type && fact.from === `Role:${role}`);
    expect(seniority.size).toBe(20);
    for (const role of seniority.keys()) {
      expect(listed('REQUIRES', role).length, role).toBeGreaterThanOrEqual(8);
      expect(listed('USES', role).length, role).toBeGreaterThanOrEqual(1);
      expect(listed('STATES', role).length, role).toBeGreaterThanOrEqual(3);
    }
  });
});
