import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerCache, CachedAnswer } from '../../../src/server/answers/answer-cache.ts';

type Action = 'commit' | 'ask' | 'ask another';

/**
 * The store's steps interleave in any order: a stamp is of the time when its read ends, a stamp for which an earlier time
 * would do may be that of any read that has ended, and an answer reads its two parts at two times.
 */
test('AnswerCache gives nothing older than the last commit before the request', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom<Action>('commit', 'ask', 'ask another'), { minLength: 1, maxLength: 16 }),
      async (scheduler, actions) => {
        let committed = 0;
        let endedStamp: string | null = null;
        const pause = (label: string) => scheduler.schedule(Promise.resolve(), label);
        const version = async (notBefore?: number) => {
          if (notBefore === 0 && endedStamp !== null) return endedStamp;
          await pause('version begins');
          const stamp = String(committed);
          await pause('its reply travels');
          endedStamp = stamp;
          return stamp;
        };
        const cache = new AnswerCache(10_000);
        const answer = async (key: string): Promise<readonly number[]> => {
          const { answer: cached, label } = await cache.find(key, version);
          if (cached) return JSON.parse(cached.json);
          await pause('executing begins');
          const first = committed;
          await pause('executing goes on');
          const parts = [first, committed];
          if (label !== null) {
            cache.set(key, new CachedAnswer(label, JSON.stringify(parts), { type: 'query' }));
          }
          return parts;
        };
        const doing = actions.map(async (action) => {
          await pause(action);
          if (action === 'commit') {
            committed++;
            return;
          }
          const before = committed;
          const parts = await answer(action);
          for (const part of parts) expect(part).toBeGreaterThanOrEqual(before);
        });
        await scheduler.waitFor(Promise.all(doing));
        // nothing is committed any more: after an answer that may have an old label, and one that has not
        const lookup = answer('ask')
          .then(() => answer('ask'))
          .then(() => cache.find('ask', version));
        await scheduler.waitFor(lookup);
        expect((await lookup).answer).not.toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});
