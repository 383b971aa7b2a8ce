import { describe, expect, test } from 'vitest';
import type { SkillsInTextQuery } from '../../../../src/explorer/api/operations.ts';
import { isQuestion, namedInQuestion } from '../../../../src/explorer/parts/search/named-in-question.ts';

type Thing = NonNullable<SkillsInTextQuery['skillsInText']>['nodes'][number];

/** An answer that finds each name in the text as a role, or as a skill where it is written in lower case. */
function answerFor(text: string, ...names: string[]): SkillsInTextQuery {
  const nodes = names.map((name): Thing => {
    const isRole = name !== name.toLowerCase();
    return {
      status: 'STATED',
      mentionCount: 1,
      mentions: [{ start: text.toLowerCase().indexOf(name.toLowerCase()), quote: name, status: 'STATED' }],
      node: isRole
        ? { __typename: 'Role', ref: name.toLowerCase(), title: name }
        : { __typename: 'Skill', ref: name, name },
      alternatives: null,
    } as unknown as Thing;
  });
  return { skillsInText: { totalCount: nodes.length, nodes } } as SkillsInTextQuery;
}

describe('namedInQuestion', () => {
  test.each([
    ['how do I get from nurse to analyst', ['Nurse', 'Analyst'], 'Nurse', 'Analyst'],
    ['become an analyst as a nurse', ['Analyst', 'Nurse'], 'Nurse', 'Analyst'],
    ['nurse analyst what do they share', ['Nurse', 'Analyst'], 'Nurse', 'Analyst'],
    ['how can I become a nurse', ['Nurse'], undefined, 'Nurse'],
    ['I am a nurse, what next?', ['Nurse'], 'Nurse', undefined],
  ])('namedInQuestion tells start and goal of “%s”', (text, names, from, to) => {
    const ends = namedInQuestion(text, answerFor(text, ...names));
    expect([ends.from?.title, ends.to?.title]).toEqual([from, to]);
  });

  test('namedInQuestion names skills where no role is named', () => {
    const text = 'which jobs want sql';
    expect(namedInQuestion(text, answerFor(text, 'sql'))).toEqual({
      from: null,
      to: null,
      skills: [{ ref: 'sql', name: 'sql' }],
    });
  });
});

test('isQuestion takes four words or a question mark', () => {
  expect(['data analyst', 'senior machine learning', 'what is a nurse', 'nurse?'].map(isQuestion)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
