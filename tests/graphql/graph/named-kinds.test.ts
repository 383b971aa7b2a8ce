import { describe, expect, test } from 'vitest';
import { type NamedKind, namedKinds, wordsOfKind } from '../../../src/domain/graph/model.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

/** The root fields of a kind, the field that shows a node's name, and an order and a filter of the list. */
const fields: Readonly<
  Record<NamedKind, readonly [list: string, one: string, name: string, order: string, where: string]>
> = {
  Role: ['roles', 'role', 'title', 'TITLE', 'families: ["Data"]'],
  Skill: ['skills', 'skill', 'name', 'KIND', 'kinds: [TECHNICAL]'],
  Tool: ['tools', 'tool', 'name', 'CATEGORY', 'supports: ["Python programming"]'],
  Industry: ['industries', 'industry', 'name', 'CODE', 'codes: ["52"]'],
  Region: ['regions', 'region', 'name', 'CODE', 'codes: ["US"]'],
  Product: ['products', 'product', 'name', 'NAME', 'text: "models"'],
  Activity: ['activities', 'activity', 'name', 'NAME', 'text: "models"'],
  Credential: ['credentials', 'credential', 'name', 'LEVEL', 'levels: [BACHELOR]'],
  FieldOfStudy: ['fieldsOfStudy', 'fieldOfStudy', 'name', 'NAME', 'text: "computer"'],
  Trait: ['traits', 'trait', 'name', 'KIND', 'kinds: [ENJOYS]'],
  OccupationCode: ['occupationCodes', 'occupationCode', 'code', 'SCHEME', 'schemes: [ESCO]'],
};

describe.each(engines())('Kinds that have names, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const enumOf = (kind: NamedKind) => wordsOfKind(kind).toUpperCase().replaceAll(' ', '_');

  test.each(namedKinds)('a %s is listed, and found by its id, its global id and its name', async (kind) => {
    const [list, one, name] = fields[kind];
    const all = await ask(`{ ${list}(first: 3) { totalCount nodes { id ref ${name} } } }`);
    expect(all.errors).toBeUndefined();
    for (const node of all.data[list].nodes) {
      const { data, errors } = await ask(
        `query ($id: ${kind}Ref!, $ref: ${kind}Ref!, $name: ${kind}Ref!) {
          a: ${one}(ref: $id) { id } b: ${one}(ref: $ref) { id } c: ${one}(ref: $name) { id }
        }`,
        { id: node.id, ref: node.ref, name: node[name] },
      );
      expect(errors).toBeUndefined();
      expect(new Set([data.a.id, data.b.id, data.c.id])).toEqual(new Set([node.id]));
    }
  });

  test.each(namedKinds)('a %s takes part in search, alone and among all kinds', async (kind) => {
    const [list, , name] = fields[kind];
    const [node] = (await ask(`{ ${list}(first: 1) { nodes { id ${name} } } }`)).data[list].nodes;
    if (!node) return; // the seeds have none of this kind
    const { data, errors } = await ask(
      `query ($text: String!) {
        alone: search(text: $text, kinds: [${enumOf(kind)}], first: 100) { edges { match node { id __typename } } }
        all: search(text: $text, first: 100) { nodes { id } }
      }`,
      { text: node[name] },
    );
    expect(errors).toBeUndefined();
    expect(data.alone.edges).toContainEqual({ match: 'EXACT', node: { id: node.id, __typename: kind } });
    expect(
      new Set(data.alone.edges.map((edge: { node: { __typename: string } }) => edge.node.__typename)),
    ).toEqual(new Set([kind]));
    expect(data.all.nodes).toContainEqual({ id: node.id });
  });

  test.each(namedKinds)('the list of the kind %s is narrowed and ordered', async (kind) => {
    const [list, , , order, where] = fields[kind];
    const { data, errors } = await ask(
      `{ all: ${list} { totalCount }
        some: ${list}(where: { ${where} }) { totalCount }
        ordered: ${list}(orderBy: { field: ${order} }, first: 100) { nodes { id } }
        reversed: ${list}(orderBy: { field: ${order}, direction: DESC }, first: 100) { nodes { id } }
        none: ${list}(where: { text: "no such thing" }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.some.totalCount).toBeLessThanOrEqual(data.all.totalCount);
    if (kind !== 'Activity') expect(data.some.totalCount).toBeGreaterThan(0); // the seeds have no activities
    expect(data.none.totalCount).toBe(0);
    expect(data.ordered.nodes).toHaveLength(Math.min(100, data.all.totalCount));
    expect(data.reversed.nodes).toHaveLength(data.ordered.nodes.length);
  });

  test('an occupation code is found by its address and its title', async () => {
    const { data, errors } = await ask(
      `{ a: occupationCode(ref: "http://data.europa.eu/esco/occupation/258b6eba-ebd6-4f7b-9e1f-3ae9d5f8e7e0") { ref }
        b: occupationCode(ref: "penetration testers") { code scheme } region(ref: "US") { name } }`,
    );
    expect(errors?.map(({ path }) => path?.[0])).toEqual(['a']);
    expect(errors?.[0]?.message).toMatch(/^ref: no occupation code is called/);
    expect(data.b).toEqual({ code: '15-1299.04', scheme: 'ONET_SOC' });
    expect(data.region).toEqual({ name: 'United States' });
  });
});
