import { describe, expect, test } from 'vitest';
import { rowOf } from '../../../src/domain/collections/rows.ts';
import { credentialLevels, seniorities } from '../../../src/domain/graph/vocabulary.ts';
import type { BriefContent } from '../contents.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const editors: BriefContent = {
  nodes: {
    'Role:a': { title: 'A', family: 'F', seniority: 'MID' },
    'Role:b': { title: 'B' },
    'Skill:s': { name: 'S', kind: 'KNOWLEDGE' },
    'Skill:t': { name: 'T' },
    'Skill:u': { name: 'U' },
    'Tool:x': { name: 'X' },
    'Activity:w': { name: 'Work' },
    'Credential:c': { name: 'C', level: 'MASTER' },
    'Industry:i': { name: 'I' },
    'Statement:one': { text: 'Does things.', kind: 'RESPONSIBILITY' },
    'Statement:two': { text: 'Nice.', kind: 'PRO' },
  },
  facts: [
    ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.5, essential: true }],
    ['REQUIRES', 'Role:a', 'Skill:t'],
    ['REQUIRES', 'Role:a', 'Skill:undescribed'],
    ['USES', 'Role:a', 'Tool:x'],
    ['PERFORMS', 'Role:a', 'Activity:w'],
    ['ASKS_FOR', 'Role:a', 'Credential:c', { need: 'USUALLY_REQUIRED' }],
    ['WORKS_IN', 'Role:a', 'Industry:i'],
    ['STATES', 'Role:a', 'Statement:one'],
    ['STATES', 'Role:a', 'Statement:two'],
    ['BUILDS_ON', 'Skill:s', 'Skill:t'],
    ['BUILDS_ON', 'Skill:s', 'Skill:u', { essential: false }],
    ['SUPPORTS', 'Tool:x', 'Skill:s'],
  ],
  names: [
    ['Role:a', 'A', true],
    ['Role:a', 'Alpha', false],
  ],
};

