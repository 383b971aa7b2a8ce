import { describe, expect, test } from 'vitest';
import { AnswerCache, answerKey, CachedAnswer } from '../../../src/server/answers/answer-cache.ts';

const version = async () => '1';
const answer = (length: number) => new CachedAnswer('1', 'x'.repeat(length), { type: 'query' });

describe('answerKey', () => {
  test('is the same whatever the order of properties, at any depth', () => {
    expect(answerKey('{ a }', undefined, { a: { b: 1, c: [{ d: 2, e: 3 }] }, f: 4 })).toBe(
      answerKey('{ a }', undefined, { f: 4, a: { c: [{ e: 3, d: 2 }], b: 1 } }),
    );
  });

  test.each([
    ['document', answerKey('{ b }', undefined, {})],
    ['operation', answerKey('{ a }', 'B', {})],
    ['variable', answerKey('{ a }', undefined, { a: 1 })],
    ['order of a list', answerKey('{ a }', undefined, { a: [2, 1] })],
  ])('differs with another %s', (_, key) => {
    expect([answerKey('{ a }', undefined, {}), answerKey('{ a }', undefined, { a: [1, 2] })]).not.toContain(
      key,
    );
  });

  test('takes absent variables for none', () => {
    expect(answerKey('{ a }', undefined, undefined)).toBe(answerKey('{ a }', undefined, {}));
  });
});

describe('AnswerCache', () => {
  test('drops what was not used for longest when its bytes are used up', async () => {
    const cache = new AnswerCache(100_000);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) {
      expect(cache.set(key, answer(4_000))).toBe(true);
      await cache.find('a', version);
    }
    expect((await cache.find('a', version)).answer).not.toBeNull();
    expect((await cache.find('b', version)).answer).toBeNull();
    expect((await cache.find('i', version)).answer).not.toBeNull();
  });

  test('does not keep an answer above an eighth of its bytes', async () => {
    const cache = new AnswerCache(100_000);
    expect(cache.set('a', answer(5_000))).toBe(false);
    expect((await cache.find('a', version)).answer).toBeNull();
  });

  test('finds nothing while the store gives no stamp, also where nothing is kept', async () => {
    const cache = new AnswerCache(100_000);
    cache.set('a', answer(10));
    const refuse = async () => {
      throw new Error('the store is away');
    };
    expect(await cache.find('a', refuse)).toEqual({ answer: null, label: null });
    expect(await cache.find('b', refuse)).toEqual({ answer: null, label: null });
  });
});
