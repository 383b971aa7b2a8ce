import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { parseOwnSkill } from '../../../src/cli/options/own-skills.ts';

describe('parseOwnSkill', () => {
  test.each([
    ['SQL', { ref: 'SQL' }],
    ['SQL=advanced', { ref: 'SQL', level: 'ADVANCED' }],
    ['SQL=Advanced', { ref: 'SQL', level: 'ADVANCED' }],
    [' SQL = advanced ', { ref: 'SQL', level: 'ADVANCED' }],
    ['E=mc2=expert', { ref: 'E=mc2', level: 'EXPERT' }],
  ])('parseOwnSkill reads %j', (text, skill) => {
    expect(parseOwnSkill(text)).toEqual(skill);
  });

  test.each(['SQL=godlike', 'SQL=', 'E=mc2'])('parseOwnSkill refuses the level of %j', (text) => {
    expect(() => parseOwnSkill(text)).toThrow(
      new InvalidArgumentError(
        'The level must be one of beginner, working, advanced, expert. A name that contains = needs a level, such as A=B=working.',
      ),
    );
  });

  test.each(['', ' ', '=advanced'])('parseOwnSkill refuses %j, which names no skill', (text) => {
    expect(() => parseOwnSkill(text)).toThrow('Name a skill, such as SQL or SQL=advanced.');
  });
});
