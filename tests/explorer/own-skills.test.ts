import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedWith,
  fromFragment,
  fromText,
  levelOf,
  noSkills,
  type OwnSkills,
  settingAside,
  skillLevels,
  ticking,
  toFragment,
  without,
  withSkill,
  withTool,
} from '../../src/explorer/my-skills/own-skills.ts';

const ref = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
const name = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.isWellFormed());
const own: fc.Arbitrary<OwnSkills> = fc.record({
  skills: fc.uniqueArray(fc.record({ ref, name, level: fc.constantFrom(...skillLevels) }), {
    selector: (skill) => skill.ref,
    maxLength: 12,
  }),
  tools: fc.uniqueArray(fc.record({ ref, name }), { selector: (tool) => tool.ref, maxLength: 6 }),
  ticked: fc.uniqueArray(ref, { maxLength: 6 }),
  unknown: fc.constant([]),
});

describe('Own skills', () => {
  test('come back from a file as they were', () => {
    fc.assert(
      fc.property(own, (skills) => {
        expect(fromText(JSON.stringify(skills))).toEqual(skills);
      }),
    );
  });

  test('come back from the fragment of an address as they were, without the ticks', () => {
    fc.assert(
      fc.property(own, (skills) => {
        const some = skills.skills.length + skills.tools.length > 0;
        expect(fromFragment(`#${toFragment(skills)}`)).toEqual(some ? { ...skills, ticked: [] } : null);
      }),
    );
  });

  test.each(['', '#', '#content', '#skill=sql', '#skill=sql~MASTER', '#other=1'])(
    'are not in the fragment %j',
    (fragment) => expect(fromFragment(fragment)).toBeNull(),
  );

  test.each(['', 'no json', 'null', '[1]', '{"skills":1}'])('are not in the file %j', (text) =>
    expect(fromText(text)?.skills ?? []).toEqual([]),
  );

  test('leave out what makes no sense in a file', () => {
    const text = '{"skills":[{"ref":"sql","name":"SQL","level":"MASTER"},{"ref":1},null],"ticked":["a",2]}';
    expect(fromText(text)).toEqual({
      skills: [{ ref: 'sql', name: 'SQL', level: 'WORKING' }],
      tools: [],
      unknown: [],
      ticked: ['a'],
    });
  });

  test('hold a thing once, at the level said last', () => {
    const sql = { ref: 'sql', name: 'SQL' };
    const skills = withTool(withSkill(withSkill(noSkills, sql), sql, 'EXPERT'), sql);
    expect(skills.skills).toEqual([{ ...sql, level: 'EXPERT' }]);
    expect(without(skills, 'sql')).toEqual(noSkills);
    expect(ticking(ticking(noSkills, 'sql', true), 'sql', false)).toEqual(noSkills);
  });

  test.each([
    [0, 'BEGINNER'],
    [0.25, 'BEGINNER'],
    [0.5, 'WORKING'],
    [0.75, 'ADVANCED'],
    [1, 'EXPERT'],
    [null, 'WORKING'],
  ] as const)('take the level %s of a role’s list as %s', (level, word) => expect(levelOf(level)).toBe(word));

  test('that the service does not know are set aside, and the rest is asked with', () => {
    const all = ['sql', 'gone', 'statistics'].reduce(
      (own, each) => withSkill(own, { ref: each, name: each }),
      noSkills,
    );
    const some = withTool(withTool(all, { ref: 'old', name: 'Old' }), { ref: 'python', name: 'Python' });
    const left = settingAside(some, ['skills[1].ref', 'ownTools[0]', 'to']);
    expect(askedWith(left).skills.map((skill) => skill.ref)).toEqual(['sql', 'statistics']);
    expect(askedWith(left).tools).toEqual(['python']);
    expect(left.skills).toHaveLength(3);
    expect(askedWith(settingAside(left, ['ownSkills[1].ref'])).skills.map((skill) => skill.ref)).toEqual([
      'sql',
    ]);
    expect(settingAside(some, ['to', 'skills[9].ref'])).toBe(some);
  });
});
