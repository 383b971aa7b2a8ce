import { describe, expect, test } from 'vitest';
import { sources } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('The field graph, on the $name engine', (engine) => {
  const { ask, store } = seededClient(engine);

  test('graph counts what it holds, and lists its sources with licence and attribution', async () => {
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

  test('a source of graph has what it describes, as a source of sources has', async () => {
    const selection =
      'ref roles(first: 2) { totalCount nodes { title } } skills { totalCount } tools { totalCount } industries { totalCount }';
    const { data, errors } = await ask(
      `{ graph { sources { ${selection} } } sources(first: 100) { nodes { ${selection} } } }`,
    );
    expect(errors).toBeUndefined();
    const byRef = (a: { ref: string }, b: { ref: string }) => (a.ref < b.ref ? -1 : 1);
    expect([...data.graph.sources].sort(byRef)).toEqual([...data.sources.nodes].sort(byRef));
  });

  test('version changes when the graph changes, and only then', async () => {
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
