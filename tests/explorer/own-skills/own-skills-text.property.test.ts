import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnSkills, skillLevels } from '../../../src/explorer/own-skills/own-skills.ts';
import {
  fromFragment,
  fromJson,
  toFragment,
  toJson,
} from '../../../src/explorer/own-skills/own-skills-text.ts';

const ref = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
const name = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.isWellFormed());
const anyOwnSkills: fc.Arbitrary<OwnSkills> = fc.record({
  skills: fc.uniqueArray(fc.record({ ref, name, level: fc.constantFrom(...skillLevels) }), {
    selector: (skill) => skill.ref,
    maxLength: 12,
  }),
  tools: fc.uniqueArray(fc.record({ ref, name }), { selector: (tool) => tool.ref, maxLength: 6 }),
  ticked: fc.uniqueArray(ref, { maxLength: 6 }),
  unknown: fc.constant([]),
});

describe('own skills as text', () => {
  test('fromJson reads own skills as toJson wrote them', () => {
    fc.assert(
      fc.property(anyOwnSkills, (ownSkills) => {
        expect(fromJson(toJson(ownSkills))).toEqual(ownSkills);
      }),
    );
  });

  test('fromFragment reads own skills as toFragment wrote them, without the ticks', () => {
    fc.assert(
      fc.property(anyOwnSkills, (ownSkills) => {
        const isEmpty = ownSkills.skills.length + ownSkills.tools.length === 0;
        expect(fromFragment(`#${toFragment(ownSkills)}`)).toEqual(
          isEmpty ? null : { ...ownSkills, ticked: [] },
        );
      }),
    );
  });
});
