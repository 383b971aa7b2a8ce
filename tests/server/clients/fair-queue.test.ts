import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FairQueue } from '../../../src/server/clients/fair-queue.ts';

const limits = { perClient: 10, running: 20, waiting: 40 };

/** Enters requests and notes in which order they are admitted or refused. */
function observed(queue: FairQueue) {
  const events: string[] = [];
  const leaves = new Map<string, () => void>();
  const enter = async (name: string, cost: number, signal?: AbortSignal) => {
    const [client = ''] = name.split(' ');
    try {
      leaves.set(name, await queue.enter(client, cost, signal));
      events.push(name);
    } catch (error) {
      events.push(`${name} ${(error as { code: string }).code}`);
    }
  };
  const end = async (name: string) => {
    leaves.get(name)?.();
    await new Promise(setImmediate);
  };
  return { events, enter, end };
}

describe('A fair queue', () => {
  test('admits at once while there is room, and one request that is larger than all room', async () => {
    const { events, enter, end } = observed(new FairQueue(limits));
    await enter('a 1', 4);
    await enter('a 2', 6);
    await enter('b 1', 10);
    expect(events).toEqual(['a 1', 'a 2', 'b 1']);
    for (const name of events.slice()) await end(name);
    await enter('c large', 99);
    expect(events.at(-1)).toBe('c large');
  });

  test('gives the next turn to the client that was given least, whoever came first', async () => {
    const queue = new FairQueue({ ...limits, running: 10 });
    const { events, enter, end } = observed(queue);
    await enter('heavy 1', 10);
    void enter('heavy 2', 10);
    void enter('heavy 3', 10);
    void enter('light 1', 1);
    void enter('light 2', 1);
    expect(queue.waiting).toBe(4);
    await end('heavy 1');
    expect(events).toEqual(['heavy 1', 'light 1', 'light 2']);
    await end('light 1');
    await end('light 2');
    expect(events.at(-1)).toBe('heavy 2');
  });

  test('a client beyond its own share waits, and others run beside it', async () => {
    const { events, enter } = observed(new FairQueue(limits));
    await enter('heavy 1', 10);
    void enter('heavy 2', 10);
    await enter('light 1', 1);
    expect(events).toEqual(['heavy 1', 'light 1']);
  });

  test('sheds the last request of the client with most waiting, at once', async () => {
    const { events, enter } = observed(new FairQueue(limits));
    await enter('a 1', 10);
    await enter('b 1', 10);
    for (let i = 2; i < 6; i++) void enter(`a ${i}`, 10);
    void enter('b 2', 8);
    await new Promise(setImmediate);
    expect(events).toEqual(['a 1', 'b 1', 'a 5 OVERLOADED']);
  });

  test('a request that is given up leaves, and what stands behind it moves up', async () => {
    const { events, enter } = observed(new FairQueue({ ...limits, running: 10 }));
    const giveUp = new AbortController();
    await enter('a 1', 5);
    void enter('b 1', 8, giveUp.signal);
    void enter('b 2', 5);
    giveUp.abort();
    await new Promise(setImmediate);
    expect(events).toEqual(['a 1', 'b 1 UPSTREAM_TIMEOUT', 'b 2']);
  });

  test('every request ends once, in the order of its client, and the room is never exceeded', async () => {
    const request = fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      cost: fc.integer({ min: 1, max: 12 }),
      ends: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 40 }), async (requests) => {
        const queue = new FairQueue(limits);
        const running = new Map<number, { client: string; cost: number; leave: () => void }>();
        const admitted = new Map<string, number[]>();
        let refused = 0;
        const costs = (client?: string) =>
          [...running.values()].filter((one) => !client || one.client === client).map(({ cost }) => cost);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        const endOne = async () => {
          const [first] = running.keys();
          if (first === undefined) return;
          const { leave } = running.get(first) as { leave: () => void };
          running.delete(first);
          leave();
          await new Promise(setImmediate);
        };
        for (const [i, { client, cost, ends }] of requests.entries()) {
          void Promise.resolve(queue.enter(client, cost)).then(
            (leave) => {
              running.set(i, { client, cost, leave });
              admitted.set(client, [...(admitted.get(client) ?? []), i]);
              if (costs().length > 1) expect(sum(costs())).toBeLessThanOrEqual(limits.running);
              if (costs(client).length > 1) expect(sum(costs(client))).toBeLessThanOrEqual(limits.perClient);
            },
            () => refused++,
          );
          await new Promise(setImmediate);
          for (let n = 0; n < ends; n++) await endOne();
        }
        while (running.size > 0) await endOne();
        expect(queue.waiting).toBe(0);
        const counts = [...admitted.values()];
        expect(sum(counts.map(({ length }) => length)) + refused).toBe(requests.length);
        for (const order of counts) expect(order).toEqual([...order].sort((x, y) => x - y));
      }),
      { numRuns: 100 },
    );
  });
});
