import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Connections, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('pages of a connection do not overlap, and a cursor of another list is refused', async () => {
    const query = `query ($first: Int, $last: Int, $after: String, $before: String) { role(ref: "MLE") {
      skills(first: $first, last: $last, after: $after, before: $before) {
        nodes { ref } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
    const skills = async (variables: Record<string, unknown>) =>
      (await ask(query, variables)).data.role.skills;
    const refs = ({ nodes }: { nodes: { ref: string }[] }) => nodes.map(({ ref }) => ref);
    const all = await skills({ first: 100 });
    const first = await skills({ first: 5 });
    const second = await skills({ first: 100, after: first.pageInfo.endCursor });
    expect([...refs(first), ...refs(second)]).toEqual(refs(all));
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(refs(await skills({ last: 3 }))).toEqual(refs(all).slice(-3));
    expect(refs(await skills({ last: 2, before: all.edges[4].cursor }))).toEqual(refs(all).slice(2, 4));
    expect((await skills({ first: 0 })).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    const foreign = await ask(
      'query ($after: String) { role(ref: "MLE") { tools(after: $after) { totalCount } } }',
      {
        after: first.pageInfo.endCursor,
      },
    );
    expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
