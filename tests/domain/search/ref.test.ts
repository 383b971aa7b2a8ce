import { describe, expect, test } from 'vitest';
import { CareerGraphError } from '../../../src/domain/errors.ts';
import { chooseRef, codeRank, idRank, nameRank, refRanks } from '../../../src/domain/search/ref.ts';

test('ids and codes go before names, curated names before official ones, titles before aliases', () => {
  const ranks = [
    idRank,
    codeRank(true),
    codeRank(false),
    nameRank(true, true),
    nameRank(true, false),
    nameRank(false, true),
    nameRank(false, false),
  ];
  expect(ranks.map((rank) => refRanks[rank])).toEqual([...refRanks]);
});

describe('chooseRef', () => {
  const choose = (ids: readonly string[], similar: readonly string[] = []) =>
    chooseRef(ids, { kind: 'role', argument: 'from', ref: 'The "one"' }, async () => similar);
  const refusal = async (...args: Parameters<typeof choose>) => {
    const error = await choose(...args).catch((thrown: unknown) => thrown);
    if (error instanceof CareerGraphError) return error;
    throw new Error(`not refused: ${error}`);
  };

  test('takes the one node that answers, though it does so twice', async () => {
    expect(await choose(['a', 'a'])).toBe('a');
  });

  test('refuses several and suggests their ids, sorted and each once', async () => {
    expect(await refusal(['b', 'a', 'b'])).toMatchObject({
      code: 'AMBIGUOUS',
      message: 'from: "The \\"one\\"" names several roles: a, b. Use one of these ids.',
      details: { argument: 'from', suggestions: ['a', 'b'] },
    });
  });

  test('refuses a text that names nothing, with what is like it in the order given', async () => {
    expect(await refusal([], ['z', 'a'])).toMatchObject({
      code: 'NOT_FOUND',
      message: 'from: no role is called "The \\"one\\"". Did you mean z, a?',
      details: { argument: 'from', suggestions: ['z', 'a'] },
    });
    expect(await refusal([])).toMatchObject({
      message: 'from: no role is called "The \\"one\\"".',
      details: { suggestions: [] },
    });
  });
});
