import { expect, test } from 'vitest';
import { compileNodeRead } from '../../src/store/neo4j/plan-compiler.ts';
import { follow, plan } from './contents.ts';

const skills = (key: string, size: number, where: string[] = []) =>
  follow('REQUIRES', plan('Skill', ['name']), {
    key,
    where: where.length > 0 ? [{ of: 'node', property: 'kind', test: { in: where } }] : [],
    page: { size, from: 'start', after: null, before: null },
  });

test('the text of a plan holds no value of a caller, so that one shape is one entry of the plan cache', () => {
  const one = compileNodeRead(['a'], plan('Role', ['title'], [skills('alias', 3, ['TECHNICAL'])]));
  const two = compileNodeRead(
    ['b', "c'}) //"],
    plan('Role', ['title'], [skills('other', 70, ['KNOWLEDGE', 'x`y'])]),
  );
  expect(two.text).toBe(one.text);
  expect(two.text).not.toMatch(/alias|other|KNOWLEDGE|x`y|\b70\b|\/\//);
  expect(Object.values(two.parameters)).toContainEqual(['KNOWLEDGE', 'x`y']);
});

test('a plan of two levels is one statement', () => {
  const { text } = compileNodeRead(
    ['a'],
    plan('Role', [], [follow('LEADS_TO', plan('Role', [], [skills('k', 1)])), skills('k2', 1)]),
  );
  expect(text.match(/RETURN i, /g)).toHaveLength(1);
  expect(text.match(/COLLECT \{/g)).toHaveLength(4);
});
