import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('What questions about skills refuse, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

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
  ])('the API refuses %s, and the rest of the request still answers', async (field, code, argument) => {
    const { data, errors } = await ask(`{ wrong: ${field} role(ref: "MLE") { ref } }`);
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code, argument } }]);
    expect(data).toEqual({ wrong: null, role: { ref: 'ml-engineer' } });
  });

  test('fit refuses more than 200 skills', async () => {
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
