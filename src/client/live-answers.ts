import { graphVersionQuestion } from './api/operations.ts';
import type { Question, QuestionText } from './api/question.ts';
import type { AskOptions, Client } from './client.ts';
import { CareerGraphError } from './error.ts';

/** How often the service is asked whether the graph has changed. */
export interface LiveOptions extends AskOptions {
  /** Milliseconds between two looks; 5,000 when left out. */
  readonly every?: number;
}

/**
 * The answer to a question, and again each time the graph has changed. It looks at the graph’s version, which costs the
 * service next to nothing. While the service is away, loads or is busy, it waits for the next look.
 *
 * @throws as `Client.ask` for the first answer, and whenever the question itself is refused
 */
export async function* liveAnswers<Data, Variables>(
  { ask }: Client,
  question: Question<Data, Variables> | QuestionText<Data, Variables>,
  variables: NoInfer<Variables>,
  { every = 5_000, signal }: LiveOptions = {},
): AsyncGenerator<Data, void, undefined> {
  const askOnce = ask as (...question: unknown[]) => Promise<Data>;
  let shownVersion: string | null | undefined;
  for (let isFirst = true; ; isFirst = false) {
    try {
      // the version first: an answer is at least as new as it
      const { graph } = await ask(graphVersionQuestion, {}, { signal });
      if (isFirst || graph.version !== shownVersion) {
        const data = await askOnce(question, variables, { signal });
        shownVersion = graph.version;
        yield data;
      }
    } catch (error) {
      if (isFirst || !(error instanceof CareerGraphError && error.passes)) throw error;
    }
    await pause(every, signal);
  }
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
