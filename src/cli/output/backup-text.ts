import { number } from './wording.ts';

interface Backup {
  readonly format: number;
  readonly revision: number | null;
  readonly facts: number | null;
  readonly bytes: number;
}

/** What is in a backup: `41,203 facts at revision 12, 46.1 MB`. Of an earlier data format only that. */
export const backupText = ({ format, revision, facts, bytes }: Backup): string =>
  `${facts === null ? `data format ${format}` : `${number(facts)} facts at revision ${revision}`}, ${(bytes / 1e6).toFixed(1)} MB`;
