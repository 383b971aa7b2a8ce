import { describe, expect, test } from 'vitest';
import { roles as curated, sources } from '../curated.ts';
import { engines } from '../engines.ts';
import { content } from '../store/contents.ts';
import { seededClient } from './seeded-client.ts';

const codes = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

describe.each(engines())('The API, on the $name engine', (engine) => {
  const { ask, store } = seededClient(engine);

  test('one role by id, global id, title or alias in any case', async () => {
    const { data } = await ask(
      '{a:role(ref:"MLE"){id} b:role(ref:" ml  ENGINEER"){id} c:role(ref:"ml-engineer"){id}}',
    );
    const { id } = data.a;
    expect(data).toEqual({ a: { id }, b: { id }, c: { id } });
    expect((await ask('query($id: RoleRef!){role(ref:$id){ref}}', { id })).data).toEqual({
      role: { ref: 'ml-engineer' },
    });
  });

  test('an unknown role is null with NOT_FOUND, and its siblings answer', async () => {
    const { data, errors } = await ask('{role(ref:"Astronaut"){id} graph{version counts{roles}}}');
    expect(data.role).toBeNull();
    expect(data.graph.counts.roles).toBe(curated.length);
    expect(data.graph.version).toMatch(/\S/);
    expect(codes(errors)).toEqual(['NOT_FOUND']);
    expect(errors?.[0]).toMatchObject({ path: ['role'], message: 'ref: no role is called "Astronaut".' });
    const paths = await ask('{careerPaths(from:"MLE",to:"Astronaut"){reason} role(ref:"MLE"){ref}}');
    expect(paths.data).toEqual({ careerPaths: null, role: { ref: 'ml-engineer' } });
    expect(paths.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'to' });
  });

  test('one selection of a move works on edges, on path steps and by id', async () => {
    const fragment =
      'fragment M on Move { id kind commonness yearsBefore { low high } from { ref } to { ref } }';
    const { data } = await ask(`{
      role(ref: "MLE") { next { edges { move { ...M } node { ref } } } }
      careerPaths(from: "MLE", to: "Senior MLE", first: 1) { nodes { steps { move { ...M } } } }
    } ${fragment}`);
    const edge = data.role.next.edges.find(
      (e: { node: { ref: string } }) => e.node.ref === 'senior-ml-engineer',
    );
    expect(edge.move).toMatchObject({
      kind: 'PROMOTION',
      commonness: 'COMMON',
      from: { ref: 'ml-engineer' },
      to: { ref: 'senior-ml-engineer' },
    });
    expect(data.careerPaths.nodes[0].steps[0].move).toEqual(edge.move);
    const byId = await ask(`query ($id: ID!) { node(id: $id) { ...M } } ${fragment}`, { id: edge.move.id });
    expect(byId.data.node).toEqual(edge.move);
  });

  test('skills, tools and industries are found by name, and lead back to roles with what is said', async () => {
    const { data, errors } = await ask(`{
      tool(ref: "pytorch") { name supports { nodes { ref } } roles(first: 100) { edges { importance node { ref tools { nodes { ref } } } } } }
      skill(ref: " ML ") { ref roles(first: 1) { edges { importance essential node { ref } } } requiredFor(first: 1) { nodes { buildsOn { nodes { ref } } } } }
      industry(ref: "Finance") { names { nodes { text } } roles { nodes { industries { nodes { ref } } } } }
      none: tool(ref: "Mentoring") { ref }
    }`);
    expect(codes(errors)).toEqual(['NOT_FOUND']);
    expect(errors?.[0]?.message).toBe('ref: no tool is called "Mentoring".');
    expect(data.none).toBeNull();
    const refs = ({ nodes }: { nodes: { ref: string }[] }) => nodes.map(({ ref }) => ref);
    expect(data.tool.roles.edges.length).toBeGreaterThan(3);
    for (const { node } of data.tool.roles.edges) expect(refs(node.tools)).toContain('pytorch');
    expect(data.skill.ref).toBe('machine-learning');
    expect(data.skill.roles.edges).toEqual([
      { importance: expect.any(Number), essential: true, node: { ref: expect.any(String) } },
    ]);
    for (const node of data.skill.requiredFor.nodes)
      expect(refs(node.buildsOn)).toContain('machine-learning');
    for (const node of data.industry.roles.nodes) expect(refs(node.industries)).toContain('finance');
  });

  test('moves are listed from both ends, common ones first', async () => {
    const { data } = await ask(`{
      role(ref: "AI Architect") { previous { totalCount edges { move { commonness from { ref } to { ref } } node { ref } } } }
    }`);
    const { totalCount, edges } = data.role.previous;
    expect(totalCount).toBe(edges.length);
    const order = ['COMMON', 'OCCASIONAL', 'RARE'];
    const places = edges.map(({ move }: { move: { commonness: string } }) => order.indexOf(move.commonness));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(places).toEqual([...places].sort());
    for (const { move, node } of edges)
      expect(move).toMatchObject({ from: node, to: { ref: 'ai-architect' } });
  });

  test('node and nodes find what ids name, and null for what they do not', async () => {
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

  test('every node that a role leads to is found again by its id', async () => {
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

  test('aliases, variables, fragments and directives select what they say', async () => {
    const { data, errors } = await ask(
      `query ($few: Int = 2, $no: Boolean!, $yes: Boolean!) {
        role(ref: "MLE") {
          two: skills(first: $few) { totalCount nodes { ...Named } }
          ... on Role { one: skills(first: 1) { edges { importance @include(if: $no) level node { ...Named kind } } } }
          skills(first: 3) { nodes { name } edges { node { buildsOn(first: 1) { totalCount } } } }
          tools @skip(if: $yes) { totalCount }
        }
      } fragment Named on Skill { name }`,
      { no: false, yes: true },
    );
    expect(errors).toBeUndefined();
    expect(data.role.two.nodes).toHaveLength(2);
    expect(data.role.two.totalCount).toBeGreaterThan(2);
    expect(data.role.one.edges).toEqual([
      { level: expect.any(Number), node: { name: data.role.two.nodes[0].name, kind: expect.any(String) } },
    ]);
    expect(data.role.skills.nodes).toHaveLength(3);
    expect(data.role.skills.edges[0].node.buildsOn.totalCount).toEqual(expect.any(Number));
    expect(data.role).not.toHaveProperty('tools');
  });

  test('one fragment may stand in several places of a node, and places may ask the same with other arguments', async () => {
    const { data, errors } = await ask(`{
      role(ref: "MLE") { ...F ...F
        next(first: 1) {
          nodes { ...F few: skills(first: 1) { nodes { ref } } }
          edges { node { ...F few: skills(first: 2) { nodes { ref } } } }
          again: edges { node { few: skills(first: 3) { nodes { ref } } } }
        } }
    } fragment F on Role { skills(first: 1) { totalCount } }`);
    expect(errors).toBeUndefined();
    const { nodes, edges, again } = data.role.next;
    expect(nodes[0].skills).toEqual(edges[0].node.skills);
    expect([nodes[0], edges[0].node, again[0].node].map(({ few }) => few.nodes.length)).toEqual([1, 2, 3]);
    const byId = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Role { ...F } ...F } } fragment F on Role { skills { totalCount } }',
      { id: Buffer.from('Role:ml-engineer').toString('base64') },
    );
    expect(byId.errors).toBeUndefined();
    expect(byId.data.node.skills.totalCount).toBe(data.role.skills.totalCount);
  });

  test('pages of a connection do not overlap and a cursor is good for its own list only', async () => {
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

  test('the graph tells what it holds and from whom, with licence and attribution', async () => {
    const { data } = await ask(
      '{ graph { counts { roles skills tools industries moves facts } sources { ref name version title licence attribution retrieved url } } }',
    );
    const { nodes, moves, facts } = await store().counts();
    expect(data.graph.counts).toEqual({
      roles: nodes.Role,
      skills: nodes.Skill,
      tools: nodes.Tool,
      industries: nodes.Industry,
      moves,
      facts,
    });
    expect(data.graph.sources.map(({ ref }: { ref: string }) => ref)).toEqual(
      sources.map(({ id }) => id).sort(),
    );
    for (const source of data.graph.sources) {
      const { version, title, licence, attribution } = sources.find(({ name }) => name === source.name) ?? {};
      expect(source).toMatchObject({ version, title, licence, attribution });
    }
  });

  test('the version changes with the graph and only with it', async () => {
    const version = async () => (await ask('{ graph { version } }')).data.graph.version;
    const before = await version();
    expect(await version()).toBe(before);
    await store().write({ contents: [] });
    expect(await version()).toBe(before);
    await store().write({ contents: [content('local@1', { nodes: { 'Role:own': { title: 'Own' } } })] });
    expect(await version()).not.toBe(before);
    expect((await ask('{ role(ref: "own") { title } }')).data.role).toEqual({ title: 'Own' });
  });
});
