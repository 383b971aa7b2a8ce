import { describe, expect, test } from 'vitest';
import { seniorities, statementKinds } from '../../../src/domain/graph/vocabulary.ts';
import {
  type CuratedRole,
  descriptions,
  facts,
  factsOf,
  isDoorway,
  moves,
  roles,
  sources,
} from '../../curated.ts';

const doorways = roles.filter(isDoorway);
const inField = roles.filter((role) => !isDoorway(role));
const count = (kind: string) => new Set(descriptions.filter((d) => d.kind === kind).map(({ id }) => id)).size;
const statementsOf = ({ id }: CuratedRole) => {
  const ids = factsOf('STATES', id).map(({ to }) => to);
  return descriptions.filter((d) => d.kind === 'Statement' && ids.includes(d.id));
};

describe('curated roles', () => {
  test('there are at least 60 roles in nine families, and at least ten doorways', () => {
    expect(inField.length).toBeGreaterThanOrEqual(60);
    expect(new Set(inField.map(({ family }) => family)).size).toBe(9);
    expect(doorways.length).toBeGreaterThanOrEqual(10);
    expect(count('Skill')).toBeGreaterThanOrEqual(200);
    expect(count('Tool')).toBeGreaterThanOrEqual(120);
    expect(count('Industry')).toBeGreaterThanOrEqual(20);
  });

  test('every role has a title, a family, a level, a track and a status', () => {
    const title = new Set(
      descriptions.filter(({ kind, properties }) => kind === 'Role' && properties.title).map(({ id }) => id),
    );
    for (const { id, properties } of roles) {
      expect(title, id).toContain(id);
      expect(properties, id).toMatchObject({
        family: expect.any(String),
        seniority: expect.toBeOneOf([...seniorities]),
        track: expect.toBeOneOf(['INDIVIDUAL', 'MANAGEMENT']),
        status: 'ACTIVE',
      });
    }
  });

  test.each(roles.map((role) => [role.id, role] as const))('%s is complete', (id, role) => {
    const statements = statementsOf(role);
    expect(new Set(statements.map(({ properties }) => properties.kind))).toEqual(new Set(statementKinds));
    expect(factsOf('CALLED', id).length).toBeGreaterThanOrEqual(2);
    expect(factsOf('REQUIRES', id).length).toBeGreaterThanOrEqual(12);
    for (const { to, properties } of factsOf('REQUIRES', id)) {
      expect(properties, to).toMatchObject({
        importance: expect.any(Number),
        level: expect.toBeOneOf([0.25, 0.5, 0.75, 1]),
        essential: expect.any(Boolean),
      });
    }
    const essential = factsOf('REQUIRES', id).filter(({ properties }) => properties.essential).length;
    expect(essential).toBeGreaterThanOrEqual(3);
    expect(essential).toBeLessThanOrEqual(13);
    expect(factsOf('USES', id).length).toBeGreaterThanOrEqual(3);
    expect(factsOf('WORKS_IN', id).length).toBeGreaterThanOrEqual(1);
    expect(factsOf('WORKS_WITH', id).length).toBeGreaterThanOrEqual(1);
    expect(factsOf('SUITS', id).length).toBeGreaterThanOrEqual(2);
    expect(factsOf('ASKS_FOR', id).length).toBeGreaterThanOrEqual(1);
  });

  test('no two roles share a statement', () => {
    const texts = descriptions
      .filter(({ kind }) => kind === 'Statement')
      .map(({ properties }) => String(properties.text));
    const allowed = ['On-call duty is common.'];
    expect(texts.filter((text, i) => texts.indexOf(text) !== i && !allowed.includes(text))).toEqual([]);
  });

  test('no two roles require the same skills', () => {
    const lists = roles.map(({ id }) =>
      factsOf('REQUIRES', id)
        .map(({ to }) => to)
        .sort(),
    );
    expect(new Set(lists.map(String)).size).toBe(roles.length);
  });

  test('worksWith leads to curated roles', () => {
    const roleIds = new Set(roles.map(({ id }) => id));
    for (const { from, to } of facts.filter(({ type }) => type === 'WORKS_WITH')) {
      expect(roleIds, `${from} works with ${to}`).toContain(to);
    }
  });

  test('a name of two roles is on the list of exceptions', () => {
    const intended: Record<string, string[]> = {};
    const owners = new Map<string, Set<string>>();
    for (const { type, fromKind, from, to } of facts) {
      if (type === 'CALLED' && fromKind === 'Role') owners.set(to, (owners.get(to) ?? new Set()).add(from));
    }
    const ambiguous = [...owners]
      .filter(([, roleIds]) => roleIds.size > 1)
      .map(([name, roleIds]) => [name, [...roleIds].sort()]);
    expect(Object.fromEntries(ambiguous)).toEqual(intended);
  });

  test('no two skills and no two tools share a name', () => {
    for (const kind of ['Skill', 'Tool', 'Industry', 'Credential', 'Product']) {
      const owners = new Map<string, Set<string>>();
      for (const { type, fromKind, from, to } of facts) {
        if (type === 'CALLED' && fromKind === kind) owners.set(to, (owners.get(to) ?? new Set()).add(from));
      }
      expect([...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([]);
    }
  });
});

describe('curated skills and tools', () => {
  const edges = (...types: string[]) => facts.filter(({ type }) => types.includes(type));

  test('buildsOn and partOf have no circle, alone or together', () => {
    const before = new Map<string, string[]>();
    // a part is learnt before the whole; what builds on something is learnt after it
    for (const { type, from, to } of edges('BUILDS_ON', 'PART_OF')) {
      const [later, earlier] = type === 'BUILDS_ON' ? [from, to] : [`whole of ${to}`, from];
      before.set(later, [...(before.get(later) ?? []), earlier]);
    }
    const done = new Set<string>();
    const visit = (skill: string, way: readonly string[]): void => {
      expect(way.includes(skill), [...way, skill].join(' → ')).toBe(false);
      if (done.has(skill)) return;
      for (const earlier of before.get(skill) ?? []) visit(earlier, [...way, skill]);
      done.add(skill);
    };
    for (const skill of before.keys()) visit(skill, []);
  });

  test('no skill builds on a skill that it is part of', () => {
    const parts = new Set(edges('PART_OF').map(({ from, to }) => `${from} ${to}`));
    expect(edges('BUILDS_ON').filter(({ from, to }) => parts.has(`${from} ${to}`))).toEqual([]);
  });

  test('every skill is required by a role, or is a basis or a whole of one that is', () => {
    const used = new Set(edges('REQUIRES').map(({ to }) => to));
    for (const skill of used) {
      for (const { type, from, to } of edges('BUILDS_ON', 'PART_OF')) {
        if (from === skill) used.add(to);
        if (type === 'PART_OF' && to === skill) used.add(from);
      }
    }
    const skills = new Set(descriptions.filter(({ kind }) => kind === 'Skill').map(({ id }) => id));
    expect([...skills].filter((id) => !used.has(id))).toEqual([]);
  });

  test('every tool has a category, is used by a role and supports a skill', () => {
    const tools = descriptions.filter(({ kind, source }) => kind === 'Tool' && source === 'editors');
    const used = new Set(edges('USES').map(({ to }) => to));
    const supporting = new Set(edges('SUPPORTS').map(({ from }) => from));
    for (const { id, properties } of tools) {
      expect(properties.category, id).toMatch(/^[A-Z]/);
      expect(used, id).toContain(id);
      expect(supporting, id).toContain(id);
    }
  });

  test('every industry has a NAICS code of its own, except E-commerce and media, which NAICS has in several sectors', () => {
    const industries = descriptions.filter(({ kind, source }) => kind === 'Industry' && source === 'editors');
    const codes = industries.flatMap(({ properties }) => properties.code ?? []);
    expect(industries.filter(({ properties }) => !properties.code).map(({ id }) => id)).toEqual([
      'media-and-entertainment',
      'e-commerce',
    ]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test('every fact of the editors has a review date', () => {
  const undated = facts.filter(({ source, properties }) => source === 'editors' && !properties.reviewed);
  expect(undated.map(({ type, from, to }) => `${type} ${from} ${to}`)).toEqual([]);
});

test('every source has a licence and an attribution', () => {
  for (const { licence, attribution, name } of sources) {
    expect(licence, name).toMatch(/\w/);
    expect(attribution, name).toMatch(/\w/);
  }
  expect(moves.length).toBeGreaterThan(0);
});
