import { describe, expect, test } from 'vitest';
import {
  levelOf,
  noSkills,
  skillVariables,
  withoutRef,
  withSkill,
  withTick,
  withTool,
  withUnknown,
} from '../../../src/explorer/own-skills/own-skills.ts';

describe('own skills', () => {
  test('Own skills hold a skill once, at its latest level', () => {
    const sql = { ref: 'sql', name: 'SQL' };
    const ownSkills = withTool(withSkill(withSkill(noSkills, sql), sql, 'EXPERT'), sql);
    expect(ownSkills.skills).toEqual([{ ...sql, level: 'EXPERT' }]);
    expect(withoutRef(ownSkills, 'sql')).toEqual(noSkills);
  });

  test('withTick takes a tick away again', () => {
    expect(withTick(withTick(noSkills, 'sql', true), 'sql', false)).toEqual(noSkills);
  });

  test.each([
    [0, 'BEGINNER'],
    [0.25, 'BEGINNER'],
    [0.5, 'WORKING'],
    [0.75, 'ADVANCED'],
    [1, 'EXPERT'],
    [null, 'WORKING'],
  ] as const)('levelOf turns %s into %s', (level, word) => expect(levelOf(level)).toBe(word));

  test('withUnknown marks what the service refused, and skillVariables leaves it out', () => {
    const skills = ['sql', 'gone', 'statistics'].reduce(
      (all, ref) => withSkill(all, { ref, name: ref }),
      noSkills,
    );
    const ownSkills = withTool(withTool(skills, { ref: 'old', name: 'Old' }), {
      ref: 'python',
      name: 'Python',
    });
    const marked = withUnknown(ownSkills, ['skills[1].ref', 'ownTools[0]', 'to']);
    expect(skillVariables(marked).skills.map(({ ref }) => ref)).toEqual(['sql', 'statistics']);
    expect(skillVariables(marked).tools).toEqual(['python']);
    expect(marked.skills).toHaveLength(3);
    const markedTwice = withUnknown(marked, ['ownSkills[1].ref']);
    expect(skillVariables(markedTwice).skills.map(({ ref }) => ref)).toEqual(['sql']);
  });

  test('withUnknown gives the same object when no own skill was refused', () => {
    const ownSkills = withSkill(noSkills, { ref: 'sql', name: 'SQL' });
    expect(withUnknown(ownSkills, ['to', 'skills[9].ref'])).toBe(ownSkills);
  });
});
