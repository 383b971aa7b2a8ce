import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './child-process.ts';
import { type Contender, dialectOf, type Question, randomOf } from './questions.ts';

const clients = 16;

/** What a round measured. */
export interface Measured {
  readonly perSecond: number;
  readonly medianMs: number;
  /** Processor time of the answering process per request, without the database's. */
  readonly cpuMs: number;
}

/** The median; 0 for no values. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** The body of a request to a contender. */
export function bodyOf(question: Question, contender: Contender, values: object): string {
  return JSON.stringify(question.ask[dialectOf(contender)](values as never));
}

/** The data of an answer, comparable between contenders. @throws when there is none */
export function dataOf(question: Question, contender: Contender, answer: string): unknown {
  try {
    return question.read[dialectOf(contender)](JSON.parse(answer) as never);
  } catch (error) {
    throw new Error(`${contender} answered ${question.name} with ${answer.slice(0, 400)}: ${error}`);
  }
}

/**
 * The contenders that answer within ten seconds.
 *
 * @throws when two of them give different data
 */
export async function answering(
  question: Question,
  running: ReadonlyMap<Contender, Running>,
): Promise<Map<Contender, Running>> {
  const able = new Map<Contender, Running>();
  const random = randomOf(question);
  const samples = Array.from({ length: 5 }, () => question.vary(random));
  let agreed: string | undefined;
  for (const [contender, process] of running) {
    const data: unknown[] = [];
    try {
      for (const values of samples) {
        const answer = await Promise.race([
          process.post(bodyOf(question, contender, values)),
          sleep(10_000).then(() => 'nothing within 10 s'),
        ]);
        data.push(dataOf(question, contender, answer));
      }
    } catch (error) {
      console.error(String(error));
      continue;
    }
    agreed ??= JSON.stringify(data);
    if (JSON.stringify(data) !== agreed) {
      throw new Error(
        `${question.name}: ${contender} says ${JSON.stringify(data).slice(0, 400)}, not ${agreed.slice(0, 400)}`,
      );
    }
    able.set(contender, process);
  }
  return able;
}

/** Lets 16 clients ask for some seconds, each one request after the other. */
export async function measure(
  question: Question,
  contender: Contender,
  running: Running,
  seconds: number,
): Promise<Measured> {
  const random = randomOf(question);
  const times: number[] = [];
  const cpuBefore = await running.cpu();
  const start = performance.now();
  const end = start + seconds * 1_000;
  const client = async () => {
    while (performance.now() < end) {
      const body = bodyOf(question, contender, question.vary(random));
      const sent = performance.now();
      await running.post(body);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - start) / 1_000;
  const cpu = (await running.cpu()) - cpuBefore;
  return { perSecond: times.length / elapsed, medianMs: median(times), cpuMs: cpu / times.length };
}
