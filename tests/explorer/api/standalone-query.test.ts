import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import {
  compareQuestion,
  fitQuestion,
  pathsQuestion,
  roleQuestion,
  startQuestion,
} from '../../../src/explorer/api/operations.ts';
import { standaloneQuery } from '../../../src/explorer/api/standalone-query.ts';
import { projectPath } from '../../../src/server/project-files.ts';

const schema = buildSchema(readFileSync(projectPath('schema/schema.graphql'), 'utf8'));

test.each([
  [startQuestion.text, {}, 'query start($after: String) {'],
  [roleQuestion.text, { ref: 'MLE' }, '$ref: RoleRef! = "MLE"'],
  [compareQuestion.text, { refs: ['a', 'MLE'] }, '$refs: [RoleRef!]! = ["a", "MLE"]'],
  [
    pathsQuestion.text,
    { from: 'a', to: 'b "c"', maxSteps: 4, rankBy: 'TYPICAL', where: { kinds: ['PIVOT'], via: ['MLE'] } },
    '$where: PathsWhere = { kinds: [PIVOT], via: ["MLE"] }',
  ],
  [
    fitQuestion.text,
    { skills: [{ ref: 'SQL', level: 'EXPERT' }], tools: ['AWS'] },
    '$skills: [OwnSkill!] = [{ ref: "SQL", level: EXPERT }]',
  ],
])('standaloneQuery gives a valid query with the values in it (%#)', (text, variables, part) => {
  const query = standaloneQuery(text, variables);
  expect(query).toContain(part);
  expect(validate(schema, parse(query))).toEqual([]);
});
