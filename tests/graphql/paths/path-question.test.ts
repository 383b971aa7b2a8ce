import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Questions about paths, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const ownSkills =
    'ownSkills: [{ ref: "SQL", level: ADVANCED }, { ref: "statistics" }], ownTools: ["Excel"]';

  test('a person’s paths begin with a role that lists own skills, and say what it adds', async () => {
    const { data, errors } = await ask(`{ careerPaths(to: "Data Scientist", ${ownSkills}, first: 3) {
      reason nodes { rank cost stepCount unknownSteps roles { ref }
        steps { from { ref } to { ref } move { id } evidence { basis } coverage skillsKnown payDifference { reason }
          skillsCarriedOver { nodes { ref } } skillsToGain { nodes { ref } } toolsToGain { nodes { ref } } }
        skillsToGain { nodes { ref } } } } }`);
    expect(errors).toBeUndefined();
    const { reason, nodes } = data.careerPaths;
    expect([reason, nodes.length]).toEqual([null, 3]);
    for (const { steps, stepCount, roles, skillsToGain } of nodes) {
      const [first] = steps;
      expect(first).toMatchObject({ from: null, move: null, evidence: [], payDifference: null });
      expect(first.coverage).toBeGreaterThan(0);
      expect(first.skillsCarriedOver.nodes.length).toBeGreaterThan(0);
      expect(stepCount).toBe(roles.length);
      const refs = (list: { nodes: { ref: string }[] }) => list.nodes.map(({ ref }) => ref);
      const gained = refs(skillsToGain);
      expect(new Set(gained).size).toBe(gained.length);
      expect(gained).not.toContain('sql');
      expect(gained).not.toContain('statistics');
      expect([...gained].sort()).toEqual(
        steps
          .flatMap((step: { skillsToGain: { nodes: { ref: string }[] } }) => refs(step.skillsToGain))
          .sort(),
      );
      for (const step of steps) expect(refs(step.toolsToGain)).not.toContain('excel');
    }
  });

  test('a person’s first roles are one step away, the best covered first', async () => {
    const { data, errors } = await ask(`{ reachableRoles(within: 1, ${ownSkills}) {
      totalCount edges { node { ref } path { cost stepCount steps { coverage } } } } }`);
    expect(errors).toBeUndefined();
    const { totalCount, edges } = data.reachableRoles;
    expect(totalCount).toBe(10);
    const costs = edges.map((edge: { path: { cost: number } }) => edge.path.cost);
    expect(costs).toEqual([...costs].sort((a: number, b: number) => a - b));
  });

  test('own skills lower the cost of new skills', async () => {
    const cost = async (more: string) => {
      const { data } = await ask(`{ careerPaths(from: "Data Analyst", to: "Data Scientist", maxSteps: 1,
        rankBy: LEAST_NEW_SKILLS ${more}) { nodes { cost } } }`);
      return data.careerPaths.nodes[0].cost;
    };
    expect(await cost(', ownSkills: [{ ref: "Machine learning", level: EXPERT }]')).toBeLessThan(
      await cost(''),
    );
  });

  test('payNeverBelow names the roles whose pay is unknown, or excludes them', async () => {
    const { data, errors } = await ask(`{
      kept: careerPaths(from: "MLE", to: "AI Architect", first: 3, where: {
        payNeverBelow: { amount: 130000, currency: "usd", region: "us" }, unknownPay: KEEP }) {
        nodes { unknownPay { ref } steps { to { ref } payDifference { amount reason } } } }
      left: careerPaths(from: "MLE", to: "AI Architect", where: {
        payNeverBelow: { amount: 130000, currency: "USD", region: "US" }, unknownPay: EXCLUDE }) {
        reason unblockedBy } }`);
    expect(errors).toBeUndefined();
    for (const { unknownPay, steps } of data.kept.nodes) {
      expect(unknownPay.map(({ ref }: { ref: string }) => ref)).toContain('ai-architect');
      for (const { payDifference } of steps) {
        expect(payDifference.amount === null).toBe(payDifference.reason !== null);
      }
    }
    expect(data.left).toEqual({ reason: 'CONSTRAINTS', unblockedBy: ['PAY_NEVER_BELOW', 'UNKNOWN_PAY'] });
  });

  test('pathChoices are values that a question takes', async () => {
    const { data } = await ask(
      '{ graph { pathChoices { sources { name title } bases payScales { region currency roles } } } }',
    );
    const { sources, bases, payScales } = data.graph.pathChoices;
    expect(sources.map(({ name }: { name: string }) => name)).toEqual(['brief', 'editors']);
    expect(bases).toEqual(['CURATED']);
    expect(payScales).toEqual([{ region: 'US', currency: 'USD', roles: expect.any(Number) }]);
    expect(payScales[0].roles).toBeGreaterThan(20);
    const { errors } = await ask(
      `query ($where: PathsWhere) { careerPaths(from: "MLE", to: "AI Architect", where: $where) { reason } }`,
      {
        where: {
          sources: [sources[1].name],
          bases,
          payNeverBelow: { amount: 1, region: payScales[0].region, currency: payScales[0].currency },
        },
      },
    );
    expect(errors).toBeUndefined();
  });

  test.each([
    ['{ careerPaths(to: "Data Scientist") { reason } }', 'BAD_USER_INPUT', 'from'],
    ['{ reachableRoles(ownTools: ["Excel"]) { totalCount } }', 'BAD_USER_INPUT', 'from'],
    [
      '{ careerPaths(to: "Data Scientist", ownSkills: [{ ref: "juggling" }]) { reason } }',
      'NOT_FOUND',
      'ownSkills[0].ref',
    ],
    [
      '{ careerPaths(to: "MLE", ownSkills: [{ ref: "SQL" }], ownTools: ["Abacus"]) { reason } }',
      'NOT_FOUND',
      'ownTools[0]',
    ],
    [
      '{ careerPaths(from: "MLE", to: "AI Architect", where: { payNeverBelow: { amount: -1, currency: "USD", region: "US" } }) { reason } }',
      'BAD_USER_INPUT',
      'where.payNeverBelow.amount',
    ],
    [
      '{ careerPaths(from: "MLE", to: "AI Architect", weights: { payDrop: -1 }) { reason } }',
      'BAD_USER_INPUT',
      'weights.payDrop',
    ],
  ])('the API refuses %s', async (query, code, argument) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  test('all wrong names are told in one message and as problems', async () => {
    const { data, errors } = await ask(`{
      fit(skills: [{ ref: "juggling" }, { ref: "SQL" }, { ref: "alchemy" }]) { totalCount } graph { counts { roles } } }`);
    expect(data.fit).toBeNull();
    expect(data.graph.counts.roles).toBeGreaterThan(0);
    expect(errors?.[0]?.message).toMatch(
      /^skills\[0\]\.ref: no skill is called "juggling"\..* skills\[2\]\.ref: .*"alchemy"/,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'skills[0].ref',
      problems: [
        { code: 'NOT_FOUND', argument: 'skills[0].ref' },
        { code: 'NOT_FOUND', argument: 'skills[2].ref' },
      ],
    });
  });

  test.each([
    'skillGap(from: "Bar", to: "Foo", skills: [{ ref: "juggling" }], tools: ["zzz"]) { coverage }',
    'careerPaths(from: "Bar", to: "Foo", ownSkills: [{ ref: "juggling" }], ownTools: ["zzz"]) { reason }',
  ])('wrong names of all kinds are told at once by %s', async (field) => {
    const { errors } = await ask(`{ ${field} }`);
    const problems = errors?.[0]?.extensions?.problems as { argument: string }[];
    expect(problems.map(({ argument }) => argument)).toEqual([
      'from',
      'to',
      expect.stringMatching(/kills\[0\]\.ref$/),
      expect.stringMatching(/ools\[0\]$/),
    ]);
  });

  test('careerPaths refuses more than 200 own skills and more than 100 sources', async () => {
    const { errors } = await ask(
      `query ($skills: [OwnSkill!], $sources: [String!]) {
        a: careerPaths(to: "MLE", ownSkills: $skills) { reason }
        b: careerPaths(from: "Data Analyst", to: "MLE", where: { sources: $sources }) { reason } }`,
      { skills: Array(201).fill({ ref: 'SQL' }), sources: Array(101).fill('x') },
    );
    const refused = errors?.map(({ path, extensions }) => [
      path?.[0],
      extensions?.code,
      extensions?.argument,
    ]);
    expect(refused?.sort()).toEqual([
      ['a', 'BAD_USER_INPUT', 'ownSkills'],
      ['b', 'BAD_USER_INPUT', 'where.sources'],
    ]);
  });

  test('skillGap and compareRoles tell the pay difference, or why it is unknown', async () => {
    const { data, errors } = await ask(`{
      skillGap(from: "MLE", to: "AI Architect") { payDifference { amount reason } }
      alone: skillGap(skills: [{ ref: "SQL" }], to: "MLE") { payDifference { reason } }
      compareRoles(refs: ["MLE", "Data Scientist"]) { pairs { payDifference { amount reason } } } }`);
    expect(errors).toBeUndefined();
    expect(data.skillGap.payDifference).toEqual({ amount: null, reason: 'BROAD_MATCH' });
    expect(data.alone.payDifference).toBeNull();
    for (const { payDifference } of data.compareRoles.pairs) {
      expect(payDifference.amount === null).toBe(payDifference.reason !== null);
    }
  });
});
