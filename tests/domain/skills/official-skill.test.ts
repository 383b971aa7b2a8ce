import { expect, test } from 'vitest';
import { officialSkillCode, officialSkillId } from '../../../src/domain/skills/official-skill.ts';

test.each([
  ['onet-2.A.1.b', '2.A.1.b'],
  [
    'f2b15a0e-e65a-438a-affb-29b9d50b77d1',
    'http://data.europa.eu/esco/skill/f2b15a0e-e65a-438a-affb-29b9d50b77d1',
  ],
  ['isced-f-0722', 'http://data.europa.eu/esco/isced-f/0722'],
])('The skill %s has the official code %s, which names it', (id, code) => {
  expect(officialSkillCode(id)).toBe(code);
  expect(officialSkillId(code)).toBe(id);
});

test.each(['machine-learning', 'onet-apache spark', 'onet-', 'onet-2', 'isced-f-x'])(
  'The skill %s has none',
  (id) => {
    expect(officialSkillCode(id)).toBeNull();
  },
);

test.each(['Machine learning', 'apache spark', '', '2.', 'http://data.europa.eu/esco/skill/x'])(
  '%j is no official code',
  (text) => {
    expect(officialSkillId(text)).toBeNull();
  },
);
