import { describe, expect, test } from 'vitest';
import { roles as curated } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const codes = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

describe.each(engines())('Finding things by their global ids, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('node and nodes find things by id, and are null for ids that nothing has', async () => {
    const { data: ids } = await ask(
      '{ role(ref: "MLE") { id skills(first: 1) { nodes { id } } evidence { source { id } } } }',
    );
    const good = [ids.role.id, ids.role.skills.nodes[0].id, ids.role.evidence[0].source.id];
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const bad = [
      '',
      '!!bad',
      'MLE',
      encode('Role'),
      encode('constructor:x'),
      encode('Role:nobody'),
      encode('Move:a>'),
      encode('Move:a>b>c'),
      encode('Move:ml-engineer>head-of-ai'),
    ];
    const { data, errors } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Role { title } ... on Skill { name } ... on Source { name } } }',
      { ids: [...good, ...bad] },
    );
    expect(errors).toBeUndefined();
    expect(
      data.nodes.slice(0, 3).map((node: { __typename: string; id: string }) => [node.__typename, node.id]),
    ).toEqual([
      ['Role', good[0]],
      ['Skill', good[1]],
      ['Source', good[2]],
    ]);
    expect(data.nodes.slice(3)).toEqual(bad.map(() => null));
    const many = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } graph { counts { roles } } }', {
      ids: Array(101).fill(good[0]),
    });
    expect(codes(many.errors)).toEqual(['BAD_USER_INPUT']);
    expect(many.data).toEqual({ nodes: null, graph: { counts: { roles: curated.length } } });
  });

  test('nodes finds every node that a role leads to, by its id', async () => {
    const connections = [
      'skills',
      'tools',
      'industries',
      'names',
      'credentials',
      'traits',
      'builds',
      'worksWith',
      'statements',
      'pay',
      'codes',
      'activities',
    ];
    const { data, errors } = await ask(
      `{ role(ref: "MLE") { ${connections.map((c) => `${c} { nodes { id __typename } }`).join(' ')} } }`,
    );
    expect(errors).toBeUndefined();
    const nodes = connections.flatMap((connection) => data.role[connection].nodes.slice(0, 5));
    const again = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids: nodes.map(({ id }: { id: string }) => id),
    });
    expect(again.data.nodes).toEqual(nodes);
  });
});
