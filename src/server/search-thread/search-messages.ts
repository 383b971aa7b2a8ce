import { CareerGraphError, type ErrorCode } from '../../domain/errors.ts';
import type { Projections, Question, QuestionName } from '../../domain/questions.ts';
import type { LoadObserver } from '../../store/career-search.ts';
import { StoreUnreachableError, StoreUnusableError } from '../../store/store-errors.ts';
import type { Moment } from '../../store/versioned-cache.ts';
import type { Config } from '../config.ts';

/** The settings that a search thread starts with. */
export type SearchSettings = Pick<Config, 'store' | 'maxStaleness'>;

/** What a search thread is started with. */
export interface SearchStart extends SearchSettings {
  /**
   * Ids of questions that nobody waits for any more, each at its remainder by the length; in memory that both threads
   * share, as a thread that computes reads no messages.
   */
  readonly abandoned: Int32Array<SharedArrayBuffer>;
}

/** A request to a thread: `start` is answered as soon as the thread runs, `close` ends it without an answer. */
export type SearchRequest =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly name: QuestionName;
      readonly question: Question<QuestionName>;
      readonly moment: Moment;
    }
  | { readonly kind: 'load'; readonly id: number; readonly projection: keyof Projections }
  | {
      readonly kind: 'catchUp';
      readonly id: number;
      readonly projections: readonly (keyof Projections)[];
      readonly moment: Moment;
    }
  | { readonly kind: 'start'; readonly id: number }
  | { readonly kind: 'close' };

/** The reply to the request of that id. */
export type SearchReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure };

/** What the thread sends on its own: a load begins or ends. It is sent before a load keeps the thread from answering. */
export interface LoadNotice {
  readonly load: Parameters<LoadObserver>[0];
}

/** An error as a message between threads: a structured clone would lose its class and code. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: ErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The message of an error, or of anything else that was thrown. */
export function failureOf(error: unknown): Failure {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const coded = error instanceof CareerGraphError ? { code: error.code, details: error.details } : {};
  return { name, message, stack, ...coded };
}

/** Rebuilds an error from its message. Known errors keep their class; others keep name and stack. */
export function errorOf({ name, message, stack, code, details }: Failure): Error {
  if (code) return new CareerGraphError(code, message, details);
  if (name === 'StoreUnreachableError') return new StoreUnreachableError(message);
  if (name === 'StoreUnusableError') return new StoreUnusableError(message);
  return Object.assign(new Error(message), { name, stack });
}
