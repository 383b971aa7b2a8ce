import { ImportRefused } from '../../importers/import-refused.ts';
import { AnswerError } from '../output/answer-error.ts';

/**
 * Reads a file for a command that changes nothing: a refusal then names the problems, and says nothing of changes.
 *
 * @throws AnswerError when the file cannot be used
 */
export async function readInput<Content>(read: Promise<Content>): Promise<Content> {
  try {
    return await read;
  } catch (error) {
    throw error instanceof ImportRefused ? new AnswerError(error.list) : error;
  }
}
