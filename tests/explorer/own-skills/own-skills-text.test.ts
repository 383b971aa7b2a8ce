import { describe, expect, test } from 'vitest';
import { fromFragment, fromJson, toJson } from '../../../src/explorer/own-skills/own-skills-text.ts';

describe('own skills as text', () => {
  test.each(['', '#', '#content', '#skill=sql', '#skill=sql~MASTER', '#other=1'])(
    'fromFragment finds no skills in %j',
    (fragment) => expect(fromFragment(fragment)).toBeNull(),
  );

  test.each(['', 'no json', 'null', '[1]', '{"skills":1}'])('fromJson finds no skills in %j', (text) =>
    expect(fromJson(text)?.skills ?? []).toEqual([]),
  );

  test('fromJson leaves out malformed entries, and takes WORKING for a level that is none', () => {
    const text = '{"skills":[{"ref":"sql","name":"SQL","level":"MASTER"},{"ref":1},null],"ticked":["a",2]}';
    expect(fromJson(text)).toEqual({
      skills: [{ ref: 'sql', name: 'SQL', level: 'WORKING' }],
      tools: [],
      unknown: [],
      ticked: ['a'],
    });
  });

  test('toJson leaves out what the service does not know', () => {
    const ownSkills = { skills: [], tools: [], ticked: ['a'], unknown: ['b'] };
    expect(JSON.parse(toJson(ownSkills))).toEqual({ skills: [], tools: [], ticked: ['a'] });
  });
});
