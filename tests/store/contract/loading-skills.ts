import { describe, expect, test } from 'vitest';
import type { SkillMapColumns } from '../../../src/domain/skills/skill-map.ts';
import type { Said } from '../contents.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const editors: Said = {
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

/** What the skill map is made of. */
export function loadingSkillsContract(subject: StoreUnderTest) {
  const { say } = subject;

  describe('loading the skill map', () => {
    test('gives what roles list, merged by precedence, and how skills and tools hang together', async () => {
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
      const none = { id: [], importance: [] };
      const empty = { industries: [], tools: none, activities: [], names: [], responsibilities: [] };
      expect(sorted(await subject.store.loadSkillMap())).toEqual({
        roles: [
          {
            id: 'a',
            family: 'F',
            seniority: 'MID',
            industries: ['i'],
            skills: { id: ['s', 't'], importance: [0.5, null], level: [0.75, null], essential: [true, null] },
            tools: { id: ['x'], importance: [0.25] },
            activities: ['w'],
            credentials: { id: ['c'], need: ['USUALLY_REQUIRED'], share: [0.5] },
            names: ['A', 'Alpha'],
            responsibilities: ['Does things.'],
          },
          {
            id: 'b',
            family: null,
            seniority: null,
            ...empty,
            skills: { ...none, level: [], essential: [] },
            credentials: { id: [], need: [], share: [] },
          },
        ],
        skills: [
          { id: 's', kind: 'KNOWLEDGE', buildsOn: ['t'] },
          { id: 't', kind: null, buildsOn: ['u'] },
          { id: 'u', kind: null, buildsOn: [] },
        ],
        tools: [{ id: 'x', supports: ['s'] }],
        activities: [{ id: 'w', name: 'Work' }],
        credentials: [{ id: 'c', level: 'MASTER' }],
      });
    });

    test('gives nothing of sources that readers do not see', async () => {
      await say('editors@1', { nodes: { 'Role:a': { title: 'A' }, 'Skill:s': { name: 'S' } } });
      await say('onet@29', editors, 'LOADING');
      const { roles, skills, tools } = await subject.store.loadSkillMap();
      expect(roles.map(({ id, skills: listed, names }) => [id, listed.id, names])).toEqual([['a', [], []]]);
      expect([skills.length, tools.length]).toEqual([1, 0]);
    });
  });
}

/** Lists come in any order. */
function sorted(columns: SkillMapColumns): SkillMapColumns {
  return {
    ...columns,
    roles: columns.roles.map((role) => {
      const order = [...role.skills.id.keys()].sort((a, b) =>
        (role.skills.id[a] as string) < (role.skills.id[b] as string) ? -1 : 1,
      );
      const pick = <T>(values: readonly T[]) => order.map((i) => values[i] as T);
      return {
        ...role,
        skills: {
          id: pick(role.skills.id),
          importance: pick(role.skills.importance),
          level: pick(role.skills.level),
          essential: pick(role.skills.essential),
        },
        names: [...role.names].sort(),
      };
    }),
  };
}
