import { describe, expect, test } from 'vitest';
import {
  chooseRef,
  codeRank,
  idRank,
  nameRank,
  nameReadings,
  refAmbiguous,
  refNotFound,
  refRanks,
  type SuggestedThing,
} from '../../../src/domain/search/ref.ts';

const thing = (id: string, name: string, source: string | null = null): SuggestedThing => ({
  kind: 'Role',
  id,
  name,
  source,
});
const request = { kind: 'role', argument: 'from', ref: 'The "one"' };

describe('refRanks', () => {
  test('ids and codes go before names, curated names before official ones, titles before aliases', () => {
    const ranks = [
      idRank,
      codeRank(true),
      codeRank(false),
      codeRank(false, false),
      nameRank('SAME', true, true),
      nameRank('SAME', true, false),
      nameRank('WRITTEN_OUT', true, false),
      nameRank('SAME', false, true),
      nameRank('OTHER_LEVEL', true, false),
      nameRank('SAME', false, false),
    ];
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  test('every name has a rank of its own', () => {
    const ranks = nameReadings.flatMap((reading) =>
      [true, false].flatMap((curated) =>
        [true, false].map((preferred) => nameRank(reading, curated, preferred)),
      ),
    );
    expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from(ranks, (_, i) => i + 4));
    expect(refRanks).toHaveLength(ranks.length + 4);
  });
});

describe('chooseRef', () => {
  test('a text names the one node that answers, even when it answers twice', () => {
    expect(chooseRef(['a', 'a'])).toEqual({ outcome: 'FOUND', id: 'a' });
  });

  test('a text that several nodes answer is ambiguous, with their ids in order and each once', () => {
    expect(chooseRef(['b', 'a', 'b'])).toEqual({ outcome: 'AMBIGUOUS', ids: ['a', 'b'] });
  });

  test('a text that no node answers is not found', () => {
    expect(chooseRef([])).toEqual({ outcome: 'NOT_FOUND' });
  });
});

describe('errors about a ref', () => {
  test('an ambiguous ref is told with what it may mean: name, id, and the source of what editors do not describe', () => {
    expect(refAmbiguous(request, [thing('a', 'Anna'), thing('b', 'Bert', 'onet')])).toMatchObject({
      code: 'AMBIGUOUS',
      message:
        'from: "The \\"one\\"" names more than one role: Anna (a), Bert (b, onet). Use one of these ids.',
      details: { argument: 'from', suggestions: ['a', 'b'] },
    });
  });

  test('a ref that is not found is told with suggestions in the order given', () => {
    expect(refNotFound(request, [thing('z', 'Zoe'), thing('a', 'Anna')])).toMatchObject({
      code: 'NOT_FOUND',
      message: 'from: no role is called "The \\"one\\"". Did you mean Zoe (z), Anna (a)?',
      details: { argument: 'from', suggestions: ['z', 'a'] },
    });
  });

  test('a ref that another kind of thing has as its name is told with that thing', () => {
    const other = { kind: 'Tool', id: 'node', name: 'Node.js', source: null } as const;
    expect(refNotFound({ kind: 'skill', argument: 'ref', ref: 'NodeJS' }, [], other).message).toBe(
      'ref: no skill is called "NodeJS". There is a tool Node.js (node).',
    );
  });

  test('a ref that is not found and resembles nothing is told without suggestions', () => {
    expect(refNotFound(request, [])).toMatchObject({
      message: 'from: no role is called "The \\"one\\"".',
      details: { suggestions: [] },
    });
  });
});
