import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { contentClient } from '../content-client.ts';

const move = (commonness: string, years: readonly [number, number]) => ({ commonness, yearsBefore: years });

/** From a to z: quick and rare, slow and common, or slower still and no commoner. */
const editors = content('editors@1', {
  nodes: Object.fromEntries(['a', 'b', 'c', 'z'].map((id) => [`Role:${id}`, { title: id }] as const)),
  facts: [
    ['LEADS_TO', 'Role:a', 'Role:z', move('RARE', [1, 3])],
    ['LEADS_TO', 'Role:a', 'Role:b', move('COMMON', [2, 2])],
    ['LEADS_TO', 'Role:b', 'Role:z', move('COMMON', [3, 3])],
    ['LEADS_TO', 'Role:a', 'Role:c', move('COMMON', [4, 4])],
    ['LEADS_TO', 'Role:c', 'Role:z', move('OCCASIONAL', [4, 4])],
  ],
});

describe.each(engines())('careerPaths(tradeOff:), on the $name engine', (engine) => {
  const ask = contentClient(engine, [editors]);

  test('gives the paths that no other beats, in order', async () => {
    const { data, errors } = await ask(`{ careerPaths(from: "a", to: "z", tradeOff: [YEARS, COMMONNESS]) {
      complete nodes { rank roles { ref } costParts { measure cost } } pageInfo { hasNextPage } } }`);
    expect(errors).toBeUndefined();
    expect(data.careerPaths).toEqual({
      complete: true,
      pageInfo: { hasNextPage: false },
      nodes: [
        {
          rank: 1,
          roles: [{ ref: 'a' }, { ref: 'z' }],
          costParts: [
            { measure: 'YEARS', cost: 2 },
            { measure: 'COMMONNESS', cost: 4 },
          ],
        },
        {
          rank: 2,
          roles: [{ ref: 'a' }, { ref: 'b' }, { ref: 'z' }],
          costParts: [
            { measure: 'YEARS', cost: 5 },
            { measure: 'COMMONNESS', cost: 2 },
          ],
        },
      ],
    });
  });

  test.each([
    ['tradeOff: []', 'tradeOff must name at least one measure'],
    ['tradeOff: [YEARS, YEARS]', 'tradeOff names a measure twice'],
    ['tradeOff: [YEARS, PAY, STEPS, LIKELY]', 'tradeOff takes at most 3 values, not 4'],
    ['tradeOff: [YEARS], rankBy: FASTEST', 'give one of tradeOff, rankBy and weights'],
    ['tradeOff: [YEARS], onePerNextRole: true', 'onePerNextRole does not go with tradeOff'],
  ])('%s is refused', async (args, message) => {
    const { data, errors } = await ask(`{ careerPaths(from: "a", to: "z", ${args}) { complete } }`);
    expect(data.careerPaths).toBeNull();
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'tradeOff' });
  });
});
