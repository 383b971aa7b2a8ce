import { describe, expect, test } from 'vitest';
import { statementKinds } from '../../../src/domain/graph/vocabulary.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

interface Found {
  readonly id: string;
  readonly kind: string;
}

describe.each(engines())('The list of statements, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const selection = 'totalCount nodes { id kind }';
  const ids = (nodes: readonly Found[]) => nodes.map(({ id }) => id).sort();

  test.each(statementKinds)(
    'statements of a role are narrowed to the kind %s alike by where and by kinds',
    async (kind) => {
      const { data, errors } = await ask(
        `{ role(ref: "MLE") {
          all: statements(first: 100) { ${selection} }
          byWhere: statements(first: 100, where: { kinds: [${kind}] }) { ${selection} }
          byKinds: statements(first: 100, kinds: [${kind}]) { ${selection} } }
        statements(first: 100, where: { kinds: [${kind}], roles: ["MLE"] }) { ${selection} } }`,
      );
      expect(errors).toBeUndefined();
      const expected = ids(data.role.all.nodes.filter((statement: Found) => statement.kind === kind));
      for (const list of [data.role.byWhere, data.role.byKinds, data.statements]) {
        expect(ids(list.nodes)).toEqual(expected);
        expect(list.totalCount).toBe(expected.length);
      }
    },
  );

  test('statements lists those of all roles, and refuses an unknown role by its place', async () => {
    const { data, errors } = await ask(
      `{ all: statements(first: 0) { totalCount }
        kinds: statements(first: 0, where: { kinds: [${statementKinds.join(', ')}] }) { totalCount }
        two: statements(where: { roles: ["MLE", "AI Architect"] }) { totalCount }
        one: role(ref: "MLE") { statements { totalCount } }
        other: role(ref: "AI Architect") { statements { totalCount } }
        none: statements(where: { roles: [] }) { totalCount }
        wrong: statements(where: { roles: ["MLE", "Rocket Cook"] }) { totalCount } }`,
    );
    expect(data.all.totalCount).toBeGreaterThan(500);
    expect(data.kinds).toEqual(data.all);
    expect(data.two.totalCount).toBe(data.one.statements.totalCount + data.other.statements.totalCount);
    expect(data.none).toEqual(data.all);
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions?.argument])).toEqual([
      ['wrong', 'where.roles[1]'],
    ]);
  });
});
