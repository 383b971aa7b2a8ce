import fc from 'fast-check';
import { expect, test } from 'vitest';
import { now } from '../../src/store/clock.ts';
import { VersionedCache } from '../../src/store/versioned-cache.ts';

type Action = 'commit' | 'ask';

/**
 * The source is a store whose steps interleave in any order: a stamp is of the time when its read ends, and a load reads
 * its two parts at two times.
 */
test('VersionedCache serves nothing older than the last commit before the request, and runs one load at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom<Action>('commit', 'ask'), { minLength: 1, maxLength: 12 }),
      async (scheduler, actions) => {
        let committed = 0;
        let loading = 0;
        const pause = (label: string) => scheduler.schedule(Promise.resolve(), label);
        const version = async () => {
          await pause('version begins');
          const stamp = String(committed);
          await pause('its reply travels');
          return stamp;
        };
        const cache = new VersionedCache<readonly number[]>({
          what: 'careerMap',
          version,
          async load() {
            expect(++loading).toBe(1);
            await pause('load begins');
            const first = committed;
            await pause('load goes on');
            const second = committed;
            await pause('load ends');
            loading--;
            return [first, second];
          },
        });
        const answers: Promise<void>[] = [];
        const sequence = scheduler.scheduleSequence(
          actions.map((action) => ({
            label: action,
            async builder() {
              if (action === 'commit') {
                committed++;
                return;
              }
              const acknowledged = committed;
              const arrived = now();
              answers.push(
                version()
                  .then((stamp) => cache.current({ stamp, arrived, deadline: Number.POSITIVE_INFINITY }))
                  .then(({ value }) => expect(Math.min(...value)).toBeGreaterThanOrEqual(acknowledged)),
              );
            },
          })),
        );
        await scheduler.waitFor(sequence.task);
        await scheduler.waitFor(Promise.all(answers));
      },
    ),
    { numRuns: 1_000 },
  );
});
