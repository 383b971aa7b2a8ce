import { describe, expect, test } from 'vitest';
import { roles as curated, sources } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe.each(engines())('Lists of the nodes of a kind, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('skills, tools, industries and sources are filtered and paged lists', async () => {
    const { data, errors } = await ask(`{
      skills(where: { kinds: [TRANSVERSAL] }, first: 3) { nodes { name kind } }
      mentor: skills(where: { text: "mentor" }) { nodes { name } }
      tools(where: { supports: ["Python programming"] }) { nodes { name supports { nodes { name } } } }
      industries(first: 100) { totalCount nodes { name } }
      sources { totalCount nodes { id ref name roles(first: 1) { totalCount } tools(first: 0) { totalCount } } }
      one: sources(where: { names: ["brief"] }) { nodes { name } edges { cursor node { ref } } }
    }`);
    expect(errors).toBeUndefined();
    for (const skill of data.skills.nodes) expect(skill.kind).toBe('TRANSVERSAL');
    expect(names(data.mentor).length).toBeGreaterThan(0);
    for (const tool of data.tools.nodes) expect(names(tool.supports)).toContain('Python programming');
    expect(names(data.industries)).toContain('Finance');
    expect(names(data.sources)).toEqual(sources.map(({ name }) => name).sort());
    const editors = data.sources.nodes.find(({ name }: { name: string }) => name === 'editors');
    expect(editors.roles.totalCount).toBe(curated.length);
    const again = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Source { name roles { totalCount } } } }',
      {
        id: editors.id,
      },
    );
    expect(again.data.node).toEqual({ name: 'editors', roles: { totalCount: curated.length } });
    expect(data.one.edges[0]).toEqual({
      cursor: expect.any(String),
      node: { ref: expect.stringMatching(/^brief@/) },
    });
  });
});
