import { describe, expect, test } from 'vitest';
import { embedded, openSeeded } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { clientOf, counting } from './client.ts';
import { contentClient } from './content-client.ts';
import { whereGraph } from './where-graph.ts';

/** A list, how its facets are asked for, and the same of each of its nodes, as values or refs. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  roles: {
    families: 'family',
    seniority: 'seniority',
    track: 'track',
    jobZones: 'jobZone',
    industries: 'industries',
    skills: 'skills',
    tools: 'tools',
  },
  skills: { kinds: 'kind', roles: 'roles' },
  tools: { categories: 'category', supports: 'supports', roles: 'roles' },
  industries: { roles: 'roles' },
  credentials: { levels: 'level' },
  regions: { kinds: 'kind' },
  occupationCodes: { schemes: 'scheme' },
};
const things = new Set(['industries', 'skills', 'tools', 'supports', 'roles']);
const wheres: Readonly<Record<string, readonly object[]>> = {
  roles: [{ seniority: ['MID', 'SENIOR'] }, { tools: { any: ['tool-0', 'used1'] } }, { sources: ['onet'] }],
  skills: [{ kinds: ['TECHNICAL'] }],
};

/** Counts as a person would: by hand, the largest first, then by value. */
function counted(values: readonly (readonly unknown[])[]): unknown[] {
  const counts = new Map<unknown, number>();
  for (const value of values.flat()) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
}

describe.each(engines())('Facets, on the $name engine', (engine) => {
  const ask = contentClient(engine, whereGraph(), { MAX_COST: '1000000' });

  test.each(Object.entries(lists))(
    'of %s are what counting by hand gives, whatever the page',
    async (list, facets) => {
      const groups = Object.keys(facets).map((facet) =>
        things.has(facet)
          ? `${facet}(first: 100) { value { ref } count }`
          : `${facet}(first: 100) { value count }`,
      );
      const fields = Object.values(facets).map((field) =>
        things.has(field) ? `${field}(first: 100) { nodes { ref } }` : field,
      );
      const kind = ask(`{ ${list} { nodes { __typename } } }`);
      const type = (await kind).data[list].nodes[0].__typename;
      for (const where of [{}, ...(wheres[list] ?? [])]) {
        const { data, errors } = await ask(
          `query ($where: ${type}Where) {
          page: ${list}(first: 1, where: $where) { facets { ${groups.join(' ')} } nodes { ref } }
          all: ${list}(first: 100, where: $where) { nodes { ${fields.join(' ')} } }
        }`,
          { where },
        );
        expect(errors).toBeUndefined();
        expect(data.page.nodes).toHaveLength(1);
        for (const [facet, field] of Object.entries(facets)) {
          const isThing = things.has(field);
          const values = data.all.nodes.map((node: Record<string, { nodes: { ref: string }[] }>) =>
            isThing ? node[field]?.nodes.map(({ ref }) => ref) : [node[field]],
          );
          const facetGroups = data.page.facets[facet].map(
            ({ value, count }: { value: { ref: string }; count: number }) => ({
              value: isThing ? value.ref : value,
              count,
            }),
          );
          expect(facetGroups, `${list} ${facet} ${JSON.stringify(where)}`).toEqual(counted(values));
        }
      }
    },
  );

  test('a facet refuses a wrong size, and nulls nothing beside it', async () => {
    const { data, errors } = await ask(
      '{ roles { totalCount facets { families(first: 101) { count } tools(first: 1) { value { roles(first: -1) { totalCount } } count } } } }',
    );
    expect(data.roles).toMatchObject({ facets: { families: null, tools: [{ value: { roles: null } }] } });
    expect(data.roles.totalCount).toBeGreaterThan(0);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});

describe('Facets and aggregates of the seeds', () => {
  test('a list with its facets and its pay is one store call, and what a group counts is what it narrows to', async () => {
    const opened = await openSeeded(embedded);
    try {
      const { reader, calls } = counting(opened.store);
      const { data, errors } = await clientOf(reader)(
        `query ($pay: RegionRef) {
          roles(where: { seniority: [SENIOR] }) {
            totalCount
            facets { families(first: 2) { value count } tools(first: 2) { value { name } count } }
            aggregate { pay(place: $pay) { roles } }
          }
        }`,
      );
      expect(errors).toBeUndefined();
      expect(calls.filter((call) => call === 'list')).toHaveLength(1);
      for (const { value, count } of data.roles.facets.families) {
        const narrowed = await clientOf(opened.store)(
          'query ($families: [String!]) { roles(where: { seniority: [SENIOR], families: $families }) { totalCount } }',
          { families: [value] },
        );
        expect(narrowed.data.roles.totalCount).toBe(count);
      }
    } finally {
      await opened.close();
    }
  });

  test('pay is summed up per source, year and measure, and never mixed', async () => {
    const opened = await openSeeded(embedded);
    try {
      const ask = clientOf(opened.store, { MAX_COST: '1000000' });
      const { data, errors } = await ask(
        `{ roles(first: 0) { aggregate {
          pay(place: "US", currency: "USD") { source { name } year measure roles min median max }
          nowhere: pay(place: "Atlantis") { roles }
        } } }`,
      );
      const { pay, nowhere } = data.roles.aggregate;
      expect(nowhere).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'aggregate.pay.place' } }]);
      expect(pay.length).toBeGreaterThan(0);
      for (const { roles, min, median, max } of pay) {
        expect(roles).toBeGreaterThan(0);
        expect(min <= median && median <= max).toBe(true);
      }
      const groups = pay.map(({ source, year, measure }: { source: object; year: number; measure: string }) =>
        JSON.stringify([source, year, measure]),
      );
      expect(new Set(groups).size).toBe(groups.length);
    } finally {
      await opened.close();
    }
  });
});
