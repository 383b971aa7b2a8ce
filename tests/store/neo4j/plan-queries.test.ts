import { expect, test } from 'vitest';
import { compileList, compileNodeRead } from '../../../src/store/neo4j/plan-queries.ts';
import { follow, plan } from '../contents.ts';

const skills = (key: string, size: number, where: string[] = []) =>
  follow('REQUIRES', plan('Skill', ['name']), {
    key,
    where: where.length > 0 ? [{ of: 'node', property: 'kind', test: { in: where } }] : [],
    page: { size, from: 'start', after: null, before: null },
  });

test('plans of one shape compile to one text, without any value of the caller', () => {
  const one = compileNodeRead(['a'], plan('Role', ['title'], [skills('alias', 3, ['TECHNICAL'])]));
  const two = compileNodeRead(
    ['b', "c'}) //"],
    plan('Role', ['title'], [skills('other', 70, ['KNOWLEDGE', 'x`y'])]),
  );
  expect(two.text).toBe(one.text);
  expect(two.text).not.toMatch(/alias|other|KNOWLEDGE|x`y|\b70\b|\/\//);
  expect(Object.values(two.parameters)).toContainEqual(['KNOWLEDGE', 'x`y']);
});

test('compileNodeRead makes one statement for a plan of two levels', () => {
  const { text } = compileNodeRead(
    ['a'],
    plan('Role', [], [follow('LEADS_TO', plan('Role', [], [skills('k', 1)])), skills('k2', 1)]),
  );
  expect(text.match(/RETURN i, /g)).toHaveLength(1);
  expect(text.match(/COLLECT \{/g)).toHaveLength(4);
});

test('a plan with a count alone reads no rows', () => {
  const counted = follow('REQUIRES', plan('Skill', ['name']), { page: null, count: true });
  const { text } = compileNodeRead(['a'], plan('Role', [], [counted]));
  expect(text).toContain('COUNT {');
  expect(text.match(/COLLECT \{/g)).toHaveLength(1); // the one for the active sources
  const list = compileList({
    order: null,
    page: null,
    count: true,
    where: [],
    node: plan('Role', ['title']),
  });
  expect(list.text).toContain('COUNT {');
  expect(list.text.match(/COLLECT \{/g)).toHaveLength(1);
});

test('compileList keeps the values of all filters out of the text', () => {
  const text = (value: string, bound: number) =>
    compileList({
      order: { of: 'node', property: 'seniority', descending: true },
      page: { size: bound, from: 'end', after: { value: bound, tie: [value] }, before: null },
      count: true,
      where: [
        { property: 'family', test: { in: [value] } },
        { describedBy: { sources: [value], bases: ['CURATED'] } },
        {
          anyOf: [
            {
              relationship: 'PAYS',
              direction: 'out',
              kind: 'Region',
              where: [{ of: 'fact', property: 'median', test: { atLeast: bound } }],
              some: false,
            },
          ],
        },
      ],
      node: plan(
        'Role',
        [],
        [follow('REQUIRES', plan('Skill'), { facts: { sources: [value], bases: null } })],
      ),
    }).text;
  expect(text("x' OR 1=1 //", 71)).toBe(text('`\\u0060', 42));
  expect(text('qwertz', 71)).not.toMatch(/qwertz|\b71\b/);
});

test('compileList writes a text beyond U+D7FF into the statement, unless it could end the literal', () => {
  const text = (tie: string) =>
    compileList({
      order: null,
      page: { size: 1, from: 'start', after: { value: null, tie: [tie] }, before: null },
      count: false,
      where: [],
      node: plan('Role'),
    }).text;
  expect(text('\u{1F600} "x" `y` $z {}')).toContain(`> '\u{1F600} "x" \`y\` $z {}'`);
  for (const risky of ["'", '\\', '\n', '\u0000', '\u2028', '\ud800']) {
    expect(text(`\uFF5E${risky}`)).toBe(text('plain'));
  }
});
