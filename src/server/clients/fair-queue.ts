import { CareerGraphError } from '../../domain/errors.ts';
import { abandoned } from '../../store/cancellation.ts';

/** How much a fair queue lets in; each is a cost, see document-cost.ts. */
export interface QueueLimits {
  /** What the requests of one client that run at the same time may cost together. */
  readonly perClient: number;
  /** The same for all clients together. */
  readonly running: number;
  /** What all requests that wait may cost together. */
  readonly waiting: number;
}

/** A request that waits. */
interface Waiter {
  readonly cost: number;
  readonly admit: () => void;
  readonly refuse: (error: Error) => void;
}

/** The requests of a client that run or wait. */
interface Line {
  running: number;
  readonly waiters: Waiter[];
  /** What its waiters cost together. */
  waiting: number;
  /** What its turns cost so far, on the clock of the queue. */
  spent: number;
}

/**
 * Gives requests their turn. While there is room, each runs at once. When there is none, they wait, and the next turn goes
 * to the client that has spent least so far; so what one client asks does not put off the others. A request that costs
 * more than all room runs when it is alone.
 *
 * Too much waiting is refused at once with OVERLOADED: the client with most waiting loses its last request, so a client
 * whose only request waits never does unless it is the only one that waits.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  /** Clients with requests that run or wait. */
  readonly #lines = new Map<string, Line>();
  #running = 0;
  #waiting = 0;
  /** What the client had spent that had the last turn; who comes anew begins there, with no turns saved up. */
  #clock = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** How many requests wait. O(clients) */
  get waiting(): number {
    return [...this.#lines.values()].reduce((count, { waiters }) => count + waiters.length, 0);
  }

  /**
   * Waits for a request's turn.
   *
   * @param cost above 0
   * @param signal gives up the turn
   * @returns to be called once when the request has ended
   * @throws CareerGraphError OVERLOADED when too much waits; what `abandoned` makes when the signal is aborted
   */
  enter(client: string, cost: number, signal?: AbortSignal): Promise<() => void> | (() => void) {
    const line = this.#lineOf(client);
    const leave = () => this.#leave(client, line, cost);
    if (line.waiters.length === 0 && this.#hasRoom(line, cost)) {
      this.#run(line, cost);
      return leave;
    }
    return new Promise<() => void>((resolve, reject) => {
      const waiter: Waiter = {
        cost,
        admit: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve(leave);
        },
        refuse: (error) => {
          signal?.removeEventListener('abort', giveUp);
          reject(error);
        },
      };
      const giveUp = () => this.#drop(client, line, waiter, abandoned());
      signal?.addEventListener('abort', giveUp);
      line.waiters.push(waiter);
      line.waiting += cost;
      this.#waiting += cost;
      while (this.#waiting > this.#limits.waiting && this.#shed());
    });
  }

  #lineOf(client: string): Line {
    const present = this.#lines.get(client);
    if (present) return present;
    const line: Line = { running: 0, waiters: [], waiting: 0, spent: this.#clock };
    this.#lines.set(client, line);
    return line;
  }

  #hasRoom(line: Line, cost: number): boolean {
    const fits = (running: number, limit: number) => running === 0 || running + cost <= limit;
    return fits(line.running, this.#limits.perClient) && fits(this.#running, this.#limits.running);
  }

  #run(line: Line, cost: number): void {
    this.#clock = Math.max(this.#clock, line.spent);
    line.spent += cost;
    line.running += cost;
    this.#running += cost;
  }

  #leave(client: string, line: Line, cost: number): void {
    line.running -= cost;
    this.#running -= cost;
    this.#forget(client, line);
    this.#admit();
  }

  #forget(client: string, line: Line): void {
    if (line.running === 0 && line.waiters.length === 0) this.#lines.delete(client);
  }

  /** Gives turns while there is room for the request that is next. */
  #admit(): void {
    for (;;) {
      let next: Line | undefined;
      for (const line of this.#lines.values()) {
        const [first] = line.waiters;
        if (!first || !this.#hasRoom(line, first.cost)) continue;
        if (!next || line.spent < next.spent) next = line;
      }
      const waiter = next?.waiters.shift();
      if (!next || !waiter) return;
      next.waiting -= waiter.cost;
      this.#waiting -= waiter.cost;
      this.#run(next, waiter.cost);
      waiter.admit();
    }
  }

  /** Refuses the last request of the client with most waiting. @returns whether there was one */
  #shed(): boolean {
    let most: [string, Line] | undefined;
    for (const entry of this.#lines) if (!most || entry[1].waiting > most[1].waiting) most = entry;
    const waiter = most?.[1].waiters.at(-1);
    if (!most || !waiter) return false;
    this.#drop(
      ...most,
      waiter,
      new CareerGraphError('OVERLOADED', 'Too much is asked at the same time; try again.'),
    );
    return true;
  }

  #drop(client: string, line: Line, waiter: Waiter, error: Error): void {
    const place = line.waiters.indexOf(waiter);
    if (place < 0) return;
    line.waiters.splice(place, 1);
    line.waiting -= waiter.cost;
    this.#waiting -= waiter.cost;
    waiter.refuse(error);
    this.#forget(client, line);
    this.#admit(); // what stood behind it may have room
  }
}
