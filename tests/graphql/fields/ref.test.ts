import { describe, expect, test } from 'vitest';
import { roles as curated } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const codes = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

describe.each(engines())('Finding one thing by its name, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('role finds one role by id, global id, title or alias, in any case', async () => {
    const { data } = await ask(
      '{a:role(ref:"MLE"){id} b:role(ref:" ml  ENGINEER"){id} c:role(ref:"ml-engineer"){id}}',
    );
    const { id } = data.a;
    expect(data).toEqual({ a: { id }, b: { id }, c: { id } });
    expect((await ask('query($id: RoleRef!){role(ref:$id){ref}}', { id })).data).toEqual({
      role: { ref: 'ml-engineer' },
    });
  });

  test('role is null with NOT_FOUND for an unknown name, and its siblings answer', async () => {
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

  test('skill, tool and industry find things by name, which lead back to their roles', async () => {
    const { data, errors } = await ask(`{
      tool(ref: "pytorch") { name supports { nodes { ref } } roles(first: 30) { edges { importance node { ref tools(first: 60) { nodes { ref } } } } } }
      skill(ref: " ML ") { ref roles(first: 1) { edges { importance essential node { ref } } } requiredFor(first: 1) { nodes { buildsOn { nodes { ref } } } } }
      industry(ref: "Finance") { names { nodes { text } } roles { nodes { industries(first: 40) { nodes { ref } } } } }
      none: tool(ref: "Mentoring") { ref }
    }`);
    expect(codes(errors)).toEqual(['NOT_FOUND']);
    expect(errors?.[0]?.message).toBe(
      'ref: no tool is called "Mentoring". There is a skill Mentoring (mentoring).',
    );
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
});
