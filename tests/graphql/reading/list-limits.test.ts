import { isListType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { argumentPlaces, oneOfEachKind, refusalOf, valueOfList } from '../argument-places.ts';
import { contentClient } from '../content-client.ts';

/** Maximum numbers of values, where they are not 100. */
const otherLimits: Readonly<Record<string, number>> = {
  'careerPaths where.via': 4,
  'careerPaths tradeOff': 3,
  'careerPaths ownSkills': 200,
  'careerPaths ownTools': 200,
  'reachableRoles ownSkills': 200,
  'reachableRoles ownTools': 200,
  'compareRoles refs': 5,
  'nextRoles history': 50,
  'fit skills': 200,
  'fit tools': 200,
  'fit credentials': 200,
  'learningPlan skills': 200,
  'learningPlan tools': 200,
  'skillGap skills': 200,
  'skillGap tools': 200,
  'whatOpens skills': 200,
  'whatOpens tools': 200,
};

const lists = argumentPlaces(isListType).map((place) => {
  const name = `${place.field.name} ${place.path}`;
  return { ...place, title: `${place.owner.name}.${name}`, limit: otherLimits[name] ?? 100 };
});

describe.each(engines())('The limits of list arguments, on the $name engine', (engine) => {
  const ask = contentClient(engine, [oneOfEachKind]);

  test.each(lists)('$title refuses more than $limit values, naming itself', async (list) => {
    const refusal = (count: number) =>
      refusalOf(ask, list, (path) =>
        path === list.path ? Array(count).fill(valueOfList(list.type)) : undefined,
      );
    expect(await refusal(list.limit + 1)).toMatchObject({ code: 'BAD_USER_INPUT', argument: list.path });
    if (['compareRoles refs', 'careerPaths tradeOff'].includes(`${list.field.name} ${list.path}`)) return; // nothing twice
    expect((await refusal(list.limit))?.argument).not.toBe(list.path);
  });

  test.each(lists.filter(({ limit }) => limit !== 100))('$title states its limit, $limit', (list) => {
    expect(list.description).toContain(String(list.limit));
  });
});
