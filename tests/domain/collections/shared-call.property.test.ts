import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedCall } from '../../../src/domain/collections/shared-call.ts';

test('SharedCall gives each a result of a call that began after they asked, one call at a time, and shares it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      async (scheduler, fails) => {
        let underWay = 0;
        let begun = 0;
        const shared = new SharedCall(async () => {
          expect(++underWay).toBe(1);
          const call = begun++;
          await scheduler.schedule(Promise.resolve(), 'the call');
          underWay--;
          if (fails[call % fails.length]) throw call;
          return call;
        });
        const asking = fails.map(async () => {
          await scheduler.schedule(Promise.resolve(), 'somebody asks');
          const before = begun;
          const call = await shared.result().catch((thrown) => thrown as number);
          expect(call).toBeGreaterThanOrEqual(before);
          expect(call).toBeLessThanOrEqual(before + 1); // nobody waits for more than the next one
        });
        await scheduler.waitFor(Promise.all(asking));
        expect(begun).toBeLessThanOrEqual(fails.length);
      },
    ),
  );
});
