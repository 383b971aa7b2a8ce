import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { printedSubgraph } from '../../src/graphql/subgraph.ts';
import { type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { content } from '../store/contents.ts';
import { type Client, clientOf, counting } from './client.ts';
import { contentClient } from './content-client.ts';

/** A company's subgraph: people in roles by id, vacancies by official code, skills and their courses by official code. */
const company = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { vacancies: [Vacancy!]! }
  type Vacancy { title: String!  role: Role!  skills: [Skill!]! }
  type Role @key(fields: "code") { code: String  vacancies: [Vacancy!]! }
  type Skill @key(fields: "code") { code: String  courses(first: Int): CourseConnection! }
  type Tool @key(fields: "id") { id: ID!  seats: Int! }
  type Industry @key(fields: "code") { code: String  clients: Int! }
  type Move @key(fields: "id") { id: ID!  made: Int! }
  type CourseConnection { pageInfo: PageInfo! }
  type PageInfo @shareable {
    hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String
  }
`;

describe('The subgraph of Apollo Federation', () => {
  test('it composes with another one that extends every entity', () => {
    const { errors, supergraphSdl } = composeServices([
      { name: 'career', url: 'http://career/graphql', typeDefs: parse(printedSubgraph()) },
      { name: 'company', url: 'http://company/graphql', typeDefs: parse(company) },
    ]);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toMatch(/type Role[^{]*@join__type\(graph: CAREER, key: "code"\)/);
    expect(supergraphSdl).toMatch(/type Skill[^{]*@join__type\(graph: CAREER, key: "code"\)/);
  });

  test('without the setting the schema has nothing of it', () => {
    expect(schema.getType('_Entity')).toBeUndefined();
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).not.toContain('_entities');
  });
});

describe.each(engines())('Entities on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  let calls: string[];
  beforeAll(async () => {
    opened = await openSeeded(engine);
    const counted = counting(opened.store);
    calls = counted.calls;
    ask = clientOf(counted.reader, { FEDERATION: 'on' });
  });
  afterAll(() => opened?.close());

  const question = `query ($things: [_Any!]!) {
    _entities(representations: $things) {
      __typename
      ... on Role { ref title code }
      ... on Skill { name code }
      ... on Tool { name }
      ... on Industry { name }
      ... on Move { to { title } }
    }
  }`;
  const idOf = (text: string) => Buffer.from(text).toString('base64');

  test('they are found by id, own id and official code, each kind with one read; a wrong one is null alone', async () => {
    calls.length = 0;
    const { data, errors } = await ask(question, {
      things: [
        { __typename: 'Role', id: idOf('Role:ml-engineer') },
        { __typename: 'Role', code: '15-2051.00' },
        { __typename: 'Skill', ref: 'machine-learning' },
        { __typename: 'Role', ref: 'no-such-role' },
        { __typename: 'Move', id: idOf('Move:ml-engineer>ai-architect') },
        { __typename: 'Tool', ref: 'pytorch' },
        { __typename: 'Move', id: idOf('Move:ml-engineer>nothing') },
      ],
    });
    expect(data._entities).toEqual([
      { __typename: 'Role', ref: 'ml-engineer', title: 'Machine Learning Engineer', code: null },
      { __typename: 'Role', ref: 'data-scientist', title: 'Data Scientist', code: '15-2051.00' },
      { __typename: 'Skill', name: 'Machine learning', code: null },
      null,
      { __typename: 'Move', to: { title: 'AI Architect' } },
      { __typename: 'Tool', name: 'PyTorch' },
      null,
    ]);
    expect(errors).toMatchObject([{ path: ['_entities', 3], extensions: { code: 'NOT_FOUND' } }]);
    expect(calls.filter((name) => name === 'find')).toHaveLength(3);
  });

  test.each<[unknown, string]>([
    [{ __typename: 'Pay', id: 'x' }, '__typename must be one of Role, Skill, Tool, Industry, Move'],
    [{ id: 'x' }, '__typename must be one of Role, Skill, Tool, Industry, Move'],
    ['Role', '__typename must be one of Role, Skill, Tool, Industry, Move'],
    [{ __typename: 'Role', name: 'x' }, 'one of the fields id, ref, code of a Role is needed'],
    [{ __typename: 'Role', code: null }, 'one of the fields id, ref, code of a Role is needed'],
    [{ __typename: 'Industry', code: 54 }, 'one of the fields id, ref, code of a Industry is needed'],
    [{ __typename: 'Move', id: null }, 'one of the fields id of a Move is needed'],
  ])('a representation of the wrong kind, %#, is null alone', async (thing, message) => {
    const right = { __typename: 'Role', code: '15-2051.00' };
    const { data, errors } = await ask(question, { things: [right, thing, right] });
    expect(data._entities).toMatchObject([{ ref: 'data-scientist' }, null, { ref: 'data-scientist' }]);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(message),
        path: ['_entities', 1],
        extensions: { code: 'BAD_USER_INPUT', argument: 'representations[1]' },
      },
    ]);
  });

  test.each<[unknown[], string]>([
    [[null, 'x'], 'Expected non-nullable type "_Any!"'],
    [Array.from({ length: 101 }, () => ({ __typename: 'Role', ref: 'x' })), 'at most 100 objects, not 101'],
  ])('no list of representations, %#, is refused', async (things, message) => {
    const { errors } = await ask(question, { things });
    expect(errors?.[0]?.message).toContain(message);
  });

  test('_service tells the schema that composes', async () => {
    const { data } = await ask('{ _service { sdl } }');
    expect(data._service.sdl).toBe(printedSubgraph());
  });
});

describe.each(engines())('Skills by official code on the $name engine', (engine) => {
  const uuid = 'f2b15a0e-e65a-438a-affb-29b9d50b77d1';
  const ask = contentClient(
    engine,
    [
      content('editors@1', { nodes: { 'Skill:listening': { name: 'Listening' } } }),
      content('onet@29', {
        nodes: { 'Skill:onet-2.A.1.b': { name: 'Active Listening' } },
        facts: [['EQUIVALENT_TO', 'Skill:listening', 'Skill:onet-2.A.1.b', { match: 'EXACT' }]],
      }),
      content('esco@1', { nodes: { [`Skill:${uuid}`]: { name: 'listen actively' } } }),
    ],
    { FEDERATION: 'on' },
  );

  test('those of O*NET and ESCO are found, and tell the code they are found by', async () => {
    const codes = ['2.A.1.b', `http://data.europa.eu/esco/skill/${uuid}`, '2.A.1.z'];
    const { data, errors } = await ask(
      'query ($things: [_Any!]!) { _entities(representations: $things) { ... on Skill { code name } } }',
      { things: codes.map((code) => ({ __typename: 'Skill', code })) },
    );
    expect(data._entities).toEqual([
      { code: codes[0], name: 'Active Listening' },
      { code: codes[1], name: 'listen actively' },
      null,
    ]);
    expect(errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', argument: 'representations[2].code' } },
    ]);
  });
});
