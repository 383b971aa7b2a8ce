import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

/** Fields with an argument that narrows them to some kinds, as they are asked without it. */
const narrowed = [
  ['search', 'kinds', (argument: string) => `search(text: "sql"${argument}) { totalCount }`],
  ['skillGap.skills', 'statuses', gapOf('skills')],
  ['skillGap.tools', 'statuses', gapOf('tools')],
  ['compareRoles.skills', 'sharing', comparisonOf('skills')],
  ['compareRoles.tools', 'sharing', comparisonOf('tools')],
  ['role.statements', 'kinds', roleWith('statements')],
  ['role.figures', 'measures', roleWith('figures')],
] as const;

function gapOf(list: string) {
  return (argument: string) =>
    `skillGap(from: "Data Analyst", to: "Data Scientist") { ${list}(first: 9${argument}) { totalCount } }`;
}

function comparisonOf(list: string) {
  return (argument: string) =>
    `compareRoles(refs: ["Data Analyst", "Data Scientist"]) { ${list}(first: 9${argument}) { sharing } }`;
}

function roleWith(list: string) {
  return (argument: string) =>
    `role(ref: "Data Analyst") { ${list}(first: 9${argument}) { totalCount nodes { id } } }`;
}

describe.each(engines())('Arguments with an empty list, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each(narrowed)('%s answers as without %s', async (_field, argument, question) => {
    const [without, empty] = await Promise.all(
      ['', `, ${argument}: []`].map((written) => ask(`{ ${question(written)} }`)),
    );
    expect(without?.errors).toBeUndefined();
    expect(empty).toEqual(without);
    expect(JSON.stringify(without)).not.toMatch(/"totalCount":0|\[\]/);
  });
});
