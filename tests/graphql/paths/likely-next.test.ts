import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { contentClient } from '../content-client.ts';

const counted = (count: number, outOf: number, place = 'US') =>
  [{ count, outOf, place, period: '2024' }, `|${place}|2024`] as const;

const census = content('census@1', {
  nodes: Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((id) => [`Role:${id}`, { title: `Role ${id}` }] as const),
  ),
  facts: [
    ['LEADS_TO', 'Role:a', 'Role:b', ...counted(20, 100)],
    ['LEADS_TO', 'Role:a', 'Role:c', { commonness: 'COMMON' }],
    ['LEADS_TO', 'Role:a', 'Role:d', { commonness: 'RARE' }],
    ['FEW_MOVE_TO', 'Role:a', 'Role:d', ...counted(7, 100)],
    ['STAYS_IN', 'Role:a', 'Role:a', ...counted(60, 100)],
    ['LEADS_TO', 'Role:b', 'Role:c', ...counted(30, 50)],
    ['LEADS_TO', 'Role:c', 'Role:d', ...counted(15, 50, 'FR')],
  ],
});

describe.each(engines())('Likely next roles, on the $name engine', (engine) => {
  const ask = contentClient(engine, [census]);

  const answer = async (query: string) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    return data;
  };

  test('nextRoles tells counted and calculated parts, those who stay, and earlier roles', async () => {
    const { nextRoles } = await answer(`{ nextRoles(history: ["c", "a"]) {
      totalCount place from { ref } staying { share counted { count outOf } }
      edges { rank node { ref } share counted { count source { name } } likeness arrivals beenThere move { commonness } } } }`);
    expect(nextRoles).toMatchObject({
      totalCount: 3,
      place: 'US',
      from: { ref: 'a' },
      staying: { counted: { count: 60, outOf: 100 } },
      edges: [
        { rank: 1, node: { ref: 'b' }, counted: { count: 20, source: { name: 'census' } }, beenThere: false },
        { rank: 2, node: { ref: 'c' }, counted: null, beenThere: true, move: { commonness: 'COMMON' } },
        { rank: 3, node: { ref: 'd' }, counted: null, arrivals: 0, move: { commonness: 'RARE' } },
      ],
    });
  });

  test('next can be ordered by LIKELY, in one place; hidden counts take part', async () => {
    const { role } = await answer(`{ role(ref: "a") {
      us: next(orderBy: { field: LIKELY }) { nodes { ref } }
      fr: next(orderBy: { field: LIKELY }, place: "FR") { nodes { ref } } } }`);
    expect(role.us.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(['b', 'd', 'c']);
    expect(role.fr.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(['d', 'b', 'c']);
  });

  test('no answer shows a hidden count or what could be worked out of it', async () => {
    const whole = JSON.stringify(
      await answer(`{ nextRoles(history: ["a"]) { edges { share counted { count } likeness arrivals move {
        observed { count } observations { count } evidence { basis claims { property value } } } } }
        role(ref: "a") { stayed { count } next { edges { move { observed { count } } evidence { claims { value } } } } } }`),
    );
    expect(whole).not.toMatch(/"count":7\b|"7"/);
    const { observations } = (
      await answer(
        '{ role(ref: "a") { next(orderBy: { field: TITLE }) { edges { move { observations { count } } } } } }',
      )
    ).role.next.edges[2].move;
    expect(observations).toEqual([]);
  });

  test.each([
    ['history: []', 'history must name at least one role'],
    ['history: ["a", "zz"]', 'history[1]'],
    ['history: ["a"], place: "XX"', 'place: no moves were counted in "XX"'],
    [`history: [${'"a",'.repeat(51)}]`, 'history takes at most 50 values, not 51'],
  ])('nextRoles(%s) is refused with its argument', async (args, message) => {
    const { data, errors } = await ask(`{ nextRoles(${args}) { totalCount } }`);
    expect(data.nextRoles).toBeNull();
    expect(JSON.stringify(errors)).toContain(message.replaceAll('"', '\\"'));
  });
});
