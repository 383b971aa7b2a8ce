import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

const refs = (nodes: { ref: string }[]) => nodes.map(({ ref }) => ref);

interface Listed {
  readonly thing: { readonly ref: string };
  readonly listings: readonly (object | null)[];
}

describe.each(engines())('Skills, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const good = async (query: string, variables = {}) => {
    const { data, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('a gap tells of each listed skill what is had of it, with its evidence, and counts them', async () => {
    const { skillGap: gap, role } = await good(`{
      skillGap(from: "Data Analyst", to: "Data Scientist") {
        reason coverage from { ref } to { ref } totals { listed held missing below met exceeded }
        skills { totalCount edges { status need have importance essential rarity listedBy node { ref } evidence { basis source { name } } } }
        open: skills(statuses: [MISSING, BELOW], first: 2) { totalCount nodes { ref } pageInfo { hasNextPage } }
        tools { totalCount edges { status node { ref } evidence { source { name } } } }
        toolTotals { listed }
        seniorityDifference { from to levels reason }
      }
      role(ref: "Data Scientist") {
        skills(first: 100) { totalCount edges { importance level essential node { ref roles { totalCount } } evidence { basis source { name } } } }
        tools(first: 100) { totalCount }
      }
    }`);
    expect([gap.reason, gap.from.ref, gap.to.ref]).toEqual([null, 'data-analyst', 'data-scientist']);
    expect(gap.skills.totalCount).toBe(role.skills.totalCount);
    const listed = new Map(role.skills.edges.map((edge: { node: { ref: string } }) => [edge.node.ref, edge]));
    for (const { need, importance, essential, evidence, listedBy, node } of gap.skills.edges) {
      expect(listed.get(node.ref)).toEqual({
        level: need,
        importance,
        essential,
        evidence,
        node: { ...node, roles: { totalCount: listedBy } },
      });
    }
    const { totals } = gap;
    expect(totals.listed).toBe(gap.skills.totalCount);
    expect(totals.held).toBe(totals.below + totals.met + totals.exceeded);
    expect(gap.open.totalCount).toBe(totals.missing + totals.below);
    expect(gap.open.pageInfo.hasNextPage).toBe(true);
    expect([gap.tools.totalCount, gap.toolTotals.listed]).toEqual([
      role.tools.totalCount,
      role.tools.totalCount,
    ]);
    expect(gap.tools.edges[0].evidence[0].source.name).toBe('editors');
    expect(gap.seniorityDifference).toEqual({ from: 'ENTRY', to: 'MID', levels: 1, reason: null });
  });

  test('a gap has a direction, is empty to the role itself, and own skills close it', async () => {
    const { there, back, same, own, nothing } = await good(
      `query ($skills: [OwnSkill!]) {
        there: skillGap(from: "Data Analyst", to: "Data Scientist") { coverage totals { held listed } }
        back: skillGap(from: "Data Scientist", to: "Data Analyst") { coverage totals { held listed } }
        same: skillGap(from: "MLE", to: "MLE") { coverage totals { missing below } toolTotals { missing } }
        own: skillGap(from: "Data Analyst", skills: $skills, tools: ["Git"], to: "Data Scientist") { coverage totals { held } toolTotals { held } }
        nothing: skillGap(to: "Data Scientist") { coverage from { ref } totals { held } seniorityDifference { levels } }
      }`,
      { skills: [{ ref: 'Machine learning', level: 'EXPERT' }, { ref: 'Probability' }] },
    );
    expect(there).not.toEqual(back);
    expect(same).toEqual({ coverage: 1, totals: { missing: 0, below: 0 }, toolTotals: { missing: 0 } });
    expect(own.totals.held).toBe(there.totals.held + 2);
    expect(own.coverage).toBeGreaterThan(there.coverage);
    expect(nothing).toEqual({ coverage: 0, from: null, totals: { held: 0 }, seniorityDifference: null });
  });

  test('a plan puts prerequisites first, with tools, and ends at everything that is listed', async () => {
    const { learningPlan: plan } = await good(`{ learningPlan(from: "Data Analyst", to: "ML Engineer") {
      reason coverage stepCount cycles { skills { ref } } totals { missing below }
      steps(first: 40) { rank listed coverageAfter skill { ref buildsOn(first: 9) { nodes { ref } } } buildsOn { ref } unlocks { ref } tools(first: 3) { ref supports(first: 9) { nodes { ref } } } }
    } }`);
    expect([plan.reason, plan.cycles]).toEqual([null, []]);
    expect(plan.steps.length).toBe(plan.stepCount);
    expect(plan.steps.filter(({ listed }: { listed: boolean }) => listed).length).toBe(
      plan.totals.missing + plan.totals.below,
    );
    const order = plan.steps.map((step: { skill: { ref: string } }) => step.skill.ref);
    for (const [i, { rank, skill, buildsOn, unlocks, tools }] of plan.steps.entries()) {
      expect(rank).toBe(i + 1);
      const before = refs(skill.buildsOn.nodes).filter((ref) => order.includes(ref));
      expect(refs(buildsOn).sort()).toEqual(before.sort());
      for (const ref of before) expect(order.indexOf(ref)).toBeLessThan(i);
      for (const ref of refs(unlocks)) expect(order.indexOf(ref)).toBeGreaterThan(i);
      for (const tool of tools) expect(refs(tool.supports.nodes)).toContain(skill.ref);
    }
    expect(plan.steps.at(-1).coverageAfter).toBe(1);
  });

  const own = {
    skills: [{ ref: 'SQL' }, { ref: 'Statistics', level: 'ADVANCED' }],
    tools: ['Excel', 'Python'],
  };

  test('roles that fit come by coverage, each as its gap tells, and page on', async () => {
    const query = `query ($skills: [OwnSkill!], $tools: [ToolRef!], $after: String) {
      fit(skills: $skills, tools: $tools, first: 2, after: $after) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes { rank role { ref } coverage totals { held listed } toolTotals { held } matched(first: 100) { ref } below { ref } missing(first: 100) { ref } matchedTools { ref } credentialMet }
      }
    }`;
    const { fit: first } = await good(query, own);
    const { fit: second } = await good(query, { ...own, after: first.pageInfo.endCursor });
    const nodes = [...first.nodes, ...second.nodes];
    expect(nodes.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4]);
    const coverages = nodes.map(({ coverage }: { coverage: number }) => coverage);
    expect(coverages).toEqual([...coverages].sort((a, b) => b - a));
    for (const node of nodes) {
      expect(refs(node.matched).sort()).toEqual(expect.arrayContaining(['sql']));
      expect(node.matched.length + node.missing.length).toBe(node.totals.listed);
      expect([node.matched.length, node.matchedTools.length]).toEqual([
        node.totals.held,
        node.toolTotals.held,
      ]);
      expect(node.credentialMet).toBeNull();
      const { skillGap } = await good(
        `query ($skills: [OwnSkill!], $to: RoleRef!) { skillGap(skills: $skills, to: $to) { coverage } }`,
        { skills: own.skills, to: node.role.ref },
      );
      expect(skillGap.coverage).toBe(node.coverage);
    }
    const other = await ask(query, { skills: [{ ref: 'SQL' }], after: first.pageInfo.endCursor });
    expect(other.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });

  test('one more skill raises what it says that it raises', async () => {
    const { whatOpens } = await good(
      `query ($skills: [OwnSkill!]) { whatOpens(from: "Data Analyst", skills: $skills, share: 0.6, first: 3) {
        share openNow totalCount nodes { rank opens raises gain skill { ref } roles(first: 100) { before after opened role { ref } } }
      } }`,
      { skills: own.skills },
    );
    expect(whatOpens.share).toBe(0.6);
    for (const { skill, opens, raises, roles } of whatOpens.nodes) {
      expect(roles.length).toBe(raises);
      expect(roles.filter(({ opened }: { opened: boolean }) => opened).length).toBe(opens);
      for (const { before, after, opened, role } of roles.slice(0, 2)) {
        expect(opened).toBe(before < 0.6 && after >= 0.6);
        const { with_: gap } = await good(
          `query ($skills: [OwnSkill!], $to: RoleRef!) { with_: skillGap(from: "Data Analyst", skills: $skills, to: $to) { coverage } }`,
          { skills: [...own.skills, { ref: skill.ref, level: 'EXPERT' }], to: role.ref },
        );
        expect(gap.coverage).toBeCloseTo(after, 5);
      }
    }
  });

  test('similar roles say by what they are alike', async () => {
    const { role } = await good(`{ role(ref: "MLE") {
      similar(first: 3) { totalCount edges { similarity signals { skills tools knowledge activities names } node { ref }
        sharedSkills { ref roles(first: 100) { nodes { ref } } } sharedTools { ref } sharedActivities { ref } sharedNameWords sharedActivityWords } }
      bySkills: similar(by: SKILLS, first: 1) { edges { similarity signals { skills } } }
    } }`);
    const { edges } = role.similar;
    expect(edges[0].node.ref).toBe('senior-ml-engineer');
    for (const { similarity, signals, sharedSkills, node } of edges) {
      const { names, activities, knowledge, skills, tools } = signals;
      const sum = 4 * (names + activities + knowledge) + 2 * skills + tools;
      expect(similarity).toBeCloseTo(sum / 15, 5);
      for (const skill of sharedSkills) {
        expect(refs(skill.roles.nodes)).toEqual(expect.arrayContaining(['ml-engineer', node.ref]));
      }
    }
    expect(role.bySkills.edges[0].similarity).toBe(role.bySkills.edges[0].signals.skills);
  });

  test('compared roles stand side by side', async () => {
    const { compareRoles: found } = await good(`{ compareRoles(refs: ["MLE", "Data Scientist"]) {
      roles { role { ref } skillsListed toolsListed distinctSkills { ref } distinctTools { ref } }
      skills { sharing skill { ref } listings { importance level essential } } shared: skills(sharing: [ALL]) { skill { ref } }
      tools(first: 3) { sharing tool { ref } listings { importance } }
      pairs { from { ref } to { ref } coverage totals { held listed } seniorityDifference { levels reason } educationDifference { reason } }
    } }`);
    expect(found.roles.map((each: { role: { ref: string } }) => each.role.ref)).toEqual([
      'ml-engineer',
      'data-scientist',
    ]);
    for (const [i, { skillsListed, distinctSkills }] of found.roles.entries()) {
      const listed = found.skills.filter(({ listings }: { listings: unknown[] }) => listings[i] !== null);
      expect(listed.length).toBe(skillsListed);
      expect(distinctSkills.length).toBe(skillsListed - found.shared.length);
      expect(found.pairs[i].totals.held).toBe(found.shared.length);
    }
    expect(found.pairs.map((pair: { from: { ref: string } }) => pair.from.ref)).toEqual([
      'ml-engineer',
      'data-scientist',
    ]);
    expect(found.pairs[0].coverage).not.toBe(found.pairs[1].coverage);
  });

  test('each listing of a compared role has the evidence that the role’s own list has', async () => {
    const evidence = 'evidence { basis reviewed source { name } claims { property value } }';
    const list = `edges { importance ${evidence} node { ref } }`;
    const { compareRoles: found, ...roles } = await good(`{
      compareRoles(refs: ["MLE", "Data Scientist"]) {
        skills { thing: skill { ref } listings { importance ${evidence} } }
        tools { thing: tool { ref } listings { importance ${evidence} } }
      }
      a: role(ref: "MLE") { skills(first: 100) { ${list} } tools(first: 100) { ${list} } }
      b: role(ref: "Data Scientist") { skills(first: 100) { ${list} } tools(first: 100) { ${list} } }
    }`);
    for (const kind of ['skills', 'tools'] as const) {
      for (const [column, role] of [roles.a, roles.b].entries()) {
        const compared = found[kind].flatMap(({ thing, listings }: Listed) =>
          listings[column] ? [[thing.ref, listings[column]]] : [],
        );
        const own = role[kind].edges.map(({ node, ...said }: { node: { ref: string } }) => [node.ref, said]);
        expect(own.length).toBeGreaterThan(5);
        expect(Object.fromEntries(compared)).toEqual(Object.fromEntries(own));
      }
    }
  });

  test.each([
    ['skillGap(to: "Astronaut") { coverage }', 'NOT_FOUND', 'to'],
    ['skillGap(from: "Astronaut", to: "MLE") { coverage }', 'NOT_FOUND', 'from'],
    ['fit(skills: [{ ref: "SQL" }, { ref: "Juggling" }]) { totalCount }', 'NOT_FOUND', 'skills[1].ref'],
    ['fit(skills: [], tools: ["Hammer"]) { totalCount }', 'NOT_FOUND', 'tools[0]'],
    ['fit(skills: [], credentials: ["Knighthood"]) { totalCount }', 'NOT_FOUND', 'credentials[0]'],
    ['fit(skills: [], where: { industries: ["Piracy"] }) { totalCount }', 'NOT_FOUND', 'where.industries[0]'],
    ['fit(skills: [], first: 101) { totalCount }', 'BAD_USER_INPUT', 'first'],
    ['whatOpens(share: 0) { openNow }', 'BAD_USER_INPUT', 'share'],
    ['learningPlan(to: "") { stepCount }', 'BAD_USER_INPUT', 'to'],
    ['compareRoles(refs: ["MLE"]) { roles { skillsListed } }', 'BAD_USER_INPUT', 'refs'],
    [`compareRoles(refs: [${'"MLE", '.repeat(6)}]) { roles { skillsListed } }`, 'BAD_USER_INPUT', 'refs'],
    ['compareRoles(refs: ["MLE", "ML Engineer"]) { roles { skillsListed } }', 'BAD_USER_INPUT', 'refs'],
  ])('refuses %s, and the rest of the request still answers', async (field, code, argument) => {
    const { data, errors } = await ask(`{ wrong: ${field} role(ref: "MLE") { ref } }`);
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code, argument } }]);
    expect(data).toEqual({ wrong: null, role: { ref: 'ml-engineer' } });
  });

  test('refuses more than 200 skills', async () => {
    const { errors } = await ask('query ($skills: [OwnSkill!]) { fit(skills: $skills) { totalCount } }', {
      skills: Array.from({ length: 201 }, () => ({ ref: 'SQL' })),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'skills' } }]);
  });

  test('a wrong argument inside nulls its own field only', async () => {
    const { data, errors } = await ask(
      '{ skillGap(to: "MLE") { totals { held } skills(first: 101) { totalCount } } role(ref: "MLE") { ref similar(after: "x") { totalCount } } }',
    );
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(['role.similar', 'skillGap.skills']);
    expect(data).toEqual({
      skillGap: { totals: { held: 0 }, skills: null },
      role: { ref: 'ml-engineer', similar: null },
    });
  });
});
