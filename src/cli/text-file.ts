import { createReadStream } from 'node:fs';
import { defaultArgumentLimits } from '../graphql/limits.ts';
import { AnswerError } from './output/answer-error.ts';

/** Bytes that no text within the limit of the API exceeds in UTF-8. */
const maxBytes = 3 * defaultArgumentLimits.text;

/**
 * Reads a text from a file, or from standard input for `-`. Stops at the limit of the API.
 *
 * @throws AnswerError when it cannot be read, is too long or is not UTF-8; the message quotes nothing of it
 */
export async function readTextFile(file: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of file === '-' ? process.stdin : createReadStream(file)) {
      parts.push(part);
      size += part.length;
      if (size > maxBytes) break;
    }
  } catch (error) {
    throw new AnswerError(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'no reason given'}).`,
    );
  }
  const name = file === '-' ? 'Standard input' : file;
  if (size > maxBytes)
    throw new AnswerError(
      `${name}: at most ${defaultArgumentLimits.text.toLocaleString('en')} characters are read.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new AnswerError(`${name}: this is no UTF-8 text. Save a document as plain text first.`);
  }
}
