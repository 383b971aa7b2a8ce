import { getNamedType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isPersonal } from '../../src/graphql/personal-arguments.ts';
import { schema } from '../../src/graphql/schema.ts';

const isAbout = (query: string, variables = {}) => isPersonal(schema, parse(query), variables);

describe('isPersonal', () => {
  test.each([
    ['own skills', '{ fit(skills: [{ ref: "SQL" }]) { nodes { role { ref } } } }'],
    ['own tools', '{ fit(tools: ["Git"]) { nodes { role { ref } } } }'],
    ['own credentials', '{ fit(credentials: ["Bachelor"]) { nodes { role { ref } } } }'],
    ['a history', '{ nextRoles(history: ["MLE"]) { nodes { likelihood } } }'],
    ['a text', '{ skillsInText(text: "I know SQL") { totalCount } }'],
    [
      'skills where a path begins',
      '{ careerPaths(to: "MLE", ownSkills: [{ ref: "SQL" }]) { nodes { cost } } }',
    ],
    ['a single value in place of a list', '{ fit(tools: "Git") { nodes { role { ref } } } }'],
    [
      'tools within a fragment',
      '{ ...a } fragment a on Query { fit(tools: ["Git"]) { nodes { role { ref } } } }',
    ],
    [
      'another operation',
      'query A { graph { version } } query B { fit(tools: ["Git"]) { nodes { role { ref } } } }',
    ],
    ['a default', 'query ($a: [ToolRef!] = ["Git"]) { fit(tools: $a) { nodes { role { ref } } } }'],
  ])('a document with %s is about the person', (_, query) => {
    expect(isAbout(query)).toBe(true);
  });

  test.each([
    ['two roles', '{ careerPaths(from: "MLE", to: "AI Architect") { nodes { cost } } }'],
    ['an empty list', '{ fit(skills: []) { nodes { role { ref } } } }'],
    ['null', '{ fit(skills: null) { nodes { role { ref } } } }'],
    ['a search', '{ search(text: "nurse") { totalCount } }'],
  ])('a document with %s is not', (_, query) => {
    expect(isAbout(query)).toBe(false);
  });

  test('a variable decides by its value', () => {
    const query = 'query ($a: [ToolRef!]) { fit(tools: $a) { nodes { role { ref } } } }';
    expect(isAbout(query, { a: ['Git'] })).toBe(true);
    expect(isAbout(query, { a: 'Git' })).toBe(true);
    for (const variables of [{}, { a: null }, { a: [] }]) expect(isAbout(query, variables)).toBe(false);
  });

  test('every argument whose description or field says that it is not kept is personal, and so is each own one', () => {
    const unmarked = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args
              .filter(
                ({ name, type: inputType, description, extensions }) =>
                  !extensions.personal &&
                  (/^own[A-Z]|^history$/.test(name) ||
                    getNamedType(inputType).name === 'OwnSkill' ||
                    /\b[Oo]wn (skills|tools|degrees)|nor logged/.test(description ?? '')),
              )
              .map(({ name }) => `${type.name}.${field.name}(${name}:)`),
          )
        : [],
    );
    expect(unmarked).toEqual([]);
  });
});
