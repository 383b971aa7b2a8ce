import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { giveTurns, type Turns, takeTurn } from './turns.ts';

describe('giveTurns', () => {
  let turns: Turns;
  afterEach(() => turns.stop());

  /** Gives turns with things called 1, 2, … */
  const giveNumbers = async (most: number) => {
    let last = 0;
    turns = await giveTurns(async () => ++last, most);
  };

  /** Has eight users take their turns; gives who used what in order, and how many used one at the same time. */
  async function eightUsers() {
    const uses: [user: number, thing: number][] = [];
    const inUse: number[] = [];
    let mostAtOnce = 0;
    const use = async (user: number) => {
      const { shared, end } = await takeTurn<number>(turns.port);
      expect(inUse).not.toContain(shared);
      inUse.push(shared);
      uses.push([user, shared]);
      mostAtOnce = Math.max(mostAtOnce, inUse.length);
      await sleep(30);
      inUse.splice(inUse.indexOf(shared), 1);
      end();
    };
    const users: Promise<void>[] = [];
    for (let user = 0; user < 8; user++) {
      users.push(use(user));
      await sleep(5);
    }
    await Promise.all(users);
    return { uses, mostAtOnce };
  }

  test('turns with one thing come one after the other, in the order of their requests', async () => {
    await giveNumbers(1);
    const { uses, mostAtOnce } = await eightUsers();
    expect(uses).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((user) => [user, 1]));
    expect(mostAtOnce).toBe(1);
  });

  test('the turns start a second thing when a user waits, and each has one user at a time', async () => {
    await giveNumbers(2);
    const { uses, mostAtOnce } = await eightUsers();
    expect(uses.map(([user]) => user).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(uses.map(([, thing]) => thing))).toEqual(new Set([1, 2]));
    expect(mostAtOnce).toBe(2);
  });

  test('the turns start one thing, at the first request', async () => {
    let started = 0;
    turns = await giveTurns(async () => ++started, 2);
    expect(started).toBe(0);
    for (let i = 0; i < 3; i++) {
      const { end } = await takeTurn(turns.port);
      end();
      await sleep(20);
    }
    expect(started).toBe(1);
  });

  test('a turn ends with the connection of its user', async () => {
    await giveNumbers(1);
    const { end } = await takeTurn(turns.port);
    const second = takeTurn<number>(turns.port);
    end();
    expect((await second).shared).toBe(1);
  });

  test('the turns tell every user why nothing can be started', async () => {
    turns = await giveTurns(() => Promise.reject(new Error('no Java')), 2);
    const users = [takeTurn(turns.port), takeTurn(turns.port)];
    for (const user of users) await expect(user).rejects.toThrow('no Java');
  });

  test('the turns give the first thing to all users when no second one can be started', async () => {
    let starts = 0;
    turns = await giveTurns(async () => {
      if (++starts > 1) throw new Error('no memory');
      return starts;
    }, 2);
    expect((await eightUsers()).mostAtOnce).toBe(1);
  });

  test('the turns tell users who still wait that they end', async () => {
    await giveNumbers(1);
    await takeTurn(turns.port);
    const second = takeTurn(turns.port);
    await sleep(20);
    turns.stop();
    await expect(second).rejects.toThrow();
  });
});
