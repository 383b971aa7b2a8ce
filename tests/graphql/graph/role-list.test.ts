import { describe, expect, test } from 'vitest';
import { roles as curated } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const titles = (list: { nodes: { title: string }[] }) => list.nodes.map(({ title }) => title);
const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe.each(engines())('The list of roles, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('roles are paged by title, and a cursor of another filter is refused', async () => {
    const page = 'totalCount nodes { title } pageInfo { endCursor hasNextPage }';
    const first = (await ask(`{ roles(where: { seniority: [MID] }, first: 3) { ${page} } }`)).data.roles;
    const query = `query ($c: String, $s: [Seniority!]) { roles(where: { seniority: $s }, first: 100, after: $c) { ${page} } }`;
    const rest = (await ask(query, { c: first.pageInfo.endCursor, s: ['MID'] })).data.roles;
    const all = [...titles(first), ...titles(rest)];
    expect(all).toEqual([...all].sort());
    expect(new Set(all).size).toBe(first.totalCount);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const changed = await ask(query, { c: first.pageInfo.endCursor, s: ['LEAD'] });
    expect(changed.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  test('roles are filtered by their values, skills, tools, industries, names, sources and codes', async () => {
    const { data, errors } = await ask(`{
      family: roles(where: { families: ["Data"] }, first: 2) { nodes { family } }
      leads: roles(where: { seniority: [LEAD], track: [MANAGEMENT] }) { nodes { seniority track } }
      both: roles(where: { skills: { all: ["Machine learning", "Python"] } }) { totalCount }
      either: roles(where: { skills: { any: ["Machine learning", "Python"] } }) { totalCount }
      ml: roles(where: { skills: { all: ["Machine learning"] } }) { totalCount }
      python: roles(where: { skills: { all: ["Python"] } }) { totalCount }
      none: roles(where: { skills: { any: [] } }) { totalCount }
      tool: roles(where: { tools: { any: ["PyTorch"] } }) { nodes { tools(first: 100) { nodes { name } } } }
      industry: roles(where: { industries: ["Finance"] }) { nodes { industries { nodes { name } } } }
      typo: roles(where: { text: "archtect" }) { nodes { title } }
      brief: roles(where: { sources: ["brief"] }) { nodes { evidence { source { name } } } }
      official: roles(where: { bases: [OFFICIAL] }) { totalCount }
      coded: roles(where: { codes: ["15-2051", "15-1252"] }, first: 100) { nodes { codes { nodes { code } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.family.nodes).toEqual([{ family: 'Data' }, { family: 'Data' }]);
    for (const role of data.leads.nodes) expect(role).toEqual({ seniority: 'LEAD', track: 'MANAGEMENT' });
    const { both, either, ml, python } = data;
    expect(both.totalCount).toBeGreaterThan(0);
    expect(either.totalCount).toBe(ml.totalCount + python.totalCount - both.totalCount);
    expect(data.none.totalCount).toBe(curated.length);
    for (const role of data.tool.nodes) expect(names(role.tools)).toContain('PyTorch');
    expect(data.tool.nodes.length).toBeGreaterThan(0);
    for (const role of data.industry.nodes) expect(names(role.industries)).toContain('Finance');
    expect(titles(data.typo)).toEqual(
      expect.arrayContaining(['AI Architect', 'Cloud Solutions Architect', 'Data Architect']),
    );
    expect(titles(data.typo)).not.toContain('Data Engineer');
    for (const { evidence } of data.brief.nodes) {
      expect(evidence.map(({ source }: { source: { name: string } }) => source.name)).toContain('brief');
    }
    expect(data.official.totalCount).toBe(0);
    for (const { codes } of data.coded.nodes) {
      expect(codes.nodes.map(({ code }: { code: string }) => code).join()).toMatch(/15-2051|15-1252/);
    }
    expect(data.coded.nodes.length).toBeGreaterThan(1);
  });

  test('roles of unknown education or pay are kept only when asked for', async () => {
    const { data, errors } = await ask(`{
      known: roles(where: { educationAtMost: BACHELOR }, first: 100) { nodes { title } }
      low: roles(where: { educationAtMost: SECONDARY, unknownEducation: KEEP }, first: 100) { nodes { title } }
      kept: roles(where: { educationAtMost: DOCTORATE, unknownEducation: KEEP }) { totalCount }
      paid: roles(where: { payAtLeast: { amount: 100000, currency: "usd", region: "us" } }, first: 100) {
        nodes { title pay { edges { median low } } }
      }
      maybe: roles(where: { payAtLeast: { amount: 1, currency: "USD", region: "US" }, unknownPay: KEEP }) { totalCount }
    }`);
    expect(errors).toBeUndefined();
    expect(titles(data.known)).toContain('Machine Learning Engineer');
    expect(titles(data.known)).not.toContain('Physicist'); // a doctorate
    expect(titles(data.low)).not.toContain('Machine Learning Engineer');
    expect(data.kept.totalCount).toBe(curated.length);
    expect(titles(data.paid)).toContain('Data Scientist');
    for (const { pay } of data.paid.nodes) {
      expect(pay.edges[0].median ?? pay.edges[0].low).toBeGreaterThanOrEqual(100_000);
    }
    // the brief's range begins at the floor
    expect(titles(data.paid)).toContain('Machine Learning Engineer');
    expect(data.maybe.totalCount).toBe(curated.length);
    const above = await ask(`{ roles(where: { payAtLeast: { amount: 100001, currency: "USD", region: "US" } },
      first: 100) { nodes { title } } }`);
    expect(titles(above.data.roles)).not.toContain('Machine Learning Engineer');
  });

  test('roles are ordered by pay in one place and currency, a range by its lower end, unknown last', async () => {
    const page = `totalCount pageInfo { endCursor hasNextPage } nodes { title
      pay(region: "US") { edges { low median match } } }`;
    const order = 'orderBy: { field: PAY }';
    const query = `query ($after: String) { roles(${order}, first: 50, after: $after) { ${page} } }`;
    const nodes: {
      title: string;
      pay: { edges: { low: number | null; median: number | null; match: string }[] };
    }[] = [];
    let pageInfo = { hasNextPage: true, endCursor: null as string | null };
    let total = 0;
    while (pageInfo.hasNextPage) {
      const { roles } = (await ask(query, { after: pageInfo.endCursor })).data;
      nodes.push(...roles.nodes);
      ({ pageInfo, totalCount: total } = roles);
    }
    expect(nodes.length).toBe(total);
    const amounts = nodes.map(({ pay }) => {
      const figures = pay.edges.filter(({ match }) => ['OWN', 'EXACT', 'CLOSE'].includes(match));
      return figures.find(({ median }) => median !== null)?.median ?? figures[0]?.low ?? -1;
    });
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(amounts[titles({ nodes }).indexOf('Machine Learning Engineer')]).toBe(100_000);
    const elsewhere =
      await ask(`{ roles(orderBy: { field: PAY, direction: ASC, region: "de", currency: "eur" },
      first: 100) { nodes { ref } } wrong: roles(orderBy: { field: PAY, currency: "money" }) { totalCount } }`);
    const refs = elsewhere.data.roles.nodes.map(({ ref }: { ref: string }) => ref);
    expect(refs).toEqual([...refs].sort());
    expect(elsewhere.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'orderBy.currency' },
    ]);
  });

  test('roles are ordered by level as careers go, unknown last either way', async () => {
    const { data } = await ask(`{
      up: roles(orderBy: { field: SENIORITY }, first: 100) { nodes { seniority } }
      down: roles(orderBy: { field: SENIORITY, direction: DESC }, last: 100) { nodes { seniority } }
      zones: roles(orderBy: { field: JOB_ZONE, direction: DESC }, first: 100) { nodes { jobZone } }
    }`);
    const levels = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];
    const places = data.up.nodes.map(({ seniority }: { seniority: string }) => levels.indexOf(seniority));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(data.down.nodes.map(({ seniority }: { seniority: string }) => levels.indexOf(seniority))).toEqual(
      [...places].reverse(),
    );
    const zones = data.zones.nodes.map(({ jobZone }: { jobZone: number | null }) => jobZone);
    expect(zones.indexOf(null)).toBe(zones.filter((zone: number | null) => zone !== null).length);
  });
});
