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
/** The brief's own role is told in the brief's words where it has some. */
const statementsOf = ({ id }: CuratedRole) => {
  const told = factsOf('STATES', id).map(({ to }) => to);
  return descriptions.filter((d) => d.kind === 'Statement' && told.includes(d.id));
};

describe('The atlas', () => {
  test('holds 60 roles in nine families and ten doorways, with the skills, tools and industries they need', () => {
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

  test.each(roles.map((role) => [role.id, role] as const))('%s is told completely', (id, role) => {
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

  test('no two roles say the same sentence', () => {
    const texts = descriptions
      .filter(({ kind }) => kind === 'Statement')
      .map(({ properties }) => String(properties.text));
    const allowed = ['On-call duty is common.'];
    expect(texts.filter((text, i) => texts.indexOf(text) !== i && !allowed.includes(text))).toEqual([]);
  });

  test('no two roles ask for the same skills', () => {
    const lists = roles.map(({ id }) =>
      factsOf('REQUIRES', id)
        .map(({ to }) => to)
        .sort(),
    );
    expect(new Set(lists.map(String)).size).toBe(roles.length);
  });

  test('whoever works with a role is a role of the map', () => {
    const known = new Set(roles.map(({ id }) => id));
    for (const { from, to } of facts.filter(({ type }) => type === 'WORKS_WITH')) {
      expect(known, `${from} works with ${to}`).toContain(to);
    }
  });

  test('a name that means two roles is a choice, listed here', () => {
    const intended: Record<string, string[]> = {};
    const owners = new Map<string, Set<string>>();
    for (const { type, fromKind, from, to } of facts) {
      if (type === 'CALLED' && fromKind === 'Role') owners.set(to, (owners.get(to) ?? new Set()).add(from));
    }
    const ambiguous = [...owners]
      .filter(([, named]) => named.size > 1)
      .map(([name, named]) => [name, [...named].sort()]);
    expect(Object.fromEntries(ambiguous)).toEqual(intended);
  });

  test('no name of a skill means another skill, and no name of a tool another tool', () => {
    for (const kind of ['Skill', 'Tool', 'Industry', 'Credential', 'Product']) {
      const owners = new Map<string, Set<string>>();
      for (const { type, fromKind, from, to } of facts) {
        if (type === 'CALLED' && fromKind === kind) owners.set(to, (owners.get(to) ?? new Set()).add(from));
      }
      expect(
        [...owners].filter(([, named]) => named.size > 1).map(([name, named]) => [name, ...named]),
      ).toEqual([]);
    }
  });
});

describe('The skills and tools', () => {
  const edges = (...types: string[]) => facts.filter(({ type }) => types.includes(type));

  test('learning order has no circle, nor has it together with what is part of what', () => {
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

  test('nothing builds on what it is part of', () => {
    const parts = new Set(edges('PART_OF').map(({ from, to }) => `${from} ${to}`));
    expect(edges('BUILDS_ON').filter(({ from, to }) => parts.has(`${from} ${to}`))).toEqual([]);
  });

  test('every skill is asked for by a role, or leads to or holds one that is', () => {
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

  test('every industry but E-commerce, which NAICS no longer knows, has a code of its own', () => {
    const industries = descriptions.filter(({ kind, source }) => kind === 'Industry' && source === 'editors');
    const codes = industries.map(({ properties }) => properties.code ?? null);
    expect(industries.filter(({ properties }) => !properties.code).map(({ id }) => id)).toEqual([
      'e-commerce',
    ]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test('every fact of the editors is dated or of a file that is', () => {
  const undated = facts.filter(({ source, properties }) => source === 'editors' && !properties.reviewed);
  expect(undated.map(({ type, from, to }) => `${type} ${from} ${to}`)).toEqual([]);
});

test('every source has a licence and the sentence that must travel with its facts', () => {
  for (const { licence, attribution, name } of sources) {
    expect(licence, name).toMatch(/\w/);
    expect(attribution, name).toMatch(/\w/);
  }
  expect(moves.length).toBeGreaterThan(0);
});