/** CareerReader.loadSkillMap. */
export function skillMapContract(subject: StoreUnderTest) {
  const { say } = subject;

  describe('loadSkillMap', () => {
    test('loadSkillMap merges what roles list by precedence and relates skills and tools', async () => {
      await say('editors@1', editors);
      await say('onet@29', {
        facts: [
          ['REQUIRES', 'Role:a', 'Skill:s', { importance: 0.9, level: 0.75, essential: false }],
          ['USES', 'Role:a', 'Tool:x', { importance: 0.25 }],
          ['ASKS_FOR', 'Role:a', 'Credential:c', { share: 0.5 }],
          ['WORKS_IN', 'Role:a', 'Industry:i'],
          ['BUILDS_ON', 'Skill:t', 'Skill:u', { essential: true }],
        ],
      });
      const map = await subject.store.loadSkillMap();
      expect([map.roles.ids, map.families]).toEqual([
        ['a', 'b'],
        ['F', null],
      ]);
      expect([...map.seniority]).toEqual([seniorities.indexOf('MID') + 1, 0]);
      expect(map.industries).toEqual([new Set(['i']), new Set()]);

      const { offsets, skills, importance, level, optional } = map.requirements;
      expect([map.skills.ids, [...offsets], [...skills]]).toEqual([
        ['s', 't', 'u'],
        [0, 2, 2],
        [0, 1],
      ]);
      expect([[...importance], [...level]]).toEqual([
        [0.5, Number.NaN],
        [0.75, Number.NaN],
      ]);
      expect([[...optional], [...map.essential]]).toEqual([
        [0, 0],
        [1, 2],
      ]);
      expect([...map.requirements.ratedBy]).toEqual([1, 0]); // 1 is editors, 0 is nobody
      expect([map.sources, [...map.describedBy.items]]).toEqual([['editors@1'], [0, 0]]);
      expect([...map.isKnowledge]).toEqual([1, 0, 0]);
      expect([0, 1, 2].map((skill) => [...rowOf(map.buildsOn, skill)])).toEqual([[1], [2], []]);
      expect([0, 1, 2].map((skill) => [...rowOf(map.includedSkills, skill)])).toEqual([
        [0, 1, 2],
        [1, 2],
        [2],
      ]);
      expect([0, 1, 2].map((skill) => [...rowOf(map.supportedBy, skill)])).toEqual([[0], [], []]);

      expect([map.tools.ids, [...map.uses.items], [...map.uses.importance]]).toEqual([['x'], [0], [0.25]]);
      expect([map.activities.ids, map.activityNames, [...map.performs.items]]).toEqual([
        ['w'],
        ['Work'],
        [0],
      ]);
      expect([map.credentials.ids, [...map.accepted.items]]).toEqual([['c'], [0]]);
      const master = credentialLevels.indexOf('MASTER') + 1;
      expect([[...map.credentialLevel], [...map.education]]).toEqual([[master], [master, 0]]);
      expect(map.names.map((names) => names.toSorted())).toEqual([['A', 'Alpha'], []]);
      expect(map.responsibilities).toEqual([['Does things.'], []]);
    });

    test('loadSkillMap joins what is the same, by the most trusted word, and ignores what nobody describes', async () => {
      await say('editors@1', {
        ...editors,
        facts: [
          ['EQUIVALENT_TO', 'Skill:s', 'Skill:onet-s', { match: 'EXACT' }],
          ['EQUIVALENT_TO', 'Skill:onet-s', 'Skill:s', { match: 'EXACT' }],
          ['EQUIVALENT_TO', 'Skill:t', 'Skill:onet-t', { match: 'CLOSE' }],
          ['EQUIVALENT_TO', 'Tool:x', 'Tool:onet-x', { match: 'EXACT' }],
          ['EQUIVALENT_TO', 'Skill:u', 'Skill:not-imported', { match: 'EXACT' }],
        ],
      });
      await say('calculated-equivalents@1', {
        facts: [['EQUIVALENT_TO', 'Skill:t', 'Skill:onet-t', { match: 'EXACT' }]],
      });
      const ofMap = async () => {
        const map = await subject.store.loadSkillMap();
        const { standIn, alike } = map.requirements.equivalence;
        const skill = (i: number) => map.skills.ids[i] as string;
        return {
          skills: map.skills.ids.map((id, i) => [
            id,
            skill(standIn[i] as number),
            Array.from(rowOf(alike, i), skill),
          ]),
          tools: [...map.toolEquivalence.standIn],
        };
      };
      expect(await ofMap()).toEqual({
        skills: [
          ['s', 's', []],
          ['t', 't', []],
          ['u', 'u', []],
        ],
        tools: [0],
      });
      await say('onet@29', {
        nodes: { 'Skill:onet-s': { name: 'S' }, 'Skill:onet-t': { name: 'T' }, 'Tool:onet-x': { name: 'X' } },
      });
      expect(await ofMap()).toEqual({
        skills: [
          ['onet-s', 's', ['s']],
          ['onet-t', 'onet-t', ['t']],
          ['s', 's', ['onet-s']],
          ['t', 't', ['onet-t']],
          ['u', 'u', []],
        ],
        tools: [1, 1],
      });
      const careerMap = await subject.store.loadCareerMap();
      expect(careerMap.toolsAlike).toEqual(
        new Map([
          ['onet-x', ['x']],
          ['x', ['onet-x']],
        ]),
      );
      const { skillIds, equivalence } = careerMap.requirements;
      const place = skillIds.indexOf('onet-s');
      expect(skillIds[equivalence.standIn[place] as number]).toBe('s');
      expect((await subject.store.loadNames()).sameIds('Skill', 'onet-s')).toEqual(['s', 'onet-s']);
      expect(await subject.store.check()).toEqual([]);
    });

    test('loadSkillMap leaves out sources that readers do not see', async () => {
      await say('editors@1', { nodes: { 'Role:a': { title: 'A' }, 'Skill:s': { name: 'S' } } });
      await say('onet@29', editors, 'LOADING');
      const { roles, skills, tools, requirements, names } = await subject.store.loadSkillMap();
      expect([roles.ids, skills.ids, tools.ids]).toEqual([['a'], ['s'], []]);
      expect([[...requirements.skills], names]).toEqual([[], [[]]]);
    });
  });
}
