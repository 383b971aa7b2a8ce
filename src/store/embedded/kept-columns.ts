import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { dataFormat } from './claim-directory.ts';
import type { Follow } from './touched-starts.ts';

/** Raised when the columns of a projection change their shape or meaning; tests/store/embedded/kept-columns.test.ts tells when. */
export const columnsFormat = 3;

/** The folder of the files, beside the tables. */
export const columnsFolder = 'columns';

/** What the files of a version begin with. V8 reads what an older one wrote, but not the other way round. */
const version = `career-graph columns ${columnsFormat}.${dataFormat} v8 ${process.versions.v8}`;

/**
 * Keeps what the projections are built from in files beside the tables. To read it from the tables takes ten to thirty
 * times as long, and happens at each start of a service or a command.
 *
 * A file is good for the commit whose mark it names, and for later ones where it is known what they changed. One of
 * another version, cut or changed is as none. The folder may be removed at any time.
 */
export class KeptColumns {
  readonly #folder: string;

  /** @param directory of the tables */
  constructor(directory: string) {
    this.#folder = join(directory, columnsFolder);
  }

  /**
   * @param name of the projection
   * @param mark of the commit; null when it has none: then nothing is kept
   * @param read reads the columns at that commit: plain data
   * @param since how columns of a commit with another mark become those of this one
   */
  columns<T>(
    name: string,
    mark: string | null,
    read: () => T,
    since: (mark: string) => Follow<T> = () => 'anew',
  ): T {
    if (mark === null) return read();
    const file = this.#load(name);
    const follow = file?.mark === mark ? 'same' : file ? since(file.mark) : 'anew';
    if (file && follow !== 'anew') {
      const columns = file.columns() as T;
      return follow === 'same' ? columns : follow(columns);
    }
    const columns = read();
    this.#keep(name, mark, columns);
    return columns;
  }

  #load(name: string): { readonly mark: string; readonly columns: () => unknown } | null {
    try {
      const file = readFileSync(join(this.#folder, name));
      const end = file.indexOf('\n');
      const header = file.toString('utf8', 0, end);
      const body = file.subarray(end + 1);
      const mark = header.slice(version.length + 1, header.lastIndexOf(' '));
      return header === headerOf(mark, body) ? { mark, columns: () => deserialize(body) } : null;
    } catch {
      return null; // there is none, or it cannot be read
    }
  }

  #keep(name: string, mark: string, columns: unknown): void {
    const body = serialize(columns);
    const path = join(this.#folder, name);
    const temporary = `${path}.${process.pid}.${threadId}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${headerOf(mark, body)}\n`), body]));
      renameSync(temporary, path);
    } catch {
      removeIfThere(temporary); // a full or read-only disk: the next start reads the tables again
    }
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // then it cannot have been written either
  }
}

const headerOf = (mark: string, body: Buffer): string => `${version} ${mark} ${crc32(body)}`;
