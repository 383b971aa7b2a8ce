import { CareerGraphError } from '../domain/errors.ts';
import { ImportRefused } from '../importers/import-refused.ts';
import { SeedsDirectoryError, SeedsError } from '../importers/seeds/seeds-errors.ts';
import { ReleaseGoneError, StoreUnreachableError, StoreUnusableError } from '../store/store-errors.ts';
import { ConfigurationError } from './config.ts';

const forPeople = [
  CareerGraphError,
  ConfigurationError,
  ImportRefused,
  ReleaseGoneError,
  SeedsDirectoryError,
  SeedsError,
  StoreUnreachableError,
  StoreUnusableError,
];

/** An error as the person at the terminal should read it: a plain sentence, or a stack when it is our mistake. */
export function explain(error: unknown): string {
  if (forPeople.some((type) => error instanceof type)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
