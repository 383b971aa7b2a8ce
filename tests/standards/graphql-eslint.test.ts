import { readFileSync } from 'node:fs';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';

const withoutId = [
  'CalledThing',
  'CountedPlace',
  'Mention',
  'ThingInText',
  'ComparedPair',
  'ComparedRole',
  'ComparedSkill',
  'ComparedTool',
  'EducationDifference',
  'GapTotals',
  'LearningPlan',
  'LearningStep',
  'LikelyStaying',
  'MoveReasons',
  'Outlook',
  'OutlookFigure',
  'ObservedMoves',
  'OfficialOccupation',
  'RaisedRole',
  'RoleComparison',
  'RoleFit',
  'SeniorityDifference',
  'SimilaritySignals',
  'SameWork',
  'SkillCycle',
  'SkillGap',
  'SkillListing',
  'SkillOpening',
  'ToolListing',
  'CareerPath',
  'CareerPathStep',
  'Claim',
  'Evidence',
  'FigureOccupation',
  'Graph',
  'GraphCounts',
  'HoursRange',
  'PageInfo',
  'PathChoices',
  'PathCostPart',
  'PayDifference',
  'PayScale',
  'PaySummary',
  'RoleAggregate',
  'WeakestStep',
  'YearsRange',
];

/** What the schema's linters say, each with its rule. */
async function lint(schema: string): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        plugins: { '@graphql-eslint': graphqlPlugin as never },
        languageOptions: {
          parser: graphqlPlugin.parser as never,
          parserOptions: { graphQLConfig: { schema } },
        },
        rules: {
          ...graphqlPlugin.configs['flat/schema-recommended'].rules,
          ...graphqlPlugin.configs['flat/schema-relay'].rules,
          // Pothos adds `nodes`, as GitHub has it
          '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
          // parts of an answer have no id of their own
          '@graphql-eslint/strict-id-in-types': [
            'error',
            { exceptions: { suffixes: ['Connection', 'Edge', 'Facets', 'Group'], types: withoutId } },
          ],
        } as never,
      },
    ],
  });
  const results = await eslint.lintText(schema, { filePath: 'schema.graphql' });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId ?? 'error'} ${line}: ${message}`),
  );
}

/** A path, a fit, what a skill opens, and a thing that a text names are answers to one question: no things with an id. */
const answers = ['CareerPath', 'RoleFit', 'SkillOpening', 'ThingInText'];

const withNodesForAnswers = (text: string): string =>
  text.replaceAll(new RegExp(`(?<=Edge \\{[^}]* node: )(${answers.join('|')})!`, 'g'), 'Role!');

const schema = readFileSync(projectPath('schema/schema.graphql'), 'utf8');

test('the schema keeps the relay and the recommended rules of graphql-eslint', async () => {
  const noNode = expect.stringMatching(
    /relay-edge-types \d+: Edge type's field `node` must implement `Node` interface/,
  );
  expect(await lint(schema)).toEqual(answers.map(() => noNode));
  expect(await lint(withNodesForAnswers(schema))).toEqual([]);
});

test.each([
  [
    'a connection without its page',
    schema.replaceAll(/^ {2}pageInfo: PageInfo!$/gm, '  info: Int'),
    'relay-connection-types',
  ],
  ['a type without description', `${schema}\ntype Bare { id: ID! }`, 'require-description'],
])('the rules would refuse %s', async (_, spoilt, rule) => {
  expect((await lint(spoilt)).join('\n')).toContain(rule);
});
