import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserFacingError } from '../../domain/errors.ts';
import { dataFormat } from './claim-directory.ts';

/*
 * A backup is a file of tables, followed by a line that tells what it must be: whoever reads that line knows that the
 * file is whole, and ours.
 */

/** What a backup says of itself. */
export interface BackupSummary {
  /** The format of its tables. */
  readonly format: number;
  /** The last commit that is in it; null when nothing was ever written. */
  readonly revision: number | null;
  /** Number of facts as `career-graph stats` counts them; null when the tables have an earlier format. */
  readonly facts: number | null;
  /** Size of the tables in bytes. */
  readonly bytes: number;
}

/** Thrown when a backup cannot be written or used. */
export class BackupRefused extends UserFacingError {
  override readonly name = 'BackupRefused';
}

interface Seal extends BackupSummary {
  /** Of the tables, in hexadecimal. */
  readonly sha256: string;
}

const sealStart = '\n{"career-graph backup":';
/** Bytes. The longest seal that is looked for. */
const maxSeal = 1_024;
/** Bytes that are read at a time. */
const chunkLength = 2 ** 20;

/** Appends the seal to a file of tables. O(file). @returns what the backup says of itself from now on */
export function sealBackup(file: string, contents: Omit<BackupSummary, 'bytes'>): BackupSummary {
  const descriptor = openSync(file, 'r');
  try {
    const { size: bytes } = fstatSync(descriptor);
    const seal: Seal = { ...contents, bytes, sha256: digest(descriptor, bytes) };
    appendFileSync(file, `${sealStart}${JSON.stringify(seal)}}\n`);
    return { ...contents, bytes };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads the seal of a backup. O(1).
 *
 * @throws BackupRefused when the file cannot be read, is no backup or was cut off, or is of a newer release
 */
export function readSeal(file: string): Seal {
  const { text, size } = readEnd(file);
  const start = text.lastIndexOf(sealStart);
  const seal = start < 0 ? undefined : parseSeal(text.slice(start));
  if (seal === undefined || seal.bytes !== size - (text.length - start)) {
    throw new BackupRefused(`${file} is no backup of career-graph, or was cut off; nothing was changed.`);
  }
  if (seal.format <= dataFormat) return seal;
  throw new BackupRefused(
    `${file} was written by a newer release (data format ${seal.format}, this one knows ${dataFormat}); nothing was changed.`,
  );
}

/** The last bytes of a file, one character each. */
function readEnd(file: string): { readonly text: string; readonly size: number } {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const buffer = Buffer.alloc(Math.min(maxSeal, size));
      const length = readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
      return { text: buffer.toString('latin1', 0, length), size };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const [reason] = (error as Error).message.split(',');
    throw new BackupRefused(`${file} cannot be read: ${reason}`);
  }
}

function parseSeal(text: string): Seal | undefined {
  try {
    const seal = JSON.parse(text)['career-graph backup'];
    return typeof seal.format === 'number' ? seal : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file begins with the very tables that were sealed. O(file). */
export function isIntact(file: string, { bytes, sha256 }: Seal): boolean {
  const descriptor = openSync(file, 'r');
  try {
    return digest(descriptor, bytes) === sha256;
  } finally {
    closeSync(descriptor);
  }
}

function digest(descriptor: number, bytes: number): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkLength);
  for (let position = 0; position < bytes; ) {
    const length = readSync(descriptor, buffer, 0, Math.min(chunkLength, bytes - position), position);
    if (length === 0) break;
    hash.update(buffer.subarray(0, length));
    position += length;
  }
  return hash.digest('hex');
}
